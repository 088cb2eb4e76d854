import { hclBody } from '../../../lib/cli/hcl/body';
import { moduleDocument } from '../../../lib/cli/hcl/module';
import { keysOfPlace, Positions } from '../../../lib/cli/positions';

function moduleOf(files: Readonly<Record<string, string>>) {
  const positions = new Positions();
  const bodies = Object.entries(files).map(([file, text]) => hclBody(text, file, positions));
  const document = moduleDocument(bodies, positions);
  return {
    document: JSON.parse(JSON.stringify(document)) as unknown,
    at: (place: string) => positions.at(document, keysOfPlace(place)),
  };
}

test('blocks are what Terraform’s JSON syntax has for them', () => {
  const { document, at } = moduleOf({
    'main.tf':
      'resource "aws_security_group" "voice" {\n  egress {\n    to_port = 1\n  }\n  egress {\n    cidr_blocks = [\n      "x"]\n  }\n}',
  });
  expect(document).toEqual({
    resource: { aws_security_group: { voice: { egress: [{ to_port: 1 }, { cidr_blocks: ['x'] }] } } },
  });
  expect(at('resource.aws_security_group.voice.egress[1].cidr_blocks[0]')).toEqual({ file: 'main.tf', line: 7 });
  expect(at('resource.aws_security_group.voice.egress[1]')).toEqual({ file: 'main.tf', line: 5 });
  expect(at('resource.aws_security_group.voice')).toEqual({ file: 'main.tf', line: 1 });
});

test('attributes of several objects are written as blocks are', () => {
  const { document } = moduleOf({ 'main.tf': 'resource "a" "b" {\n  egress = [{ to_port = 1 }]\n}' });
  expect(document).toEqual({ resource: { a: { b: { egress: [{ to_port: 1 }] } } } });
});

test('the files of a module are one document, each place with its file', () => {
  const { document, at } = moduleOf({
    'a.tf': 'locals {\n  a = 1\n}\nresource "x" "a" {}\n',
    'b.tf': '\nlocals {\n  b = ["y"]\n}\nresource "x" "b" {}\nvariable "v" { default = "z" }\n',
  });
  expect(document).toEqual({ locals: { a: 1, b: ['y'] }, resource: { x: { a: {}, b: {} } }, variable: { v: { default: 'z' } } });
  expect(at('locals.a')).toEqual({ file: 'a.tf', line: 2 });
  expect(at('locals.b[0]')).toEqual({ file: 'b.tf', line: 3 });
  expect(at('resource.x.b')).toEqual({ file: 'b.tf', line: 5 });
});

test('what has the same name twice is kept twice', () => {
  const { document, at } = moduleOf({
    'a.tf': 'resource "x" "a" { b = 1 }\nlocals { c = 1 }',
    'b.tf': 'resource "x" "a" { b = 2 }\nlocals { c = 2 }',
    'c.tf': '\nresource "x" "a" { b = 3 }',
  });
  expect(document).toEqual({ resource: { x: { a: [{ b: 1 }, { b: 2 }, { b: 3 }] } }, locals: [{ c: 1 }, { c: 2 }] });
  expect(at('resource.x.a[0].b')).toEqual({ file: 'a.tf', line: 1 });
  expect(at('resource.x.a[2].b')).toEqual({ file: 'c.tf', line: 2 });
  expect(at('locals[1].c')).toEqual({ file: 'b.tf', line: 2 });
});

test('a dynamic block is the block that it makes, and keeps what it goes through', () => {
  const { document, at } = moduleOf({
    'main.tf':
      'resource "a" "b" {\n  dynamic "egress" {\n    for_each = ["x"]\n    content {\n      to_port = 1\n    }\n  }\n  egress {}\n}',
  });
  expect(document).toEqual({ resource: { a: { b: { egress: [{ to_port: 1, for_each: ['x'] }, {}] } } } });
  expect(at('resource.a.b.egress[0].to_port')).toEqual({ file: 'main.tf', line: 5 });
  expect(at('resource.a.b.egress[0].for_each[0]')).toEqual({ file: 'main.tf', line: 3 });
});

test('names that every object has are names like others', () => {
  const { document } = moduleOf({
    'main.tf':
      'resource "constructor" "toString" {\n  __proto__ = 1\n}\nvariable "__proto__" {}\nhasOwnProperty = 1\nlocals { valueOf = 1 }',
  });
  expect(JSON.stringify(document)).toBe(
    JSON.stringify(
      JSON.parse(
        '{"hasOwnProperty":1,"resource":{"constructor":{"toString":{"__proto__":1}}},"variable":{"__proto__":{}},"locals":{"valueOf":1}}',
      ),
    ),
  );
});
