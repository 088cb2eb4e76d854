import { App, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import {
  Asn,
  Bandwidth,
  BgpPeering,
  Cidr,
  IpRoutes,
  Mtu,
  PortRange,
  type SitePreference,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  type IDirectConnectConnection,
  TwilioAccess,
  TwilioInterconnect,
} from 'twilio-interconnect-constructs/cdk';

export const app = new App();
const stack = new Stack(app, 'Hub', { env: { region: 'us-east-1' } });

// The hub, and two of the many VPCs on it: one for session border controllers, one for softphones.
const hub = new ec2.CfnTransitGateway(stack, 'TransitGateway', { amazonSideAsn: 64600, description: 'Voice hub' });
const spoke = (name: string, cidr: string) => {
  const vpc = new ec2.Vpc(stack, name, {
    ipAddresses: ec2.IpAddresses.cidr(cidr),
    natGateways: 0,
    subnetConfiguration: [{ name: 'voice', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
  });
  new ec2.CfnTransitGatewayAttachment(vpc, 'HubAttachment', {
    transitGatewayId: hub.attrId,
    vpcId: vpc.vpcId,
    subnetIds: vpc.isolatedSubnets.map((subnet) => subnet.subnetId),
  });
  return vpc;
};
const borderControllers = spoke('BorderControllers', '203.0.113.0/25');
const softphones = spoke('Softphones', '203.0.113.128/25');

// The ports of each Region are in a stack of that Region, and so are the interfaces on them.
const ashburn = DirectConnectConnection.fromConnectionId(stack, 'Ashburn', 'dxcon-fgabc123');
const inRegion = (region: string, id: string, connectionId: string) =>
  DirectConnectConnection.fromConnectionId(new Stack(app, `Ports-${region}`, { env: { region } }), id, connectionId);
const sanJose = inRegion('us-west-1', 'SanJose', 'dxcon-fgdef456');
const london = inRegion('eu-west-2', 'London', 'dxcon-fgghi789');
const frankfurt = inRegion('eu-central-1', 'Frankfurt', 'dxcon-fgjkl012');

// What all sites have, but for the numbers.
const site = (
  edge: TwilioEdge,
  connection: IDirectConnectConnection,
  vlan: number,
  link: string,
  preference: SitePreference,
) => ({
  edge,
  connection,
  preference,
  bandwidth: Bandwidth.mbps(100),
  vlan: Vlan.of(vlan),
  peering: BgpPeering.ipv4({ amazonAddress: `${link}0/31`, customerAddress: `${link}1/31` }),
  bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: edge.id }),
  mtu: Mtu.JUMBO_8500,
});

// The hub is in Virginia. Media go by Ashburn, by San Jose while Ashburn is down, and by both sites in Europe while both are down.
const twilio = new TwilioInterconnect(stack, 'Twilio', {
  customerAsn: Asn.of(65010),
  ipRoutes: IpRoutes.of('203.0.113.0/24'),
  vpc: borderControllers,
  transitGateway: hub,
  allowedPrefixes: [Cidr.of('203.0.113.0/24')],
  traffic: [...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_MEDIA, TwilioTraffic.VOICE_SDK_SIGNALLING],
  sbc: { signalling: PortRange.of(5060, 5061), media: PortRange.of(10000, 60000) },
  resiliency: 'high',
  sites: {
    ashburn: site(TwilioEdge.ASHBURN_IX, ashburn, 101, '169.254.96.', 'high'),
    sanJose: site(TwilioEdge.SAN_JOSE_IX, sanJose, 102, '169.254.97.', 'medium'),
    london: site(TwilioEdge.LONDON_IX, london, 103, '169.254.98.', 'low'),
    frankfurt: site(TwilioEdge.FRANKFURT_IX, frankfurt, 104, '169.254.99.', 'low'),
  },
});

// The other VPC reaches Twilio by the same hub and the same lists.
new TwilioAccess(stack, 'SoftphoneAccess', {
  vpc: softphones,
  transitGateway: hub,
  edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX, TwilioEdge.LONDON_IX, TwilioEdge.FRANKFURT_IX],
  traffic: [TwilioTraffic.VOICE_SDK_MEDIA, TwilioTraffic.VOICE_SDK_SIGNALLING],
  prefixLists: twilio.prefixLists,
});

Validations.of(twilio).acknowledge(
  { id: 'twilio-interconnect:ip-route-documentation', reason: 'This example uses prefixes that nobody owns.' },
  { id: 'twilio-interconnect:ip-route-at-two-sites', reason: 'Twilio is asked before the second site announces the prefix.' },
);
for (const vpc of [borderControllers, softphones]) {
  Validations.of(vpc).acknowledge({
    id: 'AwsSolutions-VPC7',
    reason: 'Flow logs belong to the network account and are left out here.',
  });
}

app.synth();
