import { keysOfPlace, Positions } from '../../lib/cli/positions';
import { SyntaxProblem } from '../../lib/cli/syntax-problem';
import { yamlDocuments } from '../../lib/cli/template-yaml';

function read(text: string) {
  const positions = new Positions();
  const documents = yamlDocuments(text, 'template.yaml', positions);
  return {
    documents: JSON.parse(JSON.stringify(documents)) as unknown,
    lineOf: (place: string) => positions.at(documents[0], keysOfPlace(place))?.line,
  };
}

test('lists, objects and texts in every style', () => {
  const { documents, lineOf } = read(
    'a:\n  - x # c\n  - "y"\n  - { b: 1, c: [true, null] }\nd: |\n  one\n  two\ne: >-\n  three\n  four\n5060: 010\n',
  );
  expect(documents).toEqual([{ a: ['x', 'y', { b: 1, c: [true, null] }], d: 'one\ntwo\n', e: 'three four', 5060: 10 }]);
  expect(['a', 'a[1]', 'a[2].c[0]', 'd', 'e'].map(lineOf)).toEqual([1, 3, 4, 5, 8]);
});

test('short forms are written out', () => {
  const { documents, lineOf } = read(
    [
      'a: !Ref Vpc',
      'b: !GetAtt Nat.Eip.Ip',
      'c: !GetAtt [Nat, Ip]',
      'd: !Sub "${X}/32"',
      'e: !If',
      '  - IsProduction',
      '  - !Ref A',
      '  - 192.0.2.0/24',
      'f: !Join [",", [!Ref B, x]]',
      'g: !Condition C',
      'h: !FindInMap { A: b }',
      'i: !Sub 5060',
      'j: !!str 1',
    ].join('\n'),
  );
  expect(documents).toEqual([
    {
      a: { Ref: 'Vpc' },
      b: { 'Fn::GetAtt': ['Nat', 'Eip.Ip'] },
      c: { 'Fn::GetAtt': ['Nat', 'Ip'] },
      d: { 'Fn::Sub': '${X}/32' },
      e: { 'Fn::If': ['IsProduction', { Ref: 'A' }, '192.0.2.0/24'] },
      f: { 'Fn::Join': [',', [{ Ref: 'B' }, 'x']] },
      g: { Condition: 'C' },
      h: { 'Fn::FindInMap': { A: 'b' } },
      i: { 'Fn::Sub': '5060' },
      j: '1',
    },
  ]);
  expect(['e', 'e["Fn::If"][2]', 'f["Fn::Join"][1][1]', 'g'].map(lineOf)).toEqual([5, 8, 9, 10]);
});

test('aliases and merges are followed, each with the line on which its text stands', () => {
  const { documents, lineOf } = read(
    'a: &rule\n  port: 5060\n  cidr: x\nb: *rule\nc:\n  cidr: y\n  <<: *rule\nd:\n  <<: [{ port: 1 }, *rule]\n  <<: ~\n',
  );
  const rule = { port: 5060, cidr: 'x' };
  expect(documents).toEqual([{ a: rule, b: rule, c: { cidr: 'y', port: 5060 }, d: { port: 1, cidr: 'x' } }]);
  expect(['b.cidr', 'c.cidr', 'c.port', 'd.cidr'].map(lineOf)).toEqual([3, 6, 2, 3]);
});

test('several documents, none, and an empty one', () => {
  expect(read('a: 1\n---\nb: 2\n').documents).toEqual([{ a: 1 }, { b: 2 }]);
  expect(read('').documents).toEqual([]);
  expect(read('---\n').documents).toEqual([null]);
});

test('names that every object has are names like others', () => {
  expect(read('toString: 1\n__proto__: 2\n').documents).toEqual([JSON.parse('{ "toString": 1, "__proto__": 2 }')]);
});

test.each([
  ['a: [1\n', 2],
  ['a:\n  - b\n c: d\n', 3],
  ['a: *b\n', 1],
  ['x: 1\na: &a\n  - *a\n', 3],
])('%j is refused with its line', (text, line) => {
  expect(() => read(text)).toThrow(SyntaxProblem);
  expect(() => read(text)).toThrow(expect.objectContaining({ line }));
});

test('aliases that multiply a small text without end are refused', () => {
  const levels = Array.from({ length: 30 }, (_, level) => `a${level}: &a${level} [${`*a${level - 1},`.repeat(9)} x]`);
  const text = ['a0: &a0 [x]', ...levels.slice(1)].join('\n');
  expect(() => yamlDocuments(text, 'template.yaml', new Positions())).toThrow('aliases repeat too much');
});
