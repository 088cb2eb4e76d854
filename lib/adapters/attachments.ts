import { compareText } from '../model/text';

/** One attachment of an app, for example an interface on a connection. */
export interface Attached {
  /** The path of the construct that attaches it. */
  readonly path: string;
}

/** The attachments by app, then by key. */
const ATTACHED = new WeakMap<object, Map<string, Attached[]>>();

/**
 * Registers an attachment.
 *
 * @param app the root of the construct tree
 * @param key what it is attached to; two imports of one resource have one key
 * @returns whether it is the first with this key, so that the caller must arrange the check of all of them
 */
export function registerAttached<Member extends Attached>(app: object, key: string, member: Member): boolean {
  const registry = ATTACHED.get(app) ?? new Map<string, Attached[]>();
  ATTACHED.set(app, registry);
  const members = registry.get(key);
  registry.set(key, [...(members ?? []), member]);
  return members === undefined;
}

/** Everything attached so far, sorted by path, so that the order of construction does not matter. */
export function attachedIn<Member extends Attached>(app: object, key: string): readonly Member[] {
  const members = (ATTACHED.get(app)?.get(key) ?? []) as readonly Attached[] as readonly Member[];
  return [...members].sort((a, b) => compareText(a.path, b.path));
}
