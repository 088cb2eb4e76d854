import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  Capacity,
  Cidr,
  Codec,
  CrossConnect,
  type InterconnectPlanProps,
  type InterconnectSitePlanProps,
  IpRoutes,
  planInterconnect,
  Translation,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import {
  addressingFindings,
  hostAddressesFindings,
  neighboursFindings,
} from '../../../lib/plan/interconnect/addressing-findings';
import { CidrSet } from '../../../lib/model/cidr-set';
import { lines } from '../support';

const ashburn: InterconnectSitePlanProps = {
  edge: TwilioEdge.ASHBURN_IX,
  bandwidth: Bandwidth.mbps(100),
  vlan: Vlan.of(101),
  peering: BgpPeering.ipv4(),
};
const sanJose: InterconnectSitePlanProps = { ...ashburn, edge: TwilioEdge.SAN_JOSE_IX, vlan: Vlan.of(102) };

const CONFIRMED = Addressing.shared({ twilioConfirmed: '2026-03-01' });

const found = (changes: Partial<InterconnectPlanProps>): readonly string[] =>
  lines(() =>
    planInterconnect({
      customerAsn: Asn.of(65010),
      ipRoutes: IpRoutes.of('5.6.7.0/24'),
      addressing: CONFIRMED,
      sites: { ashburn, sanJose },
      ...changes,
    }),
  );

describe('the plan judges', () => {
  test('nothing more of two sites on whose IP route Twilio agreed', () => {
    expect(found({})).toEqual([]);
  });

  test('the same IP route at both sites, by default', () => {
    expect(found({ addressing: undefined })).toEqual(['warning ip-route-at-two-sites ipRoutes']);
  });

  test('a single site of the mode per-site as one of several Interconnects', () => {
    expect(found({ sites: { ashburn } })).toEqual(['warning single-site sites']);
    expect(found({ sites: { ashburn }, addressing: Addressing.perSite() })).toEqual([]);
    expect(found({ addressing: Addressing.perSite() })).toEqual(['error source-leaves-at-other-site addressing']);
  });

  test('the IP routes of the Interconnect that only some sites need', () => {
    const ipRoutes = IpRoutes.of('5.6.8.0/24');
    const sites = {
      ashburn: { ...ashburn, ipRoutes, translations: [Translation.pool({ inside: ['10.0.0.0/16'], outside: '5.6.8.0/28' })] },
      sanJose: { ...sanJose, translations: [Translation.pool({ inside: ['10.0.0.0/16'], outside: '5.6.7.0/28' })] },
    };
    expect(found({ addressing: Addressing.translated(), sites })).toEqual([]);
    expect(found({ addressing: Addressing.translated(), sites, ipRoutes: undefined })).toEqual([
      'error ip-routes-missing ipRoutes',
      'error translation-outside sites.sanJose.translations[0].outside',
    ]);
  });

  test('the CIDRs of the VPC, each mistake once', () => {
    expect(found({ vpcCidrs: [Cidr.of('5.6.7.0/24')] })).toEqual([]);
    expect(found({ vpcCidrs: [Cidr.of('10.0.0.0/16')] })).toEqual(['warning vpc-not-advertised allowedPrefixes']);
    const allowedPrefixes = [Cidr.of('10.0.0.0/16'), Cidr.of('5.6.7.0/24')];
    expect(found({ vpcCidrs: [Cidr.of('10.0.0.0/16')], allowedPrefixes })).toEqual(['warning source-not-in-ip-routes ipRoutes']);
    expect(found({ vpcCidrs: [Cidr.of('10.0.0.0/16'), Cidr.of('2001:db8::/56')], allowedPrefixes })).toEqual([
      'warning source-not-in-ip-routes ipRoutes',
    ]);
  });

  test('propagated routes only with a VPN gateway and route tables', () => {
    const routed = { traffic: [TwilioTraffic.VOICE_SDK_MEDIA], routeTables: [{ key: 'a', id: 'rtb-11111111' }] };
    expect(found(routed)).toEqual(['warning propagated-routes-over-100 announcementsToAws']);
    expect(found({ ...routed, announcementsToAws: 'summarised' })).toEqual([]);
    expect(found({ ...routed, transitGateway: {} })).toEqual([]);
    expect(found({ ...routed, sites: { ashburn, sanJose: { ...sanJose, preference: 'low' } } })).toEqual([
      'warning preferences-mixed sites.ashburn.preference',
    ]);
    expect(found({ ...routed, routesQuota: 40 })).toEqual([]);
  });
});

describe('the capacity', () => {
  const port = (mbps: number) => ({ kind: 'hosted' as const, bandwidth: Bandwidth.mbps(mbps) });
  const capacity = Capacity.ofCalls(1500, Codec.G711);

  test('is compared with what falls to each site', () => {
    expect(found({ capacity: Capacity.ofCalls(1000, Codec.G711) })).toEqual([]);
    expect(found({ capacity })).toEqual([
      'warning bandwidth-below-capacity sites.ashburn.bandwidth',
      'warning bandwidth-below-capacity sites.sanJose.bandwidth',
    ]);
    const london = { ...ashburn, edge: TwilioEdge.LONDON_IX, vlan: Vlan.of(103) };
    const sites = { ashburn, sanJose, london };
    const ranked = Object.fromEntries(Object.entries(sites).map(([key, site]) => [key, { ...site, preference: 'low' as const }]));
    expect(found({ capacity, sites: ranked }).filter((line) => line.includes('capacity'))).toEqual([]);
    expect(
      found({ capacity: Capacity.ofCalls(2001, Codec.G711), sites: ranked }).filter((line) => line.includes('capacity')),
    ).toHaveLength(3);
  });

  test("is compared with AWS's leg as far as it is known, shared by two interfaces", () => {
    const gigabit = { bandwidth: Bandwidth.gbps(1) };
    const slow = { ...ashburn, ...gigabit, parent: port(100) };
    const legs = (site: InterconnectSitePlanProps): readonly string[] =>
      found({ capacity, sites: { ashburn: site, sanJose: { ...sanJose, ...gigabit } } }).filter((line) =>
        line.includes('capacity'),
      );
    expect(legs(slow)).toEqual(['warning bandwidth-below-capacity sites.ashburn.connection']);
    const second = { vlan: Vlan.of(104), peering: BgpPeering.ipv4() };
    expect(legs({ ...slow, secondary: { ...second, parent: port(50) } })).toEqual([
      'warning bandwidth-below-capacity sites.ashburn.secondary.connection',
    ]);
    expect(legs({ ...slow, secondary: second })).toEqual([]);
    expect(legs({ ...slow, parent: { kind: 'dedicated' } })).toEqual([]);
  });

  test('is compared with the circuit of a third-party exchange', () => {
    const circuit = { provider: 'Fabric', port: 'port-1', vlan: Vlan.of(300) };
    const crossConnect = CrossConnect.thirdPartyExchange({ ...circuit, bandwidth: Bandwidth.mbps(50) });
    const sites = { ashburn: { ...ashburn, bandwidth: Bandwidth.gbps(1), crossConnect }, sanJose };
    expect(found({ capacity: Capacity.ofCalls(1000, Codec.G711), sites }).filter((line) => line.includes('capacity'))).toEqual([
      'warning bandwidth-below-capacity sites.ashburn.crossConnect',
    ]);
  });

  test('sizes the pools of a site by the calls that can fall to it', () => {
    const edge = TwilioEdge.custom({
      id: 'paris-ix',
      location: 'Paris',
      exchange: { facility: 'A', address: 'B', bandwidths: [Bandwidth.gbps(10)] },
    });
    const pool = (outside: string) => ({ translations: [Translation.pool({ inside: ['10.0.0.0/16'], outside })] });
    const one = { ...ashburn, edge, bandwidth: Bandwidth.gbps(10) };
    const small = (calls: number): readonly string[] =>
      found({
        capacity: Capacity.ofCalls(calls, Codec.G711),
        addressing: Addressing.translated(),
        sites: { ashburn: { ...one, ...pool('5.6.7.0/32') } },
      }).filter((line) => line.includes('pool'));
    expect(small(32_256)).toEqual([]);
    expect(small(32_257)).toEqual(['warning translation-pool-small sites.ashburn.translations']);
  });
});

describe('a VPC that is known only when the app is complete', () => {
  const late = (changes: Partial<InterconnectPlanProps>, ...vpc: readonly string[]): readonly string[] => {
    const plan = planInterconnect({
      customerAsn: Asn.of(65010),
      ipRoutes: IpRoutes.of('5.6.7.0/24'),
      addressing: CONFIRMED,
      sites: { ashburn, sanJose },
      ...changes,
    });
    return lines(() =>
      hostAddressesFindings(
        plan,
        vpc.map((each) => Cidr.of(each)),
        'Network/Twilio',
      ),
    );
  };

  test('is judged then, with the path of the Interconnect', () => {
    expect(late({})).toEqual([]);
    expect(late({}, '5.6.7.0/24')).toEqual([]);
    expect(late({}, '10.0.0.0/16')).toEqual([]);
    expect(late({ allowedPrefixes: [Cidr.of('10.0.0.0/16')] }, '10.0.0.0/16', '2001:db8::/56')).toEqual([
      'warning source-not-in-ip-routes Network/Twilio.ipRoutes',
    ]);
    expect(late({ ipRoutes: IpRoutes.of('5.6.7.0/24', '5.6.8.0/24') }, '5.6.7.0/24')).toEqual([
      'warning ip-route-not-covered Network/Twilio.ipRoutes',
    ]);
  });

  test('is judged at each site, if they have other IP routes', () => {
    const translated = (site: InterconnectSitePlanProps, outside: string): InterconnectSitePlanProps => ({
      ...site,
      ipRoutes: IpRoutes.of(outside),
      translations: [Translation.pool({ inside: ['10.0.0.0/16'], outside })],
    });
    const sites = { ashburn: translated(ashburn, '5.6.7.0/24'), sanJose: translated(sanJose, '5.6.8.0/24') };
    const addressing = Addressing.translated();
    expect(late({ addressing, sites }, '10.0.0.0/16')).toEqual([]);
    expect(late({ addressing, sites, allowedPrefixes: [Cidr.of('10.0.0.0/8')] }, '10.1.0.0/16')).toEqual([
      'warning source-not-in-ip-routes Network/Twilio.sites',
    ]);
  });
});

test('a late finding names the prop that is given', () => {
  const ipRoutes = IpRoutes.of('5.6.7.0/24', '5.6.8.0/24');
  const sites = { ashburn: { ...ashburn, ipRoutes }, sanJose: { ...sanJose, ipRoutes } };
  const paths = (changes: Partial<InterconnectPlanProps>): readonly string[] => {
    const plan = planInterconnect({ customerAsn: Asn.of(65010), addressing: CONFIRMED, sites, ...changes });
    return lines(() => hostAddressesFindings(plan, [Cidr.of('5.6.7.0/24')], 'Network/Twilio'));
  };
  expect(paths({})).toEqual([
    'warning ip-route-not-covered Network/Twilio.sites.ashburn.ipRoutes',
    'warning ip-route-not-covered Network/Twilio.sites.sanJose.ipRoutes',
  ]);
  expect(paths({ ipRoutes, sites: { ashburn, sanJose } })).toEqual(['warning ip-route-not-covered Network/Twilio.ipRoutes']);
});

test('Interconnects of one hub are judged together', () => {
  const built = (path: string, site: InterconnectSitePlanProps, cidr: string) => {
    const props = { customerAsn: Asn.of(65010), ipRoutes: IpRoutes.of(cidr), addressing: Addressing.perSite(), sites: { site } };
    return { path, hubs: ['dxgw'], plan: planInterconnect(props) };
  };
  const all = [built('a', ashburn, '5.6.7.0/25'), built('b', sanJose, '5.6.7.128/25')];
  expect(lines(() => neighboursFindings('b', all))).toEqual(['error source-leaves-at-other-site b.addressing']);
  expect(lines(() => neighboursFindings('b', all.slice(1)))).toEqual([]);
});

test('without sites there is nothing to judge', () => {
  const surroundings = {
    gateway: 'vpn-gateway' as const,
    allowedPrefixes: [],
    twilioCidrs: CidrSet.EMPTY,
    isPropagated: false,
  };
  expect(addressingFindings({ customerAsn: Asn.of(65010) }, [], surroundings)).toEqual([]);
});
