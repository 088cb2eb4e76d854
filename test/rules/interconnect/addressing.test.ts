import { Addressing } from '../../../lib/model/addressing';
import { Cidr } from '../../../lib/model/cidr';
import { Translation } from '../../../lib/model/translation';
import { ADDRESSING_RULES, type AddressedSite } from '../../../lib/rules/interconnect/addressing';
import { TOKEN } from '../../plan/support';
import { check } from '../support';

const COMMON = ['203.0.113.0/24'];
const CONFIRMED = { twilioConfirmed: '2026-03-01' };

const site = (key: string, own?: readonly string[], lan: readonly string[] = [], pool?: string): AddressedSite => ({
  key,
  ipRoutes: (own ?? COMMON).map((cidr) => Cidr.of(cidr)),
  hasOwnIpRoutes: own !== undefined,
  lanPrefixes: lan.map((cidr) => Cidr.of(cidr)),
  translations: pool === undefined ? [] : [Translation.pool({ inside: ['10.0.0.0/16'], outside: pool })],
});

const checked = (addressing: Addressing, ...sites: readonly AddressedSite[]): string[] =>
  check(ADDRESSING_RULES, { addressing, sites }, '');

const warned = (...given: Parameters<typeof checked>): string[] => checked(...given).filter((line) => line.startsWith('warning'));

describe('the day of the confirmation', () => {
  test.each(['2026-03-01', '2024-02-29', TOKEN])('can be %s', (twilioConfirmed) => {
    expect(checked(Addressing.shared({ twilioConfirmed }), site('a'), site('b'))).toEqual([]);
  });

  test.each(['2026-02-30', '1 March 2026', '', '2026-3-1'])("cannot be '%s'", (twilioConfirmed) => {
    expect(checked(Addressing.shared({ twilioConfirmed }), site('a'))).toEqual([
      `error addressing-date at addressing.twilioConfirmed: ${twilioConfirmed}`,
    ]);
  });
});

describe('an IP route at two sites', () => {
  test('is one warning, if all sites have those of the Interconnect', () => {
    expect(checked(Addressing.shared(), site('a'), site('b'), site('c'))).toEqual([
      'warning ip-route-at-two-sites at ipRoutes: 203.0.113.0/24',
    ]);
    expect(checked(Addressing.translated(), site('a'), site('b'))).toEqual([
      'warning ip-route-at-two-sites at ipRoutes: 203.0.113.0/24',
    ]);
  });

  test("is a warning at the site with routes of its own that overlap another's", () => {
    expect(warned(Addressing.translated(), site('a', ['203.0.113.128/25']), site('b'))).toEqual([
      'warning ip-route-at-two-sites at sites.a.ipRoutes: 203.0.113.128/25',
    ]);
    expect(warned(Addressing.translated(), site('a', ['203.0.113.0/25']), site('b', ['5.6.7.0/24', '203.0.113.0/24']))).toEqual([
      'warning ip-route-at-two-sites at sites.b.ipRoutes: 203.0.113.0/24',
    ]);
    expect(warned(Addressing.translated(), site('a', ['5.6.7.0/24', '203.0.113.0/24']), site('b', ['203.0.113.0/25']))).toEqual([
      'warning ip-route-at-two-sites at sites.b.ipRoutes: 203.0.113.0/25',
    ]);
    expect(warned(Addressing.translated(), site('a'), site('b', ['5.6.7.0/24', '203.0.113.0/25']))).toEqual([
      'warning ip-route-at-two-sites at sites.b.ipRoutes: 203.0.113.0/25',
    ]);
  });

  test.each<[string, Addressing, AddressedSite[]]>([
    ['one site', Addressing.shared(), [site('a')]],
    ['a confirmation', Addressing.shared(CONFIRMED), [site('a'), site('b')]],
    ['a confirmation of translated addresses', Addressing.translated(CONFIRMED), [site('a'), site('b')]],
    [
      'other routes at each site',
      Addressing.translated(),
      [site('a', ['5.6.7.0/24'], [], '5.6.7.0/28'), site('b', ['5.6.8.0/24'], [], '5.6.8.0/28')],
    ],
    ['no routes at all', Addressing.shared(), [site('a', []), site('b', [])]],
  ])('is not there with %s', (_, addressing, sites) => {
    expect(checked(addressing, ...sites)).toEqual([]);
  });
});

describe('hosts leave at another site', () => {
  test('in the mode per-site with several sites on one hub', () => {
    expect(checked(Addressing.perSite(), site('a', ['5.6.7.0/24']), site('b', ['5.6.8.0/24']))).toEqual([
      'error source-leaves-at-other-site at addressing: per-site',
    ]);
  });

  test('in the mode shared, where a site has other routes', () => {
    expect(checked(Addressing.shared(CONFIRMED), site('a', ['5.6.7.0/24']), site('b'))).toEqual([
      'error source-leaves-at-other-site at sites.a.ipRoutes: 5.6.7.0/24',
    ]);
    expect(checked(Addressing.shared(CONFIRMED), site('a', [...COMMON, '5.6.7.0/24']), site('b'))).toEqual([
      'error source-leaves-at-other-site at sites.a.ipRoutes: 203.0.113.0/24, 5.6.7.0/24',
    ]);
  });

  test('in the mode translated, where a site does not announce addresses that another does not translate', () => {
    const pool = site('b', ['5.6.8.0/28'], [], '5.6.8.0/28');
    expect(checked(Addressing.translated(), site('a', ['5.6.7.0/24', '5.6.9.0/28'], [], '5.6.9.0/28'), pool)).toEqual([
      'error source-leaves-at-other-site at sites.a.ipRoutes: 5.6.7.0/24',
    ]);
    expect(checked(Addressing.translated(), site('a'), pool)).toEqual([
      'error source-leaves-at-other-site at ipRoutes: 203.0.113.0/24',
    ]);
  });

  test.each<[string, Addressing, AddressedSite[]]>([
    ['one site of its own hub', Addressing.perSite(), [site('a', ['5.6.7.0/24'])]],
    ['the same routes, written at each site', Addressing.shared(CONFIRMED), [site('a', COMMON), site('b', COMMON)]],
    [
      'the same addresses, split otherwise',
      Addressing.shared(CONFIRMED),
      [site('a', ['203.0.113.0/25', '203.0.113.128/25']), site('b')],
    ],
    [
      'more routes for a LAN, which leaves by its own router',
      Addressing.shared(CONFIRMED),
      [site('a', [...COMMON, '5.6.7.0/24'], ['5.6.7.0/24']), site('b')],
    ],
    [
      'routes that the routers translate to',
      Addressing.translated(),
      [
        site('a', ['5.6.7.0/24'], [], '5.6.7.0/28'),
        site('b', ['5.6.8.0/24', '5.6.6.0/24'], ['5.6.6.0/24'], '5.6.8.0/28'),
        site('c', ['5.6.9.0/24'], [], '5.6.9.0/24'),
      ],
    ],
    [
      'hosts with the same addresses at all sites, beside a translation at one',
      Addressing.translated(CONFIRMED),
      [site('a', ['5.6.7.0/24', '5.6.8.0/28'], [], '5.6.8.0/28'), site('b', ['5.6.7.0/25', '5.6.7.128/25'])],
    ],
  ])('not with %s', (_, addressing, sites) => {
    expect(checked(addressing, ...sites)).toEqual([]);
  });
});
