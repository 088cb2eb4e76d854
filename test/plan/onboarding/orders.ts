import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  Cidr,
  CrossConnect,
  type CrossConnectConfiguration,
  type InterconnectPlan,
  type InterconnectPlanProps,
  type InterconnectSitePlanProps,
  IpRoutes,
  planInterconnect,
  type ThirdPartyExchangeProps,
  Translation,
  TwilioEdge,
  Vlan,
} from 'twilio-interconnect-constructs';

/** A session as Twilio configured it, with made-up values. */
export const SESSION: CrossConnectConfiguration = {
  twilioAsn: Asn.of(64496),
  twilioAddress: '169.254.10.1/30',
  customerAddress: '169.254.10.2/30',
};

/** The props of a virtual circuit. */
export const CIRCUIT: ThirdPartyExchangeProps = {
  provider: 'Example Exchange',
  port: 'IAD-1',
  vlan: Vlan.of(700),
  bandwidth: Bandwidth.mbps(100),
};

/** An order of every medium. */
export const ORDERS = {
  physical: CrossConnect.physical({ loaEntity: 'Example Ltd' }),
  circuit: CrossConnect.circuit({ loaEntity: 'Example Ltd' }),
  exchange: CrossConnect.thirdPartyExchange(CIRCUIT),
} as const;

/** Props of `planWith` with which the router of each site translates to IP routes of its own; those of Tokyo are given. */
export function apart(tokyoRoute = '5.6.9.0/25') {
  return [
    { translations: [Translation.oneToOne({ inside: '10.0.0.0/25', outside: '5.6.7.0/25' })] },
    {
      ipRoutes: IpRoutes.of(tokyoRoute),
      translations: [Translation.oneToOne({ inside: '10.0.0.0/25', outside: tokyoRoute })],
    },
    { ipRoutes: IpRoutes.of('5.6.7.0/25'), allowedPrefixes: [Cidr.of('10.0.0.0/25')], addressing: Addressing.translated() },
  ] as const;
}

/** The plan of the sites `ashburn` and `tokyo`. */
export function planWith(
  ashburn: Partial<InterconnectSitePlanProps> = {},
  tokyo: Partial<InterconnectSitePlanProps> = {},
  changes: Partial<InterconnectPlanProps> = {},
): InterconnectPlan {
  return planInterconnect({
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of('5.6.7.0/25', '5.6.8.0/24'),
    transitGateway: {},
    sites: {
      tokyo: {
        edge: TwilioEdge.TOKYO_IX,
        bandwidth: Bandwidth.mbps(100),
        vlan: Vlan.of(102),
        peering: BgpPeering.ipv4(),
        ...tokyo,
      },
      ashburn: {
        edge: TwilioEdge.ASHBURN_IX,
        bandwidth: Bandwidth.mbps(100),
        vlan: Vlan.of(101),
        peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
        ...ashburn,
      },
    },
    ...changes,
  });
}
