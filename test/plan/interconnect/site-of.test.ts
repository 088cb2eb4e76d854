import { Asn, Bandwidth, BgpPeering, IpRoutes, planInterconnect, TwilioEdge, Vlan } from 'twilio-interconnect-constructs';
import { givenSiteOf, siteOf } from '../../../lib/plan/interconnect/site-of';
import { refusal } from '../../model/support';

const site = { bandwidth: Bandwidth.mbps(100), vlan: Vlan.of(101), peering: BgpPeering.ipv4() };
const plan = planInterconnect({
  customerAsn: Asn.of(65010),
  ipRoutes: IpRoutes.of('5.6.7.0/24'),
  transitGateway: {},
  sites: { ashburn: { ...site, edge: TwilioEdge.ASHBURN_IX }, london: { ...site, edge: TwilioEdge.LONDON_IX } },
});

test('a site is found by its key, or is itself', () => {
  expect(siteOf(plan, 'london')).toBe(plan.sites[1]);
  expect(siteOf(plan, plan.sites[0]!)).toBe(plan.sites[0]);
  expect(givenSiteOf(plan, plan.sites[0]!)).toBe(plan.sites[0]);
});

test.each([undefined, null, {}, 5, { ...plan.sites[0] }])('%# is no site', (given) => {
  expect(refusal(() => givenSiteOf(plan, given as never))).toEqual(['error wrong-type at site: ']);
});

test('what is no plan is said together with what is no site', () => {
  expect(refusal(() => givenSiteOf({ ...plan }, 5 as never))).toEqual([
    'error wrong-type at plan: ',
    'error wrong-type at site: ',
  ]);
});

test('an unknown key is refused', () => {
  expect(refusal(() => siteOf(plan, 'londn'))).toEqual(['error site-unknown at site: londn']);
});
