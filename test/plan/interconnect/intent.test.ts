import { intentOf, standingSites } from '../../../lib/plan/interconnect/intent';
import type { SitePreference } from '../../../lib/rules/interconnect/preferences';

const sitesOf = (...preferences: readonly SitePreference[]) =>
  preferences.map((preference, index) => ({ key: 'abc'[index]!, preference }));

test.each<[string, SitePreference[], string]>([
  ['nearest', ['untagged', 'untagged'], ''],
  ['active-active', ['low', 'low'], ''],
  ['active-passive', ['medium', 'high', 'low'], 'ac'],
  ['active-passive', ['untagged', 'low'], 'a'],
  ['nearest', [], ''],
])('the intent is %s of %j, and %j stand by', (intent, preferences, standing) => {
  expect(intentOf(sitesOf(...preferences))).toBe(intent);
  expect([...standingSites(sitesOf(...preferences))].join('')).toBe(standing);
});
