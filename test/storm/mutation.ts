import { type Hostile, HOSTILE, ODD_NAMES } from './hostile';
import { changed, define, isContainer, overlap, type Path, placesIn, textOf, valueAt } from './places';

/** One change of an input, before it is known what it is applied to: numbers choose the place, the kind and the value. */
export interface Draw {
  readonly place: number;
  readonly kind: number;
  readonly value: number;
}

/** One change of an input. */
export interface Mutation {
  readonly path: Path;
  /** For reports: `[0].vlan = NaN`. */
  readonly text: string;
  /** Whether nobody may accept what it makes. */
  readonly isNeverRight: boolean;
  /** Whether it adds a prop that does not exist to props that may have it nowhere. */
  readonly addsProp: boolean;
  readonly apply: (input: readonly unknown[]) => readonly unknown[];
}

/** What the changes draw from. */
export interface Supplies {
  readonly hostile: readonly Hostile[];
  /** Values of the library that are right somewhere. */
  readonly values: readonly unknown[];
}

type Kind = (path: Path, value: number, input: readonly unknown[], supplies: Supplies) => Mutation | undefined;

const MANY = 10_000;

function mutation(
  path: Path,
  text: string,
  apply: (container: any, key: string | number) => void,
  more: Partial<Mutation> = {},
): Mutation {
  return {
    path,
    text: `${textOf(path)} ${text}`,
    isNeverRight: false,
    addsProp: false,
    apply: (input) => changed(input, path, apply),
    ...more,
  };
}

function put(path: Path, text: string, value: unknown, more: Partial<Mutation> = {}): Mutation {
  return mutation(path, `= ${text}`, (container, key) => define(container, key, value), more);
}

const replace: Kind = (path, value, _, { hostile }) => {
  const { name, make, isNeverRight } = hostile[value % hostile.length]!;
  return put(path, name, make(), { isNeverRight });
};

const remove: Kind = (path) =>
  mutation(path, 'left out', (container, key) => {
    delete container[key];
  });

/** A value of another place of the same input, or another value of the library. */
const exchange: Kind = (path, value, input, { values }) => {
  const places = placesIn(input);
  const index = value % (places.length + values.length);
  return index < places.length
    ? put(path, `what is at ${textOf(places[index]!)}`, valueAt(input, places[index]!))
    : put(path, `a ${typeName(values[index - places.length])}`, values[index - places.length]);
};

function typeName(value: unknown): string {
  return Object(value).constructor?.name ?? typeof value;
}

/** Adds a prop, below an object. */
const add: Kind = (path, value, input, { hostile }) => {
  const target = valueAt(input, path);
  if (!isContainer(target) || Array.isArray(target)) {
    return undefined;
  }
  const keys = Object.keys(target);
  const names = [...ODD_NAMES, ...keys.map((key) => `${key}s`), ...keys.map((key) => key.toUpperCase())];
  const name = names[value % names.length]!;
  const siblings = keys.map((key) => target[key]);
  const given = value % 3 === 0 ? hostile[value % hostile.length]!.make() : (siblings[value % siblings.length] ?? 1);
  return Object.hasOwn(target, name)
    ? undefined
    : mutation(
        path,
        `+ the prop ${JSON.stringify(name)}`,
        (container, key) => {
          container[key] = changed(container[key], [name], (props) => define(props, name, given));
        },
        { addsProp: given !== undefined && given !== null },
      );
};

/** The same under another name. */
const rename: Kind = (path, value) => {
  const key = path.at(-1);
  const name = ODD_NAMES[value % ODD_NAMES.length]!;
  return typeof key === 'number' || path.length < 2
    ? undefined
    : mutation(path, `named ${JSON.stringify(name)}`, (container, old) => {
        const given = container[old];
        delete container[old];
        define(container, name, given);
      });
};

/** Many of what there is. */
const multiply: Kind = (path, _, input) => {
  const given = valueAt(input, path);
  if (typeof given === 'string') {
    return put(path, `${given.slice(0, 20)} ${MANY} times`, given.repeat(MANY));
  }
  if (!isContainer(given)) {
    return undefined;
  }
  const members = Object.values(given);
  const list = Array.from({ length: MANY }, (__, index) => members[index % members.length]);
  return members.length === 0
    ? undefined
    : put(
        path,
        `${MANY} entries`,
        Array.isArray(given) ? list : Object.fromEntries(list.map((each, index) => [`key${index}`, each])),
      );
};

/** An input that contains itself. */
const close: Kind = (path) =>
  path.length < 2
    ? undefined
    : mutation(path, 'is what it lies in', (container, key) => define(container, key, container), { isNeverRight: true });

/** A member that throws when it is read. */
const getter: Kind = (path) =>
  path.length < 2
    ? undefined
    : mutation(
        path,
        'cannot be read',
        (container, key) =>
          Object.defineProperty(container, key, {
            get: () => {
              throw new RangeError('a member that cannot be read');
            },
            enumerable: true,
            configurable: true,
          }),
        { isNeverRight: true },
      );

/** The members of a value without its class, as a copy or JSON makes them; of an object, as an instance or without a prototype. */
const flatten: Kind = (path, value, input) => {
  const given = valueAt(input, path);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return undefined;
  }
  return value % 2 === 0
    ? put(path, 'spread', { ...given })
    : put(path, 'without a prototype', Object.assign(Object.create(null), given));
};

/** An array with a hole in it, or with a prop. */
const hole: Kind = (path, value, input) => {
  const given = valueAt(input, path);
  if (!Array.isArray(given) || given.length === 0) {
    return undefined;
  }
  const list: any[] = [...given];
  delete list[value % list.length];
  return put(path, 'with a hole', list, { isNeverRight: true });
};

/** How often each kind is drawn. */
const KINDS: readonly (readonly [Kind, number])[] = [
  [replace, 100],
  [remove, 20],
  [exchange, 25],
  [add, 20],
  [rename, 8],
  [multiply, 1],
  [close, 3],
  [getter, 6],
  [flatten, 8],
  [hole, 3],
];
const DRAWN: readonly Kind[] = KINDS.flatMap(([kind, weight]) => Array.from({ length: weight }, () => kind));

/** How many kinds a draw chooses from. */
export const KIND_COUNT = DRAWN.length;

/** The mutations that the draws choose of an input, none in the place of another. */
export function mutationsOf(
  draws: readonly Draw[],
  input: readonly unknown[],
  places: readonly Path[],
  supplies: Supplies,
): readonly Mutation[] {
  const mutations: Mutation[] = [];
  for (const draw of draws) {
    const path = places[draw.place % Math.max(1, places.length)];
    const made =
      path && (DRAWN[draw.kind % DRAWN.length]!(path, draw.value, input, supplies) ?? replace(path, draw.value, input, supplies));
    if (made !== undefined && !mutations.some((other) => overlap(other.path, made.path) || overlap(made.path, other.path))) {
      mutations.push(made);
    }
  }
  return mutations;
}

/** What everybody draws from. */
export function suppliesWith(values: readonly unknown[], hostile: readonly Hostile[] = []): Supplies {
  return { hostile: [...HOSTILE, ...hostile], values };
}
