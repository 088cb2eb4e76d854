import { App, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Role } from 'aws-cdk-lib/aws-iam';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Asn, Bandwidth, BgpPeering, Cidr, Vlan } from 'twilio-interconnect-constructs';
import { DirectConnectConnection, DirectConnectGateway, PrivateVirtualInterface } from 'twilio-interconnect-constructs/cdk';

export const app = new App();
const stack = new Stack(app, 'Hosted');
const vpc = new ec2.Vpc(stack, 'Vpc', {
  ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'),
  natGateways: 0,
  subnetConfiguration: [{ name: 'sbc', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
});

// A partner hosts this connection in our account. It carries one interface, and the partner alone can change its bandwidth.
const hosted = DirectConnectConnection.fromHostedConnectionId(stack, 'PartnerPort', {
  connectionId: 'dxcon-fgabc123',
  bandwidth: Bandwidth.mbps(200),
});

// The network team owns the other connection, a dedicated one, in an account of its own, and lets this stack have a VLAN of it.
const allocate = Role.fromRoleArn(stack, 'AllocateRole', 'arn:aws:iam::111122223333:role/AllocateVoiceInterface');
const shared = DirectConnectConnection.fromConnectionArn(
  stack,
  'SharedPort',
  'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgdef456',
);

const gateway = new DirectConnectGateway(stack, 'Gateway', { amazonSideAsn: Asn.of(64601) });
const vpnGateway = new ec2.VpnGateway(stack, 'VpnGateway', { type: ec2.VpnConnectionType.IPSEC_1 });
const attachment = new ec2.CfnVPCGatewayAttachment(stack, 'Attachment', { vpcId: vpc.vpcId, vpnGatewayId: vpnGateway.gatewayId });
gateway.associateVpnGateway('Vpc', { vpnGateway, allowedPrefixes: [Cidr.of('203.0.113.0/24')] }).node.addDependency(attachment);

const primary = new PrivateVirtualInterface(stack, 'Hosted', {
  connection: hosted,
  directConnectGateway: gateway,
  vlan: Vlan.of(301),
  customerAsn: Asn.of(65010),
  peerings: [BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' })],
  bgpAuthKey: SecretValue.secretsManager('voice/bgp', { jsonField: 'hosted' }),
});
new PrivateVirtualInterface(stack, 'Shared', {
  connection: shared,
  allocateRole: allocate,
  directConnectGateway: gateway,
  vlan: Vlan.of(302),
  customerAsn: Asn.of(65010),
  peerings: [BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' })],
  bgpAuthKey: SecretValue.secretsManager('voice/bgp', { jsonField: 'shared' }),
});

// Tell somebody when the session is down.
new Alarm(stack, 'SessionDown', {
  metric: primary.metricBgpStatus(),
  threshold: 1,
  comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
  evaluationPeriods: 1,
  treatMissingData: TreatMissingData.BREACHING,
});

Validations.of(vpc).acknowledge({
  id: 'AwsSolutions-VPC7',
  reason: 'Flow logs belong to the network account and are left out here.',
});

app.synth();
