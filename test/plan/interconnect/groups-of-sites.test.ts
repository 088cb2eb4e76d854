import {
  Asn,
  Bandwidth,
  BgpPeering,
  type InterconnectSitePlanProps,
  IpRoutes,
  planInterconnect,
  TwilioEdge,
  Vlan,
} from 'twilio-interconnect-constructs';
import { groupsOfSites } from '../../../lib/plan/interconnect/groups-of-sites';
import { lines } from '../support';

const site = (edge: TwilioEdge, vlan: number): InterconnectSitePlanProps => ({
  edge,
  bandwidth: Bandwidth.mbps(100),
  vlan: Vlan.of(vlan),
  peering: BgpPeering.ipv4(),
});
const plan = planInterconnect({
  customerAsn: Asn.of(65010),
  ipRoutes: IpRoutes.of('5.6.7.0/24'),
  sites: {
    first: site(TwilioEdge.ASHBURN_IX, 101),
    second: site(TwilioEdge.ASHBURN_IX, 102),
    west: site(TwilioEdge.SAN_JOSE_IX, 103),
  },
});
const GROUPS = { 'ashburn-ix': 'a', 'san-jose-ix': 's' };

test.each<[readonly string[], readonly string[]]>([
  [['first'], ['a']],
  [
    ['west', 'first'],
    ['s', 'a'],
  ],
  [
    ['first', 'second', 'west', 'first'],
    ['a', 's'],
  ],
  [[], []],
])('of %j are each given once, in the order of the sites', (sites, groups) => {
  expect(groupsOfSites(plan, sites, GROUPS)).toEqual(groups);
});

test('of what is no site, or no list of keys, are refused', () => {
  expect(lines(() => (groupsOfSites(plan, ['first', 'east'], GROUPS), []))).toEqual(['error site-unknown site']);
  expect(lines(() => (groupsOfSites(plan, 'first' as never, GROUPS), []))).toEqual(['error wrong-type sites']);
});
