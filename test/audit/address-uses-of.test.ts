import { addressUsesOf, ValidationFailure } from 'twilio-interconnect-constructs';
import { DocumentUses } from '../../lib/audit/address-uses-of';

const placesIn = (document: unknown): readonly string[] => [...addressUsesOf(document)].map(({ place }) => place);

test.each<[string, unknown, string]>([
  [
    'nothing',
    undefined,
    'document: is missing. Give the document as it was parsed: an object or a list. [twilio-interconnect:wrong-type]',
  ],
  ['null', null, 'is missing'],
  ['a text', '{"Resources":{}}', 'Give JSON.parse() of it.'],
  ['a number', 7, 'Give the document as it was parsed'],
])('%s is refused', (_, document, message) => {
  expect(() => addressUsesOf(document)).toThrow(ValidationFailure);
  expect(() => addressUsesOf(document)).toThrow(message);
});

test('what cannot be read is refused', () => {
  const document = {
    get a(): string {
      throw new Error('secret');
    },
  };
  expect(() => [...addressUsesOf(document)]).toThrow('is an object that cannot be read');
});

test.each<[string, object, readonly string[]]>([
  [
    'a template',
    { Resources: { A: { Type: 'X::Y::Z', Properties: { a: '1.1.1.1' } } }, Outputs: { b: '1.1.1.1' } },
    ['Resources.A.Properties.a'],
  ],
  ['no template', { Resources: { A: { a: '1.1.1.1' } } }, ['Resources.A.a']],
  ['a template with a broken resource', { Resources: { A: null, B: { Type: 'X::Y::Z' } } }, []],
  ['an empty plan', { planned_values: {} }, []],
  [
    'a plan with broken parts',
    { planned_values: { root_module: { resources: [null, {}, { values: ['1.1.1.1'] }], child_modules: [7] } } },
    ['planned_values.root_module.resources[2].values[0]'],
  ],
  ['a list of changes with broken parts', { resource_changes: [null, {}, { change: {} }] }, []],
  ['a configuration', { resource: { aws_eip: { a: { b: '1.1.1.1' } } }, output: { c: '1.1.1.1' } }, ['resource.aws_eip.a.b']],
  ['a configuration with lists', { resource: { aws_eip: { a: [{ b: '1.1.1.1' }] } } }, ['resource.aws_eip.a[0].b']],
  ['no configuration', { resource: { Name: { a: '1.1.1.1' } } }, ['resource.Name.a']],
  ['a list', ['1.1.1.1'], ['[0]']],
  [
    'a state as it is stored',
    { version: 4, resources: [{ type: 'a', instances: [{ attributes: { cidr: '1.1.1.1' } }] }] },
    ['resources[0].instances[0].attributes.cidr'],
  ],
])('%s', (_, document, places) => {
  expect(placesIn(document)).toEqual(places);
});

test('names that every object has are names like any other', () => {
  expect(placesIn(JSON.parse('{"__proto__":{"constructor":"1.1.1.1"},"toString":["1.1.1.2"]}'))).toEqual([
    '__proto__.constructor',
    'toString[0]',
  ]);
});

test('resources have their names', () => {
  const plan = { planned_values: { root_module: { resources: [{ address: 'a.b["c"]', type: 'a', values: { x: '1.1.1.1' } }] } } };
  expect([...addressUsesOf(plan)]).toMatchObject([{ resource: 'a.b["c"]', group: 'a.b["c"]' }]);
});

test('what may not matter is not written down', () => {
  const uses = new DocumentUses({ a: ['1.1.1.1', '2.2.2.2'] });
  expect(uses.read((cidr) => cidr.startsWith('2')).map(({ place }) => place)).toEqual(['a[1]']);
  expect([...uses]).toHaveLength(2);
});
