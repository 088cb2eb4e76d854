import {
  Addressing,
  Asn,
  BgpPeering,
  Cidr,
  fillRouterKeys,
  IpRoutes,
  Mtu,
  planCustomerRouter,
  renderRouterConfiguration,
  RouterPlatform,
  routerPlatformFindings,
  Translation,
  TwilioCatalog,
  TwilioEdge,
  Vlan,
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
  'router-key-missing': ({ router }) => {
    const files = renderRouterConfiguration(planCustomerRouter(router), RouterPlatform.FRR);
    fillRouterKeys(RouterPlatform.FRR, files, {});
    return { findings: [] };
  },
  'router-key-charset': ({ router }) => {
    const files = renderRouterConfiguration(planCustomerRouter(router), RouterPlatform.BIRD);
    fillRouterKeys(RouterPlatform.BIRD, files, { '@BGP_KEY_AWS@': 'say "friend"' });
    return { findings: [] };
  },
  'frr-cap-withdraws-changes': ({ router, planWith }) => {
    const interconnect = planWith({}, { announcementsToAws: 'as-received' });
    const plan = planCustomerRouter({ ...router, interconnect });
    return { findings: routerPlatformFindings(plan, RouterPlatform.FRR) };
  },
  'frr-bfd-with-ttl-security': ({ router }) => {
    const plan = planCustomerRouter({ ...router, twilio: { bfd: true, ttlSecurity: true } });
    return { findings: routerPlatformFindings(plan, RouterPlatform.FRR) };
  },
  'hold-time-long': ({ router }) => {
    return planCustomerRouter({ ...router, twilio: { holdSeconds: 90 } });
  },
  'bfd-with-graceful-restart': ({ router, bgpAuthKey }) => {
    return planCustomerRouter({ ...router, aws: { bgpAuthKey, gracefulRestart: true } });
  },
  'gtsm-to-aws': ({ router, bgpAuthKey }) => {
    return planCustomerRouter({ ...router, aws: { bgpAuthKey, ttlSecurity: true } });
  },
  'router-name': ({ router }) => {
    return planCustomerRouter({ ...router, ports: { aws: 'eth1.101', twilio: 'eth2' } });
  },
  'router-id': ({ router }) => {
    return planCustomerRouter({ ...router, routerId: '1' });
  },
  'router-lan-network': ({ router, planWith }) => {
    const interconnect = planWith({ lanPrefixes: [Cidr.of('203.0.113.128/26')] });
    const ports = { ...router.ports, lan: 'eth3' };
    return planCustomerRouter({ ...router, interconnect, ports, lan: { address: '203.0.113.1/26' } });
  },
  'router-interfaces-equal': ({ router, planWith, crossConnect }) => {
    const { configuration } = crossConnect;
    const onVlan = crossConnect.configured({ ...configuration!, vlan: Vlan.of(101) });
    const ports = { aws: 'eth1', twilio: 'eth1' };
    return planCustomerRouter({ ...router, interconnect: planWith({ crossConnect: onVlan }), ports });
  },
  'legs-share-port': ({ router }) => {
    return planCustomerRouter({ ...router, ports: { aws: 'eth1', twilio: 'eth1' } });
  },
  'router-subnets-overlap': ({ router }) => {
    const backbone = { address: '203.0.113.253/30', peerAddress: '203.0.113.254/30' };
    return planCustomerRouter({ ...router, ports: { ...router.ports, backbone: 'eth4' }, backbone });
  },
  'jumbo-to-1500': ({ router, planWith }) => {
    return planCustomerRouter({ ...router, interconnect: planWith({ mtu: Mtu.JUMBO_8500 }) });
  },
  'resiliency-aws-half-only': ({ router, planWith }) => {
    const secondary = { vlan: Vlan.of(103), peering: BgpPeering.ipv4() };
    return planCustomerRouter({ ...router, interconnect: planWith({ secondary }) });
  },
  'standby-prepend': ({ router }) => {
    return planCustomerRouter({ ...router, standbyPrepend: 11 });
  },
  'dscp-range': ({ router }) => {
    return planCustomerRouter({ ...router, dscp: { media: 64 } });
  },
  'router-catalogue': ({ router }) => {
    return planCustomerRouter({ ...router, dscp: { media: 46, catalog: TwilioCatalog.at('2024-01-01') } });
  },
  'router-twilio-prefixes-unknown': ({ router, planWith }) => {
    const { bgpPrefixes: _bgpPrefixes, ...unknown } = TwilioEdge.ASHBURN_IX;
    const edge = TwilioEdge.custom({ ...unknown, id: 'ashburn-2-ix' });
    return planCustomerRouter({ ...router, interconnect: planWith({ edge }) });
  },
  'router-ip-route-not-covered': ({ router, planWith }) => {
    const interconnect = planWith({}, { allowedPrefixes: [Cidr.of('10.0.0.0/16')] });
    return planCustomerRouter({ ...router, interconnect });
  },
  'announcements-over-quota': ({ router, planWith }) => {
    return planCustomerRouter({ ...router, interconnect: planWith({}, { announcementsToAws: 'as-received' }) });
  },
  'platform-interface-name': ({ router }) => {
    const plan = planCustomerRouter({ ...router, ports: { aws: 'GigabitEthernet1', twilio: 'eth2' } });
    return { findings: routerPlatformFindings(plan, RouterPlatform.FRR) };
  },
  'platform-without-outbound-cap': ({ router, planWith }) => {
    const interconnect = planWith({}, { announcementsToAws: 'as-received' });
    const plan = planCustomerRouter({ ...router, interconnect });
    return { findings: routerPlatformFindings(plan, RouterPlatform.JUNOS) };
  },
  'bird-cap-stays-closed': ({ router, planWith }) => {
    const interconnect = planWith({}, { announcementsToAws: 'as-received' });
    const plan = planCustomerRouter({ ...router, interconnect });
    return { findings: routerPlatformFindings(plan, RouterPlatform.BIRD) };
  },
  'bird-contributors-too-many': ({ router, planWith }) => {
    const translations = [Translation.pool({ inside: ['10.0.0.0/8'], outside: '203.0.113.0/28' })];
    const props = { ipRoutes: IpRoutes.of('203.0.113.0/28'), addressing: Addressing.translated() };
    const interconnect = planWith({ translations }, props);
    const plan = planCustomerRouter({ ...router, interconnect });
    return { findings: routerPlatformFindings(plan, RouterPlatform.BIRD) };
  },
  'ios-xe-port-name': ({ router }) => {
    const plan = planCustomerRouter({ ...router, ports: { aws: 'ge-0/0/1', twilio: 'GigabitEthernet2' } });
    return { findings: routerPlatformFindings(plan, RouterPlatform.IOS_XE) };
  },
  'ios-xe-condition-delay': ({ router, planWith }) => {
    const translations = [Translation.pool({ inside: ['10.0.0.0/16'], outside: '203.0.113.0/28' })];
    const props = { ipRoutes: IpRoutes.of('203.0.113.0/28'), addressing: Addressing.translated() };
    const interconnect = planWith({ translations }, props);
    const plan = planCustomerRouter({ ...router, interconnect });
    return { findings: routerPlatformFindings(plan, RouterPlatform.IOS_XE) };
  },
  'ios-xe-segment-size': ({ router, planWith }) => {
    const interconnect = planWith({ mtu: Mtu.JUMBO_9001 });
    const plan = planCustomerRouter({ ...router, interconnect, twilio: { mtu: Mtu.JUMBO_8500 } });
    return { findings: routerPlatformFindings(plan, RouterPlatform.IOS_XE) };
  },
  'ios-xe-ttl-security': ({ router }) => {
    const plan = planCustomerRouter({ ...router, twilio: { ttlSecurity: true } });
    return { findings: routerPlatformFindings(plan, RouterPlatform.IOS_XE) };
  },
  'ios-xe-ttl-security-internal': ({ router }) => {
    const backbone = { address: '10.99.0.1/30', peerAddress: '10.99.0.2/30', ttlSecurity: true };
    const plan = planCustomerRouter({ ...router, ports: { ...router.ports, backbone: 'eth4' }, backbone });
    return { findings: routerPlatformFindings(plan, RouterPlatform.IOS_XE) };
  },
  'junos-port-name': ({ router }) => {
    const plan = planCustomerRouter({ ...router, ports: { aws: 'GigabitEthernet1', twilio: 'ge-0/0/2' } });
    return { findings: routerPlatformFindings(plan, RouterPlatform.JUNOS) };
  },
  'junos-untagged-beside-tagged': ({ router }) => {
    const plan = planCustomerRouter({ ...router, ports: { aws: 'ge-0/0/1', twilio: 'ge-0/0/1' } });
    return { findings: routerPlatformFindings(plan, RouterPlatform.JUNOS) };
  },
  'junos-keepalive': ({ router }) => {
    const plan = planCustomerRouter({ ...router, twilio: { keepaliveSeconds: 5 } });
    return { findings: routerPlatformFindings(plan, RouterPlatform.JUNOS) };
  },
  'junos-translation': ({ router, planWith }) => {
    const translations = [Translation.pool({ inside: ['10.0.0.0/16'], outside: '203.0.113.0/28' })];
    const props = { ipRoutes: IpRoutes.of('203.0.113.0/28'), addressing: Addressing.translated() };
    const interconnect = planWith({ translations }, props);
    const plan = planCustomerRouter({ ...router, interconnect });
    return { findings: routerPlatformFindings(plan, RouterPlatform.JUNOS) };
  },
};
