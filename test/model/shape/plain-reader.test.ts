import { ASN } from '../../../lib/model/asn';
import { BANDWIDTH } from '../../../lib/model/bandwidth';
import { BGP_KEY_PLACE } from '../../../lib/model/bgp-key-place';
import { CIDR } from '../../../lib/model/cidr';
import { ValidationFailure } from '../../../lib/model/finding';
import { PORT_RANGE } from '../../../lib/model/port-range';
import {
  choiceOf,
  eitherOf,
  FLAG,
  type Kind,
  listOf,
  NUMBER,
  objectOf,
  recordOf,
  referenceTo,
  required,
  TEXT,
} from '../../../lib/model/shape/kind';
import { exampleOf, flowText } from '../../../lib/model/shape/plain-example';
import { DAY, keyObjectOf, objectTogether, textOf, variantsBy } from '../../../lib/model/shape/plain-kind';
import { readPlain } from '../../../lib/model/shape/plain-reader';

/** What is wrong, as `path: message. Fix.`. */
function wrongIn(kind: Kind<any>, given: unknown): readonly string[] {
  try {
    readPlain(kind, given);
    return [];
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings.map(({ code, path, message, fix }) => `${code.split(':')[1]} ${path}: ${message}. ${fix}`);
    }
    throw error;
  }
}

/** The same for one prop. */
function wrong(kind: Kind<any>, given: unknown): readonly string[] {
  return wrongIn(objectOf<any>('a thing', { prop: kind }), { prop: given });
}

describe('values', () => {
  test.each([
    [ASN, 65010, '65010'],
    [BANDWIDTH, '100Mbps', '100Mbps'],
    [CIDR, '2001:db8::/32', '2001:db8::/32'],
    [PORT_RANGE, 5060, '5060'],
    [PORT_RANGE, '10000-20000', '10000-20000'],
  ] as const)('are made from their plain forms', (kind, given, text) => {
    expect(String(readPlain(kind as Kind, given))).toBe(text);
  });

  test('say themselves what is wrong with a number or a text', () => {
    expect(wrong(ASN, 0)).toEqual(['asn-range prop: must be a whole number from 1 to 4294967294. Give for example 65010.']);
    expect(wrong(CIDR, '10.0.0.1/8')).toEqual([
      'cidr-host-bits prop: 10.0.0.1 is a host inside 10.0.0.0/8, not a network of that length. Give 10.0.0.0/8 for the network, or 10.0.0.1/32 for the one address.',
    ]);
    expect(wrong(BANDWIDTH, '100mbps')).toEqual([
      'bandwidth-syntax prop: is not a bandwidth in Mbps or Gbps. Give for example 100Mbps or 1Gbps.',
    ]);
    expect(wrong(PORT_RANGE, 70000)[0]).toMatch(/^port-range prop: .* Give for example 5060\.$/);
  });

  test('take no time to refuse long texts', () => {
    const long = [':', '1.', '1:', '/', '0/', '1'].map((part) => part.repeat(200_000));
    for (const kind of [CIDR, PORT_RANGE, BANDWIDTH, DAY]) {
      expect(long.filter((text) => wrong(kind as Kind, text).length !== 1)).toEqual([]);
    }
  });

  test('are not taken ready-made, and have to have a form in plain data', () => {
    expect(wrong(ASN, readPlain(ASN, 65010))).toEqual(['wrong-type prop: is of the type Asn. Give for example 65010.']);
    expect(() => exampleOf({ ...ASN, plain: undefined } as unknown as Kind)).toThrow('Asn has no form in plain data');
    expect(() => exampleOf(referenceTo('a VPC', () => true))).toThrow('plain data has no a VPC');
  });
});

describe('what YAML makes of words', () => {
  test.each([
    [ASN, '65010', 'is the text "65010". Write it without quotes: 65010.'],
    [TEXT, 12, 'is the number 12. Write it in quotes: "12".'],
    [BANDWIDTH, 100, 'is the number 100. Give for example 1Gbps.'],
    [
      textOf({ example: 'Example Ltd' }),
      false,
      'is false. YAML reads yes, no, on and off as true and false: write a text in quotes. Give for example Example Ltd.',
    ],
    [FLAG, 'no', 'is the text "no". Write true or false, without quotes.'],
    [FLAG, 1, 'is the number 1. Give true or false.'],
    [NUMBER, '60', 'is the text "60". Write it without quotes: 60.'],
    [NUMBER, Number.NaN, 'is NaN, which is not a number. Give for example 100.'],
    [DAY, new Date('2026-01-01T12:00:00Z'), 'is a date. Write a text, or a day without a time. Give for example "2026-10-31".'],
    [DAY, new Date(Number.NaN), 'is a date. Write a text, or a day without a time. Give for example "2026-10-31".'],
    [TEXT, null, 'is empty. Give for example text. Or leave it out.'],
    [required(TEXT), null, 'is empty. Give for example text.'],
    [listOf(TEXT), 'a', 'is the text "a". Give a list, for example [text].'],
  ] as const)('%#', (kind, given, said) => {
    expect(wrong(kind as Kind, given)).toEqual([`wrong-type prop: ${said}`]);
  });

  test('a day may be a date at midnight', () => {
    expect(readPlain(DAY, new Date('2026-01-01'))).toBe('2026-01-01');
    expect(readPlain(DAY, '2026-01-01')).toBe('2026-01-01');
    expect(wrong(DAY, '1.1.2026')).toEqual([
      'text-form prop: is the text "1.1.2026", which is not what this prop takes. Give for example "2026-10-31".',
    ]);
  });

  test('examples are read as what they are', () => {
    expect(['no', 'Off', '1Gbps', '2026-10-31', '5', 'a: b', '203.0.113.0/24'].map(flowText)).toEqual([
      '"no"',
      '"Off"',
      '1Gbps',
      '"2026-10-31"',
      '"5"',
      '"a: b"',
      '203.0.113.0/24',
    ]);
  });
});

describe('objects', () => {
  const SITE = objectOf<any>('a site', { vlan: required(NUMBER), edge: choiceOf('ashburn-ix', 'dublin'), name: TEXT });

  test('say everything at once, by path, and name the nearest word', () => {
    expect(
      wrongIn(recordOf(SITE), { a: { vlan: 1, egde: 'x' }, b: { edge: 'ashburn' }, c: { vlan: 1, edge: 'dubln' }, d: [] }),
    ).toEqual([
      'unknown-prop a.egde: is not a prop of a site. Give edge if you meant that, or leave it out.',
      'unknown-choice b.edge: is the text "ashburn", which is not a choice. Give ashburn-ix.',
      'wrong-type b.vlan: is missing. Give for example 100.',
      'unknown-choice c.edge: is the text "dubln", which is not a choice. Give dublin.',
      'wrong-type d: is a list. Give a site, for example { vlan: 100 }.',
    ]);
    expect(wrong(choiceOf('tcp', 'udp'), 'icmp')).toEqual([
      'unknown-choice prop: is the text "icmp", which is not a choice. Give one of tcp, udp.',
    ]);
  });

  test('have what is their own', () => {
    const inherited = Object.create({ vlan: 5 });
    expect(wrongIn(SITE, inherited)).toEqual(['wrong-type vlan: is missing. Give for example 100.']);
    const own = JSON.parse('{"vlan": 1, "__proto__": {"name": "x"}, "constructor": 5}');
    expect(wrongIn(SITE, own).map((each) => each.split(':')[0])).toEqual(['unknown-prop __proto__', 'unknown-prop constructor']);
    const read = readPlain(recordOf(SITE), JSON.parse('{"__proto__": {"vlan": 1}, "toString": {"vlan": 2}}'));
    expect(Object.keys(read)).toEqual(['__proto__', 'toString']);
    expect(({} as any).vlan).toBeUndefined();
    expect(readPlain(SITE, Object.assign(Object.create(null), { vlan: 1 }))).toEqual({ vlan: 1 });
  });

  test('are read once, whatever reading them does', () => {
    const hostile = {
      get vlan(): number {
        throw new Error('no');
      },
    };
    expect(wrongIn(SITE, hostile)).toEqual(['wrong-type vlan: cannot be read. Give for example 100.']);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(wrong(SITE, proxy)).toEqual([
      'wrong-type prop: is an object that cannot be read. Give a site, for example { vlan: 100 }.',
    ]);
    const cycle: any = { vlan: 1 };
    cycle.name = cycle;
    expect(wrongIn(SITE, cycle)).toEqual(['wrong-type name: is an object. Give for example text.']);
    expect(wrongIn(recordOf(SITE), new Map([['a', 1]]))[0]).toMatch(/is of the type Map/);
  });

  test('have some props only with others', () => {
    const kind = objectTogether<any>('a hub', { vpc: TEXT, traffic: TEXT }, { vpc: ['traffic'] });
    expect(wrongIn(kind, { vpc: 'a' })).toEqual([
      'wrong-type traffic: is missing, and vpc is given. Give both or neither. Give for example text.',
    ]);
    expect(wrongIn(kind, { traffic: 'a' })).toEqual([]);
    expect(wrongIn(kind, {})).toEqual([]);
  });

  test('are told apart by a word, or by their props', () => {
    const byWord = variantsBy<any>(
      'kind',
      objectOf<any>('one', { kind: required(choiceOf('one', 'single')), a: TEXT }),
      objectOf<any>('two', { kind: required(choiceOf('two')), b: required(TEXT) }),
    );
    expect(wrongIn(byWord, { kind: 'two', a: 'x' })).toEqual([
      'unknown-prop a: is not a prop of two. Give b if you meant that, or leave it out.',
      'wrong-type b: is missing. Give for example text.',
    ]);
    expect(wrongIn(byWord, { kind: 'thwo' })).toEqual([
      'unknown-choice kind: is the text "thwo", which is not a choice. Give two.',
    ]);
    expect(wrongIn(byWord, { b: 'x' })).toEqual(['wrong-type kind: is missing. Give one of one, single, two.']);
    expect(readPlain(byWord, { kind: 'single' })).toEqual({ kind: 'single' });
    const byProps = eitherOf<any>(objectOf<any>('a', { a: required(TEXT) }), objectOf<any>('b', { b: required(TEXT) }));
    expect(readPlain(byProps, { b: 'x' })).toEqual({ b: 'x' });
    expect(wrongIn(byProps, { a: 'x', b: 'x' })).toHaveLength(1);
  });

  test('in long lists, the first ten are shown', () => {
    const found = wrong(
      listOf(ASN),
      Array.from({ length: 5000 }, () => 'x'),
    );
    expect(found).toHaveLength(11);
    expect(found).toContain('wrong-type prop: has 4990 more wrong members. Correct them as well.');
    expect(wrong(listOf(ASN), [1, undefined, 2])).toEqual(['wrong-type prop[1]: is missing. Give for example 65010.']);
  });
});

describe('keys', () => {
  const KEY = keyObjectOf<any>('the name of a key', {
    ref: required(textOf({ pattern: '\\S', example: 'ashburn', isSecret: true })),
  });

  test.each([
    'hunter2',
    99887766,
    ['hunter2'],
    { ref: ['hunter2'] },
    { hunter2: null },
    { ref: 'a', hunter2: 'hunter2' },
    { ref: { hunter2: 1 } },
    new Date('9988-07-06'),
    { ref: 99887766 },
    true,
  ])('are shown nowhere: %#', (given) => {
    for (const kind of [KEY, BGP_KEY_PLACE]) {
      const found = wrong(kind as Kind, given);
      expect(found.length).toBeGreaterThan(0);
      expect(found.join()).not.toMatch(/hunter2|9988/);
    }
  });

  test('as texts have an error of their own', () => {
    const said = 'is a text, which may be the key itself. Give the name of a key, for example { ref: ashburn }.';
    expect(wrong(KEY, 'hunter2')).toEqual([`key-in-file prop: ${said}`]);
    expect(wrong(BGP_KEY_PLACE, 'hunter2')[0]).toMatch(/^key-in-file prop: is a text, which may be the key itself/);
    expect(wrong(BGP_KEY_PLACE, { secret: 'hunter2' })).toEqual([
      'bgp-key-place prop.secret: is not the ARN of a secret. Give the ARN of a secret of AWS Secrets Manager, or the path of a file.',
    ]);
  });
});
