import { BgpPeering } from '../../../lib/model/bgp-peering';
import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import { Bandwidth } from '../../../lib/model/bandwidth';
import { Vlan } from '../../../lib/model/vlan';
import {
  RESILIENCY_RULES,
  type ResiliencySubject,
  SITE_INTERFACES_RULES,
  SITE_RULES,
  type SiteInterfaceSubject,
  type SiteSubject,
  SITES_RULES,
} from '../../../lib/rules/interconnect/sites';
import { NUMBER_TOKENS } from '../../model/tokens';
import { checkAll } from '../../../lib/rules/rule';
import { check, shown } from '../support';

const ASHBURN: SiteSubject = {
  key: 'ashburn',
  edge: TwilioEdge.ASHBURN_IX,
  bandwidth: Bandwidth.mbps(100),
  connection: 'dxcon-1',
};
const SAN_JOSE: SiteSubject = { ...ASHBURN, key: 'sanJose', edge: TwilioEdge.SAN_JOSE_IX, connection: 'dxcon-2' };

const site = (change: Partial<SiteSubject>): string[] => check(SITE_RULES, { ...ASHBURN, ...change }, 'sites.ashburn');
const sites = (...all: SiteSubject[]): string[] => check(SITES_RULES, all, 'sites');

test('good sites', () => {
  expect(site({})).toEqual([]);
  expect(sites(ASHBURN, SAN_JOSE)).toEqual([]);
});

describe('the key of a site', () => {
  test.each(['a', 'ashburn', 'sanJose', 'san-jose', 'A1', `a${'1'.repeat(39)}`])('%p is fine', (key) => {
    expect(site({ key })).toEqual([]);
  });

  test.each(['hasOwnProperty', 'toString', '', '1a', '-a', 'a b', 'a_b', 'a.b', 'a/b', 'é', 'a\n', `a${'1'.repeat(40)}`])(
    '%p is refused',
    (key) => {
      expect(site({ key })).toEqual([`error site-key at sites.ashburn: ${shown(key)}`]);
    },
  );
});

describe('the edge of a site', () => {
  test.each(TwilioEdge.interconnectEdges.map((edge) => [edge.id, edge] as const))('%s is fine', (_, edge) => {
    expect(site({ edge })).toEqual([]);
  });

  test.each(TwilioEdge.publicEdges.map((edge) => [edge.id, edge] as const))('%s is no Interconnect edge', (id, edge) => {
    expect(site({ edge })).toEqual([`error edge-not-interconnect at sites.ashburn.edge: ${id}`]);
  });
});

describe('the bandwidth of a site', () => {
  test.each([
    [TwilioEdge.ASHBURN_IX, 10],
    [TwilioEdge.ASHBURN_IX, 100],
    [TwilioEdge.ASHBURN_IX, 1000],
    [TwilioEdge.LONDON_IX, 500],
  ])('%s offers %p Mbps', (edge, mbps) => {
    expect(site({ edge, bandwidth: Bandwidth.mbps(mbps) })).toEqual([]);
  });

  test.each([
    [TwilioEdge.ASHBURN_IX, 500, '500Mbps'],
    [TwilioEdge.SAN_JOSE_IX, 500, '500Mbps'],
    [TwilioEdge.LONDON_IX, 50, '50Mbps'],
    [TwilioEdge.LONDON_IX, 10000, '10Gbps'],
  ])('%s does not offer %p Mbps', (edge, mbps, text) => {
    expect(site({ edge, bandwidth: Bandwidth.mbps(mbps) })).toEqual([
      `error bandwidth-not-offered at sites.ashburn.bandwidth: ${text}`,
    ]);
  });
});

describe('all sites', () => {
  test('are at least one, and better two', () => {
    expect(sites()).toEqual(['error sites-missing at sites: ']);
    expect(sites(ASHBURN)).toEqual(['warning single-site at sites: ashburn']);
  });

  test('beside one site, those are named with which Twilio says that its edge is redundant', () => {
    const fixOf = (one: SiteSubject): string | undefined => checkAll(SITES_RULES, [one], 'sites')[0]?.fix;
    expect(fixOf(ASHBURN)).toBe(
      'Add a site at another exchange; Twilio recommends two or more, and names san-jose-ix beside ashburn-ix.',
    );
    expect(fixOf({ ...ASHBURN, edge: TwilioEdge.of('sao-paulo-ix') })).toBe(
      'Add a site at another exchange; Twilio recommends two or more.',
    );
  });

  test('are at different exchanges', () => {
    expect(sites(ASHBURN, { ...SAN_JOSE, edge: TwilioEdge.ASHBURN_IX })).toEqual([
      'warning same-exchange at sites.sanJose.edge: ashburn-ix',
    ]);
  });

  test('of public edges have no exchange that could be the same', () => {
    expect(sites({ ...ASHBURN, edge: TwilioEdge.ASHBURN }, { ...SAN_JOSE, edge: TwilioEdge.ASHBURN })).toEqual([]);
  });
});

describe('the interfaces of all sites', () => {
  const peering = BgpPeering.ipv4();
  const bandwidth = Bandwidth.mbps(100);
  const ashburn: SiteInterfaceSubject = { path: 'sites.ashburn', vlan: Vlan.of(101), connection: 'dxcon-1', peering, bandwidth };
  const second: SiteInterfaceSubject = {
    path: 'sites.ashburn.secondary',
    vlan: Vlan.of(101),
    connection: 'dxcon-2',
    peering,
    bandwidth,
  };
  const interfaces = (...all: SiteInterfaceSubject[]): string[] => check(SITE_INTERFACES_RULES, all, 'sites');

  test('have different VLANs on one connection', () => {
    expect(interfaces(ashburn, second)).toEqual([]);
    expect(interfaces(ashburn, { ...second, connection: 'dxcon-1', vlan: Vlan.of(102) })).toEqual([]);
    expect(interfaces(ashburn, { ...second, connection: 'dxcon-1' })).toEqual([
      'error vlan-taken at sites.ashburn.secondary.vlan: 101',
    ]);
  });

  test('are on connections that carry what is ordered from Twilio', () => {
    const on = (mbps: number): SiteInterfaceSubject => ({ ...second, parent: { bandwidth: Bandwidth.mbps(mbps) } });
    expect(interfaces(on(100))).toEqual([]);
    expect(interfaces(on(500))).toEqual([]);
    expect(interfaces({ ...second, parent: {} })).toEqual([]);
    expect(interfaces(on(50))).toEqual(['warning port-below-bandwidth at sites.ashburn.secondary.connection: 50Mbps']);
  });

  test('have different names', () => {
    expect(interfaces({ ...ashburn, name: 'twilio-a' }, { ...second, name: 'twilio-a-secondary' })).toEqual([]);
    expect(interfaces({ ...ashburn, name: 'twilio-a' }, { ...second, name: 'twilio-a' })).toEqual([
      'warning site-interface-names at sites.ashburn.secondary: twilio-a',
    ]);
  });

  test('take a place of their own in the stack of their connection', () => {
    const placeTakenBy = 'App/Other/ashburn';
    expect(interfaces({ ...ashburn, placeTakenBy }, second)).toEqual([
      'error interface-place-taken at sites.ashburn.connection: App/Other/ashburn',
    ]);
    const [finding] = checkAll(SITE_INTERFACES_RULES, [{ ...ashburn, placeTakenBy }], 'sites');
    expect(finding?.message).toMatch(/^holds the interfaces of another Interconnect's site/);
    expect(finding?.fix).toBe('Give this Interconnect another id, or the site another key.');
  });

  test('have IPv4 peerings', () => {
    expect(interfaces({ ...ashburn, peering: BgpPeering.ipv6() }, second)).toEqual([
      'warning site-peering-ipv4 at sites.ashburn.peering: ipv6',
    ]);
  });

  test('have interface addresses of their own', () => {
    const of = (customerAddress: string): BgpPeering => BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress });
    expect(interfaces({ ...ashburn, peering: of('169.254.96.2/30') }, { ...second, peering: of('169.254.96.6/30') })).toEqual([]);
    expect(interfaces({ ...ashburn, peering: of('169.254.96.2/30') }, { ...second, peering: of('169.254.96.2/30') })).toEqual([
      'warning peer-addresses-reused at sites.ashburn.secondary.peering.customerAddress: 169.254.96.2/30',
    ]);
  });

  test('may have any VLAN on connections that are not known', () => {
    expect(interfaces({ ...ashburn, connection: undefined }, { ...second, connection: undefined })).toEqual([]);
  });

  test.each(NUMBER_TOKENS)('are skipped where the VLAN is a token: %s', (_, token) => {
    const vlan = Vlan.of(token);
    expect(interfaces({ ...ashburn, vlan }, { ...second, connection: 'dxcon-1', vlan })).toEqual([]);
  });
});

describe('the declared resiliency', () => {
  const checked = (resiliency: ResiliencySubject['resiliency'], ...all: ResiliencySubject['sites']): string[] =>
    check(RESILIENCY_RULES, { resiliency, sites: all }, '');
  const secondary = { connection: 'dxcon-3' };

  test('a single site, or none declared, requires nothing', () => {
    expect(checked(undefined, ASHBURN)).toEqual([]);
    expect(checked('single-site', ASHBURN)).toEqual([]);
  });

  test('high takes sites at two exchanges', () => {
    expect(checked('high', ASHBURN, SAN_JOSE)).toEqual([]);
    expect(checked('high', ASHBURN)).toEqual(['error resiliency-sites at resiliency: high']);
    expect(checked('high', ASHBURN, { ...SAN_JOSE, edge: TwilioEdge.ASHBURN_IX })).toEqual([
      'error resiliency-sites at resiliency: high',
    ]);
    expect(checked('high')).toEqual(['error resiliency-sites at resiliency: high']);
  });

  test('maximum takes two interfaces at each site as well, on two connections', () => {
    expect(checked('maximum', { ...ASHBURN, secondary }, { ...SAN_JOSE, secondary })).toEqual([]);
    expect(checked('maximum', { ...ASHBURN, secondary })).toEqual(['error resiliency-sites at resiliency: maximum']);
    expect(checked('maximum', { ...ASHBURN, secondary }, SAN_JOSE)).toEqual([
      'error resiliency-interfaces at sites.sanJose.secondary: ',
    ]);
    expect(checked('maximum', { ...ASHBURN, secondary: { connection: 'dxcon-1' } }, { ...SAN_JOSE, secondary })).toEqual([
      'error resiliency-interfaces at sites.ashburn.secondary.connection: dxcon-1',
    ]);
  });

  test('does not compare connections that are not known', () => {
    const unknown = { connection: undefined, secondary: { connection: undefined } };
    expect(checked('maximum', { ...ASHBURN, ...unknown }, { ...SAN_JOSE, ...unknown })).toEqual([]);
  });
});
