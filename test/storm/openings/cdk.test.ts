import { readTemplate, templatesOf } from './cloudformation';
import { acceptedWorlds, stormDefects, SYNTHESES } from './sample';

test('the groups and routes of every template open and reach exactly what the catalogue says', () => {
  const accepted = acceptedWorlds(100);
  expect(stormDefects(accepted, (worlds) => templatesOf(worlds).map(readTemplate))).toEqual([]);
  expect(accepted.length).toBeGreaterThan(SYNTHESES / 2);
}, 3_600_000);
