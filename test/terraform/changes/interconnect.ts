import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  Capacity,
  Cidr,
  Codec,
  CrossConnect,
  IpRoutes,
  Mtu,
  PortRange,
  Translation,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import {
  TwilioInterconnect,
  type TwilioInterconnectProps,
  type TwilioInterconnectSiteProps,
} from 'twilio-interconnect-constructs/cdktf';
import { PROXY } from './access';
import { casesOf, type Change, type ChangeCase, type Surroundings } from './change-case';
import { PREFIX_POOLS } from './newer';

const VPC = { vpcId: 'vpc-0123456789abcdef0', routeTableIds: ['rtb-0123456789abcdef0'] };
const OTHER_VPC = { vpcId: 'vpc-0fedcba9876543210', routeTableIds: ['rtb-0fedcba9876543210'] };

function sitesOf({ connections: [first, second] }: Surroundings): Readonly<Record<string, TwilioInterconnectSiteProps>> {
  return {
    ashburn: {
      edge: TwilioEdge.ASHBURN_IX,
      bandwidth: Bandwidth.mbps(100),
      connection: first,
      vlan: Vlan.of(101),
      peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
    },
    sanJose: {
      edge: TwilioEdge.SAN_JOSE_IX,
      bandwidth: Bandwidth.mbps(100),
      connection: second,
      vlan: Vlan.of(102),
      peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' }),
    },
  };
}

function interconnect(surroundings: Surroundings, props: object): void {
  const all = {
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of('203.0.113.0/24'),
    vpc: VPC,
    traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK],
    sites: sitesOf(surroundings),
    preventDestroy: false,
    ...props,
  };
  new TwilioInterconnect(surroundings.scope, 'It', all as TwilioInterconnectProps);
}

const INTERCONNECT = casesOf<TwilioInterconnectProps>(
  'TwilioInterconnect',
  interconnect,
  {
    customerAsn: () => [{}, { customerAsn: Asn.of(65011) }],
    ipRoutes: () => [{}, { ipRoutes: IpRoutes.of('203.0.113.0/24', '198.51.100.0/24') }],
    addressing: () => [{}, { addressing: Addressing.shared({ twilioConfirmed: '2026-10-01' }) }],
    announcementsToAws: () => [{}, { announcementsToAws: 'summarised' }],
    capacity: () => [{}, { capacity: Capacity.ofCalls(100, Codec.G711) }],
    vpc: () => [{}, { vpc: OTHER_VPC }],
    traffic: () => [{ traffic: TwilioTraffic.VOICE_SDK }, {}],
    sites: (surroundings) => {
      const { ashburn, sanJose } = sitesOf(surroundings);
      return [{ sites: { ashburn } }, { sites: { ashburn, sanJose } }];
    },
    directConnectGateway: ({ gateways: [before, after] }) => [{ directConnectGateway: before }, { directConnectGateway: after }],
    resiliency: () => [{}, { resiliency: 'single-site' }],
    routesQuota: () => [{}, { routesQuota: 200 }],
    tags: () => [{ tags: { team: 'voice' } }, { tags: { team: 'network' } }],
    gateway: () => [
      { vpc: undefined, traffic: undefined, gateway: { transitGatewayId: 'tgw-0123456789abcdef0' } },
      { vpc: undefined, traffic: undefined, gateway: { transitGatewayId: 'tgw-0fedcba9876543210' } },
    ],
    allowedPrefixes: () => [{}, { allowedPrefixes: [Cidr.of('198.51.100.0/24'), Cidr.of('203.0.113.0/24')] }],
    catalog: () => [{ catalog: TwilioCatalog.at('2024-02-21') }, {}],
    rulesQuota: () => [{}, { rulesQuota: 100 }],
    internetFallback: () => [{ internetFallback: 'intended' }, { internetFallback: 'blocked' }],
    openings: () => [{}, { openings: 'all-bgp-prefixes' }],
    sbc: () => [{}, { sbc: { signalling: PortRange.of(5080), media: PortRange.of(6000, 9999) } }],
    hostNames: () => [{}, { hostNames: PROXY }],
    preventDestroy: () => [{}, { preventDestroy: true }],
    associationTimeouts: () => [{}, { associationTimeouts: { create: '90m' } }],
    provider: ({ otherProvider }) => [{}, { provider: otherProvider }],
  },
  {
    'one less of `sites`': (surroundings) => [{}, { sites: { ashburn: sitesOf(surroundings)['ashburn'] } }],
    'a key of `sites`': (surroundings) => {
      const { ashburn, sanJose } = sitesOf(surroundings);
      return [{}, { sites: { ashburn, west: sanJose } }];
    },
    '`routeTableIds` of `vpc`': () => [
      {},
      { vpc: { ...VPC, routeTableIds: ['rtb-0123456789abcdef0', 'rtb-0fedcba9876543210'] } },
    ],
    '`vpnGatewayId` of `vpc`': () => [
      { vpc: { ...VPC, vpnGatewayId: 'vgw-0123456789abcdef0' } },
      { vpc: { ...VPC, vpnGatewayId: 'vgw-0fedcba9876543210' } },
    ],
    '`transitGatewayId` of `vpc`': () => [
      { vpc: { ...VPC, transitGatewayId: 'tgw-0123456789abcdef0' } },
      { vpc: { ...VPC, transitGatewayId: 'tgw-0fedcba9876543210' } },
    ],
    'from `vpnGatewayId` to `transitGatewayId` of `vpc`': () => [
      { vpc: { ...VPC, vpnGatewayId: 'vgw-0123456789abcdef0' } },
      { vpc: { ...VPC, transitGatewayId: 'tgw-0123456789abcdef0' } },
    ],
  },
);

/** A change of one site's props. */
function inSite(change: Change): Change {
  return (surroundings) => {
    const { ashburn, sanJose } = sitesOf(surroundings);
    const [before, after] = change(surroundings);
    return [
      { sites: { ashburn: { ...ashburn, ...before }, sanJose } },
      { sites: { ashburn: { ...ashburn, ...after }, sanJose } },
    ];
  };
}

const SITE = casesOf<TwilioInterconnectSiteProps>('TwilioInterconnectSiteProps', interconnect as never, {
  edge: inSite(() => [{}, { edge: TwilioEdge.LONDON_IX }]),
  bandwidth: inSite(() => [{}, { bandwidth: Bandwidth.gbps(1) }]),
  failoverEdges: inSite(() => [{}, { failoverEdges: [TwilioEdge.SAN_JOSE_IX] }]),
  connection: inSite(({ connections: [, , other] }) => [{}, { connection: other }]),
  vlan: inSite(() => [{}, { vlan: Vlan.of(103) }]),
  peering: inSite(() => [
    {},
    { peering: BgpPeering.ipv4({ amazonAddress: '169.254.97.1/30', customerAddress: '169.254.97.2/30' }) },
  ]),
  bgpAuthKey: inSite(({ keys: [before, after] }) => [{ bgpAuthKey: before }, { bgpAuthKey: after }]),
  preference: inSite(() => [{}, { preference: 'low' }]),
  crossConnect: inSite(() => [{}, { crossConnect: CrossConnect.physical({ loaEntity: 'Example Ltd' }) }]),
  ipRoutes: (surroundings) => {
    const { ashburn } = sitesOf(surroundings);
    const before = { addressing: Addressing.perSite(), sites: { ashburn } };
    return [before, { ...before, sites: { ashburn: { ...ashburn, ipRoutes: IpRoutes.of('198.51.100.0/24') } } }];
  },
  lanPrefixes: inSite(() => [{}, { lanPrefixes: [Cidr.of('203.0.113.128/25')] }]),
  translations: (surroundings) => {
    const { ashburn, sanJose } = sitesOf(surroundings);
    return ['10.0.0.0/28', '10.0.0.16/28'].map((inside) => {
      const translations = [Translation.oneToOne({ inside, outside: '203.0.113.0/28' })];
      const sites = { ashburn: { ...ashburn, translations }, sanJose: { ...sanJose, translations } };
      return { addressing: Addressing.translated(), sites };
    }) as unknown as ReturnType<Change>;
  },
  mtu: inSite(() => [{}, { mtu: Mtu.JUMBO_9001 }]),
  siteLink: inSite(() => [{}, { siteLink: true }]),
  virtualInterfaceName: inSite(() => [{ virtualInterfaceName: 'old' }, { virtualInterfaceName: 'new' }]),
  provider: inSite(({ otherProvider }) => [{}, { provider: otherProvider }]),
  timeouts: inSite(() => [{ timeouts: { create: '20m' } }, { timeouts: { create: '30m' } }]),
  prefixPoolAllocatedCountIpv4: inSite(PREFIX_POOLS.prefixPoolAllocatedCountIpv4),
  prefixPoolAllocatedCountIpv6: inSite(PREFIX_POOLS.prefixPoolAllocatedCountIpv6),
  secondary: inSite(({ connections: [, , other] }) => [
    {},
    { secondary: { connection: other, vlan: Vlan.of(104), peering: BgpPeering.ipv4() } },
  ]),
});

/** Every prop of an Interconnect and of a site. */
export const INTERCONNECT_CASES: readonly ChangeCase[] = [
  ...INTERCONNECT,
  ...SITE.map((each) => ({ ...each, construct: 'site' })),
];
