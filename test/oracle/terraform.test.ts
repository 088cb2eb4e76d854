import { expectCoverage, Trial } from './sample';
import { configurationsOf, readConfiguration } from './terraform';

test('the groups and routes of every configuration open and reach exactly what the catalogue says', () => {
  const trial = new Trial();
  expect(trial.defectsOf((worlds) => configurationsOf(worlds).map(readConfiguration))).toEqual([]);
  console.log(trial.summary(String((globalThis as { ENGINE?: unknown }).ENGINE)));
  expectCoverage(trial);
}, 36_000_000);
