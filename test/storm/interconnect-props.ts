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
  TwilioCatalog,
  TwilioEdge,
  Vlan,
} from 'twilio-interconnect-constructs';

/**
 * The props of an Interconnect with nearly everything, which the constructs of every engine share.
 *
 * @param own what an engine adds to an interface; a site's first one, or its second
 */
export function interconnectProps(own: (id: string, isFirst: boolean) => object): object {
  const peering = (third: number, last: number) =>
    BgpPeering.ipv4({ amazonAddress: `169.254.${third}.${last}/30`, customerAddress: `169.254.${third}.${last + 1}/30` });
  return {
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of('5.6.7.0/24'),
    addressing: Addressing.shared({ twilioConfirmed: '2026-10-01' }),
    announcementsToAws: 'summarised',
    capacity: Capacity.ofCalls(200, Codec.OPUS),
    sites: {
      ashburn: {
        edge: TwilioEdge.ASHBURN_IX,
        bandwidth: Bandwidth.mbps(100),
        vlan: Vlan.of(101),
        peering: peering(96, 1),
        ...own('A', true),
        mtu: Mtu.JUMBO_9001,
        siteLink: false,
        preference: 'high',
        failoverEdges: [TwilioEdge.SAN_JOSE_IX],
        lanPrefixes: [Cidr.of('5.6.7.128/26')],
        crossConnect: CrossConnect.physical({ loaEntity: 'Example Ltd' }),
        secondary: { vlan: Vlan.of(103), peering: peering(97, 1), ...own('B', false) },
      },
      sanJose: {
        edge: TwilioEdge.SAN_JOSE_IX,
        bandwidth: Bandwidth.mbps(100),
        vlan: Vlan.of(102),
        peering: peering(96, 5),
        ...own('C', true),
        preference: 'low',
        secondary: { vlan: Vlan.of(104), peering: peering(97, 5), ...own('D', false) },
      },
    },
    resiliency: 'maximum',
    allowedPrefixes: [Cidr.of('5.6.7.0/25')],
    routesQuota: 100,
    catalog: TwilioCatalog.current,
  };
}
