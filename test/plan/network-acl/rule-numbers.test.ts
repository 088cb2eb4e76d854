import * as fc from 'fast-check';
import { ruleNumbers } from '../../../lib/plan/network-acl/rule-numbers';

const WIDE = { first: 10000, last: 29999, taken: [] };
const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 40 });

test('are unique, in the range, not taken, and the same in any order', () => {
  fc.assert(
    fc.property(
      keys,
      fc.integer({ min: 1, max: 100 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 160 }), { maxLength: 20 }),
      (given, first, taken) => {
        const range = { first, last: first + 59, taken };
        const numbers = ruleNumbers(given, range);
        expect([...numbers.keys()].sort()).toEqual([...given].sort());
        expect(new Set(numbers.values()).size).toBe(given.length);
        for (const number of numbers.values()) {
          expect(number >= first && number <= range.last && !taken.includes(number)).toBe(true);
        }
        expect(
          ruleNumbers(
            given.map((_, index) => given.at(-1 - index)!),
            range,
          ),
        ).toEqual(numbers);
      },
    ),
  );
});

test('stay when another key comes or goes, unless it means the same number', () => {
  fc.assert(
    fc.property(keys, fc.string({ minLength: 1 }), (given, other) => {
      const others = given.filter((key) => key !== other);
      const alone = new Map(others.map((key) => [key, ruleNumbers([key], WIDE).get(key)!]));
      fc.pre(new Set([...alone.values(), ...ruleNumbers([other], WIDE).values()]).size === others.length + 1);
      const numbers = ruleNumbers([...others, other], WIDE);
      expect(others.map((key) => numbers.get(key))).toEqual([...alone.values()]);
    }),
  );
});

test('a key whose number is taken gets the next free one, and after the last comes the first', () => {
  const own = ruleNumbers(['a'], { first: 1, last: 3, taken: [] }).get('a')!;
  const next = (own % 3) + 1;
  expect(ruleNumbers(['a'], { first: 1, last: 3, taken: [own] }).get('a')).toBe(next);
  expect(ruleNumbers(['a'], { first: 1, last: 3, taken: [own, next] }).get('a')).toBe((next % 3) + 1);
});

test('follow from the hash of the key in every release', () => {
  // FNV-1a of `a` is 0xe40c292c.
  expect(ruleNumbers(['a'], WIDE).get('a')).toBe(10000 + (0xe40c292c % 20000));
});
