import { compareText } from '../model/text';

/** A construct, as far as its place in the tree matters. */
export interface TreeNode {
  readonly node: {
    readonly id: string;
    readonly scope?: TreeNode | undefined;
    readonly scopes: readonly TreeNode[];
    tryFindChild(id: string): TreeNode | undefined;
  };
}

/** One attachment of an app, for example an interface on a connection. */
export interface Attached<Resource extends TreeNode = TreeNode> {
  /** The path of the construct that attaches it. */
  readonly path: string;
  /** The engine's resource. Without it in the app, there is no attachment. */
  readonly resource: Resource;
}

/** An attachment, and the construct that gets the findings. */
interface Registered {
  readonly host: TreeNode;
  readonly member: Attached;
}

/** The attachments by app, then by key. */
const REGISTERED = new WeakMap<object, Map<string, Registered[]>>();

/** The resources of all attachments. */
const RESOURCES = new WeakSet<TreeNode>();

/**
 * Registers an attachment.
 *
 * @param app the root of the construct tree
 * @param key what it is attached to; two imports of one resource have one key
 * @param host the construct that gets the findings
 * @returns whether it is the first with this key and host, so that the caller must arrange the check at this host
 */
export function registerAttached<Member extends Attached>(app: object, key: string, host: TreeNode, member: Member): boolean {
  const registry = REGISTERED.get(app) ?? new Map<string, Registered[]>();
  REGISTERED.set(app, registry);
  const earlier = registry.get(key) ?? [];
  registry.set(key, [...earlier, { host, member }]);
  RESOURCES.add(member.resource);
  return earlier.every((each) => each.host !== host);
}

/** Everything that is attached and still in the app, sorted by path, so that the order of construction does not matter. */
export function attachedIn<Member extends Attached>(app: object, key: string): readonly Member[] {
  return sorted(standingIn(app, key).map(({ member }) => member as Member));
}

/**
 * The attachments that are checked at a host, in groups that are each checked together. A group is checked once, at the host of the member
 * that was registered first.
 *
 * @param beside attachments that nobody registered; groups of only these are not checked
 * @param groupsOf decides what is checked together
 */
export function groupsAt<Member extends Attached>(
  app: object,
  key: string,
  host: TreeNode,
  beside: readonly Member[],
  groupsOf: (members: readonly Member[]) => readonly (readonly Member[])[],
): readonly (readonly Member[])[] {
  const registered = standingIn(app, key).filter((each) => isInTree(each.host));
  return groupsOf(sorted([...attachedIn<Member>(app, key), ...beside])).filter(
    (group) => registered.find(({ member }) => group.includes(member as Member))?.host === host,
  );
}

/** Whether a resource belongs to an attachment that was registered. */
export function isRegistered(resource: TreeNode): boolean {
  return RESOURCES.has(resource);
}

function standingIn(app: object, key: string): readonly Registered[] {
  return (REGISTERED.get(app)?.get(key) ?? []).filter(({ member }) => isInTree(member.resource));
}

/** Whether neither a construct nor one around it was removed from its parent. */
function isInTree({ node }: TreeNode): boolean {
  return node.scopes.every((each) => each.node.scope === undefined || each.node.scope.node.tryFindChild(each.node.id) === each);
}

function sorted<Member extends Attached>(members: readonly Member[]): readonly Member[] {
  return [...members].sort((a, b) => compareText(a.path, b.path));
}
