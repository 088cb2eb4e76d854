import {
  Addressing,
  Asn,
  Bandwidth,
  BgpKeyPlace,
  BgpPeering,
  Cidr,
  CrossConnect,
  type CustomerRouterPlanProps,
  type InterconnectPlan,
  type InterconnectPlanProps,
  type InterconnectSitePlanProps,
  IpRoutes,
  Mtu,
  planCustomerRouter,
  planInterconnect,
  type RouterPlatform,
  Translation,
  TwilioEdge,
  Vlan,
} from 'twilio-interconnect-constructs';
import type { LabSite } from './lab/set-up';

/*
 * The Interconnects of the lab. What only Twilio knows is made up: its ASN is one for documentation (RFC 5398), and so are its addresses.
 */

export const TWILIO_ASN = 64500;

export const AWS_KEY = BgpKeyPlace.file('/etc/twilio/bgp.key');

/** Twilio's made-up answer for a site: the stage `configured` of its cross connect. */
export const CONFIGURATIONS = {
  ashburn: {
    twilioAsn: Asn.of(TWILIO_ASN),
    twilioAddress: '169.254.10.1/30',
    customerAddress: '169.254.10.2/30',
    bgpAuthKey: AWS_KEY,
  },
  sanJose: {
    twilioAsn: Asn.of(TWILIO_ASN),
    twilioAddress: '169.254.20.1/31',
    customerAddress: '169.254.20.0/31',
    vlan: Vlan.of(301),
    bgpAuthKey: AWS_KEY,
  },
} as const;

function crossConnect(site: keyof typeof CONFIGURATIONS): CrossConnect {
  return CrossConnect.physical({ loaEntity: 'Example Corporation' })
    .authorized({ issuedOn: '2026-09-01', port: 'PP:0101:1' })
    .configured(CONFIGURATIONS[site]);
}

const ASHBURN: InterconnectSitePlanProps = {
  edge: TwilioEdge.ASHBURN_IX,
  bandwidth: Bandwidth.mbps(100),
  vlan: Vlan.of(101),
  peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
  crossConnect: crossConnect('ashburn'),
};
const SAN_JOSE: InterconnectSitePlanProps = {
  edge: TwilioEdge.SAN_JOSE_IX,
  bandwidth: Bandwidth.mbps(100),
  vlan: Vlan.of(102),
  peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' }),
  crossConnect: crossConnect('sanJose'),
};

function interconnect(props: Omit<InterconnectPlanProps, 'customerAsn'>): InterconnectPlan {
  return planInterconnect({ customerAsn: Asn.of(65010), directConnectGateway: { amazonSideAsn: Asn.of(64512) }, ...props });
}

/** One address range at both sites, which Twilio has confirmed; Ashburn is active, San Jose stands by. Ashburn has a LAN. */
export function sharedInterconnect(): InterconnectPlan {
  return interconnect({
    addressing: Addressing.shared({ twilioConfirmed: '2026-09-01' }),
    ipRoutes: IpRoutes.of('203.0.113.0/24', '192.0.2.0/24'),
    vpcCidrs: [Cidr.of('203.0.113.0/25'), Cidr.of('203.0.113.128/25')],
    sites: {
      ashburn: { ...ASHBURN, preference: 'high', lanPrefixes: [Cidr.of('192.0.2.0/26')] },
      sanJose: { ...SAN_JOSE, preference: 'low' },
    },
  });
}

/** One site with two virtual interfaces, both on its router. */
export function twoInterfacesInterconnect(): InterconnectPlan {
  return interconnect({
    addressing: Addressing.perSite(),
    ipRoutes: IpRoutes.of('203.0.113.0/24'),
    vpcCidrs: [Cidr.of('203.0.113.0/24')],
    sites: {
      ashburn: {
        ...ASHBURN,
        secondary: {
          vlan: Vlan.of(103),
          peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.9/30', customerAddress: '169.254.96.10/30' }),
        },
      },
    },
  });
}

/** Each site is an Interconnect of its own, with its own addresses. AWS's side of Ashburn has jumbo frames. */
export function perSiteInterconnects(): Readonly<Record<'ashburn' | 'sanJose', InterconnectPlan>> {
  const addressing = Addressing.perSite();
  return {
    ashburn: interconnect({
      addressing,
      ipRoutes: IpRoutes.of('203.0.113.0/24'),
      vpcCidrs: [Cidr.of('203.0.113.0/24')],
      sites: { ashburn: { ...ASHBURN, mtu: Mtu.JUMBO_9001 } },
    }),
    sanJose: interconnect({
      addressing,
      ipRoutes: IpRoutes.of('192.0.2.0/24'),
      vpcCidrs: [Cidr.of('192.0.2.0/24')],
      sites: { sanJose: SAN_JOSE },
    }),
  };
}

/** The hosts have private addresses, which each site's router translates to its own: session border controllers one to one, softphones to a pool. */
export function translatedInterconnect(): InterconnectPlan {
  const translations = (network: string): readonly Translation[] => [
    Translation.oneToOne({ inside: '10.0.1.0/28', outside: `${network}.16/28` }),
    Translation.pool({ inside: ['10.0.2.0/24'], outside: `${network}.0/28` }),
  ];
  return interconnect({
    addressing: Addressing.translated(),
    vpcCidrs: [Cidr.of('10.0.0.0/23'), Cidr.of('10.0.2.0/24'), Cidr.of('10.0.3.0/24')],
    allowedPrefixes: [Cidr.of('10.0.0.0/16')],
    sites: {
      ashburn: {
        ...ASHBURN,
        preference: 'high',
        ipRoutes: IpRoutes.of('203.0.113.0/24'),
        translations: translations('203.0.113'),
      },
      sanJose: { ...SAN_JOSE, preference: 'low', ipRoutes: IpRoutes.of('192.0.2.0/24'), translations: translations('192.0.2') },
    },
  });
}

/** A site's router, with ports as on any Linux. */
export function routerAt(
  plan: InterconnectPlan,
  site: string,
  platform: RouterPlatform,
  hub = 'aws',
  changes: Partial<CustomerRouterPlanProps> & Pick<Partial<LabSite>, 'lanHost'> = {},
): LabSite {
  const { lanHost, ports, ...rest } = changes;
  return {
    interconnect: plan,
    platform,
    hub,
    lanHost,
    router: planCustomerRouter({
      interconnect: plan,
      site,
      ports: { aws: 'eth1', twilio: 'eth2', ...ports },
      aws: { bgpAuthKey: AWS_KEY },
      ...rest,
    }),
  };
}

/** The routers of the shared Interconnect; Ashburn has its LAN. With a backbone, they have a session with each other. */
export function sharedSites(
  platforms: Readonly<Record<'ashburn' | 'sanJose', RouterPlatform>>,
  changes: Partial<CustomerRouterPlanProps> = {},
  hasBackbone = false,
): readonly LabSite[] {
  const plan = sharedInterconnect();
  const backbone = (address: string, peerAddress: string): Partial<CustomerRouterPlanProps> =>
    hasBackbone ? { backbone: { address, peerAddress, vlan: Vlan.of(7), bgpAuthKey: AWS_KEY } } : {};
  const ports = { aws: 'eth1', twilio: 'eth2', ...(hasBackbone ? { backbone: 'eth4' } : {}) };
  return [
    routerAt(plan, 'ashburn', platforms.ashburn, 'aws', {
      ports: { ...ports, lan: 'eth3' },
      lan: { address: '192.0.2.1/26' },
      lanHost: '192.0.2.10',
      ...backbone('10.99.0.1/30', '10.99.0.2/30'),
      ...changes,
    }),
    routerAt(plan, 'sanJose', platforms.sanJose, 'aws', { ports, ...backbone('10.99.0.2/30', '10.99.0.1/30'), ...changes }),
  ];
}

/** The two VPCs of the shared Interconnect, both in one IP route. */
export const SHARED_VPCS = [
  { name: 'vpc_a', cidr: '203.0.113.0/25', host: '203.0.113.10' },
  { name: 'vpc_b', cidr: '203.0.113.128/25', host: '203.0.113.140' },
] as const;

/** The VPCs of the translated Interconnect. The last one is not translated. */
export const TRANSLATED_VPCS = [
  { name: 'vpc_sbc', cidr: '10.0.0.0/23', host: '10.0.1.10' },
  { name: 'vpc_softphones', cidr: '10.0.2.0/24', host: '10.0.2.20' },
  { name: 'vpc_other', cidr: '10.0.3.0/24', host: '10.0.3.30' },
] as const;
