import * as fc from 'fast-check';
import { BgpPrefix } from 'twilio-interconnect-constructs';
import { countPrefixes, worstCaseOf } from '../../../lib/plan/router/prefix-count';

const counted = (...texts: readonly string[]): number =>
  countPrefixes(
    texts.map((text) => {
      const [cidr = '', lessOrEqual] = text.split(' le ');
      return BgpPrefix.of(cidr, lessOrEqual === undefined ? undefined : Number(lessOrEqual));
    }),
  );

test('prefixes of every length count, each once', () => {
  expect(counted()).toBe(0);
  expect(counted('10.0.0.0/24')).toBe(1);
  expect(counted('168.86.128.0/18 le 24')).toBe(127);
  expect(counted('168.86.128.0/18 le 24', '208.78.112.0/25')).toBe(128);
  expect(counted('10.0.0.0/24', '10.0.0.0/24 le 25', '10.0.0.0/25')).toBe(3);
  expect(counted('10.0.0.0/25', '10.0.0.128/25', '10.0.0.0/24 le 26')).toBe(7);
});

test('as a list that is written out', () => {
  const entry = fc.record({ first: fc.nat(63), length: fc.integer({ min: 26, max: 32 }), more: fc.nat(6) });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
      const written = new Set<string>();
      const given = entries.map(({ first, length, more }) => {
        const size = 2 ** (32 - length);
        const start = first - (first % size);
        const longest = Math.min(length + more, 32);
        for (let each = length; each <= longest; each += 1) {
          for (let address = start; address < start + size; address += 2 ** (32 - each)) {
            written.add(`${address}/${each}`);
          }
        }
        return BgpPrefix.of(`10.0.0.${start}/${length}`, longest);
      });
      expect(countPrefixes(given)).toBe(written.size);
    }),
  );
});

test('a policy accepts what its lists hold, each prefix once', () => {
  const term = { localPreference: undefined, communities: [], prepend: undefined };
  const prefixLists = ['A', 'B', 'C'].map((name, index) => ({
    name,
    description: name,
    entries: [BgpPrefix.of('10.0.0.0/24', 24 + index)],
  }));
  const policies = [
    {
      name: 'P',
      description: 'P',
      terms: [
        { ...term, prefixLists: ['A'] },
        { ...term, prefixLists: ['A', 'B'] },
      ],
    },
    { name: 'Q', description: 'Q', terms: [] },
  ];
  expect(worstCaseOf('P', { policies, prefixLists })).toBe(3);
  expect(worstCaseOf('Q', { policies, prefixLists })).toBe(0);
});
