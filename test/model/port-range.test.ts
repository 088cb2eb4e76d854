import * as fc from 'fast-check';
import { PortRange } from '../../lib/model/port-range';
import { refusal } from './support';
import { NUMBER_TOKENS } from './tokens';

describe('PortRange.of', () => {
  test.each([
    [1, 1, '1', 1],
    [443, 443, '443', 1],
    [5060, 5061, '5060-5061', 2],
    [10000, 60000, '10000-60000', 50001],
    [1, 65535, '1-65535', 65535],
    [65535, 65535, '65535', 1],
  ])('%p to %p prints as %p and holds %p', (from, to, text, size) => {
    const range = PortRange.of(from, to);
    expect([range.from, range.to, range.toString(), range.size]).toEqual([from, to, text, size]);
  });

  test('of one number is one port', () => {
    expect(PortRange.of(443).equals(PortRange.of(443, 443))).toBe(true);
  });

  test.each([
    [0, 1],
    [-1, 1],
    [1, 65536],
    [65536, 65536],
    [2, 1],
    [1.5, 2],
    [1, 2.5],
    [NaN, 1],
    [1, Infinity],
  ])('refuses %p to %p', (from, to) => {
    expect(refusal(() => PortRange.of(from, to))).toEqual([`error port-range at ports: ${from}-${to}`]);
  });

  test.each(NUMBER_TOKENS)('must be known at synthesis: %s', (_, token) => {
    expect(refusal(() => PortRange.of(token))).toEqual(['error literal-needed at ports: ']);
    expect(refusal(() => PortRange.of(1, token))).toEqual(['error literal-needed at ports: ']);
  });
});

describe('PortRange', () => {
  test.each([
    [10, 20, true],
    [10, 10, true],
    [20, 20, true],
    [12, 18, true],
    [9, 20, false],
    [10, 21, false],
    [21, 30, false],
  ])('10-20 contains %p-%p: %p', (from, to, expected) => {
    expect(PortRange.of(10, 20).contains(PortRange.of(from, to))).toBe(expected);
  });

  test('sorts by the first port, then by the last', () => {
    const sorted = [PortRange.of(2, 3), PortRange.of(10, 11), PortRange.of(2)].sort((a, b) => PortRange.compare(a, b));
    expect(sorted.map(String)).toEqual(['2', '2-3', '10-11']);
  });

  test('equals only what has the same ends', () => {
    expect(PortRange.of(1, 2).equals(PortRange.of(1, 3))).toBe(false);
    expect(PortRange.of(1, 3).equals(PortRange.of(2, 3))).toBe(false);
  });

  test('is frozen', () => {
    expect(Object.isFrozen(PortRange.of(443))).toBe(true);
  });
});

describe('PortRange.merge', () => {
  test.each([
    [[], []],
    [[[1, 2]], ['1-2']],
    [
      [
        [3, 4],
        [1, 2],
      ],
      ['1-4'],
    ],
    [
      [
        [4, 5],
        [1, 2],
      ],
      ['1-2', '4-5'],
    ],
    [
      [
        [1, 9],
        [2, 3],
      ],
      ['1-9'],
    ],
    [
      [
        [65535, 65535],
        [1, 65534],
      ],
      ['1-65535'],
    ],
  ])('joins %p into %p', (ranges: number[][], expected: string[]) => {
    expect(PortRange.merge(ranges.map(([from, to]) => PortRange.of(from!, to))).map(String)).toEqual(expected);
  });

  test('leaves what it is given alone', () => {
    const given = Object.freeze([PortRange.of(3), PortRange.of(1)]);
    PortRange.merge(given);
    expect(given.map(String)).toEqual(['3', '1']);
  });

  const pair = fc.tuple(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 12 }));

  test('holds the same ports in the fewest ranges, at both ends of the ports', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 30000, 65464), fc.array(pair, { maxLength: 12 }), (base, pairs) => {
        const open = Array.from({ length: 72 }, () => false);
        for (const [start, extra] of pairs) {
          open.fill(true, start, start + extra + 1);
        }
        const expected: string[] = [];
        for (let index = 0; index < open.length; index += 1) {
          const from = index;
          while (open[index]) {
            index += 1;
          }
          if (index > from) {
            expected.push(index - from === 1 ? `${base + from}` : `${base + from}-${base + index - 1}`);
          }
        }
        const merged = PortRange.merge(pairs.map(([start, extra]) => PortRange.of(base + start, base + start + extra)));
        expect(merged.map(String)).toEqual(expected);
      }),
    );
  });
});
