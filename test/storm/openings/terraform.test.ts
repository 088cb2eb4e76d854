import { acceptedWorlds, stormDefects, SYNTHESES } from './sample';
import { configurationsOf, readConfiguration } from './terraform';

test('the groups and routes of every configuration open and reach exactly what the catalogue says', () => {
  const accepted = acceptedWorlds();
  expect(stormDefects(accepted, (worlds) => configurationsOf(worlds).map(readConfiguration))).toEqual([]);
  expect(accepted.length).toBeGreaterThan(SYNTHESES / 2);
}, 3_600_000);
