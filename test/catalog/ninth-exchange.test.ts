import type * as Library from '../../lib';
import { renderHandOver } from '../../lib/render/hand-over';
import type { EdgeRow } from '../../lib/catalog/edge-row';
import { asText } from './support';

/*
 * A new exchange is one file and one line in the index of edges. Here the file stands beside the test, and the line is added by a
 * stand-in for the index. Without the line, the stand-in leaves out an edge with that id, should Twilio open one.
 */

type Rows = Readonly<Record<string, EdgeRow>>;

/** The library with that line, or without it. */
function libraryWith(line: () => Rows): typeof Library {
  let library: typeof Library | undefined;
  jest.isolateModules(() => {
    jest.doMock('../../lib/catalog/edges', () => {
      const others = Object.entries(jest.requireActual<Rows>('../../lib/catalog/edges')).filter(
        ([, { id }]) => id !== 'paris-ix',
      );
      // As a module has it: not among its exports.
      return Object.defineProperty({ ...Object.fromEntries(others), ...line() }, '__esModule', { value: true });
    });
    library = jest.requireActual<typeof Library>('../../lib');
    jest.dontMock('../../lib/catalog/edges');
  });
  return library!;
}

const today = libraryWith(() => ({}));

const {
  Asn,
  Bandwidth,
  BgpPeering,
  IpRoutes,
  planInterconnect,
  planPrefixList,
  planPrefixLists,
  planSecurityGroup,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} = libraryWith(() => jest.requireActual<Rows>('./edges/paris-ix'));

const paris = TwilioEdge.of('paris-ix');
const EVE = '2026-09-30';
const OPENING = '2026-10-01';
const LAST_DAY_OF_A_PREFIX = '2026-10-15';

test('without the line there is no such edge', () => {
  expect(() => today.TwilioEdge.of('paris-ix')).toThrow(/is not the id of an edge/);
});

test('is an edge', () => {
  expect(TwilioEdge.interconnectEdges).toContain(paris);
  expect(TwilioEdge.interconnectEdges).toHaveLength(today.TwilioEdge.interconnectEdges.length + 1);
  expect(TwilioEdge.publicEdges.map(String)).toEqual(today.TwilioEdge.publicEdges.map(String));
  expect([paris.legacyRegion, paris.location, paris.exchange?.facility]).toEqual(['ie1', 'Paris', 'Equinix PA3 Paris']);
  expect(paris.exchange?.bandwidths.map(String)).toEqual(['100Mbps', '1Gbps']);
  expect(paris.bgpPrefixes.map(String)).toEqual(['192.0.2.0/25', '192.0.2.128/25', '168.86.128.0/18 le 24']);
});

test('has no rules before its opening day, and then these', () => {
  expect(TwilioCatalog.at(EVE).rules({ edges: [paris] })).toEqual([]);
  const gateways = '192.0.2.68/32,192.0.2.69/32,192.0.2.70/32';
  for (const catalog of [TwilioCatalog.at(OPENING), TwilioCatalog.current]) {
    expect(catalog.rules({ edges: [paris] }).map(({ key, cidrs, hostNames }) => `${key} ${[...cidrs, ...hostNames]}`)).toEqual(
      [
        'sip-media/egress/udp/10000-60000/from-2026-10-01 168.86.128.0/18',
        'sip-media/ingress/udp/10000-60000/from-2026-10-01 168.86.128.0/18',
        `sip-signalling/egress/tcp/5060/from-2026-10-01 ${gateways}`,
        `sip-signalling/egress/tcp/5061/from-2026-10-01 ${gateways}`,
        `sip-signalling/egress/udp/5060/from-2026-10-01 ${gateways}`,
        `sip-signalling/ingress/tcp/5060/from-2026-10-01 ${gateways}`,
        `sip-signalling/ingress/tcp/5061/from-2026-10-01 ${gateways}`,
        `sip-signalling/ingress/udp/5060/from-2026-10-01 ${gateways}`,
        'voice-sdk-insights/egress/tcp/443/from-2026-10-01 eventgw.twilio.com',
        'voice-sdk-media/egress/udp/10000-60000/from-2026-10-01 168.86.128.0/18',
        'voice-sdk-mobile-signalling/egress/tcp/443/from-2026-10-01 192.0.2.0/25',
        'voice-sdk-registration/egress/tcp/443/from-2026-10-01 ers.twilio.com',
        'voice-sdk-signalling/egress/tcp/443/from-2026-10-01 192.0.2.0/25',
      ].map((line) => `paris-ix/${line}`),
    );
  }
  const rules = TwilioCatalog.current.rules({ edges: [paris] });
  expect(rules.flatMap(({ requires }) => requires?.minimumVersion ?? [])).toEqual(['2.0']);
  expect(rules.filter(({ validUntil, firstSeen }) => validUntil !== undefined || firstSeen !== undefined)).toEqual([]);
});

test('announces nothing before its opening day, and then its prefixes', () => {
  expect(TwilioCatalog.at(EVE).bgpPrefixes(paris)).toEqual([]);
  for (const day of [OPENING, LAST_DAY_OF_A_PREFIX]) {
    expect(TwilioCatalog.at(day).bgpPrefixes(paris).map(String)).toEqual([...paris.bgpPrefixes.map(String), '198.51.100.0/25']);
  }
  for (const catalog of [TwilioCatalog.at('2026-10-16'), TwilioCatalog.current]) {
    expect(catalog.bgpPrefixes(paris)).toEqual(paris.bgpPrefixes);
    expect(Object.isFrozen(catalog.bgpPrefixes(paris))).toBe(true);
  }
});

test('its opening is a change, and the only one more', () => {
  expect(TwilioCatalog.changes).toEqual([...new Set([...today.TwilioCatalog.changes, OPENING])].sort());
});

test('leaves the rules of all other edges alone', () => {
  for (const date of TwilioCatalog.changes) {
    const others = TwilioCatalog.at(date)
      .rules()
      .filter(({ edge }) => edge.id !== 'paris-ix');
    expect(asText(others)).toBe(asText(today.TwilioCatalog.at(date).rules()));
  }
});

describe('prefix lists', () => {
  const traffic = TwilioTraffic.SIP;
  const MEDIA = '168.86.128.0/18';
  const GATEWAYS = ['192.0.2.68/31', '192.0.2.70/32'];

  test('of the edge', () => {
    const list = planPrefixList({ edges: [paris], traffic });
    expect(list.entries.map(({ cidr }) => `${cidr}`)).toEqual([MEDIA, ...GATEWAYS]);
  });

  test('of several edges: one for media, and each its own for signalling', () => {
    const lists = planPrefixLists({ edges: [paris, TwilioEdge.LONDON_IX], traffic });
    expect(lists.map(({ key }) => key)).toEqual(['media', 'sip-signalling-london-ix', 'sip-signalling-paris-ix']);
    expect(lists[2]?.entries.map(({ cidr }) => `${cidr}`)).toEqual(GATEWAYS);
    const before = today.planPrefixLists({ edges: [today.TwilioEdge.LONDON_IX], traffic: today.TwilioTraffic.SIP });
    expect(lists.slice(0, 2).map(({ maxEntries }) => maxEntries)).toEqual(before.map(({ maxEntries }) => maxEntries));
  });

  test('on the day before it opened there is nothing to hold', () => {
    expect(() => planPrefixList({ edges: [paris], traffic, catalog: TwilioCatalog.at(EVE) })).toThrow(/paris-ix/);
    expect(() => planPrefixList({ edges: [paris], traffic, catalog: TwilioCatalog.at(OPENING) })).not.toThrow();
  });
});

test('security group', () => {
  const group = planSecurityGroup({ edge: paris, traffic: TwilioTraffic.VOICE_SDK });
  expect(group.description).toBe('Twilio traffic at paris-ix');
  expect(group.prefixLists.flatMap(({ key, entries }) => entries.map(({ cidr }) => `${key} ${cidr}`))).toEqual([
    'media 168.86.128.0/18',
    'voice-sdk-signalling-paris-ix 192.0.2.0/25',
  ]);
  expect(() => planSecurityGroup({ edge: paris, traffic: TwilioTraffic.VOICE_SDK, catalog: TwilioCatalog.at(EVE) })).toThrow(
    /paris-ix/,
  );
});

describe('Interconnect', () => {
  const site = (edge: Library.TwilioEdge, vlan: number) => ({
    edge,
    bandwidth: Bandwidth.mbps(100),
    vlan: Vlan.of(vlan),
    peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
    connection: `dxcon-${vlan}`,
  });
  const plan = (ipRoute: string, catalog = TwilioCatalog.current) =>
    planInterconnect({
      catalog,
      customerAsn: Asn.of(65010),
      ipRoutes: IpRoutes.of(ipRoute),
      traffic: TwilioTraffic.SIP,
      sites: { paris: site(paris, 101), london: site(TwilioEdge.LONDON_IX, 102) },
    });

  /** What the hand-over of Paris says that Twilio announces. */
  const valueOf = (planned: Library.InterconnectPlan): string | undefined =>
    renderHandOver(
      planned,
      planned.sites.find(({ key }) => key === 'paris')!,
    ).find(({ key }) => key === 'TwilioPrefixes')?.value;

  test('has a site there, with its group and lists', () => {
    const { access, sites } = plan('5.6.7.0/24');
    expect(sites.map(({ bgpPrefixes }) => bgpPrefixes)).toEqual([TwilioEdge.LONDON_IX.bgpPrefixes, paris.bgpPrefixes]);
    expect(access?.prefixLists.map(({ key }) => key)).toEqual(['media', 'sip-signalling-london-ix', 'sip-signalling-paris-ix']);
    expect(access?.groups.map(({ edge, prefixLists }) => [edge.id, prefixLists])).toEqual([
      ['london-ix', ['media', 'sip-signalling-london-ix']],
      ['paris-ix', ['media', 'sip-signalling-paris-ix']],
    ]);
  });

  test.each(['192.0.2.0/26', '192.0.2.192/26'])('no customer owns %s, which is announced there', (route) => {
    expect(() => plan(route)).toThrow(/which Twilio announces/);
  });

  test('no customer owns what was announced on the day of the catalogue', () => {
    const catalog = TwilioCatalog.at(LAST_DAY_OF_A_PREFIX);
    expect(() => plan('198.51.100.0/26', catalog)).toThrow(/which Twilio announces/);
    expect(() => plan('198.51.100.0/26')).not.toThrow();
    expect(valueOf(plan('5.6.7.0/24', catalog))).toContain('198.51.100.0/25');
    expect(valueOf(plan('5.6.7.0/24'))).not.toContain('198.51.100.0/25');
  });

  test('today that is a route like any other', () => {
    const props = {
      customerAsn: today.Asn.of(65010),
      ipRoutes: today.IpRoutes.of('192.0.2.192/26'),
      traffic: today.TwilioTraffic.SIP,
    };
    const london = {
      edge: today.TwilioEdge.LONDON_IX,
      bandwidth: today.Bandwidth.mbps(100),
      vlan: today.Vlan.of(102),
      peering: today.BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
    };
    expect(() => today.planInterconnect({ ...props, sites: { london } })).not.toThrow();
  });
});
