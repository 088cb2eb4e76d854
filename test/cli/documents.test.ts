import { join, relative } from 'node:path';
import * as fc from 'fast-check';
import { readDocuments, readUnnamed, type Reading } from '../../lib/cli/documents';
import { findFiles } from '../../lib/cli/find-files';
import { folderOf } from './folder';

/** What reading gives, in short. */
function shown(readings: Iterable<Reading>, folder = ''): readonly unknown[] {
  return [...readings].map((reading) =>
    reading.kind === 'document'
      ? [reading.files.map((file) => relative(folder, file)).join(), JSON.parse(JSON.stringify(reading.document))]
      : reading.kind === 'unread'
        ? { file: relative(folder, reading.file), message: reading.message, line: reading.line }
        : `other: ${relative(folder, reading.file)}`,
  );
}

function readIn(folder: string, ...paths: readonly string[]): readonly unknown[] {
  return shown(readDocuments(findFiles(paths.map((path) => join(folder, path))).files), folder);
}

const TEMPLATE = '{"Resources":{"A":{"Type":"AWS::EC2::VPC"}}}';

describe('a folder', () => {
  test('gives templates, plans and configurations, and leaves other documents out', () => {
    const folder = folderOf({
      'cdk.out/a.template.json': '{"no":"resources"}',
      'cdk.out/tree.json': '{"tree":{"Resources":1}}',
      'cdk.tf.json': '{"locals":{}}',
      'package.json': '{"name":"x"}',
      'plan.json': '{"planned_values":{}}',
      'stack.json': TEMPLATE,
      'state.json': '{"terraform_version":"1.11.0","values":{}}',
      'stack.yaml': 'Resources:\n  A: !Ref B\n',
      'tsconfig.json': '{ // no JSON\n}',
      'values.yaml': '{{ no YAML }}\n# Resources\nx: {{\n',
    });
    expect(readIn(folder, '.')).toEqual([
      'other: cdk.out/a.template.json',
      'other: cdk.out/tree.json',
      ['cdk.tf.json', { locals: {} }],
      'other: package.json',
      ['plan.json', { planned_values: {} }],
      ['stack.json', JSON.parse(TEMPLATE)],
      ['stack.yaml', { Resources: { A: { Ref: 'B' } } }],
      ['state.json', { terraform_version: '1.11.0', values: {} }],
      'other: tsconfig.json',
      'other: values.yaml',
    ]);
  });

  test('has one document of its Terraform files, and others of those below', () => {
    const folder = folderOf({
      'a.tf': 'locals {\n a = 1\n}',
      'b.tf': 'locals {\n b = 1\n}',
      'c/d.tf': 'x = 1',
      'c/e.tfvars': 'y = 1',
    });
    expect(readIn(folder, '.')).toEqual([
      ['a.tf,b.tf', { locals: { a: 1, b: 1 } }],
      ['c/d.tf', { x: 1 }],
      ['c/e.tfvars', { y: 1 }],
    ]);
  });

  test('is read on where a file of it can’t be', () => {
    const folder = folderOf({
      'a.tf': 'x = [\n',
      'b.tf': 'y = 1',
      'c.json': '{"Resources":\n{,}}',
      'd.yaml': 'Resources:\n  a: [\n',
      'e.json': Buffer.from('PK\u0003\u0004 Resources'),
      'f.json': TEMPLATE,
      'g.tf': `x = ${'['.repeat(100_000)}`,
    });
    const [a, g, b, c, d, e, f] = readIn(folder, '.');
    expect(a).toEqual({ file: 'a.tf', message: 'the end is not expected here', line: 2 });
    expect(b).toEqual(['b.tf', { y: 1 }]);
    expect(c).toEqual({ file: 'c.json', message: 'it is no JSON', line: 2 });
    expect(d).toMatchObject({ file: 'd.yaml', line: 3 });
    expect(e).toMatchObject({ file: 'e.json', message: expect.stringContaining('terraform show -json') });
    expect(f).toEqual(['f.json', JSON.parse(TEMPLATE)]);
    expect(g).toMatchObject({ file: 'g.tf', message: 'it is nested too deeply' });
  });
});

describe('a file that somebody names', () => {
  test('is read whatever it holds', () => {
    const folder = folderOf({ 'rules.json': '["x"]', 'rules.yaml': 'a: x\n---\nb: y\n', plan: '{"a":1}', 'none.json': '' });
    expect(readIn(folder, 'rules.json', 'rules.yaml', 'plan', 'none.json')).toEqual([
      ['rules.json', ['x']],
      ['rules.yaml', { a: 'x' }],
      ['rules.yaml', { b: 'y' }],
      ['plan', { a: 1 }],
      { file: 'none.json', message: 'it is no JSON', line: undefined },
    ]);
  });

  test('may be gone by then', () => {
    const path = join(folderOf({}), 'gone.json');
    expect(shown(readDocuments([{ path, isNamed: true }]))).toMatchObject([{ message: 'it is gone' }]);
  });
});

describe('a document without a name', () => {
  test.each(['', '\n', ' \r\n'])('is refused if it is empty: %j', (text) => {
    expect(readUnnamed(Buffer.from(text), 'stdin')).toEqual([{ kind: 'unread', file: 'stdin', message: 'it is empty' }]);
  });

  test.each<readonly [string, unknown]>([
    ['\n {"a": 1}', { a: 1 }],
    ['["x"]', ['x']],
    ['# main\nresource "a" "b" {\n}\n', { resource: { a: { b: {} } } }],
    ['locals {}\n', { locals: {} }],
    ['Resources:\n  resource: x {\n', { Resources: { resource: 'x {' } }],
    ['AWSTemplateFormatVersion: "2010-09-09"\n', { AWSTemplateFormatVersion: '2010-09-09' }],
  ])('%j is known by its text', (text, document) => {
    expect(shown(readUnnamed(Buffer.from(text), 'stdin'))).toMatchObject([[expect.any(String), document]]);
  });

  test('is read or refused with a reason, whatever it is', () => {
    const word = fc.constantFrom(
      ...'a: - [ ] { } "x" !Ref &a *a << : | > # ~ ? , --- %T @ ` \n \n\t resource locals = ${ <<A'.split(' '),
    );
    const bytes = fc.oneof(
      fc
        .array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 20 })
        .map((words) => Buffer.from(words.join(' '))),
      fc.uint8Array({ maxLength: 30 }).map((each) => Buffer.from(each)),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        for (const reading of readUnnamed(given, 'stdin')) {
          // In brackets there is the code of an error that nobody expects.
          expect(reading).not.toMatchObject({ message: expect.stringMatching(/^it can't be read|\(\w+\)$/) });
        }
      }),
      { seed: 12, numRuns: 800 },
    );
  });

  test('the log of a plan is no plan', () => {
    const log = '{"@level":"info"}\n{"@level":"info"}\n';
    expect(shown(readUnnamed(Buffer.from(log), 'stdin'))).toMatchObject([
      { message: expect.stringContaining('terraform show -json') },
    ]);
  });

  test('what is wrong is said without what the document holds', () => {
    const [problem] = readUnnamed(Buffer.from('{"password": hunter2}'), 'stdin');
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });
});

describe('places', () => {
  test.each([
    ['stack.json', '{\n "Resources": {\n  "A": [\n   "x"]}}', 'Resources.A[0]', 4],
    ['stack.yaml', 'Resources:\n  A:\n    - x\n', 'Resources.A[0]', 3],
    ['main.tf', 'locals {\n  a = [\n    "x"]\n}\n', 'locals.a[0]', 3],
  ])('of %s have their line', (name, text, place, line) => {
    const folder = folderOf({ [name]: text });
    const [reading] = readDocuments([{ path: join(folder, name), isNamed: false }]);
    expect(reading).toMatchObject({ kind: 'document', isText: name === 'main.tf' });
    const located = reading?.kind === 'document' ? reading.locate([place, 'nothing']) : [];
    expect(located[0]).toEqual({ file: join(folder, name), line });
    expect(located[1]?.file).toBe(join(folder, name));
  });
});

test('empty lines take time by their number', () => {
  const start = performance.now();
  expect(shown(readUnnamed(Buffer.from(`${'\n'.repeat(200_000)}Resources:\n  A: !Ref B\n`), 'a.yaml'))).toHaveLength(1);
  const folder = folderOf({ 'a.yaml': `x: Resources\n${'\n'.repeat(200_000)}` });
  expect(readIn(folder, '.')).toEqual(['other: a.yaml']);
  expect(performance.now() - start).toBeLessThan(5000);
});
