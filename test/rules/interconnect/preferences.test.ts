import { SITE_PREFERENCES_RULES, type SitePreference } from '../../../lib/rules/interconnect/preferences';
import { check } from '../support';

const checked = (...preferences: SitePreference[]): string[] =>
  check(
    SITE_PREFERENCES_RULES,
    preferences.map((preference, index) => ({ key: `s${index}`, preference })),
    'sites',
  );

test.each<SitePreference[]>([[], ['untagged'], ['high'], ['untagged', 'untagged'], ['high', 'low'], ['medium', 'medium', 'low']])(
  '%j %j %j is an order',
  (...preferences) => {
    expect(checked(...preferences)).toEqual([]);
  },
);

test('where some sites have a preference, the others need one', () => {
  expect(checked('high', 'untagged')).toEqual(['warning preferences-mixed at sites.s1.preference: untagged']);
  expect(checked('untagged', 'low', 'untagged')).toEqual([
    'warning preferences-mixed at sites.s0.preference: untagged',
    'warning preferences-mixed at sites.s2.preference: untagged',
  ]);
});
