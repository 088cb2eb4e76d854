import * as fc from 'fast-check';
import { contains, isLiteralNetwork, type Network, NetworkSet, overlaps, readNetwork } from '../../lib/audit/network';

describe('a literal network', () => {
  test.each([
    ['54.172.60.0/23', true],
    ['54.172.60.1', true],
    ['0.0.0.0/0', true],
    ['::/0', true],
    ['2001:db8::/32', true],
    ['fe80::1/64', true],
    ['1.2.3', false],
    ['54.172.60.0/23 ', false],
    ['54.172.60.0-54.172.61.255', false],
    ['abc', false],
    ['12:34', false],
    ['', false],
    ['1'.repeat(100), false],
  ])('%j: %p', (text, expected) => {
    expect(isLiteralNetwork(text)).toBe(expected);
  });

  test.each<[string, ReturnType<typeof readNetwork>]>([
    ['54.172.60.0/23', { first: 917257216, last: 917257727, prefixLength: 23 }],
    ['54.172.60.77/23', { first: 917257216, last: 917257727, prefixLength: 23 }],
    ['255.255.255.255', { first: 4294967295, last: 4294967295, prefixLength: 32 }],
    ['0.0.0.0/0', 'everybody'],
    ['128.0.0.0/1', 'everybody'],
    ['64.0.0.0/2', 'everybody'],
    ['32.0.0.0/3', { first: 536870912, last: 1073741823, prefixLength: 3 }],
    ['::/0', 'everybody'],
    ['0:0:0:0:0:0:0:0/0', 'everybody'],
    ['2000::/3', 'everybody'],
    ['2001:db8::/32', undefined],
    ['1.2.3.256', undefined],
    ['1.2.3.4/33', undefined],
    ['no', undefined],
  ])('%j is read', (text, expected) => {
    expect(readNetwork(text)).toEqual(expected);
  });
});

/** The same by the bits, written out. */
function bitsOf(text: string): string {
  const [address = '', length = '32'] = text.split('/');
  return address
    .split('.')
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('')
    .slice(0, Number(length));
}

// Networks in a small space, so that they meet.
const cidr = fc
  .tuple(fc.constantFrom(54, 55), fc.constantFrom(0, 1, 172), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 3, max: 32 }))
  .map(([a, b, c, length]) => `${a}.${b}.${c}.${c}/${length}`);
const network = (text: string): Network => readNetwork(text) as Network;

test('arithmetic agrees with the bits', () => {
  fc.assert(
    fc.property(cidr, cidr, (a, b) => {
      const [bitsA, bitsB] = [bitsOf(a), bitsOf(b)];
      expect(contains(network(a), network(b))).toBe(bitsB.startsWith(bitsA));
      expect(overlaps(network(a), network(b))).toBe(bitsB.startsWith(bitsA) || bitsA.startsWith(bitsB));
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('a set agrees with the addresses, one by one', () => {
  // Sixteen neighbours as one address each, or in pairs and fours.
  const small = fc
    .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 28, max: 32 }))
    .map(([last, length]) => network(`54.1.2.${last}/${length}`));
  const addresses = ({ first, last }: Network): readonly number[] =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index);
  fc.assert(
    fc.property(fc.array(small, { maxLength: 8 }), small, (members, asked) => {
      const held = new Set(members.flatMap(addresses));
      const set = new NetworkSet(members);
      expect(set.contains(asked)).toBe(addresses(asked).every((each) => held.has(each)));
      expect(set.overlaps(asked)).toBe(addresses(asked).some((each) => held.has(each)));
    }),
    { numRuns: 500, seed: 2 },
  );
});

test('an empty set has nothing', () => {
  const set = new NetworkSet([]);
  expect([set.contains(network('1.2.3.4')), set.overlaps(network('1.2.3.4'))]).toEqual([false, false]);
});
