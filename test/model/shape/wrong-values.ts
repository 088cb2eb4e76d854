import type { Kind } from '../../../lib/model/shape/kind';

/** A value that is wrong in one place. */
export interface WrongValue {
  /** The place below the value: `.sites.a.vlan`; empty for the value itself. */
  readonly path: string;
  readonly value: unknown;
  /** The code of the finding at that place, without its prefix. */
  readonly code: 'wrong-type' | 'unknown-choice' | 'unknown-prop' | 'text-characters';
}

/** What nobody may see in a finding. */
export const UNSEEN = 'hunter-two';

const OTHERS: readonly unknown[] = [
  5,
  Number.NaN,
  7n,
  true,
  'some text',
  '',
  Symbol('x'),
  () => 1,
  {},
  [],
  new Date(0),
  new Map(),
  Object.create(null),
];

/** Values that are wrong in each place of a kind, one at a time. Whatever else is missing then, is said as well. */
export function* wrongValues(kind: Kind): Generator<WrongValue> {
  for (const value of OTHERS.filter((each) => !mayBe(kind, each))) {
    yield { path: '', value, code: 'wrong-type' };
  }
  switch (kind.kind) {
    case 'text':
      if (!kind.isSecret) {
        yield { path: '', value: 'a\u0000b', code: 'text-characters' };
      }
      return;
    case 'choice':
      yield { path: '', value: 'no such choice', code: 'unknown-choice' };
      return;
    case 'object':
      yield { path: '.noSuchProp', value: { noSuchProp: UNSEEN }, code: 'unknown-prop' };
      for (const [name, member] of Object.entries(kind.members)) {
        if (member.isRequired === true) {
          yield { path: `.${name}`, value: {}, code: 'wrong-type' };
          yield { path: `.${name}`, value: { [name]: null }, code: 'wrong-type' };
        }
        yield* below(`.${name}`, member, (value) => ({ [name]: value }));
      }
      return;
    case 'record': {
      const name = kind.keys?.known[0] ?? 'one';
      if (kind.keys !== undefined) {
        yield { path: '.noSuchProp', value: { noSuchProp: UNSEEN }, code: 'unknown-prop' };
      }
      yield* below(`.${name}`, kind.members, (value) => ({ [name]: value }));
      return;
    }
    case 'list':
      yield* below('[0]', kind.members, (value) => [value]);
      if (kind.hasUnknowns !== true) {
        yield { path: '[0]', value: [undefined], code: 'wrong-type' };
      }
      return;
    case 'either':
      // Of the object among them, what is inside.
      yield* [...kind.kinds].flatMap((each) =>
        each.kind === 'object' ? [...wrongValues(each)].filter(({ path }) => path !== '') : [],
      );
      return;
    default:
      return;
  }
}

function* below(path: string, kind: Kind, put: (value: unknown) => unknown): Generator<WrongValue> {
  for (const wrong of wrongValues(kind)) {
    yield { ...wrong, path: `${path}${wrong.path}`, value: put(wrong.value) };
  }
}

/** Whether something may be a value of a kind, by its type alone. */
function mayBe(kind: Kind, value: unknown): boolean {
  switch (kind.kind) {
    case 'text':
    case 'choice':
      return typeof value === 'string';
    case 'number':
      return value === 5;
    case 'boolean':
      return value === true;
    case 'list':
      return Array.isArray(value);
    case 'object':
    case 'record':
      return Object.prototype.toString.call(value) === '[object Object]';
    case 'either':
      return kind.kinds.some((each) => mayBe(each, value));
    case 'reference':
      return kind.isOne(value);
    default:
      return false;
  }
}
