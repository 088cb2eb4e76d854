import { Annotations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { type Attached, attachedIn, registerAttached } from '../adapters/attachments';
import { type Finding, formatFinding } from '../model/finding';
import { isWarnedOf } from './planning';

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
  construct.node.addValidation({
    validate: () => {
      const findings = validate();
      for (const warning of findings.filter(({ severity }) => severity === 'warning')) {
        const { code, path, value } = warning;
        if (construct.node.scope === undefined || !isWarnedOf(construct.node.scope, code)) {
          Annotations.of(construct).addWarningV2(code, formatFinding(warning), { context: { path, value } });
        }
      }
      return findings.filter(({ severity }) => severity === 'error').map((error) => formatFinding(error));
    },
  });
}
