import { physicalName } from '../../../lib/plan/direct-connect/physical-name';

test('a given name stays as it is', () => {
  const generate = (): string => {
    throw new Error('no name is to be made');
  };
  expect(physicalName('connection', 'Ashburn, Primary', generate)).toBe('Ashburn, Primary');
  expect(physicalName('connection', '', generate)).toBe('');
});

test.each([
  ['connection', 200],
  ['directConnectGateway', 100],
  ['virtualInterface', 100],
  ['resiliencyGroup', 255],
] as const)('the name made for a %s is in lower case and at most %i characters long', (resource, length) => {
  expect(physicalName(resource, undefined, (maxLength) => `Network-${maxLength}`)).toBe(`network-${length}`);
});
