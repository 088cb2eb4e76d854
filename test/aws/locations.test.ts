import { DIRECT_CONNECT_LOCATIONS } from '../../lib/aws/locations';
import { EDGE_ROWS } from '../../lib/catalog/edge-rows';

const regionOf = (code: string): string | undefined => DIRECT_CONNECT_LOCATIONS.find((each) => each.code === code)?.region;

test('every location has its code once, and the form of a Region', () => {
  const codes = DIRECT_CONNECT_LOCATIONS.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, name, region } of DIRECT_CONNECT_LOCATIONS) {
    expect(code).toMatch(/^[A-Z0-9]+$/);
    expect(name).toMatch(/, \p{Lu}/u);
    expect(region).toMatch(/^[a-z]{2}-[a-z]+-\d$/);
  }
});

test.each([
  // The first two are also in public test data of AWS tools.
  ['EQDC2', 'us-east-1'],
  ['EQSV5', 'us-west-1'],
  // London is divided between two Regions.
  ['EQLD5', 'eu-west-1'],
  ['THNO2', 'eu-west-2'],
])('%s belongs to %s', (code, region) => {
  expect(regionOf(code)).toBe(region);
});

test('the locations of every exchange are among them, each at one exchange', () => {
  const facts = EDGE_ROWS.flatMap(({ directConnectLocations = [] }) => directConnectLocations);
  const codes = facts.flatMap(({ at, near }) => [...at, ...near]);
  expect(codes.filter((code) => regionOf(code) === undefined)).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThan(16);
});
