import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleOf } from '../../lib/model/shape/plain-example';
import { type Kind, listOf, referenceTo, TEXT } from '../../lib/model/shape/kind';
import { readPlain } from '../../lib/model/shape/plain-reader';
import { ACCESS_FILE, INTERCONNECT_FILE } from '../../lib/plan/configuration/configuration-shape';
import { commentOf, descriptionIn, interfacesIn } from '../../scripts/configuration-schema/descriptions';
import { jsonSchemaOf } from '../../scripts/configuration-schema/json-schema';
import { configurationSchemas } from '../../scripts/configuration-schema/schemas';

const ROOT = join(__dirname, '../..');
const schemas = configurationSchemas();

test.each(Object.keys(schemas))('%s is published as it is generated: `npm run docs` writes it', (name) => {
  expect(JSON.parse(readFileSync(join(ROOT, name), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schemas[name])));
});

test('every prop is described, without what is for programs only', () => {
  const described: string[] = [];
  const visit = (schema: any): void => {
    if (typeof schema === 'object' && schema !== null) {
      if (typeof schema.description === 'string') {
        described.push(schema.description);
      }
      Object.values(schema).forEach(visit);
    }
  };
  visit(schemas);
  expect(described.length).toBeGreaterThan(100);
  expect(described.filter((each) => /@|Errors:|Warnings:|\n/.test(each) || !/^[A-Z`].*\.$/.test(each))).toEqual([]);
});

test.each([
  ['an Interconnect', INTERCONNECT_FILE as Kind],
  ['an access', ACCESS_FILE as Kind],
])('every example of %s, as findings and editors show it, is right', (_, kind) => {
  const visit = (each: Kind): void => {
    expect(() => readPlain(each, exampleOf(each))).not.toThrow();
    const inner = each as any;
    Object.values<Kind>(each.kind === 'object' ? inner.members : []).forEach(visit);
    [inner.kinds ?? [], inner.plain?.form ?? [], each.kind === 'list' || each.kind === 'record' ? inner.members : []]
      .flat()
      .forEach(visit);
  };
  visit(kind);
});

test('descriptions come from comments, through what an interface extends', () => {
  const interfaces = interfacesIn(`
export interface A extends B, Omit<C<string>, 'x'> {}

interface B {
  /** One. */
  readonly one?: string;
}

export interface C<Text> {
  /**
   * Two
   * lines.
   *
   * Errors: \`none\`.
   *
   * @default - nothing
   * @see https://www.example.com
   */
  readonly two: Text;
}
`);
  expect([...interfaces.keys()]).toEqual(['A', 'B', 'C']);
  expect(commentOf(interfaces, 'A', 'one')).toBe(' One. ');
  expect(descriptionIn(commentOf(interfaces, 'A', 'two')!)).toBe('Two lines. Default: nothing.');
  expect(commentOf(interfaces, 'A', 'three')).toBeUndefined();
});

test('what no file can have is refused when the schema is made', () => {
  const vpc = referenceTo('a VPC', () => true);
  expect(() => jsonSchemaOf(listOf(vpc), () => '')).toThrow(
    'a configuration file cannot have a VPC: leave the prop out of lib/plan/configuration',
  );
  expect(jsonSchemaOf(listOf(TEXT), () => '')).toEqual({ type: 'array', items: { type: 'string' } });
});
