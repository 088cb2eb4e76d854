/** Something that an app attaches to something else. */
export interface Attached {
  /** The path of the construct that attaches it. */
  readonly path: string;
}

/** By app, then by what things are attached to. */
const ATTACHED = new WeakMap<object, Map<string, Attached[]>>();

/**
 * Notes what is attached.
 *
 * @param app the root of the construct tree
 * @param key what it is attached to; two imports of one resource have one key
 * @returns whether it is the first with this key, so that somebody must see to judging all of them
 */
export function registerAttached(app: object, key: string, member: Attached): boolean {
  const registry = ATTACHED.get(app) ?? new Map<string, Attached[]>();
  ATTACHED.set(app, registry);
  const members = registry.get(key);
  registry.set(key, [...(members ?? []), member]);
  return members === undefined;
}

/** Everything that is attached so far, in the order of the paths, so that the order of construction does not matter. */
export function attachedIn<Member extends Attached>(app: object, key: string): readonly Member[] {
  const members = (ATTACHED.get(app)?.get(key) ?? []) as readonly Attached[] as readonly Member[];
  return [...members].sort((a, b) => compareText(a.path, b.path));
}
import { compareText } from '../model/text';
