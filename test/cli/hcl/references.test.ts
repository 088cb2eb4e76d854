import { hclBody } from '../../../lib/cli/hcl/body';
import { moduleDocument } from '../../../lib/cli/hcl/module';
import { resolveReferences } from '../../../lib/cli/hcl/references';
import { keysOfPlace, Positions } from '../../../lib/cli/positions';

function resolved(text: string) {
  const positions = new Positions();
  const document = moduleDocument([hclBody(text, 'main.tf', positions)], positions);
  resolveReferences(document, positions);
  return {
    a: (JSON.parse(JSON.stringify(document)) as { readonly a: unknown }).a,
    lineOf: (place: string) => positions.at(document, keysOfPlace(place))?.line,
  };
}

const LOCALS = `
locals {
  one  = "192.0.2.1/32"
  list = [
    "192.0.2.2/32",
    local.one,
  ]
  both = concat(local.list, ["192.0.2.3/32"])
  deep = { x-y = [{ cidr = local.list[1] }] }
}
variable "port" { default = 5060 }
variable "cidrs" {
  default = ["198.51.100.0/24"]
}
variable "empty" {}
`;

test.each<readonly [string, unknown]>([
  ['local.one', '192.0.2.1/32'],
  ['"${local.one}"', '192.0.2.1/32'],
  ['local.list', ['192.0.2.2/32', '192.0.2.1/32']],
  ['local.list[0]', '192.0.2.2/32'],
  ['local.both', [['192.0.2.2/32', '192.0.2.1/32'], '192.0.2.3/32']],
  ['toset(var.cidrs)', ['198.51.100.0/24']],
  ['[local.one, var.port]', ['192.0.2.1/32', 5060]],
  ['local.deep.x-y[0].cidr', '192.0.2.1/32'],
  ['local.deep["x-y"]', [{ cidr: '192.0.2.1/32' }]],
  ['{ b = var.port }', { b: 5060 }],
  ['local.deep.x-y[*].cidr', [{ cidr: '192.0.2.1/32' }]],
  ['local.deep.x-y.*.cidr', [{ cidr: '192.0.2.1/32' }]],
  ['[for each in local.deep.x-y : each.cidr]', [{ cidr: '192.0.2.1/32' }]],
])('%s is what it refers to', (expression, value) => {
  expect(resolved(`${LOCALS}a = ${expression}`).a).toEqual(value);
});

test.each(['local.none', 'local.one.x', 'local.list[7]', 'var.empty', 'var.one', 'local.toString', 'module.x.y', 'x.local.one'])(
  '%s stays a reference',
  (expression) => {
    expect(resolved(`${LOCALS}a = ${expression}`).a).toBe(`\${${expression}}`);
  },
);

test('the line is that of the value', () => {
  const { lineOf } = resolved(`${LOCALS}a = [local.one, local.list, var.cidrs]`);
  expect(['a[0]', 'a[1][0]', 'a[1][1]', 'a[2][0]'].map(lineOf)).toEqual([3, 5, 3, 13]);
});

test('one name in two blocks of locals is found in the first that has it', () => {
  expect(resolved('locals { b = 1 }\nlocals {\n  b = 2\n  c = 3\n}\na = [local.b, local.c]').a).toEqual([1, 3]);
});

test('what refers to itself stays a reference', () => {
  expect(resolved('locals {\n b = [local.b]\n c = local.d\n d = local.c\n}\na = [local.b, local.c]').a).toEqual([
    ['${local.b}'],
    '${local.c}',
  ]);
});

test('a small file can’t become an endless one', () => {
  const locals = Array.from({ length: 40 }, (_, index) => `l${index + 1} = [${`local.l${index}, `.repeat(10)}]`);
  const positions = new Positions();
  const text = `locals {\nl0 = ["192.0.2.1/32"]\n${locals.join('\n')}\n}\na = [${'local.l40, '.repeat(100)}]`;
  const document = moduleDocument([hclBody(text, 'main.tf', positions)], positions);
  resolveReferences(document, positions);
  expect(JSON.stringify(document).length).toBeLessThan(50_000_000);
});
