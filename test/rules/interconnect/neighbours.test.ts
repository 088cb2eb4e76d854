import { Addressing } from '../../../lib/model/addressing';
import { Cidr } from '../../../lib/model/cidr';
import { Translation } from '../../../lib/model/translation';
import {
  type NeighbouringInterconnect,
  NEIGHBOURS_RULES,
  type NeighbouringSite,
} from '../../../lib/rules/interconnect/neighbours';
import { check } from '../support';

const CONFIRMED = Addressing.shared({ twilioConfirmed: '2026-03-01' });
const PER_SITE = Addressing.perSite();

const site = (edge: string, ipRoutes: readonly string[], changes: Partial<NeighbouringSite> = {}): NeighbouringSite => ({
  key: edge,
  edge: { id: edge },
  ipRoutes: ipRoutes.map((cidr) => Cidr.of(cidr)),
  hasOwnIpRoutes: false,
  lanPrefixes: [],
  translations: [],
  ...changes,
});

const interconnect = (
  path: string,
  addressing: Addressing,
  hubs: readonly string[],
  ...sites: readonly NeighbouringSite[]
): NeighbouringInterconnect => ({ path, addressing, hubs, sites });

/** What is said at each of them, whatever their order. */
const checked = (...all: readonly NeighbouringInterconnect[]): string[] => {
  const each = (those: readonly NeighbouringInterconnect[]): string[] =>
    those.flatMap((one) => check(NEIGHBOURS_RULES, { one, others: those.filter((other) => other !== one) }, one.path)).sort();
  expect(each(all.map((_, index) => all[all.length - 1 - index]!))).toEqual(each(all));
  return each(all);
};

describe('Interconnects of the mode per-site', () => {
  const london = interconnect('App/London', PER_SITE, ['dxgw-1'], site('london-ix', ['5.6.7.0/25']));

  test('are refused on one Direct Connect gateway or transit gateway', () => {
    const frankfurt = (...hubs: readonly string[]): NeighbouringInterconnect =>
      interconnect('App/Frankfurt', PER_SITE, hubs, site('frankfurt-ix', ['5.6.7.128/25']));
    expect(checked(london, frankfurt('dxgw-2'))).toEqual([]);
    expect(checked(london, frankfurt('dxgw-1'))).toEqual([
      'error source-leaves-at-other-site at App/Frankfurt.addressing: per-site',
      'error source-leaves-at-other-site at App/London.addressing: per-site',
    ]);
    expect(checked({ ...london, hubs: ['dxgw-1', 'tgw-1'] }, frankfurt('dxgw-2', 'tgw-1'))).toHaveLength(2);
  });

  test('can share a hub at one edge, whose router announces the IP routes of both', () => {
    expect(checked(london, interconnect('App/London2', PER_SITE, ['dxgw-1'], site('london-ix', ['5.6.7.128/25'])))).toEqual([]);
  });

  test('share no hub with an Interconnect of another mode', () => {
    const shared = interconnect('App/Shared', CONFIRMED, ['dxgw-1'], site('frankfurt-ix', ['5.6.8.0/24']));
    expect(checked(london, shared)).toEqual(['error source-leaves-at-other-site at App/London.addressing: per-site']);
  });
});

describe('Interconnects of other modes on one hub', () => {
  const sites = (route: string): readonly NeighbouringSite[] => [site('london-ix', [route]), site('frankfurt-ix', [route])];
  const one = interconnect('App/One', CONFIRMED, ['dxgw-1'], ...sites('5.6.7.0/24'));

  test('announce the addresses of each host at every site', () => {
    expect(checked(one, interconnect('App/Two', CONFIRMED, ['dxgw-1'], ...sites('5.6.8.0/24')))).toEqual([]);
    const own = site('london-ix', ['5.6.8.0/24'], { hasOwnIpRoutes: true });
    expect(checked(one, interconnect('App/Two', CONFIRMED, ['dxgw-2'], own))).toEqual([]);
    expect(checked(one, interconnect('App/Two', CONFIRMED, ['dxgw-1'], own))).toEqual([
      'error source-leaves-at-other-site at App/One.ipRoutes: 5.6.7.0/24',
      'error source-leaves-at-other-site at App/Two.sites.london-ix.ipRoutes: 5.6.8.0/24',
    ]);
  });

  test('may translate to other addresses, and have other LANs', () => {
    const translations = [Translation.pool({ inside: ['10.0.0.0/16'], outside: '5.6.8.0/28' })];
    const pool = site('london-ix', ['5.6.8.0/24'], { translations });
    const lan = site('frankfurt-ix', ['5.6.9.0/24'], { lanPrefixes: [Cidr.of('5.6.9.0/24')] });
    const both = [pool, lan].map((each, index) => interconnect(`App/${index}`, Addressing.translated(), ['dxgw-1'], each));
    expect(checked(...both)).toEqual([]);
  });
});

describe('an IP route of two Interconnects', () => {
  const at = (path: string, edge: string, route: string, addressing = PER_SITE, hasOwnIpRoutes = false) =>
    interconnect(path, addressing, [path], site(edge, ['5.6.6.0/24', route].slice(hasOwnIpRoutes ? 1 : 0), { hasOwnIpRoutes }));

  test('is a warning at the later one, if they are at different edges', () => {
    const one = interconnect('App/A', PER_SITE, ['A'], site('london-ix', ['5.6.7.0/24']));
    expect(checked(one, at('App/B', 'frankfurt-ix', '5.6.7.128/25'))).toEqual([
      'warning ip-route-at-two-sites at App/B.ipRoutes: 5.6.7.128/25',
    ]);
    expect(checked(one, at('App/B', 'frankfurt-ix', '5.6.7.128/25', PER_SITE, true))).toEqual([
      'warning ip-route-at-two-sites at App/B.sites.frankfurt-ix.ipRoutes: 5.6.7.128/25',
    ]);
    expect(checked(one, at('App/B', 'london-ix', '5.6.7.128/25'))).toEqual([]);
    expect(checked(one, at('App/B', 'frankfurt-ix', '5.6.8.0/24'))).toEqual([]);
  });

  test('is none, if Twilio confirmed it of one of them', () => {
    const one = interconnect('App/A', PER_SITE, ['A'], site('london-ix', ['5.6.7.0/24']));
    expect(checked(one, at('App/B', 'frankfurt-ix', '5.6.7.0/24', CONFIRMED))).toEqual([]);
    expect(checked(at('App/A', 'london-ix', '5.6.7.0/24', CONFIRMED), at('App/B', 'frankfurt-ix', '5.6.7.0/24'))).toEqual([]);
  });
});

test('a single Interconnect has no neighbours', () => {
  expect(checked(interconnect('App/A', CONFIRMED, ['A'], site('london-ix', ['5.6.7.0/24'])))).toEqual([]);
});
