import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { VpnGateway } from '@cdktf/provider-aws/lib/vpn-gateway';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { Asn, Bandwidth, BgpPeering, Cidr, Vlan } from 'twilio-interconnect-constructs';
import { DirectConnectConnection, DirectConnectGateway, PrivateVirtualInterface } from 'twilio-interconnect-constructs/cdktf';

export const app = new App();
const stack = new TerraformStack(app, 'hosted');
const voice = new AwsProvider(stack, 'voice', { region: 'us-east-1' });

// The network team's account, which owns a dedicated connection. Its role lets this stack have a VLAN of it.
const network = new AwsProvider(stack, 'network', {
  region: 'us-east-1',
  alias: 'network',
  assumeRole: [{ roleArn: 'arn:aws:iam::111122223333:role/AllocateVoiceInterface' }],
});
const vpc = new Vpc(stack, 'vpc', { cidrBlock: '203.0.113.0/24' });
const hostedKey = new TerraformVariable(stack, 'hosted_bgp_key', { type: 'string', sensitive: true });
const sharedKey = new TerraformVariable(stack, 'shared_bgp_key', { type: 'string', sensitive: true });

// A partner hosts this connection in our account. It carries one interface, and the partner alone can change its bandwidth.
const hosted = DirectConnectConnection.fromHostedConnectionId(stack, 'PartnerPort', {
  connectionId: 'dxcon-fgabc123',
  bandwidth: Bandwidth.mbps(200),
});
const shared = DirectConnectConnection.fromConnectionId(stack, 'SharedPort', 'dxcon-fgdef456');

const gateway = new DirectConnectGateway(stack, 'Gateway', { amazonSideAsn: Asn.of(64601) });
const vpnGateway = new VpnGateway(stack, 'vpn_gateway', { vpcId: vpc.id });
gateway.associateVpnGateway('Vpc', { vpnGatewayId: vpnGateway.id, allowedPrefixes: [Cidr.of('203.0.113.0/24')] });

new PrivateVirtualInterface(stack, 'Hosted', {
  connection: hosted,
  directConnectGateway: gateway,
  vlan: Vlan.of(301),
  customerAsn: Asn.of(65010),
  peerings: [BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' })],
  bgpAuthKey: hostedKey.stringValue,
});

// Made in the account of the connection, and accepted in ours, which owns the gateway.
new PrivateVirtualInterface(stack, 'Shared', {
  connection: shared,
  provider: network,
  owner: { accountId: '444455556666', provider: voice },
  directConnectGateway: gateway,
  vlan: Vlan.of(302),
  customerAsn: Asn.of(65010),
  peerings: [BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' })],
  bgpAuthKey: sharedKey.stringValue,
});

app.synth();
