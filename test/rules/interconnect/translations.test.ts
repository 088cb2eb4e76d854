import { Cidr } from '../../../lib/model/cidr';
import { CidrSet } from '../../../lib/model/cidr-set';
import { Translation } from '../../../lib/model/translation';
import type { SitePreference } from '../../../lib/rules/interconnect/preferences';
import {
  SITES_TRANSLATIONS_RULES,
  type TranslatingSite,
  TRANSLATIONS_RULES,
  type TranslationsSubject,
} from '../../../lib/rules/interconnect/translations';
import { check } from '../support';

const cidrs = (...texts: readonly string[]): readonly Cidr[] => texts.map((text) => Cidr.of(text));
const one = (inside: string, outside: string): Translation => Translation.oneToOne({ inside, outside });
const pool = (outside: string, ...inside: readonly string[]): Translation => Translation.pool({ inside, outside });

describe('the translations of a site', () => {
  const checked = (translations: readonly Translation[], changes: Partial<TranslationsSubject> = {}): string[] => {
    const subject: TranslationsSubject = {
      mode: 'translated',
      translations,
      ipRoutes: cidrs('203.0.113.0/25', '203.0.113.128/25'),
      twilioCidrs: CidrSet.of('168.86.128.0/18'),
      ...changes,
    };
    return check(TRANSLATIONS_RULES, subject, 'sites.a');
  };

  test('are there in the mode translated', () => {
    expect(checked([])).toEqual(['error translation-missing at sites.a.translations: ']);
    expect(checked([one('10.0.1.0/28', '203.0.113.0/28')])).toEqual([]);
  });

  test.each(['shared', 'per-site'] as const)('are not there in the mode %s', (mode) => {
    expect(checked([], { mode })).toEqual([]);
    expect(checked([one('10.0.1.0/28', '203.0.113.0/28')], { mode })).toEqual([
      'error translation-unexpected at sites.a.translations: 10.0.1.0/28 to 203.0.113.0/28, one to one',
    ]);
  });

  test('have their outside in the IP routes, which count together', () => {
    expect(checked([pool('203.0.113.0/24', '10.0.0.0/16')])).toEqual([]);
    expect(checked([pool('203.0.112.0/23', '10.0.0.0/16')])).toEqual([
      'error translation-outside at sites.a.translations[0].outside: 203.0.112.0/23',
    ]);
    expect(checked([pool('198.51.100.0/28', '10.0.0.0/16')])).toEqual([
      'error translation-outside at sites.a.translations[0].outside: 198.51.100.0/28',
    ]);
  });

  test('have an inside', () => {
    expect(checked([pool('203.0.113.0/28')])).toEqual(['error translation-missing at sites.a.translations[0].inside: ']);
  });

  test('have outsides and insides that do not overlap', () => {
    const first = one('10.0.1.0/28', '203.0.113.0/28');
    expect(checked([first, pool('203.0.113.16/28', '10.1.0.0/16', '10.2.0.0/16')])).toEqual([]);
    expect(checked([first, pool('203.0.113.0/30', '10.1.0.0/16')])).toEqual([
      'error translation-outside at sites.a.translations[1].outside: 203.0.113.0/30',
    ]);
    expect(checked([first, pool('203.0.113.16/28', '10.1.0.0/16', '10.0.0.0/16')])).toEqual([
      'error translation-outside at sites.a.translations[1].inside: 10.0.0.0/16',
    ]);
    const several = pool('203.0.113.16/28', '10.9.0.0/16', '10.1.0.0/16');
    expect(checked([several, pool('203.0.113.32/28', '10.1.2.0/24')])).toEqual([
      'error translation-outside at sites.a.translations[1].inside: 10.1.2.0/24',
    ]);
  });

  test('have as many addresses inside as outside, if they are one to one', () => {
    expect(checked([one('10.0.1.0/29', '203.0.113.0/28')])).toEqual([
      'error translation-lengths-differ at sites.a.translations[0]: 10.0.1.0/29 to 203.0.113.0/28',
    ]);
    expect(checked([pool('203.0.113.0/32', '10.0.0.0/16')])).toEqual([]);
  });

  test('are IPv4', () => {
    expect(checked([pool('203.0.113.0/32', '10.0.0.0/16', '2001:db8::/56')])).toEqual([
      'error translation-ipv6 at sites.a.translations[0]: 2001:db8::/56',
    ]);
  });

  test("have none of Twilio's addresses inside; public addresses of the hosts' own are fine", () => {
    expect(checked([pool('203.0.113.0/32', '168.86.130.0/24')])).toEqual([
      'error translation-inside-of-twilio at sites.a.translations[0].inside: 168.86.130.0/24',
    ]);
    expect(checked([pool('203.0.113.0/32', '8.8.8.0/24')])).toEqual([]);
  });

  test('have ports for all calls that can fall to the site', () => {
    const small = pool('203.0.113.0/32', '10.0.0.0/16');
    expect(checked([small])).toEqual([]);
    expect(checked([small], { calls: 32_256 })).toEqual([]);
    expect(checked([small], { calls: 32_257 })).toEqual([
      'warning translation-pool-small at sites.a.translations: 203.0.113.0/32',
    ]);
    expect(checked([small, pool('203.0.113.1/32', '10.1.0.0/16')], { calls: 64_512 })).toEqual([]);
    expect(checked([one('10.0.1.0/32', '203.0.113.0/32')], { calls: 1_000_000 })).toEqual([]);
  });
});

describe('the translations of all sites', () => {
  const site = (key: string, routes: readonly string[], ...translations: readonly Translation[]): TranslatingSite => ({
    key,
    preference: 'untagged',
    ipRoutes: cidrs(...routes),
    lanPrefixes: [],
    translations,
  });
  const checked = (...sites: readonly TranslatingSite[]): string[] => check(SITES_TRANSLATIONS_RULES, { sites }, 'sites');
  const ranked = (preferences: readonly SitePreference[], ...sites: readonly TranslatingSite[]): string[] =>
    checked(...sites.map((each, index) => ({ ...each, preference: preferences[index]! })));
  const same = one('10.0.1.0/28', '203.0.113.0/28');
  const all = ['203.0.113.0/24'];
  const stateful = (key: string): string =>
    `warning stateful-translation-active-active at sites.${key}.translations[0].outside: 203.0.113.0/28`;

  test('lose TCP and ping, if two sites with the same map can be in use together', () => {
    expect(checked(site('a', all, same), site('b', all, same))).toEqual([stateful('b')]);
    expect(ranked(['low', 'low'], site('a', all, same), site('b', all, same))).toEqual([stateful('b')]);
    const three = [site('a', all, same), site('b', all, same), site('c', all, same)] as const;
    expect(ranked(['high', 'high', 'low'], ...three)).toEqual([stateful('b')]);
    expect(ranked(['high', 'low', 'low'], ...three)).toEqual([stateful('c')]);
    expect(ranked(['high', 'medium', 'low'], ...three)).toEqual([]);
  });

  test('keep TCP, if one site is in use at a time, or each has its own outside', () => {
    expect(ranked(['high', 'low'], site('a', all, same), site('b', all, same))).toEqual([]);
    const other = one('10.0.1.0/28', '198.51.100.0/28');
    expect(checked(site('a', all, same), site('b', ['198.51.100.0/24'], other))).toEqual([]);
  });

  test('map an outside to the same hosts at every site', () => {
    const maps = (theirs: Translation, ...more: readonly Translation[]): string[] =>
      ranked(['high', 'low'], site('a', all, same), site('b', all, theirs, ...more));
    expect(maps(one('10.0.1.0/29', '203.0.113.0/29'), one('10.0.1.8/29', '203.0.113.8/29'))).toEqual([]);
    expect(maps(one('10.0.1.8/29', '203.0.113.0/29'), one('10.0.1.0/29', '203.0.113.8/29'))).toEqual([
      'warning translation-maps-differ at sites.b.translations[0]: 10.0.1.8/29 to 203.0.113.0/29, one to one',
      'warning translation-maps-differ at sites.b.translations[1]: 10.0.1.0/29 to 203.0.113.8/29, one to one',
    ]);
  });

  test('translate hosts of the hub at every site, as far as that is known', () => {
    const left = (key: string, network: string): string =>
      `error source-leaves-at-other-site at sites.${key}.translations[0].inside: ${network}`;
    const [a, b] = [pool('203.0.113.0/28', '10.0.0.0/16'), pool('198.51.100.0/28', '10.1.0.0/16', '10.2.0.0/16')];
    const routes = [['203.0.113.0/28'], ['198.51.100.0/28']] as const;
    expect(checked(site('a', routes[0], a), site('b', routes[1], b))).toEqual([
      left('a', '10.0.0.0/16'),
      left('b', '10.1.0.0/16'),
      left('b', '10.2.0.0/16'),
    ]);
    const lanPrefixes = cidrs('10.1.0.0/16', '10.2.0.0/15');
    const wide = pool('203.0.113.0/28', '10.0.0.0/8');
    expect(checked(site('a', routes[0], wide), site('b', routes[1], b))).toEqual([]);
    expect(checked(site('a', routes[0], a), { ...site('b', routes[1], b), lanPrefixes })).toEqual([left('a', '10.0.0.0/16')]);
    const both = pool('198.51.100.0/28', '10.0.0.0/17', '10.0.128.0/17');
    expect(checked(site('a', routes[0], a), site('b', routes[1], both))).toEqual([]);
    const own = pool('203.0.113.0/28', '198.51.100.128/25');
    expect(
      checked(site('a', routes[0], own), site('b', ['198.51.100.0/24'], pool('198.51.100.0/28', '198.51.100.128/25'))),
    ).toEqual([]);
  });

  test('are not missed at a site that has none', () => {
    const mine = pool('203.0.113.0/28', '10.0.0.0/16');
    expect(checked(site('a', ['203.0.113.0/28'], mine), site('b', ['198.51.100.0/28']))).toEqual([]);
  });

  test('map each outside for itself: pools have no map, and one to one is compared with one to one', () => {
    const mine = one('10.0.1.0/28', '203.0.113.0/28');
    const theirs = pool('203.0.113.0/28', '10.0.0.0/23');
    const [first, second] = [site('a', all, mine), site('b', ['203.0.113.0/28'], theirs)];
    const shared = (key: string): string =>
      `error translation-pool-shared at sites.${key}.translations[0].outside: 203.0.113.0/28`;
    expect(ranked(['high', 'high'], first, second)).toEqual([shared('b')]);
    expect(ranked(['high', 'high'], second, first)).toEqual([shared('b')]);
  });

  test('are of one site, if they are pools', () => {
    const shared = pool('203.0.113.0/25', '10.0.0.0/16');
    expect(checked(site('a', all, shared), site('b', all, shared))).toEqual([
      'error translation-pool-shared at sites.a.translations[0].outside: 203.0.113.0/25',
      'error translation-pool-shared at sites.b.translations[0].outside: 203.0.113.0/25',
    ]);
  });

  test('are of one site also where the other only announces the IP route', () => {
    const mine = pool('203.0.113.0/25', '10.0.0.0/16');
    const theirs = pool('203.0.113.128/25', '10.0.0.0/16');
    expect(checked(site('a', all, mine), site('b', ['203.0.113.128/25'], theirs))).toEqual([
      'error translation-pool-shared at sites.b.translations[0].outside: 203.0.113.128/25',
    ]);
    expect(checked(site('a', ['203.0.113.0/25'], mine), site('b', ['203.0.113.128/25'], theirs))).toEqual([]);
  });
});

test('are compared over many sites without looking at each pair', () => {
  let reads = 0;
  const sites = Array.from({ length: 400 }, (_, index): TranslatingSite => {
    const translations = [one('10.0.1.0/28', '203.0.113.0/28'), pool('203.0.113.32/28', '10.0.2.0/24')];
    return Object.defineProperty(
      { key: `site${index}`, preference: 'untagged', ipRoutes: cidrs('203.0.113.0/24'), lanPrefixes: [], translations: [] },
      'translations',
      {
        get: () => {
          reads += 1;
          return translations;
        },
      },
    );
  });
  const lines = check(SITES_TRANSLATIONS_RULES, { sites }, 'sites');
  expect(lines.filter((line) => line.includes('stateful-translation-active-active'))).toHaveLength(399);
  expect(lines.filter((line) => line.includes('translation-pool-shared'))).toHaveLength(400);
  expect(reads).toBeLessThan(20 * sites.length);
});
