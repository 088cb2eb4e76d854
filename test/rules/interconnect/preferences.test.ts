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

describe('the same preference', () => {
  const shared = (...sites: [SitePreference, string?][]): string[] =>
    check(
      SITE_PREFERENCES_RULES,
      sites.map(([preference, continent], index) => ({ key: `s${index}`, preference, continent })),
      'sites',
    );

  test('on two continents shares the calls across the ocean', () => {
    expect(shared(['high', 'Europe'], ['high', 'North America'], ['high', 'Europe'])).toEqual([
      'warning preferences-across-continents at sites.s1.preference: high',
      'warning preferences-across-continents at sites.s2.preference: high',
    ]);
  });

  test.each<[string, [SitePreference, string?][]]>([
    [
      'on one continent',
      [
        ['high', 'Europe'],
        ['high', 'Europe'],
      ],
    ],
    [
      'of untagged sites, which AWS ranks by distance',
      [
        ['untagged', 'Europe'],
        ['untagged', 'Asia'],
      ],
    ],
    ['where a continent is not known', [['low', 'Europe'], ['low']]],
  ])('is fine %s', (_, sites) => {
    expect(shared(...sites)).toEqual([]);
  });

  test('is what the sites of a continent have, and those of another do not', () => {
    expect(shared(['high', 'Europe'], ['high', 'Europe'], ['low', 'Asia'])).toEqual([]);
  });
});
