/** The way to a member of an input, from its list of arguments: `[0, 'sites', 'ashburn', 'vlan']`. */
export type Path = readonly (string | number)[];

/** Inputs deeper than this are not walked: nothing that the library takes is. */
const MOST_LEVELS = 12;

/** Whether the members of a value are places of their own: those of arrays and of plain objects are, those of values and constructs are not. */
export function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

/** Inputs are walked once: nobody changes them. */
const KNOWN = new WeakMap<readonly unknown[], readonly Path[]>();

/** Every place in an input that something else can be put in: arguments, members, and members of members. */
export function placesIn(input: readonly unknown[]): readonly Path[] {
  const known = KNOWN.get(input);
  if (known !== undefined) {
    return known;
  }
  const places: Path[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (path.length > 0) {
      places.push(path);
    }
    if (isContainer(value) && path.length < MOST_LEVELS) {
      for (const key of Object.keys(value)) {
        walk(value[key], [...path, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  walk(input, []);
  KNOWN.set(input, places);
  return places;
}

/** What stands in a place; undefined if there is none. */
export function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (isContainer(value) ? value[String(key)] : undefined), input);
}

/** A copy of the input in which a container was changed. Only what lies on the way is copied. */
export function changed(input: unknown, path: Path, change: (container: any, key: string | number) => void): any {
  const [key, ...rest] = path;
  const copy = copyOf(input);
  if (key === undefined) {
    return copy;
  }
  if (rest.length === 0) {
    change(copy, key);
  } else {
    copy[key] = changed(copy[key], rest, change);
  }
  return copy;
}

/** A copy whose members can be changed. Members are not read, because one may throw. */
function copyOf(input: any): any {
  const copy = Array.isArray(input) ? [] : Object.create(Object.getPrototypeOf(input));
  for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(input))) {
    const free = key === 'length' ? descriptor : { ...descriptor, configurable: true };
    Object.defineProperty(copy, key, 'value' in free ? { ...free, writable: true } : free);
  }
  return copy;
}

/** Sets an own member, whatever its name. */
export function define(container: object, key: string | number, value: unknown): void {
  Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Whether one place lies in the other, or is the same. */
export function overlap(a: Path, b: Path): boolean {
  return a.every((key, index) => index >= b.length || key === b[index]);
}

/** A place as text: `[0].sites.ashburn.vlan`. */
export function textOf(path: Path): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

/** The place whatever the position in a list: `[].sites.ashburn.vlan`. */
export function shapeOf(path: Path): string {
  return textOf(path).replaceAll(/\[\d+\]/g, '[]');
}
