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

/**
 * The keys that a place of an audit stands for in its document, as far as it leads: `resource.a.b[0]`. A key may have dots and brackets of its own.
 */
export function keysOfPlace(document: unknown, place: string): Keys {
  let longest: Keys = [];
  const search = (node: unknown, rest: string, keys: Keys): boolean => {
    longest = keys.length > longest.length ? keys : longest;
    if (rest === '') {
      return true;
    }
    return stepsOf(node, rest).some(([key, length]) =>
      search((node as Record<string | number, unknown>)[key], rest.slice(length).replace(/^\./, ''), [...keys, key]),
    );
  };
  search(document, place, []);
  return longest;
}

/** The keys of a list or an object with which a place can go on, each with how many letters of the place it takes. */
function stepsOf(node: unknown, place: string): readonly (readonly [key: string | number, length: number])[] {
  if (Array.isArray(node)) {
    const [bracket, index] = /^\[(\d+)\]/.exec(place) ?? [];
    return bracket !== undefined && Number(index) < node.length ? [[Number(index), bracket.length]] : [];
  }
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  return [...place.matchAll(/[.[]|$/g)]
    .map(({ index }) => [place.slice(0, index), index] as const)
    .filter(([key]) => Object.hasOwn(node, key));
}
