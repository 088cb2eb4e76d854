/** Where something is written. */
export interface Position {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** The keys that lead from a document to something in it: names of members, and indexes of lists. */
export type Keys = readonly (string | number)[];

/** Where the members of a document's lists and objects are written. */
export class Positions {
  private readonly members = new WeakMap<object, Map<string | number, Position>>();

  public set(container: object, key: string | number, position: Position): void {
    const known = this.members.get(container);
    if (known === undefined) {
      this.members.set(container, new Map([[key, position]]));
    } else {
      known.set(key, position);
    }
  }

  public of(container: object, key: string | number): Position | undefined {
    return this.members.get(container)?.get(key);
  }

  /** Where the last of the keys that has a position is written. */
  public at(document: unknown, keys: Keys): Position | undefined {
    let found: Position | undefined;
    let node = document;
    for (const key of keys) {
      if (typeof node !== 'object' || node === null) {
        break;
      }
      found = this.of(node, key) ?? found;
      node = (node as Record<string | number, unknown>)[key];
    }
    return found;
  }
}

/** The keys that a place of an audit stands for: `resource.a.b[0]["c.d"]`. */
export function keysOfPlace(place: string): Keys {
  return [...place.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|[^.[\]]+/g)].map(([key, index, text]) =>
    index !== undefined ? Number(index) : text !== undefined ? (JSON.parse(text) as string) : key,
  );
}
