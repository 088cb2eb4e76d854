import type { IConstruct } from 'constructs';
import { type Attached, attachedIn, registerAttached } from '../adapters/attachments';
import { type Finding, formatFinding } from '../model/finding';
import { atSynthesis, warnNow } from './findings';

export type { Attached };

/**
 * Registers an attachment. All attachments with the same key are checked together when the app is complete.
 *
 * @param host the construct that gets the findings: what it is attached to
 * @param key what it is attached to; two imports of one resource have one key
 */
export function attach<Member extends Attached>(
  host: IConstruct,
  key: string,
  member: Member,
  validate: (members: readonly Member[]) => readonly Finding[],
): void {
  if (registerAttached(host.node.root, key, member)) {
    validateLate(host, () => validate(attachedTo<Member>(host, key)));
  }
}

/** Everything attached so far, sorted by path. */
export function attachedTo<Member extends Attached>(host: IConstruct, key: string): readonly Member[] {
  return attachedIn<Member>(host.node.root, key);
}

/** Validates when the app is complete: errors stop synthesis, warnings become annotations that can be acknowledged by code. */
export function validateLate(construct: IConstruct, validate: () => readonly Finding[]): void {
  atSynthesis(construct, () => warnNow(construct, validate()));
  construct.node.addValidation({
    validate: () =>
      validate()
        .filter(({ severity }) => severity === 'error')
        .map((error) => formatFinding(error)),
  });
}
