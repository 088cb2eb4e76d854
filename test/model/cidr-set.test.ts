import * as fc from 'fast-check';
import { Cidr } from '../../lib/model/cidr';
import { CidrSet } from '../../lib/model/cidr-set';
import { ValidationFailure } from '../../lib/model/finding';
import { backwards, refusal } from './support';
import { STRING_TOKENS } from './tokens';

describe('CidrSet.of', () => {
  test.each([
    [[], ''],
    [['10.0.0.0/8'], '10.0.0.0/8'],
    [['10.0.0.0/9', '10.128.0.0/9'], '10.0.0.0/8'],
    [['10.0.0.128/25', '10.0.1.0/25'], '10.0.0.128/25, 10.0.1.0/25'],
    [['10.0.0.0/24', '10.0.0.7/32', '10.0.0.0/24'], '10.0.0.0/24'],
    [['0.0.0.0/1', '128.0.0.0/1'], '0.0.0.0/0'],
    [['::/1', '8000::/1'], '::/0'],
    [['2001:db8::/33', '10.0.0.0/8', '2001:db8:8000::/33'], '10.0.0.0/8, 2001:db8::/32'],
    [['255.255.255.255/32', '::/128'], '255.255.255.255/32, ::/128'],
    [['0.0.0.0/0', '::/0'], '0.0.0.0/0, ::/0'],
  ])('makes %p into %p', (items: string[], text) => {
    expect(CidrSet.of(...items).toString()).toBe(text);
  });

  test.each([
    ['54.252.254.64 - 54.252.254.127', '54.252.254.64/26'],
    ['54.252.254.64-54.252.254.127', '54.252.254.64/26'],
    [' 54.252.254.64  -  54.252.254.127 ', '54.252.254.64/26'],
    ['203.0.113.1 - 203.0.113.1', '203.0.113.1/32'],
    ['203.0.113.1 - 203.0.113.6', '203.0.113.1/32, 203.0.113.2/31, 203.0.113.4/31, 203.0.113.6/32'],
    ['0.0.0.0 - 255.255.255.255', '0.0.0.0/0'],
    ['2001:db8:: - 2001:db8::2', '2001:db8::/127, 2001:db8::2/128'],
    [':: - ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '::/0'],
  ])('reads the range %p as %p', (range, text) => {
    expect(CidrSet.of(range).toString()).toBe(text);
  });

  test.each([
    '203.0.113.2 - 203.0.113.1',
    '203.0.113.2 - ::1',
    '203.0.113.2 - ffff::',
    '203.0.113.2 - 203.0.113.256',
    '203.0.113.02 - 203.0.113.3',
    'x - y',
  ])('refuses the range %p', (range) => {
    expect(refusal(() => CidrSet.of(range))).toEqual([`error cidr-range at cidrs[0]: ${range}`]);
  });

  test('reports all bad items at once, each at its index', () => {
    expect(refusal(() => CidrSet.of('10.0.0.1/8', '10.0.0.0/8', '10.0.0.0', 'b - a', 'x'))).toEqual([
      'error cidr-host-bits at cidrs[0]: 10.0.0.1/8',
      'error cidr-mask-missing at cidrs[2]: 10.0.0.0',
      'error cidr-range at cidrs[3]: b - a',
      'error cidr-syntax at cidrs[4]: x',
    ]);
  });

  test.each(['x 203.0.113.1 - 203.0.113.2', '203.0.113.1 - 203.0.113.2 x'])('%p is neither a range nor a network', (text) => {
    expect(refusal(() => CidrSet.of(text))).toEqual([`error cidr-syntax at cidrs[0]: ${text}`]);
  });

  test.each(STRING_TOKENS)('must be known at synthesis: %s', (_, token) => {
    expect(refusal(() => CidrSet.of(token))).toEqual([`error literal-needed at cidrs[0]: ${token}`]);
  });
});

describe('CidrSet', () => {
  const set = CidrSet.of('10.0.0.0/24', '2001:db8::/32');

  test.each([
    ['10.0.0.0/24', true, true],
    ['10.0.0.0/25', true, true],
    ['10.0.0.0/23', false, true],
    ['10.0.1.0/24', false, false],
    ['2001:db8::1/128', true, true],
    ['2001:db9::/32', false, false],
    ['::/0', false, true],
  ])('%p: contained %p, overlapped %p', (text, contains, overlaps) => {
    expect(set.contains(Cidr.of(text))).toBe(contains);
    expect(set.overlaps(Cidr.of(text))).toBe(overlaps);
  });

  test('is empty if it holds nothing', () => {
    expect(CidrSet.EMPTY.isEmpty).toBe(true);
    expect(CidrSet.of().equals(CidrSet.EMPTY)).toBe(true);
    expect(CidrSet.EMPTY.overlaps(Cidr.of('0.0.0.0/0'))).toBe(false);
    expect(set.isEmpty).toBe(false);
  });

  test('equals what holds the same addresses', () => {
    expect(CidrSet.of('10.0.0.0/8').equals(CidrSet.of('10.128.0.0/9', '10.0.0.0/9'))).toBe(true);
    expect(CidrSet.of('10.0.0.0/8').equals(CidrSet.of('10.0.0.0/9'))).toBe(false);
  });

  test('is frozen, and so is its list', () => {
    expect(Object.isFrozen(set)).toBe(true);
    expect(Object.isFrozen(set.cidrs)).toBe(true);
  });

  test('types', () => {
    // @ts-expect-error the list cannot be changed
    expect(() => set.cidrs.push(Cidr.of('0.0.0.0/0'))).toThrow(TypeError);
  });
});

/** An item of the small universe 10.0.0.0 to 10.0.0.255: its text, and the last octets that it holds. */
interface Item {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const block = fc.tuple(fc.integer({ min: 24, max: 32 }), fc.nat(255)).map(([length, octet]): Item => {
  const size = 2 ** (32 - length);
  const from = Math.floor(octet / size) * size;
  return { text: `10.0.0.${from}/${length}`, from, to: from + size - 1 };
});
const block28 = fc.nat(15).map((index): Item => ({ text: `10.0.0.${index * 16}/28`, from: index * 16, to: index * 16 + 15 }));
const range = fc.tuple(fc.nat(255), fc.nat(255)).map(([a, b]): Item => {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  return { text: `10.0.0.${from} - 10.0.0.${to}`, from, to };
});
const items = fc.array(fc.oneof(block, block28, range), { maxLength: 10 });

function octetsOf(list: readonly Item[]): ReadonlySet<number> {
  return new Set(list.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)));
}

/** How many blocks hold exactly those octets: one for a full half, none for an empty one, or those of both halves. */
function fewestBlocks(octets: ReadonlySet<number>, from = 0, size = 256): number {
  const held = [...octets].filter((octet) => octet >= from && octet < from + size).length;
  if (held === 0 || held === size) {
    return held === 0 ? 0 : 1;
  }
  return fewestBlocks(octets, from, size / 2) + fewestBlocks(octets, from + size / 2, size / 2);
}

/** The members of a set of the small universe, read from its text: first and last octet. */
function membersOf(set: CidrSet): readonly (readonly [number, number])[] {
  return set.cidrs.map((cidr) => {
    const match = /^10\.0\.0\.(\d+)\/(\d+)$/.exec(cidr.toString());
    const from = Number(match?.[1]);
    return [from, from + 2 ** (32 - Number(match?.[2])) - 1];
  });
}

describe('CidrSet, beside a plain set of numbers', () => {
  test('holds exactly the addresses that it was given', () => {
    fc.assert(
      fc.property(items, (list) => {
        const set = CidrSet.of(...list.map(({ text }) => text));
        const octets = octetsOf(list);
        for (let octet = 0; octet < 256; octet += 1) {
          const address = Cidr.of(`10.0.0.${octet}/32`);
          expect([octet, set.contains(address), set.overlaps(address)]).toEqual([octet, octets.has(octet), octets.has(octet)]);
        }
        expect(set.overlaps(Cidr.of('10.0.1.0/24'))).toBe(false);
        expect(set.overlaps(Cidr.of('9.255.255.0/24'))).toBe(false);
      }),
    );
  });

  test('knows of any network whether it holds all of it, or some', () => {
    fc.assert(
      fc.property(items, block, (list, { text, from, to }) => {
        const set = CidrSet.of('9.0.0.0/8', '10.0.2.0/24', '2001:db8::/32', ...list.map((item) => item.text));
        const held = [...octetsOf(list)].filter((octet) => octet >= from && octet <= to).length;
        expect(set.contains(Cidr.of(text))).toBe(held === to - from + 1);
        expect(set.overlaps(Cidr.of(text))).toBe(held > 0);
      }),
    );
  });

  test('is as short as can be: no member in another, and no two that make one', () => {
    fc.assert(
      fc.property(items, (list) => {
        const set = CidrSet.of(...list.map(({ text }) => text));
        const members = membersOf(set);
        expect(members).toHaveLength(fewestBlocks(octetsOf(list)));
        for (const [index, [from, to]] of members.entries()) {
          const next = members[index + 1];
          if (next !== undefined) {
            expect(next[0]).toBeGreaterThan(to);
            const size = to - from + 1;
            const makeOne = next[0] === to + 1 && next[1] - next[0] + 1 === size && from % (2 * size) === 0;
            expect(makeOne).toBe(false);
          }
        }
      }),
    );
  });

  test('prints alike, in whatever order and pieces it was given', () => {
    const shuffled = items.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(
          list.flatMap(({ from, to }) => {
            const middle = Math.floor((from + to) / 2);
            const upper = middle < to ? [`10.0.0.${middle + 1}-10.0.0.${to}`] : [];
            return [`10.0.0.${from}-10.0.0.${middle}`, ...upper, `10.0.0.${from}/32`];
          }),
          { minLength: 0 },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, pieces]) => {
        const whole = CidrSet.of(...list.map(({ text }) => text));
        const single = backwards(octetsOf(list)).map((octet) => `10.0.0.${octet}/32`);
        expect(CidrSet.of(...single).toString()).toBe(whole.toString());
        expect(CidrSet.of(...backwards(list.map(({ text }) => text))).toString()).toBe(whole.toString());
        expect(CidrSet.of(...pieces, ...list.map(({ text }) => text), ...pieces).toString()).toBe(whole.toString());
        expect(CidrSet.of(...whole.cidrs).equals(whole)).toBe(true);
      }),
    );
  });

  test('union and contains agree with the numbers', () => {
    fc.assert(
      fc.property(items, items, block, (a, b, probe) => {
        const [first, second] = [a, b].map((list) => CidrSet.of(...list.map(({ text }) => text))) as [CidrSet, CidrSet];
        const both = octetsOf([...a, ...b]);
        const union = first.union(second);
        expect(union.equals(second.union(first))).toBe(true);
        expect(new Set(membersOf(union).flatMap(([from, to]) => [...octetsOf([{ text: '', from, to }])]))).toEqual(both);
        const probed = [...octetsOf([probe])].map((octet) => both.has(octet));
        expect(union.contains(Cidr.of(probe.text))).toBe(probed.every(Boolean));
        expect(union.overlaps(Cidr.of(probe.text))).toBe(probed.some(Boolean));
      }),
    );
  });
});

test('a long text that is no range is refused at once', () => {
  const start = performance.now();
  for (const text of [`${'1-'.repeat(100_000)}/`, `${'-'.repeat(200_000)} /`]) {
    expect(() => CidrSet.of(text)).toThrow(ValidationFailure);
  }
  expect(performance.now() - start).toBeLessThan(3000);
});
