import { pathOf, type Place } from '../../lib/audit/place';

const at = (...keys: readonly (string | number)[]): Place | undefined =>
  keys.reduce<Place | undefined>((parent, key) => ({ parent, key }), undefined);

test.each<[string, Place | undefined]>([
  ['', undefined],
  ['a', at('a')],
  ['[0]', at(0)],
  [
    'resource.aws_security_group.voice.ingress[0].cidr_blocks[1]',
    at('resource', 'aws_security_group', 'voice', 'ingress', 0, 'cidr_blocks', 1),
  ],
  ['a["Fn::If"][1]', at('a', 'Fn::If', 1)],
  ['["two words"].b-c', at('two words', 'b-c')],
  ['["line\\nbreak \\"quoted\\""]', at('line\nbreak "quoted"')],
  ['[""]', at('')],
])('%s', (path, place) => {
  expect(pathOf(place)).toBe(path);
});
