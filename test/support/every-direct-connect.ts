import { Duration, RemovalPolicy, SecretValue, type Stack } from 'aws-cdk-lib';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Asn, Bandwidth, BgpPeering, Cidr, Mtu, ResiliencyModel, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  DirectConnectResiliencyGroup,
  PrivateVirtualInterface,
  PublicVirtualInterface,
  TransitVirtualInterface,
} from 'twilio-interconnect-constructs/cdk';

/** Addresses that AWS takes on private and transit interfaces. */
const IPV4 = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' });

/** Every Direct Connect construct with everything it can have. */
export function everyDirectConnect(stack: Stack): void {
  const role = Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::444455556666:role/network');
  const lag = new DirectConnectLag(stack, 'Lag', {
    location: 'EqDC2',
    connectionsBandwidth: Bandwidth.gbps(10),
    lagName: 'ashburn',
    minimumLinks: 1,
    providerName: 'Example Carrier',
    requestMacSec: true,
  });
  const member = lag.addConnection('Member');
  const port = new DirectConnectConnection(stack, 'Port', {
    location: 'EqSV5',
    bandwidth: Bandwidth.gbps(1),
    connectionName: 'san jose, primary',
    providerName: 'Example Carrier',
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const hosted = DirectConnectConnection.fromHostedConnectionId(stack, 'Hosted', {
    connectionId: 'dxcon-fghosted',
    bandwidth: Bandwidth.mbps(500),
  });
  new DirectConnectResiliencyGroup(stack, 'Group', {
    resiliencyModel: ResiliencyModel.HIGH,
    connections: [member, port],
  });

  const vpc = new ec2.Vpc(stack, 'Vpc', { ipAddresses: ec2.IpAddresses.cidr('10.0.0.0/16'), natGateways: 0 });
  vpc.enableVpnGateway({ type: 'ipsec.1' });
  const vpnGateway = vpc.node.findChild('VpnGateway') as ec2.VpnGateway;
  const vpnSide = new DirectConnectGateway(stack, 'VpnSide');
  vpnSide.associateVpnGateway('Vpc', { vpnGateway, allowedPrefixes: [Cidr.of('10.0.0.0/16')], acceptProposalRole: role });
  const transitSide = new DirectConnectGateway(stack, 'TransitSide', { amazonSideAsn: Asn.of(64600) });
  transitSide.associateTransitGateway('Hub', {
    transitGateway: new ec2.CfnTransitGateway(stack, 'Hub', { amazonSideAsn: 64601 }),
    allowedPrefixes: [Cidr.of('10.0.0.0/8'), Cidr.of('2001:db8::/48')],
  });
  transitSide.associateTransitGateway('OtherHub', {
    transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'OtherHub', 'tgw-0123456789abcdef0'),
    transitGatewayAsn: Asn.of(64602),
    allowedPrefixes: [Cidr.of('192.168.0.0/16')],
  });

  const common = {
    customerAsn: Asn.of(4200000001),
    peerings: [IPV4, BgpPeering.ipv6()],
    bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: 'ashburn' }),
    allocateRole: role,
    rateLimit: Bandwidth.mbps(500),
  };
  const privately = new PrivateVirtualInterface(stack, 'Private', {
    ...common,
    connection: lag,
    directConnectGateway: vpnSide,
    vlan: Vlan.of(101),
    mtu: Mtu.JUMBO_9001,
    siteLink: true,
  });
  new PrivateVirtualInterface(stack, 'PrivateOnVpn', {
    vlan: Vlan.of(101),
    customerAsn: Asn.of(65010),
    peerings: [IPV4],
    connection: hosted,
    vpnGateway,
  });
  new TransitVirtualInterface(stack, 'Transit', {
    ...common,
    connection: port,
    directConnectGateway: transitSide,
    vlan: Vlan.of(102),
    mtu: Mtu.JUMBO_8500,
    siteLink: true,
  });
  new PublicVirtualInterface(stack, 'Public', {
    ...common,
    peerings: [BgpPeering.ipv4({ amazonAddress: '9.9.9.0/31', customerAddress: '9.9.9.1/31' })],
    connection: port,
    vlan: Vlan.of(103),
    routeFilterPrefixes: [Cidr.of('9.9.8.0/24'), Cidr.of('2600::/64')],
  });
  for (const [id, metric] of Object.entries({
    State: port.metricState(),
    Light: port.metricLightLevelRx(1, { period: Duration.minutes(1) }),
    Status: privately.metricBgpStatus({ addressFamily: 'ipv6' }),
    Policed: privately.metricPolicedBpsIngress(),
  })) {
    new Alarm(stack, id, { metric, threshold: 1, evaluationPeriods: 2 });
  }
}
