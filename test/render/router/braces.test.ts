import { braces, brief, oneOrMore, quoted, replacing, term } from '../../../lib/render/router/braces';

test('statements stand inside others, four columns further', () => {
  expect(braces('a', ['b;', 'c;'])).toEqual(['a {', '    b;', '    c;', '}']);
  expect(replacing('a', ['b;'])).toEqual(['replace:', 'a {', '    b;', '}']);
});

test('without anything inside there is no statement', () => {
  expect([braces('a', []), brief('a', []), replacing('a', [])]).toEqual([[], [], []]);
});

test('a brief statement has one line, if what is inside has one', () => {
  expect(brief('then', ['accept;'])).toEqual(['then accept;']);
  expect(brief('then', ['a;', 'b;'])).toEqual(['then {', '    a;', '    b;', '}']);
});

test('a term without conditions has only what is done', () => {
  expect(term('REST', [], ['reject;'])).toEqual(['term REST {', '    then reject;', '}']);
});

test('several values stand in brackets', () => {
  expect([oneOrMore(['a']), oneOrMore(['a', 'b'])]).toEqual(['a', '[ a b ]']);
});

test('quotes and backslashes in text are escaped', () => {
  expect(quoted('a "b" \\c')).toBe('"a \\"b\\" \\\\c"');
});
