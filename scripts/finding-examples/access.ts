import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { BgpPrefix, PortRange, reserveEntries, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import {
  TwilioAccess,
  TwilioDnsFirewallRuleGroup,
  TwilioEdgeSecurityGroup,
  TwilioInterconnect,
  TwilioPrefixList,
  TwilioRoutes,
} from 'twilio-interconnect-constructs/cdk';
import { type CdkExamples, transitGateway, vpnGatewayOf } from './on-cdk';

export const ACCESS: CdkExamples = {
  'traffic-missing': ({ stack, vpc }) => {
    new TwilioEdgeSecurityGroup(stack, 'Sbc', { vpc, edge: TwilioEdge.ASHBURN_IX, traffic: [] });
  },
  'edge-without-group': ({ stack, vpc }) => {
    const access = new TwilioAccess(stack, 'Twilio', { vpc, edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP });
    access.securityGroupOf(TwilioEdge.ASHBURN);
  },
  'traffic-not-served': ({ stack, vpc }) => {
    new TwilioEdgeSecurityGroup(stack, 'Sbc', { vpc, edge: TwilioEdge.MUMBAI, traffic: [TwilioTraffic.VOICE_SDK_MEDIA] });
  },
  'addresses-not-announced': ({ stack, vpc, sbc }) => {
    new TwilioEdgeSecurityGroup(stack, 'Sbc', { vpc, edge: TwilioEdge.SAO_PAULO_IX, traffic: TwilioTraffic.SIP, sbc });
  },
  'bgp-prefixes-unknown': ({ stack }) => {
    TwilioPrefixList.ofBgpPrefixes(stack, 'Announced', { edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.ASHBURN] });
  },
  'openings-at-public-edge': ({ stack, vpc }) => {
    const group = { vpc, edge: TwilioEdge.ASHBURN, traffic: [TwilioTraffic.VOICE_SDK_MEDIA] };
    new TwilioEdgeSecurityGroup(stack, 'Softphones', { ...group, openings: 'all-bgp-prefixes' });
  },
  'all-bgp-prefixes-open': ({ stack, vpc }) => {
    const group = { vpc, edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP };
    new TwilioEdgeSecurityGroup(stack, 'Sbc', { ...group, openings: 'all-bgp-prefixes' });
  },
  'sbc-ports-assumed': ({ stack, vpc }) => {
    new TwilioEdgeSecurityGroup(stack, 'Sbc', { vpc, edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP });
  },
  'sbc-ports-unused': ({ stack, vpc, sbc }) => {
    const traffic = [TwilioTraffic.VOICE_SDK_MEDIA];
    new TwilioEdgeSecurityGroup(stack, 'Softphones', { vpc, edge: TwilioEdge.ASHBURN_IX, traffic, sbc });
  },
  'host-names-only': ({ stack, vpc }) => {
    new TwilioEdgeSecurityGroup(stack, 'Softphones', {
      vpc,
      edge: TwilioEdge.ASHBURN_IX,
      traffic: [TwilioTraffic.VOICE_SDK_MEDIA, TwilioTraffic.VOICE_SDK_INSIGHTS],
    });
  },
  'dns-firewall-name': ({ stack }) => {
    const allowed = { edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK };
    new TwilioDnsFirewallRuleGroup(stack, 'Dns', { ...allowed, ruleGroupName: 'twilio.com' });
  },
  'dns-firewall-empty': ({ stack }) => {
    new TwilioDnsFirewallRuleGroup(stack, 'Dns', { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP });
  },
  'dns-firewall-domains': ({ stack }) => {
    const traffic = TwilioTraffic.VOICE_SDK_INSIGHTS;
    const hostNames = Array.from({ length: 1001 }, (_, index) => `host-${index}.example.com`);
    const way = { direction: 'egress', protocol: 'tcp', ports: PortRange.of(443), source: 'an agreement' } as const;
    const catalog = TwilioCatalog.current.with({ replace: [{ edge: TwilioEdge.ASHBURN, traffic, hostNames, ...way }] });
    new TwilioDnsFirewallRuleGroup(stack, 'Dns', { edges: [TwilioEdge.ASHBURN], traffic: [traffic], catalog });
  },
  'dns-firewall-priority': ({ stack, vpc }) => {
    const allowed = { edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK };
    new TwilioDnsFirewallRuleGroup(stack, 'Dns', { ...allowed, vpcs: { softphones: { vpc, priority: 100 } } });
  },
  'failover-edges-unused': ({ stack, vpc }) => {
    new TwilioEdgeSecurityGroup(stack, 'Softphones', {
      vpc,
      edge: TwilioEdge.ASHBURN_IX,
      traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
      failoverEdges: [TwilioEdge.SAN_JOSE_IX],
    });
  },
  'failover-edges-mixed': ({ stack, vpc }) => {
    new TwilioEdgeSecurityGroup(stack, 'Sbc', {
      vpc,
      edge: TwilioEdge.ASHBURN_IX,
      traffic: TwilioTraffic.SIP,
      failoverEdges: [TwilioEdge.UMATILLA],
    });
  },
  'sip-failover-narrowed': ({ stack, vpc, sbc }) => {
    new TwilioEdgeSecurityGroup(stack, 'Sbc', {
      vpc,
      sbc,
      edge: TwilioEdge.ASHBURN,
      traffic: TwilioTraffic.SIP,
      failoverEdges: [TwilioEdge.UMATILLA],
    });
  },
  'security-group-quota': ({ stack, vpc, sbc }) => {
    const traffic = [...TwilioTraffic.SIP, TwilioTraffic.NETWORK_TRAVERSAL];
    new TwilioEdgeSecurityGroup(stack, 'Sbc', { vpc, edge: TwilioEdge.ASHBURN, traffic, sbc });
  },
  'security-group-name': ({ stack, vpc }) => {
    const group = { vpc, edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP };
    new TwilioEdgeSecurityGroup(stack, 'Sbc', { ...group, securityGroupName: 'sg-twilio' });
  },
  'security-group-description': ({ stack, vpc }) => {
    const group = { vpc, edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP };
    new TwilioEdgeSecurityGroup(stack, 'Sbc', { ...group, description: 'SBC "Ashburn"' });
  },
  'group-open-to-all': ({ stack, vpc }) => {
    const media = new TwilioPrefixList(stack, 'Media', { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] });
    const sbc = new ec2.SecurityGroup(stack, 'Sbc', { vpc });
    sbc.connections.allowTo(media, ec2.Port.udpRange(10000, 60000));
  },
  'prefix-list-name': ({ stack }) => {
    new TwilioPrefixList(stack, 'List', {
      edges: [TwilioEdge.ASHBURN_IX],
      traffic: TwilioTraffic.SIP,
      prefixListName: 'com.amazonaws.twilio',
    });
  },
  'prefix-list-empty': ({ stack }) => {
    new TwilioPrefixList(stack, 'List', { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] });
  },
  'prefix-list-size': ({ stack }) => {
    new TwilioPrefixList(stack, 'List', { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP, maxEntries: 2 });
  },
  'reserved-entries': () => {
    reserveEntries(1.5);
  },
  'prefix-list-entries': ({ stack, trafficRule }) => {
    const cidrs = Array.from({ length: 101 }, (_, index) => `203.0.113.${2 * index}/32`);
    const catalog = TwilioCatalog.current.with({ replace: [{ ...trafficRule, cidrs }] });
    new TwilioPrefixList(stack, 'List', { edges: [trafficRule.edge], traffic: [trafficRule.traffic], catalog });
  },
  'prefix-list-width': ({ stack, trafficRule }) => {
    const add = [54, 55].map((first, index) => ({
      ...trafficRule,
      ports: PortRange.of(5060 + index),
      cidrs: [`${first}.0.0.0/8`],
    }));
    const catalog = TwilioCatalog.current.with({ add });
    new TwilioPrefixList(stack, 'List', { edges: [trafficRule.edge], traffic: [trafficRule.traffic], catalog });
  },
  'silent-internet-fallback': ({ stack, interconnect }) => {
    const vpc = new ec2.Vpc(stack, 'Open', { ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'), natGateways: 1 });
    const vpcSubnets = { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, vpc, vpcSubnets });
  },
  'internet-fallback-open': ({ stack, interconnect }) => {
    const vpc = new ec2.Vpc(stack, 'Open', { ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'), natGateways: 1 });
    const vpcSubnets = { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, vpc, vpcSubnets, internetFallback: 'blocked' });
  },
  'internet-fallback-static': ({ stack, vpc, sbc }) => {
    const hub = ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', 'tgw-0123456789abcdef0');
    const access = { vpc, transitGateway: hub, edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP, sbc };
    new TwilioAccess(stack, 'Access', { ...access, internetFallback: 'intended' });
  },
  'public-subnets-unrouted': ({ stack, interconnect }) => {
    const vpc = new ec2.Vpc(stack, 'Open', { ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'), natGateways: 0 });
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, vpc });
  },
  'routes-without-subnets': ({ stack }) => {
    const vpnGateway = ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-0123456789abcdef0');
    new TwilioRoutes(stack, 'Routes', { subnets: [], vpnGateway });
  },
  'route-table-unknown': ({ stack }) => {
    const vpnGateway = ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-0123456789abcdef0');
    new TwilioRoutes(stack, 'Routes', { subnets: [ec2.Subnet.fromSubnetId(stack, 'Sbc', 'subnet-12345678')], vpnGateway });
  },
  'edges-missing': ({ stack, vpc }) => {
    new TwilioAccess(stack, 'Access', { vpc, edges: [], traffic: TwilioTraffic.SIP });
  },
  'edges-differ': ({ stack, vpc }) => {
    const { id, location, exchange } = TwilioEdge.ASHBURN_IX;
    const corrected = TwilioEdge.custom({ id, location, exchange, bgpPrefixes: [BgpPrefix.of('203.0.113.0/24')] });
    new TwilioAccess(stack, 'Access', { vpc, edges: [TwilioEdge.ASHBURN_IX, corrected], traffic: TwilioTraffic.SIP });
  },
  'access-routes': ({ stack, vpc }) => {
    const vpcSubnets = { subnetType: ec2.SubnetType.PRIVATE_ISOLATED };
    const props = { vpc, vpcSubnets, edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP };
    // @ts-expect-error subnets get routes to a gateway, and none is given
    new TwilioAccess(stack, 'Access', props);
  },
  'routes-to-public-edges': ({ stack, vpc }) => {
    const edges = [TwilioEdge.ASHBURN];
    new TwilioAccess(stack, 'Access', { vpc, edges, traffic: TwilioTraffic.SIP, transitGateway: transitGateway(stack, 1) });
  },
  'prefix-list-not-given': ({ stack, vpc }) => {
    const media = new TwilioPrefixList(stack, 'Media', { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] });
    const edges = [TwilioEdge.ASHBURN_IX];
    new TwilioAccess(stack, 'Access', { vpc, edges, traffic: TwilioTraffic.SIP, prefixLists: { media } });
  },
  'media-list-missing': ({ stack, vpc }) => {
    const edges = [TwilioEdge.ASHBURN_IX];
    const access = new TwilioAccess(stack, 'Access', { vpc, edges, traffic: [TwilioTraffic.SIP_SIGNALLING] });
    void access.prefixLists.media;
  },
  'prefix-list-lacks-addresses': ({ stack, vpc, sbc }) => {
    const access = { vpc, edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP, sbc };
    const { prefixLists } = new TwilioAccess(stack, 'First', { ...access, catalog: TwilioCatalog.at('2023-09-01') });
    new TwilioAccess(stack, 'Second', { ...access, prefixLists });
  },
  'prefix-list-elsewhere': ({ app, trafficRule }) => {
    const [east, west] = ['us-east-1', 'us-west-1'].map((region) => new Stack(app, region, { env: { region } }));
    const access = { edges: [trafficRule.edge], traffic: TwilioTraffic.SIP };
    const { prefixLists } = new TwilioAccess(west!, 'Access', { ...access, vpc: new ec2.Vpc(west!, 'Vpc') });
    new TwilioAccess(east!, 'Access', { ...access, vpc: new ec2.Vpc(east!, 'Vpc'), prefixLists });
  },
  'vpn-gateway-of-other-vpc': ({ stack, vpc }) => {
    const edges = [TwilioEdge.ASHBURN_IX];
    const vpnGateway = vpnGatewayOf(stack, 'Video', '198.51.100.0/24');
    new TwilioAccess(stack, 'Access', { vpc, edges, traffic: TwilioTraffic.SIP, vpnGateway });
  },
  'prefix-list-holds-more': ({ stack, vpc }) => {
    const access = { vpc, edges: [TwilioEdge.SINGAPORE_IX], traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING] };
    const { prefixLists } = new TwilioAccess(stack, 'First', access);
    new TwilioAccess(stack, 'Second', { ...access, prefixLists, catalog: TwilioCatalog.at('2023-09-01') });
  },
  'vpc-elsewhere': ({ app, trafficRule }) => {
    const theirs = new Stack(app, 'Theirs', { env: { account: '222222222222', region: 'us-east-1' } });
    const ours = new Stack(app, 'Ours', { env: { account: '111111111111', region: 'us-east-1' } });
    const vpc = new ec2.Vpc(theirs, 'Vpc');
    new TwilioAccess(ours, 'Access', { vpc, edges: [trafficRule.edge], traffic: TwilioTraffic.SIP });
  },
};
