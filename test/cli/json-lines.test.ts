import * as fc from 'fast-check';
import { jsonLines } from '../../lib/cli/json-lines';
import type { Keys } from '../../lib/cli/positions';

const TEXT = `{
  "a": [
    "x",
    { "b": [1, [],
      -2.5] }
  ],
  "c\\"\\\\": { "": null,
    "e": true }
}
`;

test.each<readonly [Keys, number]>([
  [[], 1],
  [['a'], 2],
  [['a', 0], 3],
  [['a', 1], 4],
  [['a', 1, 'b', 0], 4],
  [['a', 1, 'b', 2], 5],
  [['c"\\'], 7],
  [['c"\\', ''], 7],
  [['c"\\', 'e'], 8],
  [['a', 1, 'nothing'], 4],
  [['nothing'], 1],
])('%j', (keys, line) => {
  expect(jsonLines(TEXT, [keys])).toEqual([line]);
  expect(jsonLines(TEXT, [['a'], keys, keys])).toEqual([2, line, line]);
});

test('what stands on one line is not read', () => {
  expect(jsonLines('{"a":[1,2]}\n', [['a', 1], ['a']])).toEqual([1, 1]);
  expect(jsonLines('no JSON at all\n, nothing wanted', [])).toEqual([]);
});

test('every leaf of a document that is written with indentation has its line', () => {
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(null, true, 1.5, '', '"', '\\', '\\"', '{', '],', 'é\n'),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.string({ maxLength: 3 }), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(tree, (generated) => {
      // The text has a line of its own for each leaf and for each bracket: so lines follow from the document alone.
      const document = { first: generated, last: 1 };
      const text = JSON.stringify(document, undefined, 1);
      const expected: [keys: Keys, line: number][] = [];
      const lines = countLines(document, [], 1, expected);
      expect(lines).toBe(text.split('\n').length);
      expect(
        jsonLines(
          text,
          expected.map(([keys]) => keys),
        ),
      ).toEqual(expected.map(([, line]) => line));
    }),
    { seed: 12, numRuns: 300 },
  );

  /** Notes the line on which everything begins, and gives how many lines it takes. */
  function countLines(node: unknown, keys: Keys, line: number, found: [keys: Keys, line: number][]): number {
    found.push([keys, line]);
    const entries: (readonly [string | number, unknown])[] = Array.isArray(node)
      ? node.map((each, index) => [index, each] as const)
      : typeof node === 'object' && node !== null
        ? Object.entries(node)
        : [];
    const inside = entries.reduce((sum, [key, each]) => sum + countLines(each, [...keys, key], line + 1 + sum, found), 0);
    return entries.length === 0 ? 1 : inside + 2;
  }
});
