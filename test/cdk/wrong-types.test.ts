import { App, CfnParameter, CfnResource, Duration, Lazy, RemovalPolicy, SecretValue, Stack, Token } from 'aws-cdk-lib';
import { Metric, Unit } from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  Capacity,
  Cidr,
  Codec,
  IpRoutes,
  Mtu,
  PortRange,
  planAccess,
  planPrefixList,
  ResiliencyModel,
  SharePrincipal,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  ValidationFailure,
  Vlan,
} from 'twilio-interconnect-constructs';
import * as engine from 'twilio-interconnect-constructs/cdk';
import { ADDRESS_AUDIT_OPTIONS } from '../../lib/audit/address-use-shape';
import { ATTRIBUTES, LOOKUP_ATTRIBUTES, PARAMETER_ATTRIBUTES } from '../../lib/cdk/access/imported-prefix-list';
import { ACCESS_PROPS } from '../../lib/cdk/access/twilio-access';
import { PLANNED_SECURITY_GROUP_PROPS, SECURITY_GROUP_PROPS } from '../../lib/cdk/access/twilio-edge-security-group';
import { BGP_PREFIX_LIST_PROPS, PLANNED_PREFIX_LIST_PROPS, PREFIX_LIST_PROPS } from '../../lib/cdk/access/twilio-prefix-list';
import { PREFIX_LIST_SHARE_PROPS } from '../../lib/cdk/access/twilio-prefix-list-share';
import { ROUTES_PROPS } from '../../lib/cdk/access/twilio-routes';
import { CONNECTION_OPTIONS, CONNECTION_PROPS, HOSTED_CONNECTION } from '../../lib/cdk/direct-connect/connection';
import {
  ASSOCIATE_TRANSIT_GATEWAY,
  ASSOCIATE_VPN_GATEWAY,
  GATEWAY_ATTRIBUTES,
  GATEWAY_PROPS,
} from '../../lib/cdk/direct-connect/gateway';
import { ASSOCIATION_PROPS } from '../../lib/cdk/direct-connect/gateway-association';
import { LAG_PROPS } from '../../lib/cdk/direct-connect/lag';
import { METRIC_OPTIONS } from '../../lib/cdk/direct-connect/metric-shape';
import { PRIVATE_INTERFACE_PROPS } from '../../lib/cdk/direct-connect/private-virtual-interface';
import { PUBLIC_INTERFACE_PROPS } from '../../lib/cdk/direct-connect/public-virtual-interface';
import { RESILIENCY_GROUP_PROPS } from '../../lib/cdk/direct-connect/resiliency-group';
import { TRANSIT_INTERFACE_PROPS } from '../../lib/cdk/direct-connect/transit-virtual-interface';
import { BGP_METRIC_OPTIONS, INTERFACE_ATTRIBUTES } from '../../lib/cdk/direct-connect/virtual-interface-base';
import { DNS_FIREWALL_PROPS } from '../../lib/cdk/egress/twilio-dns-firewall-rule-group';
import { FIREWALL_RULE_GROUP_PROPS } from '../../lib/cdk/egress/twilio-firewall-rule-group';
import { TWILIO_INTERCONNECT_PROPS } from '../../lib/cdk/interconnect/twilio-interconnect-shape';
import { NETWORK_ACL_RULES_PROPS } from '../../lib/cdk/network-acl/twilio-network-acl-rules';
import { type Kind, objectOf, required, TEXT } from '../../lib/model/shape/kind';
import { HAS_VALIDATIONS } from '../support/either-release';
import { placesOf, wrongFor } from '../support/wrong-values';

const {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectGatewayAssociation,
  DirectConnectLag,
  DirectConnectResiliencyGroup,
  PrivateVirtualInterface,
  PublicVirtualInterface,
  TransitVirtualInterface,
  TwilioAccess,
  TwilioAddressPolicy,
  TwilioDnsFirewallRuleGroup,
  TwilioEdgeSecurityGroup,
  TwilioFirewallRuleGroup,
  TwilioInterconnect,
  TwilioNetworkAclRules,
  TwilioPrefixList,
  TwilioPrefixListShare,
  TwilioRoutes,
} = engine;

/** One way to hand something over: its table, what is valid, and the call. */
interface Entry {
  readonly kind: Kind;
  readonly props: (stack: Stack) => object;
  readonly make: (stack: Stack, props: never) => unknown;
}

/** An entry whose types have to fit. The table's type is the props' own, so the compiler has compared them. */
function entry<Props extends object>(
  kind: Kind<Props>,
  props: (stack: Stack) => Props,
  make: (stack: Stack, props: Props) => unknown,
): Entry {
  return { kind: kind as Kind, props, make };
}

const port = (stack: Stack, id = 'Port', connectionId = 'dxcon-fgabc123') =>
  DirectConnectConnection.fromConnectionId(stack, id, connectionId);
const gateway = (stack: Stack) =>
  DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', '11111111-2222-3333-4444-555555555555');
const vpnGateway = (stack: Stack) => ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-12345678');
const transitGateway = (stack: Stack) => ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Tgw', 'tgw-12345678');
const role = (stack: Stack) => iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::444455556666:role/direct-connect');
const network = (stack: Stack) =>
  ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-12345678',
    availabilityZones: ['us-east-1a'],
    isolatedSubnetIds: ['subnet-12345678'],
    isolatedSubnetRouteTableIds: ['rtb-12345678'],
  });
const list = (stack: Stack, id = 'List') => new TwilioPrefixList(stack, id, lists);
const lists = { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP, catalog: TwilioCatalog.current };
const planned = planAccess(lists);
const session = (stack: Stack) => ({
  connection: port(stack),
  vlan: Vlan.of(101),
  customerAsn: Asn.of(65010),
  peerings: [BgpPeering.ipv4({ amazonAddress: '198.51.100.1/30', customerAddress: '198.51.100.2/30' })],
  bgpAuthKey: SecretValue.secretsManager('twilio/bgp'),
  virtualInterfaceName: 'twilio',
  allocateRole: role(stack),
  removalPolicy: RemovalPolicy.DESTROY,
});
const attributes = (stack: Stack) => ({
  virtualInterfaceId: 'dxvif-fgabc123',
  connection: port(stack),
  addressFamilies: ['ipv4' as const],
});
const metricOptions = () => ({
  period: Duration.minutes(1),
  dimensionsMap: { ConnectionId: 'dxcon-fgabc123' },
  statistic: 'Maximum',
  unit: Unit.COUNT,
  label: 'up',
  color: '#ff0000',
  id: 'm1',
  visible: true,
  account: '111122223333',
  region: 'us-east-1',
  stackAccount: '111122223333',
  stackRegion: 'us-east-1',
});

/** An entry whose argument is one text. */
const importing = (prop: string, text: string, make: (stack: Stack, text: string) => unknown): Entry =>
  entry(
    objectOf<Record<string, string>>('arguments', { [prop]: required(TEXT) } as never),
    () => ({ [prop]: text }),
    (stack, props) => make(stack, props[prop]!),
  );

/** Imports whose one argument is a text: no props can be unknown. */
const IMPORTS: Readonly<Record<string, Entry>> = {
  'DirectConnectConnection.fromConnectionId': importing('connectionId', 'dxcon-fgabc123', (stack, id) =>
    DirectConnectConnection.fromConnectionId(stack, 'It', id),
  ),
  'DirectConnectConnection.fromConnectionArn': importing(
    'connectionArn',
    'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123',
    (stack, arn) => DirectConnectConnection.fromConnectionArn(stack, 'It', arn),
  ),
  'DirectConnectLag.fromLagId': importing('lagId', 'dxlag-fgabc123', (stack, id) => DirectConnectLag.fromLagId(stack, 'It', id)),
  'DirectConnectLag.fromLagArn': importing(
    'lagArn',
    'arn:aws:directconnect:us-east-1:111122223333:dxlag/dxlag-fgabc123',
    (stack, arn) => DirectConnectLag.fromLagArn(stack, 'It', arn),
  ),
  'DirectConnectGateway.fromDirectConnectGatewayId': importing(
    'directConnectGatewayId',
    '11111111-2222-3333-4444-555555555555',
    (stack, id) => DirectConnectGateway.fromDirectConnectGatewayId(stack, 'It', id),
  ),
  'DirectConnectGateway.fromDirectConnectGatewayArn': importing(
    'directConnectGatewayArn',
    'arn:aws:directconnect::111122223333:dx-gateway/11111111-2222-3333-4444-555555555555',
    (stack, arn) => DirectConnectGateway.fromDirectConnectGatewayArn(stack, 'It', arn),
  ),
  'PrivateVirtualInterface.fromVirtualInterfaceId': importing('virtualInterfaceId', 'dxvif-fgabc123', (stack, id) =>
    PrivateVirtualInterface.fromVirtualInterfaceId(stack, 'It', id),
  ),
  'TransitVirtualInterface.fromVirtualInterfaceId': importing('virtualInterfaceId', 'dxvif-fgabc123', (stack, id) =>
    TransitVirtualInterface.fromVirtualInterfaceId(stack, 'It', id),
  ),
  'PublicVirtualInterface.fromVirtualInterfaceId': importing('virtualInterfaceId', 'dxvif-fgabc123', (stack, id) =>
    PublicVirtualInterface.fromVirtualInterfaceId(stack, 'It', id),
  ),
};

/** A proxy that lets a host out by name. */
const PROXY = { coveredHostNames: [{ hostName: 'a.example.com', protocol: 'tcp', ports: PortRange.of(443) }] } as const;

const ENTRIES: Readonly<Record<string, Entry>> = {
  DirectConnectConnection: entry(
    CONNECTION_PROPS,
    (stack) => ({
      location: 'EqDC2',
      bandwidth: Bandwidth.gbps(10),
      connectionName: 'port',
      requestMacSec: false,
      providerName: 'Carrier',
      lag: DirectConnectLag.fromLagId(stack, 'Lag', 'dxlag-fgabc123'),
      removalPolicy: RemovalPolicy.DESTROY,
    }),
    (stack, props) => new DirectConnectConnection(stack, 'It', props),
  ),
  'DirectConnectConnection.fromHostedConnectionId': entry(
    HOSTED_CONNECTION,
    () => ({ connectionId: 'dxcon-fgabc123', bandwidth: Bandwidth.mbps(100) }),
    (stack, props) => DirectConnectConnection.fromHostedConnectionId(stack, 'It', props),
  ),
  DirectConnectLag: entry(
    LAG_PROPS,
    () => ({
      location: 'EqDC2',
      connectionsBandwidth: Bandwidth.gbps(10),
      lagName: 'lag',
      minimumLinks: 1,
      requestMacSec: false,
      providerName: 'Carrier',
      removalPolicy: RemovalPolicy.DESTROY,
    }),
    (stack, props) => new DirectConnectLag(stack, 'It', props),
  ),
  'DirectConnectLag#addConnection': entry(
    CONNECTION_OPTIONS,
    () => ({ connectionName: 'port', providerName: 'Carrier', requestMacSec: false, removalPolicy: RemovalPolicy.DESTROY }),
    (stack, props) =>
      new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) }).addConnection(
        'It',
        props,
      ),
  ),
  DirectConnectResiliencyGroup: entry(
    RESILIENCY_GROUP_PROPS,
    (stack) => ({ resiliencyModel: ResiliencyModel.HIGH, connections: [port(stack)], resiliencyGroupName: 'group' }),
    (stack, props) => new DirectConnectResiliencyGroup(stack, 'It', props),
  ),
  DirectConnectGateway: entry(
    GATEWAY_PROPS,
    () => ({ amazonSideAsn: Asn.of(64512), directConnectGatewayName: 'hub', removalPolicy: RemovalPolicy.DESTROY }),
    (stack, props) => new DirectConnectGateway(stack, 'It', props),
  ),
  'DirectConnectGateway.fromDirectConnectGatewayAttributes': entry(
    GATEWAY_ATTRIBUTES,
    () => ({ directConnectGatewayId: '11111111-2222-3333-4444-555555555555', amazonSideAsn: Asn.of(64512) }),
    (stack, props) => DirectConnectGateway.fromDirectConnectGatewayAttributes(stack, 'It', props),
  ),
  'DirectConnectGateway#associateVpnGateway': entry(
    ASSOCIATE_VPN_GATEWAY,
    (stack) => ({ vpnGateway: vpnGateway(stack), allowedPrefixes: [Cidr.of('10.0.0.0/16')], acceptProposalRole: role(stack) }),
    (stack, props) => gateway(stack).associateVpnGateway('It', props),
  ),
  'DirectConnectGateway#associateTransitGateway': entry(
    ASSOCIATE_TRANSIT_GATEWAY,
    (stack) => ({
      transitGateway: transitGateway(stack),
      transitGatewayAsn: Asn.of(64514),
      allowedPrefixes: [Cidr.of('10.0.0.0/16')],
      acceptProposalRole: role(stack),
    }),
    (stack, props) => gateway(stack).associateTransitGateway('It', props),
  ),
  DirectConnectGatewayAssociation: entry(
    ASSOCIATION_PROPS,
    (stack) => ({
      directConnectGateway: gateway(stack),
      transitGateway: transitGateway(stack),
      transitGatewayAsn: Asn.of(64514),
      allowedPrefixes: [Cidr.of('10.0.0.0/16')],
      acceptProposalRole: role(stack),
    }),
    (stack, props) => new DirectConnectGatewayAssociation(stack, 'It', props),
  ),
  PrivateVirtualInterface: entry(
    PRIVATE_INTERFACE_PROPS,
    (stack) => ({
      ...session(stack),
      directConnectGateway: gateway(stack),
      mtu: Mtu.STANDARD,
      siteLink: false,
      rateLimit: Bandwidth.mbps(50),
    }),
    (stack, props) => new PrivateVirtualInterface(stack, 'It', props),
  ),
  TransitVirtualInterface: entry(
    TRANSIT_INTERFACE_PROPS,
    (stack) => ({ ...session(stack), directConnectGateway: gateway(stack), mtu: Mtu.STANDARD }),
    (stack, props) => new TransitVirtualInterface(stack, 'It', props),
  ),
  PublicVirtualInterface: entry(
    PUBLIC_INTERFACE_PROPS,
    (stack) => ({
      ...session(stack),
      peerings: [BgpPeering.ipv4({ amazonAddress: '5.6.8.1/30', customerAddress: '5.6.8.2/30' })],
      routeFilterPrefixes: [Cidr.of('5.6.7.0/24')],
    }),
    (stack, props) => new PublicVirtualInterface(stack, 'It', props),
  ),
  'PrivateVirtualInterface.fromPrivateVirtualInterfaceAttributes': entry(INTERFACE_ATTRIBUTES, attributes, (stack, props) =>
    PrivateVirtualInterface.fromPrivateVirtualInterfaceAttributes(stack, 'It', props),
  ),
  'TransitVirtualInterface.fromTransitVirtualInterfaceAttributes': entry(INTERFACE_ATTRIBUTES, attributes, (stack, props) =>
    TransitVirtualInterface.fromTransitVirtualInterfaceAttributes(stack, 'It', props),
  ),
  'PublicVirtualInterface.fromPublicVirtualInterfaceAttributes': entry(INTERFACE_ATTRIBUTES, attributes, (stack, props) =>
    PublicVirtualInterface.fromPublicVirtualInterfaceAttributes(stack, 'It', props),
  ),
  TwilioFirewallRuleGroup: entry(
    FIREWALL_RULE_GROUP_PROPS,
    (stack) => ({
      ...lists,
      traffic: [TwilioTraffic.SIP_MEDIA],
      olderSdks: false,
      prefixLists: { media: list(stack) },
      homeNetworks: [Cidr.of('10.0.0.0/8')],
      behindTransitGateway: { applianceMode: true },
      ruleOrder: 'strict' as const,
      capacity: 100,
      ruleGroupName: 'twilio',
    }),
    (stack, props) => new TwilioFirewallRuleGroup(stack, 'It', props),
  ),
  ...(HAS_VALIDATIONS && {
    TwilioAddressPolicy: entry(
      ADDRESS_AUDIT_OPTIONS,
      () => ({ catalog: TwilioCatalog.current }),
      (_stack, props) => new TwilioAddressPolicy(props),
    ),
  }),
  TwilioPrefixList: entry(
    PREFIX_LIST_PROPS,
    () => ({ ...lists, maxEntries: 20, prefixListName: 'twilio' }),
    (stack, props) => new TwilioPrefixList(stack, 'It', props),
  ),
  'TwilioPrefixList.fromPrefixListId': entry(
    ATTRIBUTES,
    () => ({ ...lists, maxEntries: 30, prefixListId: 'pl-0123456789abcdef0', region: 'us-east-1', ownerAccount: '111122223333' }),
    (stack, props) => TwilioPrefixList.fromPrefixListId(stack, 'It', props),
  ),
  'TwilioPrefixList.fromParameter': entry(
    PARAMETER_ATTRIBUTES,
    () => ({ ...lists, maxEntries: 30, parameter: '/twilio/media' }),
    (stack, props) => TwilioPrefixList.fromParameter(stack, 'It', props),
  ),
  'TwilioPrefixList.fromLookup': entry(
    LOOKUP_ATTRIBUTES,
    () => ({ ...lists, maxEntries: 30, prefixListName: 'twilio-media', ownerAccount: '111122223333' }),
    (stack, props) =>
      TwilioPrefixList.fromLookup(
        new Stack(stack, 'Searching', { env: { account: '111122223333', region: 'us-east-1' } }),
        'It',
        props,
      ),
  ),
  TwilioPrefixListShare: entry(
    PREFIX_LIST_SHARE_PROPS,
    (stack) => ({
      prefixLists: { media: list(stack) },
      principals: [SharePrincipal.account('111122223333')],
      shareName: 'twilio',
      allowExternalPrincipals: false,
      parameterPath: '/twilio',
    }),
    (stack, props) => new TwilioPrefixListShare(stack, 'It', props),
  ),
  'TwilioPrefixList of a plan': entry(
    PLANNED_PREFIX_LIST_PROPS,
    () => ({ plan: planPrefixList(lists) }),
    (stack, props) => new TwilioPrefixList(stack, 'It', props),
  ),
  'TwilioPrefixList.ofBgpPrefixes': entry(
    BGP_PREFIX_LIST_PROPS,
    () => ({ edges: lists.edges, catalog: lists.catalog, prefixListName: 'twilio' }),
    (stack, props) => TwilioPrefixList.ofBgpPrefixes(stack, 'It', props),
  ),
  TwilioEdgeSecurityGroup: entry(
    SECURITY_GROUP_PROPS,
    (stack) => ({
      vpc: network(stack),
      edge: TwilioEdge.ASHBURN_IX,
      traffic: TwilioTraffic.SIP,
      failoverEdges: [TwilioEdge.SAN_JOSE_IX],
      openings: 'all-bgp-prefixes' as const,
      sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
      rulesQuota: 100,
      prefixLists: Object.fromEntries(
        ['bgp-prefixes', 'media', 'sip-signalling-ashburn-ix', 'sip-signalling-san-jose-ix'].map((key) => [
          key,
          list(stack, key),
        ]),
      ),
      associatedVpcs: [ec2.Vpc.fromVpcAttributes(stack, 'Other', { vpcId: 'vpc-2', availabilityZones: ['us-east-1a'] })],
      securityGroupName: 'sbc',
      description: 'SBC',
    }),
    (stack, props) => new TwilioEdgeSecurityGroup(stack, 'It', props),
  ),
  TwilioNetworkAclRules: entry(
    NETWORK_ACL_RULES_PROPS,
    (stack) => ({
      ...lists,
      networkAcl: ec2.NetworkAcl.fromNetworkAclId(stack, 'Acl', 'acl-12345678'),
      failoverEdges: [TwilioEdge.SAN_JOSE_IX],
      rulesQuota: 40,
      hostNames: PROXY,
      firstRuleNumber: 1000,
      lastRuleNumber: 1999,
      otherRuleNumbers: { egress: [100], ingress: [100] },
    }),
    (stack, props) => new TwilioNetworkAclRules(stack, 'It', props),
  ),
  'TwilioEdgeSecurityGroup of a plan': entry(
    PLANNED_SECURITY_GROUP_PROPS,
    (stack) => ({
      vpc: network(stack),
      plan: planned.groups[0]!,
      prefixLists: Object.fromEntries(
        planned.prefixLists.map((plan) => [plan.key, new TwilioPrefixList(stack, plan.key, { plan })]),
      ),
    }),
    (stack, props) => new TwilioEdgeSecurityGroup(stack, 'It', props),
  ),
  TwilioRoutes: entry(
    ROUTES_PROPS,
    (stack) => ({
      transitGateway: transitGateway(stack),
      subnets: network(stack).isolatedSubnets,
      prefixLists: [list(stack)],
    }),
    (stack, props) => new TwilioRoutes(stack, 'It', props),
  ),
  TwilioAccess: entry(
    ACCESS_PROPS,
    (stack) => ({
      ...lists,
      vpc: network(stack),
      vpnGateway: vpnGateway(stack),
      vpcSubnets: { subnets: network(new Stack(stack, 'Other')).isolatedSubnets },
      internetFallback: 'blocked' as const,
      openings: 'all-bgp-prefixes' as const,
      sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
      hostNames: PROXY,
    }),
    (stack, props) => new TwilioAccess(stack, 'It', props),
  ),
  TwilioDnsFirewallRuleGroup: entry(
    DNS_FIREWALL_PROPS,
    (stack) => ({
      edges: [TwilioEdge.ASHBURN],
      traffic: TwilioTraffic.VOICE_SDK,
      catalog: TwilioCatalog.current,
      ruleGroupName: 'twilio',
      vpcs: { softphones: { vpc: network(stack), priority: 101 } },
    }),
    (stack, props) => new TwilioDnsFirewallRuleGroup(stack, 'It', props),
  ),
  TwilioInterconnect: entry(
    TWILIO_INTERCONNECT_PROPS,
    (stack) => ({
      customerAsn: Asn.of(65010),
      ipRoutes: IpRoutes.of('203.0.113.0/24'),
      addressing: Addressing.perSite(),
      announcementsToAws: 'summarised' as const,
      capacity: Capacity.ofCalls(100, Codec.G711),
      traffic: TwilioTraffic.SIP,
      openings: 'all-bgp-prefixes' as const,
      sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
      resiliency: 'single-site' as const,
      allowedPrefixes: [Cidr.of('203.0.113.0/24')],
      vpc: network(stack),
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED, onePerAz: true },
      removalPolicy: RemovalPolicy.DESTROY,
      sites: {
        ashburn: {
          edge: TwilioEdge.ASHBURN_IX,
          bandwidth: Bandwidth.mbps(100),
          connection: port(stack),
          vlan: Vlan.of(101),
          peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
          bgpAuthKey: SecretValue.secretsManager('twilio/bgp'),
          failoverEdges: [TwilioEdge.SAN_JOSE_IX],
          lanPrefixes: [Cidr.of('192.0.2.0/24')],
          secondary: {
            connection: port(stack, 'Second', 'dxcon-fgdef456'),
            vlan: Vlan.of(102),
            peering: BgpPeering.ipv4(),
          },
        },
      },
    }),
    (stack, props) => new TwilioInterconnect(stack, 'It', props),
  ),
  'DirectConnectConnection#metric': entry(METRIC_OPTIONS, metricOptions, (stack, props) =>
    port(stack).metric('ConnectionState', props),
  ),
  'PrivateVirtualInterface#metric': entry(METRIC_OPTIONS, metricOptions, (stack, props) =>
    PrivateVirtualInterface.fromPrivateVirtualInterfaceAttributes(stack, 'Vif', attributes(stack)).metric('State', props),
  ),
  'PrivateVirtualInterface#metricBgpStatus': entry(
    BGP_METRIC_OPTIONS,
    () => ({ ...metricOptions(), addressFamily: 'ipv4' as const }),
    (stack, props) =>
      PrivateVirtualInterface.fromPrivateVirtualInterfaceAttributes(stack, 'Vif', attributes(stack)).metricBgpStatus(props),
  ),
};

const ALL = { ...IMPORTS, ...ENTRIES };

function newStack(): Stack {
  return new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
}

/** The findings of an entry with props: code and path. */
function findingsOf({ props, make }: Entry, change: (props: object) => unknown): readonly string[] {
  const stack = newStack();
  const given = change(props(stack));
  const before = stack.node.findAll().filter((each) => CfnResource.isCfnResource(each)).length;
  try {
    make(stack, given as never);
    return [];
  } catch (error) {
    if (!(error instanceof ValidationFailure)) {
      throw error;
    }
    expect(stack.node.tryFindChild('It')?.node.children ?? []).toEqual([]);
    expect(stack.node.findAll().filter((each) => CfnResource.isCfnResource(each)).length - before).toBeLessThanOrEqual(1);
    return error.findings.map(({ code, path }) => `${code.split(':')[1]} ${path}`);
  }
}

const CONSTRUCTS = Object.entries<unknown>(engine)
  .filter(([, each]) => typeof each === 'function' && /^class \w+ extends /.test(Function.prototype.toString.call(each)))
  .map(([name, each]) => ({ name, type: each as { readonly prototype: object } }));

test('every construct is here, and every way to import one', () => {
  expect(CONSTRUCTS.length).toBeGreaterThan(10);
  expect(CONSTRUCTS.filter(({ name }) => !Object.hasOwn(ENTRIES, name))).toEqual([]);
  const imports = CONSTRUCTS.flatMap(({ name, type }) =>
    Object.getOwnPropertyNames(type)
      .filter((each) => /^(from|of)[A-Z]/.test(each))
      .map((each) => `${name}.${each}`),
  );
  expect(imports.filter((name) => !Object.hasOwn(ALL, name))).toEqual([]);
});

describe.each(Object.keys(ALL))('%s', (name) => {
  const given = ALL[name]!;

  test('what is given is valid', () => {
    const { props, make } = given;
    const stack = newStack();
    expect(() => make(stack, props(stack) as never)).not.toThrow();
  });

  test('a wrong type at any place is found there', () => {
    const places = placesOf(given.kind, given.props(newStack()));
    expect(places.length).toBeGreaterThan(0);
    for (const { path, kind } of places) {
      for (const wrong of wrongFor(kind)) {
        const findings = findingsOf(given, (props) =>
          placesOf(given.kind, props)
            .find((place) => place.path === path)!
            .with(wrong),
        );
        expect([path, wrong, findings]).toEqual([path, wrong, expect.arrayContaining([expect.stringContaining(` ${path}`)])]);
      }
    }
  });

  test('what is required is missed', () => {
    const needed = placesOf(given.kind, given.props(newStack())).filter(({ kind }) => kind.isRequired === true);
    for (const { path } of needed) {
      for (const missing of [undefined, null]) {
        const findings = findingsOf(given, (props) =>
          placesOf(given.kind, props)
            .find((place) => place.path === path)!
            .with(missing),
        );
        // Without a plan, it is the other form that lacks everything.
        expect(findings).toContain(`wrong-type ${path === 'plan' ? (name.startsWith('TwilioEdge') ? 'edge' : 'edges') : path}`);
      }
    }
  });
});

test.each(Object.keys(ENTRIES))('an unknown prop of %s is refused', (name) => {
  const given = ENTRIES[name]!;
  expect(findingsOf(given, (props) => ({ ...props, trafic: 1 }))).toEqual(['unknown-prop trafic']);
  for (const wrong of [5, 'props', []]) {
    expect(findingsOf(given, () => wrong)).toEqual(['wrong-type props']);
  }
});

const interfaceOf = {
  PrivateVirtualInterface: PrivateVirtualInterface.fromPrivateVirtualInterfaceAttributes,
  TransitVirtualInterface: TransitVirtualInterface.fromTransitVirtualInterfaceAttributes,
  PublicVirtualInterface: PublicVirtualInterface.fromPublicVirtualInterfaceAttributes,
};

const METRICS = CONSTRUCTS.flatMap(({ name, type }) => {
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(type.prototype)).filter(
    (each) => /^metric([A-Z]|$)/.test(each) && each !== 'metricProps',
  );
  return methods.map((method) => [name, method] as const);
});

test('the metrics of connections and interfaces are found', () => {
  expect(METRICS.map(([name, method]) => `${name}#${method}`)).toEqual(
    expect.arrayContaining(['DirectConnectConnection#metricLightLevelTx', 'PublicVirtualInterface#metricBgpStatus']),
  );
});

test.each(METRICS)('%s#%s takes the options of a metric only', (name, method) => {
  const stack = newStack();
  const construct =
    name === 'DirectConnectConnection'
      ? port(stack)
      : interfaceOf[name as keyof typeof interfaceOf](stack, 'Vif', attributes(stack));
  const first = method === 'metric' ? ['ConnectionState'] : method.startsWith('metricLightLevel') ? [1] : [];
  const call = (...given: readonly unknown[]): unknown =>
    (construct as unknown as Record<string, (...all: readonly unknown[]) => unknown>)[method]!(...given);
  const findings = (...given: readonly unknown[]): readonly string[] => {
    try {
      call(...given);
      return [];
    } catch (error) {
      return (error as ValidationFailure).findings.map(({ code, path }) => `${code.split(':')[1]} ${path}`);
    }
  };
  expect(call(...first, { period: Duration.minutes(1) })).toBeInstanceOf(Metric);
  expect(call(...first)).toBeInstanceOf(Metric);
  expect(findings(...first, { period: 60, statistc: 'Maximum' })).toEqual(['wrong-type period', 'unknown-prop statistc']);
  expect(findings(...first.map(() => ({})), 5)).toEqual(
    first.length === 0
      ? ['wrong-type props']
      : [expect.stringMatching(/^wrong-type (metricName|opticalLane)$/), 'wrong-type props'],
  );
});

describe('arguments of methods', () => {
  const lag = (stack: Stack) =>
    new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
  const METHODS: readonly (readonly [string, (stack: Stack, wrong: never) => unknown, string])[] = [
    ['the id of a connection', (stack, wrong) => lag(stack).addConnection(wrong), 'id'],
    [
      'the id of an association',
      (stack, wrong) => gateway(stack).associateVpnGateway(wrong, { vpnGateway: vpnGateway(stack) }),
      'id',
    ],
    [
      'the edge of a group',
      (stack, wrong) => new TwilioAccess(stack, 'Access', { ...lists, vpc: network(stack) }).securityGroupOf(wrong),
      'edge',
    ],
    ['the grantee of a gateway', (stack, wrong) => gateway(stack).grantAcceptProposal(wrong), 'grantee'],
    ['the grantee of a group', (stack, wrong) => lag(stack).grantAllocateVirtualInterface(wrong, 'private'), 'grantee'],
    ['a plain-text key', (_, wrong) => engine.acceptPlainTextKey(wrong), 'key'],
    ['the scope of an import', (_, wrong) => DirectConnectConnection.fromConnectionId(wrong, 'Port', 'dxcon-fgabc123'), 'scope'],
    ['the id of an import', (stack, wrong) => DirectConnectConnection.fromConnectionId(stack, wrong, 'dxcon-fgabc123'), 'id'],
    ['the id of a list', (stack, wrong) => new TwilioPrefixList(stack, wrong, lists), 'id'],
  ];

  test.each(METHODS)('%s', (_, make, path) => {
    for (const wrong of [undefined, null, 5, [], true, Symbol('x')]) {
      expect(() => make(newStack(), wrong as never)).toThrow(
        expect.objectContaining({
          findings: [expect.objectContaining({ code: 'twilio-interconnect:wrong-type', path })],
        }),
      );
    }
  });

  test('the peer and the port of a rule', () => {
    const stack = newStack();
    const group = new TwilioEdgeSecurityGroup(stack, 'Group', {
      vpc: network(stack),
      edge: TwilioEdge.ASHBURN_IX,
      traffic: TwilioTraffic.SIP,
    });
    expect(() => group.addEgressRule('10.0.0.0/8' as never, 443 as never)).toThrow(
      /connection: is the number .*\n.*peer: is the text/,
    );
    expect(() => group.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 5 as never)).toThrow('description: is the number 5');
  });

  test('what a group gives its connections is not taken over in silence', () => {
    expect(() => lag(newStack()).addConnection('It', { location: 'EqDC4' } as never)).toThrow(
      '[twilio-interconnect:unknown-prop]',
    );
  });
});

describe('tokens', () => {
  test.each<readonly [string, object, string]>([
    ['TwilioEdgeSecurityGroup', { securityGroupName: 'sbc-${var.env}' }, 'securityGroupName'],
    ['DirectConnectConnection', { location: '${TfToken[TOKEN.1]}' }, 'location'],
    ['PrivateVirtualInterface', { customerAsn: Asn.of('${TfToken[TOKEN.1]}') }, 'customerAsn'],
    ['PrivateVirtualInterface', { virtualInterfaceName: '${Token[TOKEN.987654]}' }, 'virtualInterfaceName'],
    ['PrivateVirtualInterface', { vlan: Vlan.of(-1.8881550544015335e289) }, 'vlan'],
    ['PrivateVirtualInterface', { virtualInterfaceName: '#{Token[TOKEN.1]}' }, 'virtualInterfaceName'],
    ['DirectConnectConnection.fromConnectionId', { connectionId: '${aws_dx_connection.it.id}' }, 'connectionId'],
    ['DirectConnectGateway.fromDirectConnectGatewayId', { directConnectGatewayId: '${x}' }, 'directConnectGatewayId'],
  ])('what CDK did not make is no token: %s %p', (name, props, path) => {
    expect(findingsOf(ALL[name]!, (all) => ({ ...all, ...props }))).toEqual([`foreign-token ${path}`]);
  });

  test('an expression beside a token is no token', () => {
    const name = `${Lazy.string({ produce: () => 'x' })}-\${var.env}`;
    expect(findingsOf(ENTRIES['PrivateVirtualInterface']!, (all) => ({ ...all, virtualInterfaceName: name }))).toEqual([
      'foreign-token virtualInterfaceName',
    ]);
  });

  test("CDK's own pass", () => {
    const stack = newStack();
    const parameter = new CfnParameter(stack, 'Number', { type: 'Number' });
    const make = (): unknown =>
      new PrivateVirtualInterface(stack, 'It', {
        ...session(stack),
        directConnectGateway: gateway(stack),
        virtualInterfaceName: `twilio-${Token.asString({ Ref: 'x' })}`,
        vlan: Vlan.of(parameter.valueAsNumber),
        customerAsn: Asn.of(parameter.valueAsNumber),
      });
    expect(make).not.toThrow();
  });
});

describe('gateways', () => {
  const BOTH: readonly (readonly [string, string])[] = [
    ['PrivateVirtualInterface', 'virtual-interface-gateway vpnGateway'],
    ['DirectConnectGatewayAssociation', 'gateway-choice transitGateway'],
    ['TwilioRoutes', 'gateway-choice transitGateway'],
    ['TwilioAccess', 'gateway-choice transitGateway'],
    ['TwilioInterconnect', 'gateway-choice transitGateway'],
  ];

  test.each(BOTH)('%s takes no two', (name, finding) => {
    const { props, make } = ENTRIES[name]!;
    const stack = newStack();
    const given = {
      vpnGateway: vpnGateway(stack),
      ...(name === 'PrivateVirtualInterface' ? {} : { transitGateway: transitGateway(stack) }),
    };
    const rest = Object.fromEntries(
      Object.entries(
        props(new Stack(stack.node.root as App, 'Props', { env: { account: '111122223333', region: 'us-east-1' } })),
      ).filter(([key]) => !['vpnGateway', 'transitGateway'].includes(key)),
    );
    try {
      make(stack, { ...rest, ...given } as never);
      throw new Error('it was taken');
    } catch (error) {
      expect((error as ValidationFailure).findings.map(({ code, path }) => `${code.split(':')[1]} ${path}`)).toContain(finding);
    }
    expect(stack.node.findAll().filter((each) => CfnResource.isCfnResource(each))).toEqual([]);
  });

  test('what belongs to the other gateway is not dropped', () => {
    const without =
      (...names: readonly string[]) =>
      (all: object): object =>
        Object.fromEntries(Object.entries(all).filter(([key]) => !names.includes(key)));
    const stack = newStack();
    const vgw = { vpnGateway: vpnGateway(stack) };
    const association = ENTRIES['DirectConnectGatewayAssociation']!;
    expect(findingsOf(association, (all) => ({ ...without('transitGateway')(all), ...vgw }))).toEqual([
      'prop-without-effect transitGatewayAsn',
    ]);
    const routes = ENTRIES['TwilioRoutes']!;
    expect(findingsOf(routes, (all) => ({ ...without('transitGateway')(all), ...vgw }))).toEqual([
      'prop-without-effect prefixLists',
    ]);
    expect(findingsOf(routes, without('prefixLists'))).toEqual(['wrong-type prefixLists']);
    const interconnect = ENTRIES['TwilioInterconnect']!;
    expect(findingsOf(interconnect, (all) => ({ ...all, transitGatewayAsn: Asn.of(64514) }))).toEqual([
      'prop-without-effect transitGatewayAsn',
    ]);
    expect(findingsOf(interconnect, (all) => ({ ...without('vpc', 'traffic')(all), ...vgw }))).toEqual([
      'prop-without-effect vpcSubnets',
    ]);
  });
});

describe('plans', () => {
  test('only a plan is one', () => {
    const change = { plan: { amazonSideAsn: 64512, name: 'hub' } };
    expect(findingsOf(ENTRIES['DirectConnectGateway']!, (all) => ({ ...all, ...change }))).toEqual(['unknown-prop plan']);
    expect(findingsOf(ENTRIES['TwilioPrefixList of a plan']!, () => ({ plan: { ...planPrefixList(lists) } }))).toEqual([
      'wrong-type plan',
    ]);
    expect(findingsOf(ENTRIES['TwilioPrefixList of a plan']!, () => ({ plan: Asn.of(65010) }))).toEqual(['wrong-type plan']);
  });
});

test('a class that extends one of ours hands over the props of ours only', () => {
  class Ours extends DirectConnectGateway {
    public constructor(stack: Stack, id: string, { team: _team, ...props }: engine.DirectConnectGatewayProps & { team: string }) {
      super(stack, id, props);
    }
  }
  class Everything extends DirectConnectGateway {
    public constructor(stack: Stack, id: string, props: engine.DirectConnectGatewayProps & { team: string }) {
      super(stack, id, props);
    }
  }
  const props = { directConnectGatewayName: 'hub', team: 'voice' };
  expect(() => new Ours(newStack(), 'It', props)).not.toThrow();
  expect(() => new Everything(newStack(), 'It', props)).toThrow('team: is not a prop of a Direct Connect gateway');
});

test("constructs of another copy of AWS CDK and L1s are taken, and CDK's own objects that are none are not", () => {
  jest.isolateModules(() => {
    const other = jest.requireActual<typeof import('aws-cdk-lib')>('aws-cdk-lib');
    const otherEc2 = jest.requireActual<typeof import('aws-cdk-lib/aws-ec2')>('aws-cdk-lib/aws-ec2');
    const stack = new other.Stack(new other.App(), 'Other');
    const vgw = new otherEc2.CfnVPNGateway(stack, 'Vgw', { type: 'ipsec.1' });
    expect(vgw).not.toBeInstanceOf(ec2.CfnVPNGateway);
    expect(findingsOf(ENTRIES['DirectConnectGateway#associateVpnGateway']!, () => ({ vpnGateway: vgw }))).toEqual([]);
  });
  expect(findingsOf(ENTRIES['DirectConnectGateway#associateVpnGateway']!, () => ({ vpnGateway: newStack() }))).toEqual([
    'wrong-type vpnGateway',
  ]);
});
