import { CONTINENTS } from '../../lib/aws/continents';
import { DIRECT_CONNECT_LOCATIONS } from '../../lib/aws/locations';

test('every Region of a known location has a continent, and no other', () => {
  const regions = new Set(DIRECT_CONNECT_LOCATIONS.map(({ region }) => region));
  expect(Object.keys(CONTINENTS).sort()).toEqual([...regions].sort());
});

test.each([
  ['us-west-1', 'North America'],
  ['sa-east-1', 'South America'],
  ['eu-west-1', 'Europe'],
  // Regions of Asia Pacific lie on two continents.
  ['ap-southeast-1', 'Asia'],
  ['ap-southeast-2', 'Australia'],
])('%s is in %s', (region, continent) => {
  expect(CONTINENTS[region]).toBe(continent);
});
