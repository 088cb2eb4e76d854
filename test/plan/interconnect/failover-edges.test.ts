import {
  Asn,
  Bandwidth,
  BgpPeering,
  type InterconnectSitePlanProps,
  IpRoutes,
  planInterconnect,
  PortRange,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import { failoverEdgesOf } from '../../../lib/plan/interconnect/failover-edges';
import { lines } from '../support';

const { ASHBURN_IX, SAN_JOSE_IX, LONDON_IX, UMATILLA } = TwilioEdge;
const site = (edge: TwilioEdge, vlan: number): InterconnectSitePlanProps => ({
  edge,
  bandwidth: Bandwidth.mbps(100),
  vlan: Vlan.of(vlan),
  peering: BgpPeering.ipv4(),
});

const planned = (
  ashburn: Partial<InterconnectSitePlanProps>,
  traffic: readonly TwilioTraffic[] | undefined = TwilioTraffic.SIP,
) =>
  planInterconnect({
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of('5.6.7.0/24'),
    announcementsToAws: 'summarised',
    traffic,
    sbc: traffic === TwilioTraffic.SIP ? { signalling: PortRange.of(5061), media: PortRange.of(10000, 20000) } : undefined,
    sites: { ashburn: { ...site(ASHBURN_IX, 101), ...ashburn }, sanJose: site(SAN_JOSE_IX, 102) },
  });

test('sites at one edge have one group, which opens what any of them takes over', () => {
  const sites = [
    { edge: ASHBURN_IX, failoverEdges: [SAN_JOSE_IX] },
    { edge: ASHBURN_IX },
    { edge: ASHBURN_IX, failoverEdges: [LONDON_IX] },
    { edge: SAN_JOSE_IX },
  ];
  expect(failoverEdgesOf(sites)).toEqual({ 'ashburn-ix': [SAN_JOSE_IX, LONDON_IX], 'san-jose-ix': [] });
});

test('a site that takes over opens the gateways of the other, in the same lists', () => {
  const [alone, takingOver] = [planned({}), planned({ failoverEdges: [SAN_JOSE_IX] })].map(({ access }) => access!);
  expect(takingOver!.prefixLists).toEqual(alone!.prefixLists);
  expect(takingOver!.groups.map(({ prefixLists }) => prefixLists)).toEqual([
    ['media', 'sip-signalling-ashburn-ix', 'sip-signalling-san-jose-ix'],
    ['media', 'sip-signalling-san-jose-ix'],
  ]);
  expect(takingOver!.groups[1]).toEqual(alone!.groups[1]);
  const both = takingOver!.groups[0]!.rules.filter(({ prefixList }) => prefixList === 'sip-signalling-san-jose-ix');
  expect(both.map(({ key, ports }) => `${key}: ${ports}`)).toEqual([
    'egress-sip-signalling-san-jose-ix-tcp-5060-5061: 5060-5061',
    'egress-sip-signalling-san-jose-ix-udp-5060: 5060',
    'ingress-sip-signalling-san-jose-ix-tcp-5060-5061: 5061',
    'ingress-sip-signalling-san-jose-ix-udp-5060: 5061',
  ]);
});

test.each<[string, Partial<InterconnectSitePlanProps>, readonly TwilioTraffic[] | undefined, readonly string[]]>([
  ['another site', { failoverEdges: [SAN_JOSE_IX] }, TwilioTraffic.SIP, []],
  ['an exchange without a site', { failoverEdges: [LONDON_IX] }, TwilioTraffic.SIP, []],
  ['a public edge', { failoverEdges: [UMATILLA] }, TwilioTraffic.SIP, ['error failover-edges-mixed sites.ashburn.failoverEdges']],
  [
    'an edge, without SIP',
    { failoverEdges: [SAN_JOSE_IX] },
    [TwilioTraffic.VOICE_SDK_MEDIA],
    ['error failover-edges-unused sites.ashburn.failoverEdges'],
  ],
])('%s is judged at its site', (_, changes, traffic, expected) => {
  expect(lines(() => planned(changes, traffic)).filter((line) => line.includes('failover'))).toEqual(expected);
});

test('without a VPC it has no effect, which is refused', () => {
  const { traffic: _traffic, sbc: _sbc, ...hub } = { traffic: undefined, sbc: undefined };
  expect(
    lines(() =>
      planInterconnect({
        ...hub,
        customerAsn: Asn.of(65010),
        ipRoutes: IpRoutes.of('5.6.7.0/24'),
        transitGateway: {},
        sites: { ashburn: { ...site(ASHBURN_IX, 101), failoverEdges: [SAN_JOSE_IX] }, sanJose: site(SAN_JOSE_IX, 102) },
      }),
    ),
  ).toContain('error failover-edges-unused sites.ashburn.failoverEdges');
});
