import { Asn, ASN } from '../../../lib/model/asn';
import { BGP_KEY_PLACE } from '../../../lib/model/bgp-key-place';
import { guard, guardAll } from '../../../lib/model/shape/guard';
import {
  choiceOf,
  eitherOf,
  FLAG,
  type Kind,
  linesKind,
  listOf,
  listWithUnknowns,
  NUMBER,
  objectOf,
  openObjectOf,
  recordOf,
  required,
  secretTextKind,
  TEXT,
} from '../../../lib/model/shape/kind';
import { Vlan, VLAN } from '../../../lib/model/vlan';
import { failureOf } from '../support';

/** The findings as text: path, message and fix. */
function said(run: () => unknown): readonly string[] {
  return failureOf(run).findings.map(({ code, path, message, fix }) => `${code.split(':')[1]} ${path}: ${message}. ${fix}`);
}

const read = (kind: Kind, given: unknown): unknown => guard(required(kind), given, 'it');
const refused = (kind: Kind, given: unknown): readonly string[] => said(() => read(kind, given));

describe('a value object', () => {
  test('is taken as it is', () => {
    const asn = Asn.of(65010);
    expect(read(ASN, asn)).toBe(asn);
  });

  test('of another copy of this package becomes an own one', () => {
    jest.isolateModules(() => {
      const other = jest.requireActual<typeof import('../../../lib/model/asn')>('../../../lib/model/asn').Asn.of(65010);
      expect(other).not.toBeInstanceOf(Asn);
      const own = read(ASN, other);
      expect(own).toBeInstanceOf(Asn);
      expect(own).toEqual(Asn.of(65010));
    });
  });

  test.each([
    [65010, 'is the number 65010. Give Asn.of(65010).'],
    ['65010', 'is the text "65010". Give Asn.of(65010).'],
    ['x', 'is the text "x". Give for example Asn.of(65010).'],
    [{ number: 1 }, 'is an object. Give for example Asn.of(65010).'],
    [undefined, 'is missing. Give for example Asn.of(65010).'],
    [null, 'is missing. Give for example Asn.of(65010).'],
    [[], 'is a list. Give for example Asn.of(65010).'],
    [Symbol('x'), 'is a symbol. Give for example Asn.of(65010).'],
    [7n, 'is the big integer 7. Give for example Asn.of(65010).'],
    [() => 1, 'is a function. Give for example Asn.of(65010).'],
    [new Date(0), 'is of the type Date. Give for example Asn.of(65010).'],
  ])('the call that makes the right thing: %p', (given, message) => {
    expect(refused(ASN, given)).toEqual([`wrong-type it: ${message}`]);
  });

  test('one that was put together by hand is made again, and so checked', () => {
    const forged = Object.assign(Object.create(Asn.prototype) as object, { number: 0 });
    expect(refused(ASN, forged)).toEqual([expect.stringMatching(/^asn-range it: /)]);
  });
});

const iterable = { *[Symbol.iterator]() {} };

test.each([new Date(0), new Map(), new Error('x'), /x/, Promise.resolve(), new Uint8Array(1), Object('x'), iterable])(
  'what has no members of its own, and is still no props: %p',
  (given) => {
    const props = objectOf<{ readonly name?: string }>('a thing', { name: TEXT });
    expect(refused(props as Kind, given)).toEqual([
      expect.stringMatching(/^wrong-type it: is (?:an object|of the type \w+)\. Give a thing/),
    ]);
  },
);

describe('plain values', () => {
  test.each([
    [TEXT, 5, 'is the number 5. Give a text.'],
    [NUMBER, '5', 'is the text "5". Give a number.'],
    [NUMBER, Number.NaN, 'is NaN, which is not a number. Give a number.'],
    [NUMBER, Infinity, 'is the number Infinity. Give a number.'],
    [FLAG, 'yes', 'is the text "yes". Give true or false.'],
    [choiceOf('maximum', 'high'), 5, 'is the number 5. Give one of maximum, high.'],
    [listOf(TEXT), 'a', 'is the text "a". Give a list. Give a text.'],
  ] as const)('%#', (kind, given, message) => {
    expect(refused(kind as Kind, given)).toEqual([`wrong-type it: ${message}`]);
  });

  test('a choice that is written otherwise is named', () => {
    expect(refused(choiceOf('maximum', 'high'), 'Maximum')).toEqual([
      'unknown-choice it: is the text "Maximum", which is not a choice. Give maximum.',
    ]);
  });

  test('what is given for a secret is never shown', () => {
    const secret = secretTextKind('Give the key.');
    expect(refused(secret, ['hunter-two'])).toEqual(['wrong-type it: is a list. Give the key.']);
    expect(refused(eitherOf(secret), 5)).toEqual(['wrong-type it: is a number. Give the key.']);
    expect(refused(secret, 12345678n)).toEqual(['wrong-type it: is a big integer. Give the key.']);
    expect(refused(recordOf(secret), 'hunter-two')).toEqual([expect.stringMatching(/^wrong-type it: is a text\./)]);
    expect(refused(listOf(secret), 'hunter-two')).toEqual(['wrong-type it: is a text. Give a list. Give the key.']);
    expect(refused(BGP_KEY_PLACE, 'hunter-two')).toEqual([expect.stringMatching(/^wrong-type it: is a text\./)]);
  });

  test.each([
    [TEXT, 'a\nb', 'U+000a'],
    [TEXT, 'a\u0000', 'U+0000'],
    [linesKind(), 'a\u0000\n', 'U+0000'],
  ])('control characters are refused: %#', (kind, given, character) => {
    expect(refused(kind, given)).toEqual([expect.stringContaining(`with the control character ${character}`)]);
  });

  test('half of a surrogate pair is refused', () => {
    expect(refused(TEXT, 'a\ud800')).toEqual([expect.stringContaining('with half of a surrogate pair')]);
    expect(read(TEXT, 'a\u{1f600}')).toBe('a\u{1f600}');
  });

  test('a text with line breaks where they may be', () => {
    expect(read(linesKind(), 'a\n\tb')).toBe('a\n\tb');
  });
});

interface Site {
  readonly vlan: number;
  readonly label?: string | undefined;
}

const SITE = objectOf<Site>('a site', { vlan: required(NUMBER), label: TEXT });

describe('objects', () => {
  test('the copy has the props that are given, and null is nothing', () => {
    expect(read(SITE, { vlan: 1, label: null })).toEqual({ vlan: 1 });
  });

  test('a misspelt prop is named, and its value is not shown', () => {
    expect(refused(SITE, { vlan: 1, lable: 'hunter-two' })).toEqual([
      'unknown-prop it.lable: is not a prop of a site. Give label if you meant that, or leave it out.',
    ]);
    expect(refused(SITE, { vlan: 1, '__proto__\n': 1 })).toEqual([expect.stringContaining('Give only label, vlan.')]);
    expect(read(SITE, { vlan: 1, other: undefined })).toEqual({ vlan: 1 });
  });

  test("props that an engine's later release adds pass, and misspelt ones do not", () => {
    const open = openObjectOf<Site>('a site', { vlan: required(NUMBER), label: TEXT });
    expect(read(open, { vlan: 1, colour: 5 })).toEqual({ vlan: 1, colour: 5 });
    expect(refused(open, { vlan: 1, lable: 'x' })).toEqual([expect.stringMatching(/^unknown-prop it\.lable: /)]);
  });

  test('what is missing', () => {
    expect(refused(SITE, {})).toEqual(['wrong-type it.vlan: is missing. Give a number.']);
    expect(said(() => guard(required(SITE), undefined, ''))).toEqual([
      'wrong-type props: is missing. Give a site, an object with vlan.',
    ]);
  });

  test('a getter that throws', () => {
    const given = {
      get vlan(): number {
        throw new Error('no');
      },
    };
    expect(refused(SITE, given)).toEqual(['wrong-type it.vlan: cannot be read. Give a number.']);
  });

  test('a proxy that throws', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(refused(SITE, proxy)).toEqual([expect.stringMatching(/^wrong-type it: .*cannot be read/)]);
  });

  test('keys of the user, those of prototypes among them', () => {
    const given = JSON.parse('{"__proto__":{"vlan":1},"toString":{"vlan":2}}') as unknown;
    expect(Object.keys(read(recordOf(required(SITE)), given) as object)).toEqual(['__proto__', 'toString']);
    expect(refused(recordOf(required(SITE)), { a: undefined })).toEqual([
      'wrong-type it.a: is missing. Give a site, an object with vlan.',
    ]);
  });

  test('everything that is wrong is said at once', () => {
    expect(refused(SITE, { label: 5, colour: 1 })).toHaveLength(3);
    expect(said(() => guardAll({ a: required(TEXT), b: NUMBER }, { a: undefined, b: 'x' }))).toHaveLength(2);
  });
});

describe('lists', () => {
  test('each member has its path', () => {
    expect(refused(listOf(VLAN), [101, undefined])).toEqual([
      'wrong-type it[0]: is the number 101. Give Vlan.of(101).',
      'wrong-type it[1]: is missing. Give for example Vlan.of(101).',
    ]);
  });

  test('of many wrong members the first are named', () => {
    const findings = refused(
      listOf(TEXT),
      Array.from({ length: 10_000 }, () => 5),
    );
    expect(findings).toHaveLength(11);
    expect(findings).toContain('wrong-type it: has 9990 more wrong members. Correct them as well.');
  });

  test('of many unknown props the first are named', () => {
    const findings = refused(SITE, Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`p${index}`, 5])));
    const unknown = findings.filter((each) => each.startsWith('unknown-prop'));
    expect(unknown).toHaveLength(11);
    expect(unknown).toContain('unknown-prop it: has 9990 more props that a site has not. Leave them out as well.');
  });

  test('what is not known keeps its place, where it may', () => {
    expect(read(listWithUnknowns(TEXT), [undefined, 'a', null])).toEqual([undefined, 'a', undefined]);
    expect(refused(listWithUnknowns(TEXT), [undefined, 5])).toEqual(['wrong-type it[1]: is the number 5. Give a text.']);
  });

  test('holes are missing members', () => {
    expect(refused(listOf(TEXT), Object.assign([], { length: 1 }))).toEqual(['wrong-type it[0]: is missing. Give a text.']);
  });
});

describe('tokens', () => {
  const tokens = { engine: 'AWS CDK', isToken: (value: unknown) => value === '${Token[TOKEN.1]}' };

  test("those of the engine pass, also in a value's own members", () => {
    expect(guard(TEXT, '${Token[TOKEN.1]}', 'it', tokens)).toBe('${Token[TOKEN.1]}');
    expect(guard(ASN, Asn.of('${Token[TOKEN.1]}'), 'it', tokens)).toEqual(Asn.of('${Token[TOKEN.1]}'));
  });

  test.each([TEXT, ASN])('those of another engine are refused: %#', (kind) => {
    const given = kind === ASN ? Asn.of('${TfToken[TOKEN.1]}') : '${TfToken[TOKEN.1]}';
    expect(said(() => guard(kind as Kind, given, 'it', tokens))).toEqual([
      expect.stringContaining(
        'foreign-token it: is the text "${TfToken[TOKEN.1]}", which holds an expression that is no token of AWS CDK.',
      ),
    ]);
  });
});

describe('one of several kinds', () => {
  const thing = objectOf<{ readonly name?: string }>('a thing', { name: TEXT }) as Kind;
  const any = eitherOf(NUMBER, FLAG, VLAN, listOf(TEXT), thing, eitherOf(choiceOf('high', 'low'))) as Kind;

  test.each([[7], [true], [false], [Vlan.of(7)], [['a', 'b']], [[]], [{ name: 'a' }], [{}], ['high'], ['low']])(
    'is read as the one that it is: %j',
    (given) => {
      expect(read(any, given)).toEqual(given);
    },
  );

  test.each([
    [['a', 7], 'it[1]'],
    [{ name: 7 }, 'it.name'],
    [{ nam: 'a' }, 'it.nam'],
    ['medium', 'it'],
    [Asn.of(7), 'it'],
    [new Date(0), 'it'],
    [Symbol('x'), 'it'],
  ])('says what is wrong in the one that it is, or that it is none: %#', (given, path) => {
    expect(failureOf(() => read(any, given)).findings.map((each) => each.path)).toEqual([path]);
  });
});
