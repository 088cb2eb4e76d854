import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformResource, TerraformStack } from 'cdktf';
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
  TwilioPrefixList,
  TwilioRoutes,
} from 'twilio-interconnect-constructs/cdktf';
import { twoSites } from './support';

const session = (stack: TerraformStack) => ({
  connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
  vlan: Vlan.of(101),
  customerAsn: Asn.of(65010),
  peerings: [BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' })],
});
const directConnectGateway = (stack: TerraformStack) =>
  DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', '11111111-2222-3333-4444-555555555555');
const other = (stack: TerraformStack): AwsProvider => new AwsProvider(stack, 'other', { alias: 'other' });

const REFUSED: readonly (readonly [string, (stack: TerraformStack) => unknown])[] = [
  ['connection', (stack) => new DirectConnectConnection(stack, 'It', { location: 'EqDC2', bandwidth: Bandwidth.mbps(1) })],
  ['group', (stack) => new DirectConnectLag(stack, 'It', { location: 'EqDC2', connectionsBandwidth: Bandwidth.mbps(1) })],
  ['gateway', (stack) => new DirectConnectGateway(stack, 'It', { amazonSideAsn: Asn.of(1) })],
  [
    'association of a proposer without prefixes',
    (stack) =>
      new DirectConnectGatewayAssociation(stack, 'It', {
        directConnectGateway: directConnectGateway(stack),
        transitGatewayId: 'tgw-1',
        allowedPrefixes: [],
        proposer: { provider: other(stack), accountId: '111122223333', directConnectGatewayAccountId: '444455556666' },
      }),
  ],
  [
    'hosted private interface',
    (stack) =>
      new PrivateVirtualInterface(stack, 'It', {
        ...session(stack),
        directConnectGateway: directConnectGateway(stack),
        owner: { accountId: '111122223333', provider: other(stack) },
        siteLink: true,
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
    (stack) => new TwilioEdgeSecurityGroup(stack, 'It', { vpcId: 'vpc-1', edge: TwilioEdge.ASHBURN_IX, traffic: [] }),
  ],
  ['route without a table', (stack) => new TwilioRoutes(stack, 'It', { vpnGatewayId: 'vgw-1', routeTableIds: [''] })],
];

const resourcesOf = (stack: TerraformStack): readonly unknown[] =>
  stack.node.findAll().filter((each) => TerraformResource.isTerraformResource(each));

test.each(REFUSED)('a refused %s leaves nothing behind', (_, make) => {
  const stack = new TerraformStack(new App(), 'network');
  new AwsProvider(stack, 'aws', { region: 'us-east-1' });
  expect(() => make(stack)).toThrow(/\[twilio-interconnect:/);
  expect(resourcesOf(stack)).toEqual([]);
  expect(stack.node.tryFindChild('It')?.node.children ?? []).toEqual([]);
});

test('a refused Interconnect leaves nothing behind', () => {
  const stack = new TerraformStack(new App(), 'network');
  new AwsProvider(stack, 'aws', { region: 'us-east-1' });
  expect(() => twoSites(stack, { allowedPrefixes: [Cidr.of('2001:db8::/65')] })).toThrow(/\[twilio-interconnect:/);
  expect(stack.node.tryFindChild('Twilio')?.node.children ?? []).toEqual([]);
});
