import { type HclToken, hclTokens } from '../../../lib/cli/hcl/tokens';
import { SyntaxProblem } from '../../../lib/cli/syntax-problem';

/** The words as `kind:value`, without the end. */
function words(text: string): readonly string[] {
  return hclTokens(text)
    .slice(0, -1)
    .map(({ kind, value }) => `${kind}:${value}`);
}

function texts(text: string): readonly HclToken[] {
  return hclTokens(text).filter(({ kind }) => kind === 'text');
}

function problemOf(text: string): SyntaxProblem {
  try {
    hclTokens(text);
  } catch (error) {
    if (error instanceof SyntaxProblem) {
      return error;
    }
  }
  throw new Error('the text has no problem');
}

test('names, numbers, signs and lines', () => {
  expect(words('a-b_1 = 1.5e3\r\n== != <= >= => && || ... . ? : ! [ ] { } ( ) ,')).toEqual([
    'name:a-b_1',
    'sign:=',
    'number:1.5e3',
    'newline:\n',
    ...['==', '!=', '<=', '>=', '=>', '&&', '||', '...', '.', '?', ':', '!', '[', ']', '{', '}', '(', ')', ','].map(
      (sign) => `sign:${sign}`,
    ),
  ]);
});

test('every form of comment is passed over, and a line ends in front of none', () => {
  expect(words('a # "x\nb // {\nc /* \n"\n */ d')).toEqual(['name:a', 'newline:\n', 'name:b', 'newline:\n', 'name:c', 'name:d']);
});

test('what looks like a comment in a text is none', () => {
  expect(words('"https://a.example/#b /* c"')).toEqual(['text:https://a.example/#b /* c']);
});

test('escapes in quotation marks', () => {
  expect(texts(String.raw`"a\"b\\c\td$${'{'}e}" "%%{x}" "$5 100%"`).map(({ value }) => value)).toEqual([
    'a"b\\c\td${e}',
    '%%{x}',
    '$5 100%',
  ]);
});

test('a template may hold quotation marks and braces of its own', () => {
  const [text, next] = texts('"a-${lookup({ "x" = "}" }, "y")}-b" "c"');
  expect(text).toEqual({ kind: 'text', value: 'a-${lookup({ "x" = "}" }, "y")}-b', line: 1 });
  expect(next?.value).toBe('c');
});

test('a text that is one template has its expression', () => {
  const [alone] = texts('"${concat("a", var.b)}"');
  expect(alone?.expression?.map(({ value }) => value)).toEqual(['concat', '(', 'a', ',', 'var', '.', 'b', ')', '']);
  expect(texts('"${a}${b}" "${a} " "%{ if a }" "$${a}"').map(({ expression }) => expression)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('heredocs end at their word, also indented, and may hold anything', () => {
  const [plain, indented] = texts('a = <<EOT\n1 "2 ${ /* \n EOTX\nEOT\nb = <<-END_1\n  3\n  END_1\n');
  expect([plain?.value, plain?.line]).toEqual(['1 "2 ${ /* \n EOTX\n', 1]);
  expect([indented?.value, indented?.line]).toEqual(['  3\n', 5]);
});

test('lines are counted through comments, texts and heredocs', () => {
  const text = '/*\n\n*/ a\nb = <<X\n1\n2\nX\n"${c(\n  d)}" e';
  const lines = Object.fromEntries(hclTokens(text).map(({ value, line }) => [value, line]));
  expect(lines).toMatchObject({ a: 3, b: 4, e: 9 });
});

test.each([
  ['a = "b', 'a text in quotation marks is not closed', 1],
  ['\na = "b\n"', 'a text in quotation marks is not closed', 2],
  ['a = "\\', 'a text in quotation marks is not closed', 1],
  ['\n/* a\n', 'a comment is not closed', 2],
  ['a\n = <<EOT\nb\n', 'the text <<EOT is not closed', 2],
  ['\n"${a', 'a template is not closed', 2],
])('%j is refused with its line', (text, message, line) => {
  expect(problemOf(text)).toMatchObject({ message, line });
});

test('long files take time by their length', () => {
  const text = 'a = ["10.0.0.0/8", b.c] # d\n'.repeat(20_000);
  expect(hclTokens(text)).toHaveLength(20_000 * 10 + 1);
});
