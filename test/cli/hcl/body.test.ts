import * as fc from 'fast-check';
import { hclBody } from '../../../lib/cli/hcl/body';
import { Positions } from '../../../lib/cli/positions';
import { SyntaxProblem } from '../../../lib/cli/syntax-problem';

/** What the attribute `a` says. */
function valueOf(expression: string): unknown {
  const { attributes, blocks } = hclBody(`a = ${expression}\nb = 1\n`, 'main.tf', new Positions());
  expect(blocks).toEqual([]);
  expect(attributes.map(({ name }) => name)).toEqual(['a', 'b']);
  return JSON.parse(JSON.stringify(attributes[0]?.value));
}

describe('values', () => {
  test.each<readonly [string, unknown]>([
    ['"x"', 'x'],
    ['-1', -1],
    ['5060', 5060],
    ['true', true],
    ['null', null],
    ['[]', []],
    ['["x", 1, [true]]', ['x', 1, [true]]],
    ['[\n  "x", # one\n\n  "y",\n]', ['x', 'y']],
    ['{ b = 1, "c d" : 2, 3 = 4 }', { b: 1, 'c d': 2, 3: 4 }],
    ['{\n  b = 1\n  c = "x"\n\n  d = { e = [] }\n}', { b: 1, c: 'x', d: { e: [] } }],
    ['{ __proto__ = "x" }', JSON.parse('{ "__proto__": "x" }')],
    ['<<-EOT\n  10.0.0.0/8\n  EOT', '  10.0.0.0/8\n'],
    ['("x")', 'x'],
  ])('%j is read as JSON has it', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });
});

test.each<readonly [string, unknown]>([
  ['[for each in var.b : each.c]', '${var.b}'],
  ['[\n  for key, each in local.b["d"] :\n each.c if each.d]', '${local.b["d"]}'],
  ['{ for key, each in local.b : key => each }', '${local.b}'],
  ['toset([for each in local.b : each.c])', '${local.b}'],
  ['[for each in ["192.0.2.1", var.b] : each]', ['192.0.2.1']],
])('%j is what it goes through', (expression, value) => {
  expect(valueOf(expression)).toEqual(value);
});

describe('what nobody evaluates', () => {
  test.each<readonly [string, unknown]>([
    ['var.b', '${var.b}'],
    ['local.c["d"].e[0]', '${local.c["d"].e[0]}'],
    ['!var.b', '${!var.b}'],
    ['"${var.b}"', '${var.b}'],
    ['"${var.b}/32"', '${var.b}/32'],
    ['1 + [for each in var.b : each.c][0]', '${1 + [for each in var.b : each.c][0]}'],
    ['1 + var.b', '${1 + var.b}'],
    ['5060 == var.port ? "x" : "y"', '${5060 == var.port ? "x" : "y"}'],
  ])('%j stays an expression', (expression, value) => {
    expect(spaceless(valueOf(expression))).toBe(spaceless(value));
  });

  const spaceless = (value: unknown): string => String(value).replaceAll(/\s/g, '');

  test.each<readonly [string, unknown]>([
    ['var.b ? ["192.0.2.0/24"] : ["198.51.100.0/24"]', ['192.0.2.0/24', '198.51.100.0/24']],
    ['(\n  var.b\n  ? "192.0.2.0/24"\n  : local.c\n)', ['192.0.2.0/24']],
    ['[for each in ["192.0.2.0/24", "x"] : each]', ['192.0.2.0/24']],
    ['{ for each in ["2001:db8::/32"] : each => each }', ['2001:db8::/32']],
    ['["192.0.2.0/24"][0]', ['192.0.2.0/24']],
    ['var.b ? "192.0.2.1, 192.0.2.2" : "5060"', ['192.0.2.1, 192.0.2.2']],
    ['var.b ? "${c("192.0.2.0/24")}" : 1', ['192.0.2.0/24']],
  ])('%j is the list of its addresses', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });

  test.each<readonly [string, unknown]>([
    ['toset(["192.0.2.0/24"])', ['192.0.2.0/24']],
    ['concat(["192.0.2.0/24"], var.b, [\n  "198.51.100.0/24",\n])', ['192.0.2.0/24', '${var.b}', '198.51.100.0/24']],
    ['"${concat(list("192.0.2.0/24"), list("x"))}"', ['192.0.2.0/24', 'x']],
    ['jsonencode({ cidr = "192.0.2.0/24" })', { cidr: '192.0.2.0/24' }],
    ['flatten([["192.0.2.0/24"], var.b...])', [['192.0.2.0/24'], '${var.b}']],
    ['element(["192.0.2.0/24"], 0)', ['192.0.2.0/24', 0]],
  ])('%j is what its function is given', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });
});

describe('blocks', () => {
  test('have labels, attributes and blocks, on one line or several', () => {
    const text = 'resource "aws_x" y {\n  a = 1\n  b { c = 2 }\n  b {\n  }\n}\nlocals {}\n';
    const { attributes, blocks } = hclBody(text, 'main.tf', new Positions());
    expect(attributes).toEqual([]);
    expect(blocks.map(({ type, labels, position }) => [type, labels, position.line])).toEqual([
      ['resource', ['aws_x', 'y'], 1],
      ['locals', [], 7],
    ]);
    expect(blocks[0]?.body.blocks.map(({ type, position }) => [type, position.line])).toEqual([
      ['b', 3],
      ['b', 4],
    ]);
    expect(blocks[0]?.body.blocks[0]?.body.attributes[0]).toEqual({
      name: 'c',
      value: 2,
      position: { file: 'main.tf', line: 3 },
    });
  });
});

describe('positions', () => {
  test('everything in lists and objects has its line, also through functions', () => {
    const positions = new Positions();
    const text = 'a = concat([\n  "x",\n], [\n  "y", { z =\n 1 }])\nb = var.c ? "192.0.2.1" : (\n"192.0.2.2")\n';
    const [a, b] = hclBody(text, 'main.tf', positions).attributes.map(({ value }) => value as unknown[]);
    expect([0, 1, 2].map((index) => positions.of(a!, index)?.line)).toEqual([2, 4, 4]);
    expect(positions.of(a![2] as object, 'z')).toEqual({ file: 'main.tf', line: 4 });
    expect([0, 1].map((index) => positions.of(b!, index)?.line)).toEqual([6, 7]);
  });
});

describe('what is refused', () => {
  test.each([
    ['a = \n', 'the end of a line is not expected here', 1],
    ['a = [\n', 'the end is not expected here', 2],
    ['resource "x" {\n a = 1\n', 'the end is not expected here', 3],
    ['\n}\n', '"}" is not expected here', 2],
    ['resource = {\n', 'the end is not expected here', 2],
    ['a b 5 {}', '"5" is not expected here', 1],
    ['{}', '"{" is not expected here', 1],
  ])('%j, with its line', (text, message, line) => {
    const read = (): unknown => hclBody(text, 'main.tf', new Positions());
    expect(read).toThrow(SyntaxProblem);
    expect(read).toThrow(expect.objectContaining({ message, line }));
  });
});

test('long lists take time by their length', () => {
  const items = Array.from({ length: 20_000 }, (_, index) => `"10.${index >> 8}.${index & 255}.0/24"`);
  expect(valueOf(`concat(toset([\n${items.join(',\n')}\n]), var.b)`)).toHaveLength(20_001);
});

describe('generated files', () => {
  const NAME = fc.stringMatching(/^[a-z][a-z0-9_-]{0,5}$/).filter((name) => name !== 'for');
  const VALUE = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'binary' }),
      fc.constantFrom('10.0.0.0/8', '"', '\\', '# no comment', '/*', '${', '%{', '$${', 'é😀'),
      fc.integer(),
      fc.constantFrom(true, false, null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(NAME, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
  /** What begins a template. */
  const START = /([$%])\{/g;
  /** What may stand between words inside brackets. */
  const SPACE = fc.constantFrom('', ' ', '\n', ' # "x\n', ' /* [ */ ', '// {\n', '\r\n\t');

  /** A text in quotation marks, with nothing that means something. */
  function quoted(text: string): string {
    const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
    return `"${escaped.replaceAll(START, '$1$&')}"`;
  }

  function written(value: unknown, space: () => string): string {
    if (Array.isArray(value)) {
      return `[${value.map((each) => `${space()}${written(each, space)}${space()}`).join(',')}${space()}]`;
    }
    if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value).map(([name, each]) => `${space()}${name} = ${written(each, space)}`);
      return `{${members.join(',')}${space()}}`;
    }
    return typeof value === 'string' ? quoted(value) : String(value);
  }

  test('say what was written, whatever stands between the words', () => {
    fc.assert(
      fc.property(
        fc.dictionary(NAME, VALUE, { maxKeys: 3, noNullPrototype: true }),
        fc.infiniteStream(SPACE),
        (members, spaces) => {
          const space = (): string => spaces.next().value;
          const text = Object.entries(members).map(([name, value]) => `${name} = ${written(value, space)} # end\n`);
          const { attributes } = hclBody(text.join(''), 'main.tf', new Positions());
          const read = Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
          // Escapes of templates stay as they are written: they are part of no address.
          const escaped = (_: string, each: unknown): unknown =>
            typeof each === 'string' ? each.replaceAll(START, '$1$&') : each;
          expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(members), escaped));
        },
      ),
      { seed: 12, numRuns: 400 },
    );
  });

  test('of any words at all are read or refused with a line, and never anything else', () => {
    const word = fc.constantFrom(...'a "b" 1 = == { } [ ] ( ) , . ... : ? for ${ "${ <<A A \n # /* */ % \\ - ! => é'.split(' '));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ maxLength: 3 })), { maxLength: 25 }),
        fc.constantFrom('', ' '),
        (words, gap) => {
          try {
            hclBody(words.join(gap), 'main.tf', new Positions());
          } catch (error) {
            expect(error).toBeInstanceOf(SyntaxProblem);
            expect((error as SyntaxProblem).line).toBeGreaterThan(0);
          }
        },
      ),
      { seed: 12, numRuns: 3000 },
    );
  });
});
