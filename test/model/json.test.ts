import {
  Asn,
  Bandwidth,
  BgpPrefix,
  Cidr,
  CidrSet,
  CrossConnect,
  type CrossConnectProps,
  IpRoutes,
  Mtu,
  SharePrincipal,
  TwilioCatalog,
  TwilioEdge,
  Vlan,
} from 'twilio-interconnect-constructs';
import { planWith, SESSION } from '../plan/onboarding/orders';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each<[string, unknown, unknown]>([
  ['an ASN', Asn.of(65010), 65010],
  ['a VLAN', Vlan.of(101), 101],
  ['an MTU', Mtu.of(1500), 1500],
  ['a bandwidth', Bandwidth.gbps(1), '1Gbps'],
  ['a CIDR', Cidr.of('5.6.7.0/25'), '5.6.7.0/25'],
  ['a set of CIDRs', CidrSet.of('5.6.7.0/25', '2001:db8::/32'), ['5.6.7.0/25', '2001:db8::/32']],
  ['IP routes', IpRoutes.of('5.6.8.0/24', '5.6.7.0/25'), ['5.6.7.0/25', '5.6.8.0/24']],
  ['whom a list is shared with', SharePrincipal.account('011122223333'), '011122223333'],
  ['a BGP prefix', BgpPrefix.of('168.86.128.0/18', 24), { cidr: '168.86.128.0/18', lessOrEqual: 24 }],
  ['an edge', TwilioEdge.ASHBURN_IX, 'ashburn-ix'],
])('%s', (_, value, expected) => {
  expect(json(value)).toEqual(expected);
});

test('rules of the catalogue, with their CIDRs as texts', () => {
  const [rule] = TwilioCatalog.current.rules({ edges: [TwilioEdge.ASHBURN_IX] });
  expect(json(rule)).toMatchObject({ edge: 'ashburn-ix', cidrs: rule!.cidrs.map(String) });
});

test('the plan of an Interconnect, from which the cross connect is read again', () => {
  const crossConnect = CrossConnect.physical({ loaEntity: 'x' }).configured({ ...SESSION, vlan: Vlan.of(700) });
  const plan = planWith({ crossConnect });
  const read = json(plan) as typeof plan;
  expect(read).toMatchObject({
    customerAsn: 65010,
    ipRoutes: ['5.6.7.0/25', '5.6.8.0/24'],
    sites: [
      { key: 'ashburn', edge: 'ashburn-ix', bandwidth: '100Mbps', handOver: json(plan.sites[0]!.handOver) },
      { key: 'tokyo' },
    ],
  });
  expect(CrossConnect.of(read.sites[0]!.crossConnect! as unknown as CrossConnectProps)).toEqual(crossConnect);
});
