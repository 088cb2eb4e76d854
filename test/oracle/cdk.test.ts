import { readTemplate, templatesOf } from './cloudformation';
import { expectCoverage, Trial } from './sample';

test('the groups and routes of every template open and reach exactly what the catalogue says', () => {
  const trial = new Trial(100);
  expect(trial.defectsOf((worlds) => templatesOf(worlds).map(readTemplate))).toEqual([]);
  console.log(trial.summary('AWS CDK'));
  expectCoverage(trial);
}, 36_000_000);
