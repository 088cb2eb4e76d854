import { App, CfnResource, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Asn, Bandwidth, BgpPeering, Cidr, Mtu, TwilioEdge, TwilioTraffic, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectGatewayAssociation,
  DirectConnectLag,
  PrivateVirtualInterface,
  PublicVirtualInterface,
  TransitVirtualInterface,
  TwilioEdgeSecurityGroup,
  TwilioInterconnect,
  TwilioPrefixList,
  TwilioRoutes,
} from 'twilio-interconnect-constructs/cdk';
import { twoSitesProps } from '../support/two-sites';

const session = (stack: Stack) => ({
  connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
  vlan: Vlan.of(101),
  customerAsn: Asn.of(65010),
  peerings: [BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' })],
});
const directConnectGateway = (stack: Stack) =>
  DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', '11111111-2222-3333-4444-555555555555');
const vpnGateway = (stack: Stack) => ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-12345678');
const transitGateway = (stack: Stack) => ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Tgw', 'tgw-12345678');
const bare = (stack: Stack) =>
  ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-12345678',
    availabilityZones: ['us-east-1a'],
    privateSubnetIds: ['subnet-12345678'],
  });

const REFUSED: readonly (readonly [string, (stack: Stack) => unknown])[] = [
  ['connection', (stack) => new DirectConnectConnection(stack, 'It', { location: 'EqDC2', bandwidth: Bandwidth.mbps(1) })],
  ['group', (stack) => new DirectConnectLag(stack, 'It', { location: 'EqDC2', connectionsBandwidth: Bandwidth.mbps(1) })],
  ['gateway', (stack) => new DirectConnectGateway(stack, 'It', { amazonSideAsn: Asn.of(1) })],
  [
    'association of a transit gateway without prefixes',
    (stack) =>
      new DirectConnectGatewayAssociation(stack, 'It', {
        directConnectGateway: directConnectGateway(stack),
        transitGateway: transitGateway(stack),
        allowedPrefixes: [],
      }),
  ],
  [
    'private interface',
    (stack) =>
      new PrivateVirtualInterface(stack, 'It', {
        ...session(stack),
        directConnectGateway: directConnectGateway(stack),
        peerings: [],
      }),
  ],
  [
    'transit interface',
    (stack) =>
      new TransitVirtualInterface(stack, 'It', {
        ...session(stack),
        directConnectGateway: directConnectGateway(stack),
        mtu: Mtu.JUMBO_9001,
      }),
  ],
  ['public interface', (stack) => new PublicVirtualInterface(stack, 'It', { ...session(stack), routeFilterPrefixes: [] })],
  ['prefix list', (stack) => new TwilioPrefixList(stack, 'It', { edges: [], traffic: TwilioTraffic.SIP })],
  [
    'security group',
    (stack) => new TwilioEdgeSecurityGroup(stack, 'It', { vpc: bare(stack), edge: TwilioEdge.ASHBURN_IX, traffic: [] }),
  ],
  [
    'routes of an imported VPC without route tables',
    (stack) => new TwilioRoutes(stack, 'It', { subnets: bare(stack).privateSubnets, vpnGateway: vpnGateway(stack) }),
  ],
  ['Interconnect of such a VPC', (stack) => new TwilioInterconnect(stack, 'It', twoSitesProps(stack, bare(stack)))],
  [
    'Interconnect with a wrong prefix',
    (stack) =>
      new TwilioInterconnect(
        stack,
        'It',
        twoSitesProps(stack, ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['us-east-1a'] }), {
          allowedPrefixes: [Cidr.of('2001:db8::/65')],
        }),
      ),
  ],
];

test.each(REFUSED)('a refused %s leaves nothing behind', (_, make) => {
  const stack = new Stack(new App(), 'Stack');
  expect(() => make(stack)).toThrow(/\[twilio-interconnect:/);
  expect(stack.node.findAll().filter((each) => CfnResource.isCfnResource(each))).toEqual([]);
  expect(stack.node.tryFindChild('It')?.node.children ?? []).toEqual([]);
});
