import type { Kind } from '../../lib/model/shape/kind';

/** A place in props, and how it looks with another value there. */
export interface Place {
  /** As findings name it. */
  readonly path: string;
  readonly kind: Kind;
  /** The props with the value there; without one, the place is left out. */
  with(value?: unknown): unknown;
}

type Data = Readonly<Record<string, unknown>>;

/** Every place of a table, in props that are valid. Members of records and lists: those that the props have. */
export function placesOf(kind: Kind, props: unknown): readonly Place[] {
  return placesIn(kind, props, '', (value) => value);
}

function placesIn(kind: Kind, given: unknown, path: string, replace: (value: unknown) => unknown): readonly Place[] {
  const below = (key: string, name: string, member: Kind): readonly Place[] => {
    const at = Array.isArray(given) ? `${path}[${key}]` : [path, name].filter((part) => part !== '').join('.');
    const next = (value: unknown): unknown => replace(replaced(given, key, value));
    const value = (given as Data | undefined)?.[key];
    return [{ path: at, kind: member, with: next }, ...placesIn(member, value, at, next)];
  };
  switch (kind.kind) {
    case 'object':
      return Object.entries(kind.members).flatMap(([key, member]) =>
        given === undefined && path !== '' ? [] : below(key, key, member),
      );
    case 'record':
      return Object.keys(given ?? {}).flatMap((key) => below(key, key, kind.members));
    case 'list':
      return Array.isArray(given) ? given.flatMap((_, index) => below(String(index), '', kind.members)) : [];
    default:
      return [];
  }
}

function replaced(given: unknown, key: string, value: unknown): unknown {
  if (Array.isArray(given)) {
    return given.map((member: unknown, index) => (String(index) === key ? value : member));
  }
  return { ...(given as object), [key]: value };
}

/** Values that a place of the kind does not take. */
export function wrongFor(kind: Kind): readonly unknown[] {
  const candidates: readonly unknown[] = [5, 'x', true, [], ['x'], {}, Symbol('x'), 7n, (): void => undefined, new Date(0), /x/];
  return candidates.filter((value) => !takes(kind, value));
}

/** Whether a place of the kind may take the value, as far as its type says. */
function takes(kind: Kind, value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  switch (kind.kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return kind.choices.includes(value as string);
    case 'list':
      return Array.isArray(value) && value.every((member) => takes(kind.members, member));
    case 'record':
    case 'object':
      return isObject;
    case 'either':
      return kind.kinds.some((each) => takes(each, value));
    case 'reference':
      return kind.isOne(value);
    default:
      return false;
  }
}
