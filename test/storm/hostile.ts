/** A value that no caller should give. It is made afresh each time, because some can be used once only. */
export interface Hostile {
  /** For reports. */
  readonly name: string;
  readonly make: () => unknown;
  /** Whether it is right in no place at all, so that who takes it has not looked at it. */
  readonly isNeverRight: boolean;
}

class Foreign {
  public readonly number = 101;
}

const hostile = (name: string, make: () => unknown, isNeverRight = false): Hostile => ({ name, make, isNeverRight });
const never = (name: string, make: () => unknown): Hostile => hostile(name, make, true);
const constants = (values: readonly unknown[]): readonly Hostile[] =>
  values.map((value) => hostile(typeof value === 'string' ? shown(value) : String(value), () => value));

function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 20)}… ${text.length} characters` : text);
}

function fail(): never {
  throw new RangeError('a member that cannot be read');
}

/** A proxy of which nothing can be asked. */
function closedProxy(target: object): object {
  const traps = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'set', 'defineProperty', 'isExtensible'];
  return new Proxy(target, Object.fromEntries(traps.map((trap) => [trap, fail])));
}

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function nested(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level += 1) {
    value = [value];
  }
  return value;
}

/** Goes on until it is clear that the reader has no end in mind. */
function* endless(): Generator<number> {
  for (let count = 0; count < 50_000; count += 1) {
    yield count;
  }
  throw new RangeError('an endless iterable was read');
}

function cyclic(): object {
  const value: Record<string, unknown> = { name: 'cycle' };
  value['self'] = value;
  value['list'] = [value];
  return value;
}

function sparse(): unknown[] {
  const list: unknown[] = [];
  list[3] = 'x';
  return list;
}

/** Numbers of which some are right in some places. */
const NUMBERS = constants([-1, 0, 1, 7, 1.5, 65_010, 2 ** 31, 2 ** 32, 2 ** 53, 1e308, 5e-324, Number.MAX_SAFE_INTEGER + 2]);

const TEXTS = constants([
  '',
  ' ',
  'x',
  '101',
  ' 65010 ',
  '0x10',
  '1e3',
  '65010.0',
  '６５０１０',
  'nul\u0000byte',
  'two\nlines',
  'carriage\rreturn',
  '\u001B[31mred',
  '\u2028',
  '\uD800',
  '\uDC00x',
  '\uFEFFmark',
  'e\u0301',
  '\u202Ereversed',
  '🧱',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../../etc/passwd',
  '"; drop table',
  '<script>',
  '{{',
  '%{ if true }x%{ endif }',
  '$${x}',
  '2026-02-30',
  '2026-01-01T00:00:00Z',
  '0000-00-00',
  '9999-12-31',
  '10.0.0.0/8',
  '0.0.0.0/0',
  '::/0',
  '2001:db8::/32',
  '300.1.1.1/24',
  'a'.repeat(300),
  'a'.repeat(100_000),
  '-'.repeat(10_000),
  '1.'.repeat(10_000),
]);

/** What both engines write for values that are known at deploy time, and texts that look so. */
const TOKENS = constants([
  '${Token[TOKEN.1]}',
  'a-${Token[TOKEN.2]}-b',
  '#{Token[TOKEN.3]}',
  '${TfToken[TOKEN.1]}',
  '${var.x}',
  '${x}',
  '${',
  '{{resolve:secretsmanager:a:SecretString:b}}',
  '{{resolve:ssm:a}}',
  '{{resolve:',
  -1.888_154_589_708_751_3e289,
  -8.109_562_212_591_385e298,
]);

const OBJECTS: readonly Hostile[] = [
  hostile('undefined', () => undefined),
  hostile('null', () => null),
  hostile('true', () => true),
  hostile('false', () => false),
  hostile('-0', () => -0),
  never('NaN', () => Number.NaN),
  never('Infinity', () => Number.POSITIVE_INFINITY),
  never('-Infinity', () => Number.NEGATIVE_INFINITY),
  never('1n', () => 1n),
  never('10n ** 300n', () => 10n ** 300n),
  never('a symbol', () => Symbol('storm')),
  never('a well-known symbol', () => Symbol.iterator),
  never('a function', () => () => 1),
  never('a class', () => Foreign),
  never('an async function', () => async () => 1),
  never('a Date', () => new Date(0)),
  never('an invalid Date', () => new Date(Number.NaN)),
  never('a Map', () => new Map([['edge', 1]])),
  never('a Set', () => new Set([1])),
  never('a RegExp', () => /x/g),
  never('an Error', () => new Error('storm')),
  never('a Promise', () => Promise.resolve(1)),
  never('bytes', () => new Uint8Array(8)),
  never('a boxed text', () => Object('101')),
  never('a boxed number', () => Object(101)),
  never('a foreign instance', () => new Foreign()),
  hostile('{}', () => ({})),
  hostile('[]', () => []),
  hostile('[undefined]', () => [undefined]),
  hostile('[null]', () => [null]),
  hostile('[[]]', () => [[]]),
  hostile('an object without a prototype', () => Object.create(null)),
  never('an object that cannot be read', () => Object.defineProperty({}, 'id', { get: fail, enumerable: true })),
  never('an object that has no text', () => ({ toString: fail, valueOf: fail, toJSON: fail })),
  never('an object whose text is no text', () => ({ toString: () => ({}), valueOf: () => ({}) })),
  never('an object with a length', () => ({ length: 1e9 })),
  never('an endless iterable', () => ({ [Symbol.iterator]: endless })),
  // oxlint-disable-next-line unicorn/no-thenable -- it is given to what must not await it.
  never('a thenable', () => ({ then: fail })),
  never('a cycle', cyclic),
  never('a sparse array', sparse),
  never('an array of 10,000 holes', () => Object.assign([], { length: 10_000 })),
  never('10,000 levels', () => nested(10_000)),
  never('a closed proxy', () => closedProxy({})),
  never('a closed proxy of an array', () => closedProxy([])),
  never('a revoked proxy', revokedProxy),
  hostile('a resolvable', () => ({
    creationStack: [],
    typeHint: 'string',
    resolve: () => 'x',
    toString: () => '${Token[TOKEN.9]}',
  })),
];

/** Everything hostile that needs no engine. */
export const HOSTILE: readonly Hostile[] = [...OBJECTS, ...NUMBERS, ...TEXTS, ...TOKENS];

/** Names that every object has, and one that none should have. */
export const ODD_NAMES: readonly string[] = [
  'unknownProp',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  'two\nlines',
  '${x}',
  '0',
];
