import * as fc from 'fast-check';
import { hasLiteralText } from '../../../lib/rules/terraform/key-expression';

describe('a Terraform template without text of its own', () => {
  test.each([
    '${var.key}',
    '${var.keys["ashburn"]}',
    '${var.keys[ "ashburn" ].keys[0]}',
    '${var.keys[var.site == "a" ? "ashburn" : "london"]}',
    '${data.store.x.0.key}',
    '${data.store.in_use["a"]}',
    '${lookup(var.keys, "ashburn", "")}',
    '${lookup(var.keys, lower("ASHBURN"))}',
    '${element(split("-", var.key), 0)}',
    '${substr(var.key, 0, 8)}',
    '${join("", [var.a, var.b])}',
    '${join(var.separator, var.keys[*].value)}',
    '${jsondecode(data.store.x.secret)["field"]}',
    '${var.first ? var.a : var.b}',
    '${[for each in var.keys : each][0]}',
    '${"${var.key}"}',
    '${try(var.a, null)}',
    '${provider::store::read(var.key)}',
    '${constructor(var.key)}',
    '${var.key12}',
    '${data.store.x.10.key}',
    '${var.keys[12]}',
    '${var.keys ["ashburn"]}',
    '${var.keys["a#b"]}',
    '${var.keys["a//b"]}',
    '${var.keys["a}b"]}',
    '${var.keys["a\\"b"]}',
    '${var.keys["a$${b"]}',
    '${slice(var.keys, 0, 1)[0]}',
    '${var.a}${var.b}',
  ])('%s', (template) => {
    expect(hasLiteralText(template)).toBe(false);
  });
});

describe('a Terraform template with text of its own', () => {
  test.each([
    '',
    'topsecret',
    'a${var.key}',
    '%{ if true }topsecret%{ endif }',
    '$${var.key}',
    '${"topsecret"}',
    '${trimspace("topsecret")}',
    '${join("", ["top", "secret"])}',
    '${join("topsecret", [var.a, var.b])}',
    '${format("topsecret%s", var.key)}',
    '${nonsensitive("topsecret")}',
    '${base64decode("dG9wc2VjcmV0")}',
    '${var.first ? "topsecret" : var.key}',
    '${<<EOT\ntopsecret\nEOT\n}',
    '${trimspace(<<-EOT\n  topsecret\n  EOT\n)}',
    '${["topsecret"][0]}',
    '${var.key == null ? ["topsecret"][0] : var.key}',
    '${[for each in ["topsecret"] : each][0]}',
    '${lookup(var.keys, "ashburn", "topsecret")}',
    '${split("-", "topsecret")[0]}',
    '${keys({ topsecret = 1 })[0]}',
    '${{ a = "topsecret" }["a"]}',
    '${tostring(12345678)}',
    '${12345678}',
    '${constructor("topsecret")}',
    '${"${"topsecret"}"}',
    '${var.key /* topsecret */}',
    '${var.key # topsecret\n}',
    '${var.key // topsecret\n}',
    '${var.key',
    '${var.a} ${var.b}',
    '${keys({ topsecret = var.key })[0]}',
    '${join("", slice(["topsecret"], 0, 1))}',
    '${in["topsecret"]}',
    '${"a\\"${var.key}"}',
    '${"$${a"}',
  ])('%s', (template) => {
    expect(hasLiteralText(template)).toBe(true);
  });

  test('is found under any functions, lists and conditions', () => {
    // Each builds a larger expression whose value has the smaller one in it.
    const around: readonly ((inner: string) => string)[] = [
      (inner) => `trimspace(${inner})`,
      (inner) => `join("", [var.a, ${inner}])`,
      (inner) => `(var.b ? var.a : ${inner})`,
      (inner) => `[var.a, ${inner}][1]`,
      (inner) => `lookup(var.keys, "a", ${inner})`,
      (inner) => `element([${inner}], 0)`,
      (inner) => `"\${${inner}}"`,
    ];
    const expression = (leaf: string): fc.Arbitrary<string> =>
      fc.array(fc.constantFrom(...around), { maxLength: 6 }).map((all) => all.reduce((inner, wrap) => wrap(inner), leaf));
    fc.assert(
      fc.property(expression('"topsecret"'), (text) => {
        expect(hasLiteralText(`\${${text}}`)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(expression('var.key'), (text) => {
        // The lists that these make are indexed by a number, and nothing else is literal.
        expect(hasLiteralText(`\${${text}}`)).toBe(false);
      }),
    );
  });
});
