import { EC2_TEXT_LENGTH, NAME_LIMITS, type NamedResource, PARAMETER_NAME } from '../../lib/aws/name-limits';

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
  const { maxLength, pattern } = NAME_LIMITS[resource];

  test('has one character or more, up to the limit that the pattern has too', () => {
    expect(maxLength).toBe(LENGTHS[resource]);
    expect(['', 'a', 'a'.repeat(maxLength), 'a'.repeat(maxLength + 1)].map((name) => pattern.test(name))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('may have letters, digits and punctuation by the API reference, and no others', () => {
    const others = resource === 'resiliencyGroup' ? '-_' : ' -_,/';
    const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
    const allowed = printable.filter((each) => /[A-Za-z0-9]/.test(each) || others.includes(each));
    expect(printable.filter((each) => pattern.test(each))).toEqual(allowed);
  });
});

test.each([
  ['media', true],
  ['/twilio/prefix-lists/media', true],
  ['/twilio/v1.2_b', true],
  ['twilio/media', false],
  ['/twilio/', false],
  ['/twilio//media', false],
  ['/twilio/media ', false],
  ['', false],
])('the Parameter Store takes the name %j: %j', (name, isTaken) => {
  expect(PARAMETER_NAME.pattern.test(name)).toBe(isTaken);
});

test('a parameter has a name of 1011 characters in 15 levels at most', () => {
  expect(PARAMETER_NAME).toMatchObject({ maxLength: 1011, maxLevels: 15 });
});

test('EC2 takes names and descriptions of 255 characters', () => {
  expect(EC2_TEXT_LENGTH).toBe(255);
});
