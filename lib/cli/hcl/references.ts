import { type Keys, keysOfPlace, type Positions } from '../positions';

type Container = Record<string | number, unknown>;

/** A member of an object or a list. */
interface Member {
  readonly container: Container;
  readonly key: string | number;
}

/** `${local.twilio.media[0]}`, and the same of a variable. `${local.gateways[*].cidr}` is something of each member: all are followed. */
const REFERENCE = /^\$\{(local|var)\.([\w-]+)((?:\.[\w-]+|\[(?:\d+|"[^"\\]*")\])*)(?:(?:\[\*\]|\.\*)(?:\.[\w-]+)*)?\}$/;

/** How many values references may add to a document: beyond it, a small file was written to become a large one. */
const MOST_ADDED = 1_000_000;

/** The most references that lead to each other before a value. */
const MOST_STEPS = 20;

/**
 * Puts the values of locals and the defaults of variables into a module's document where it refers to them and does nothing else. What refers to
 * itself stays as it is.
 */
export function resolveReferences(document: object, positions: Positions): void {
  new References(document as Container, positions).settle(document as Container);
}

class References {
  /** How many values there are in a list or an object that is settled. */
  private readonly sizes = new Map<object, number>();
  /** What is being settled. */
  private readonly open = new Set<object>();
  private added = 0;

  public constructor(
    private readonly document: Container,
    private readonly positions: Positions,
  ) {}

  /** Resolves every reference in a list or an object; gives how many values are in it then. */
  public settle(container: Container): number {
    const known = this.sizes.get(container);
    if (known !== undefined) {
      return known;
    }
    this.open.add(container);
    let size = 1;
    for (const key of Object.keys(container)) {
      const found = typeof container[key] === 'string' ? this.valueOf(container[key]) : undefined;
      const value = found === undefined ? container[key] : found.container[found.key];
      if (isContainer(value) && this.open.has(value)) {
        continue;
      }
      const added = isContainer(value) ? this.settle(value) : 1;
      if (found === undefined) {
        size += added;
      } else if (this.added + added <= MOST_ADDED) {
        size += added;
        this.added += added;
        this.put(container, key, found);
      }
    }
    this.open.delete(container);
    this.sizes.set(container, size);
    return size;
  }

  private put(container: Container, key: string, { container: from, key: name }: Member): void {
    container[key] = from[name];
    const position = this.positions.of(from, name);
    if (position !== undefined) {
      this.positions.set(container, Array.isArray(container) ? Number(key) : key, position);
    }
  }

  /** The value that a text refers to, also through other references; undefined if it is no reference, or leads to none. */
  private valueOf(text: string): Member | undefined {
    let found: Member | undefined;
    let next = text;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const [, kind, name, path] = REFERENCE.exec(next) ?? [];
      if (kind === undefined || name === undefined) {
        return found;
      }
      found = this.follow(kind, [name, ...(kind === 'var' ? ['default'] : []), ...keysOfPlace(path ?? '')]);
      const value = found?.container[found.key];
      if (typeof value !== 'string') {
        return found;
      }
      next = value;
    }
    return undefined;
  }

  private follow(kind: string, keys: Keys): Member | undefined {
    const blocks = this.document[kind === 'var' ? 'variable' : 'locals'];
    // Several blocks of locals are a list if they give one name twice.
    for (const block of Array.isArray(blocks) ? (blocks as readonly unknown[]) : [blocks]) {
      let found: Member | undefined;
      let node: unknown = block;
      for (const key of keys) {
        found = isContainer(node) && Object.hasOwn(node, key) ? { container: node, key } : undefined;
        node = found?.container[key];
      }
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
