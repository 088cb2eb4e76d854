import type { IConstruct } from 'constructs';
import { compareText, type Finding, formatFinding } from '../model/finding';
import { atSynthesis, warnNow } from './findings';

/** Something that an app attaches to something else. */
export interface Attached {
  /** The path of the construct that attaches it. */
  readonly path: string;
}

/** By app, then by what things are attached to. */
const ATTACHED = new WeakMap<IConstruct, Map<string, Attached[]>>();

/**
 * Notes what is attached, and judges everything that was attached to the same once the app is complete: in the order of the paths, so
 * that the order of construction does not matter.
 *
 * @param host where the findings are told
 * @param key what it is attached to; two imports of one resource have one key
 */
export function attach<Member extends Attached>(
  host: IConstruct,
  key: string,
  member: Member,
  judge: (members: readonly Member[]) => readonly Finding[],
): void {
  const { root } = host.node;
  const registry = ATTACHED.get(root) ?? new Map<string, Attached[]>();
  ATTACHED.set(root, registry);
  const members = registry.get(key);
  if (members === undefined) {
    registry.set(key, [member]);
    judgeLate(host, () => judge(attachedTo<Member>(host, key)));
  } else {
    members.push(member);
  }
}

/** Everything that is attached so far, in the order of the paths. */
export function attachedTo<Member extends Attached>(host: IConstruct, key: string): readonly Member[] {
  const members = (ATTACHED.get(host.node.root)?.get(key) ?? []) as readonly Attached[] as readonly Member[];
  return [...members].sort((a, b) => compareText(a.path, b.path));
}

/** Judges once the app is complete: errors stop the synthesis, warnings become annotations that can be acknowledged by their code. */
export function judgeLate(construct: IConstruct, judge: () => readonly Finding[]): void {
  atSynthesis(construct, () => warnNow(construct, judge()));
  construct.node.addValidation({
    validate: () =>
      judge()
        .filter(({ severity }) => severity === 'error')
        .map((error) => formatFinding(error)),
  });
}
