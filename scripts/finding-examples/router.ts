import {
  Asn,
  BgpPeering,
  IpRoutes,
  planCustomerRouter,
  RouterPlatform,
  routerPlatformFindings,
  Translation,
} from 'twilio-interconnect-constructs';
import type { PlanExamples } from './on-plans';

export const ROUTER: PlanExamples = {
  'site-unknown': ({ router }) => {
    return planCustomerRouter({ ...router, site: 'ashbum' });
  },
  'cross-connect-not-configured': ({ router, planWith }) => {
    return planCustomerRouter({ ...router, interconnect: planWith({ crossConnect: undefined }) });
  },
  'router-part-missing': ({ router }) => {
    return planCustomerRouter({ ...router, ports: { aws: 'eth1', twilio: 'eth2', lan: 'eth3' } });
  },
  'peer-address-unknown': ({ router, planWith }) => {
    return planCustomerRouter({ ...router, interconnect: planWith({ peering: BgpPeering.ipv4() }) });
  },
  'peer-asn-unknown': ({ router, planWith }) => {
    return planCustomerRouter({ ...router, interconnect: planWith({}, { directConnectGateway: {} }) });
  },
  'peer-contradicts-plan': ({ router, bgpAuthKey }) => {
    return planCustomerRouter({ ...router, aws: { bgpAuthKey, amazonSideAsn: Asn.of(64513) } });
  },
  'router-address': ({ router, bgpAuthKey, planWith }) => {
    const interconnect = planWith({ peering: BgpPeering.ipv4() });
    const addresses = { amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.3/30' };
    return planCustomerRouter({ ...router, interconnect, aws: { bgpAuthKey, ...addresses } });
  },
  'router-session-ends': ({ router, bgpAuthKey, planWith }) => {
    const interconnect = planWith({ peering: BgpPeering.ipv4() });
    const addresses = { amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.6/30' };
    return planCustomerRouter({ ...router, interconnect, aws: { bgpAuthKey, ...addresses } });
  },
  'bgp-timers': ({ router }) => {
    return planCustomerRouter({ ...router, twilio: { holdSeconds: 2 } });
  },
  'asn-loop': ({ router, bgpAuthKey, planWith }) => {
    const interconnect = planWith({}, { directConnectGateway: {} });
    return planCustomerRouter({ ...router, interconnect, aws: { bgpAuthKey, amazonSideAsn: Asn.of(64999) } });
  },
  'bird-cap-stays-closed': ({ router, planWith }) => {
    const interconnect = planWith({}, { announcementsToAws: 'as-received' });
    const plan = planCustomerRouter({ ...router, interconnect });
    return { findings: routerPlatformFindings(plan, RouterPlatform.BIRD) };
  },
  'bird-contributors-too-many': ({ router, planWith }) => {
    const translations = [Translation.pool({ inside: ['10.0.0.0/8'], outside: '203.0.113.0/28' })];
    const interconnect = planWith({ translations }, { ipRoutes: IpRoutes.of('203.0.113.0/28') });
    const plan = planCustomerRouter({ ...router, interconnect });
    return { findings: routerPlatformFindings(plan, RouterPlatform.BIRD) };
  },
};
