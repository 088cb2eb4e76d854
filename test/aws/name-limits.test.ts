import { EC2_TEXT_LENGTH, NAME_LIMITS, type NamedResource } from '../../lib/aws/name-limits';

/** How long a name may be, by the API reference. */
const LENGTHS: Readonly<Record<NamedResource, number>> = {
  connection: 200,
  directConnectGateway: 100,
  virtualInterface: 100,
  resiliencyGroup: 255,
};

const RESOURCES = Object.keys(LENGTHS) as NamedResource[];

test('there is a limit for each resource that has a name', () => {
  expect(Object.keys(NAME_LIMITS).sort()).toEqual([...RESOURCES].sort());
});

describe.each(RESOURCES)('the name of a %s', (resource) => {
  const { maxLength, pattern, characters } = NAME_LIMITS[resource];

  test('has one character or more, up to the limit that the pattern has too', () => {
    expect(maxLength).toBe(LENGTHS[resource]);
    expect(['', 'a', 'a'.repeat(maxLength), 'a'.repeat(maxLength + 1)].map((name) => pattern.test(name))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('may have the characters that messages list, and no others', () => {
    const allowed = resource === 'resiliencyGroup' ? 'aZ09_-' : 'aZ09_- ,/';
    const refused = resource === 'resiliencyGroup' ? ' ,/.:@é\n' : '.:@é\n';
    expect([...allowed].filter((character) => !pattern.test(`a${character}b`))).toEqual([]);
    expect([...refused].filter((character) => pattern.test(`a${character}b`))).toEqual([]);
    expect(characters.includes('spaces')).toBe(resource !== 'resiliencyGroup');
  });
});

test('EC2 takes names and descriptions of 255 characters', () => {
  expect(EC2_TEXT_LENGTH).toBe(255);
});
