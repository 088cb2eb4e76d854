import { App, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Asn, Bandwidth, BgpPeering, IpRoutes, TwilioEdge, TwilioTraffic, Vlan } from 'twilio-interconnect-constructs';
import { DirectConnectConnection, TwilioInterconnect } from 'twilio-interconnect-constructs/cdk';

export const app = new App();
const stack = new Stack(app, 'Network', { env: { region: 'us-east-1' } });
const west = new Stack(app, 'West', { env: { region: 'us-west-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', {
  ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'),
  natGateways: 0,
  subnetConfiguration: [{ name: 'sbc', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
});
const twilio = new TwilioInterconnect(stack, 'Twilio', {
  customerAsn: Asn.of(65010),
  ipRoutes: IpRoutes.of('203.0.113.0/24'),
  announcementsToAws: 'summarised',
  vpc,
  traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK],
  sites: {
    ashburn: {
      edge: TwilioEdge.ASHBURN_IX,
      bandwidth: Bandwidth.mbps(100),
      connection: DirectConnectConnection.fromConnectionId(stack, 'AshburnPort', 'dxcon-fgabc123'),
      vlan: Vlan.of(101),
      peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
      bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: 'ashburn' }),
    },
    sanJose: {
      edge: TwilioEdge.SAN_JOSE_IX,
      bandwidth: Bandwidth.mbps(100),
      connection: DirectConnectConnection.fromConnectionId(west, 'SanJosePort', 'dxcon-fgdef456'),
      vlan: Vlan.of(102),
      peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' }),
      bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: 'sanJose' }),
    },
  },
});
const sbc = new ec2.SecurityGroup(stack, 'Sbc', { vpc });
sbc.connections.allowTo(twilio.prefixLists.media, ec2.Port.udpRange(10000, 60000));

// What is known and accepted here, with the reason. Take the first out with your own prefixes, the second with Twilio's answer (addressing), and the third if your network lets the names out.
Validations.of(twilio).acknowledge(
  { id: 'twilio-interconnect:ip-route-documentation', reason: 'This example uses prefixes that nobody owns.' },
  { id: 'twilio-interconnect:ip-route-at-two-sites', reason: 'Twilio is asked before the second site announces the prefix.' },
  { id: 'twilio-interconnect:host-names-only', reason: 'Softphones reach eventgw and ers through the web proxy.' },
);
Validations.of(vpc).acknowledge({
  id: 'AwsSolutions-VPC7',
  reason: 'Flow logs belong to the network account and are left out here.',
});
Validations.of(sbc).acknowledge({
  id: '@aws-cdk/aws-ec2:ipv4IgnoreEgressRule',
  reason: 'The group of the session border controller lets everything out.',
});

app.synth();
