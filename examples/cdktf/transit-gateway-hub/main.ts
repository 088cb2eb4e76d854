import { Ec2TransitGateway } from '@cdktf/provider-aws/lib/ec2-transit-gateway';
import { Ec2TransitGatewayVpcAttachment } from '@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { RouteTableAssociation } from '@cdktf/provider-aws/lib/route-table-association';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
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
  Findings,
  type IDirectConnectConnection,
  TwilioAccess,
  TwilioInterconnect,
  TwilioRoutes,
} from 'twilio-interconnect-constructs/cdktf';

export const app = new App();
const stack = new TerraformStack(app, 'hub');
new AwsProvider(stack, 'aws', { region: 'us-east-1' });

// The hub, and two of the many VPCs on it: one for session border controllers, one for softphones.
const hub = new Ec2TransitGateway(stack, 'hub', { amazonSideAsn: 64600, description: 'Voice hub' });
const spoke = (name: string, cidrBlock: string) => {
  const vpc = new Vpc(stack, name, { cidrBlock });
  const subnet = new Subnet(stack, `${name}-subnet`, { vpcId: vpc.id, cidrBlock });
  const routeTable = new RouteTable(stack, `${name}-routes`, { vpcId: vpc.id });
  new RouteTableAssociation(stack, `${name}-association`, { subnetId: subnet.id, routeTableId: routeTable.id });
  new Ec2TransitGatewayVpcAttachment(stack, `${name}-attachment`, {
    transitGatewayId: hub.id,
    vpcId: vpc.id,
    subnetIds: [subnet.id],
  });
  return { vpcId: vpc.id, routeTableIds: [routeTable.id], transitGatewayId: hub.id };
};
const borderControllers = spoke('border-controllers', '203.0.113.0/25');
const softphones = spoke('softphones', '203.0.113.128/25');

// Each port is in the Region of its location, and so is the interface on it.
const port = (id: string, connectionId: string, region: string) =>
  DirectConnectConnection.fromConnectionId(stack, id, connectionId, { region });
const ashburn = port('Ashburn', 'dxcon-fgabc123', 'us-east-1');
const sanJose = port('SanJose', 'dxcon-fgdef456', 'us-west-1');
const london = port('London', 'dxcon-fgghi789', 'eu-west-2');
const frankfurt = port('Frankfurt', 'dxcon-fgjkl012', 'eu-central-1');

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
  bgpAuthKey: new TerraformVariable(stack, `${edge.id.replaceAll('-', '_')}_bgp_key`, { type: 'string', sensitive: true })
    .stringValue,
  mtu: Mtu.JUMBO_8500,
});

// The hub is in Virginia. Media go by Ashburn, by San Jose while Ashburn is down, and by both sites in Europe while both are down.
const twilio = new TwilioInterconnect(stack, 'Twilio', {
  customerAsn: Asn.of(65010),
  ipRoutes: IpRoutes.of('203.0.113.0/24'),
  vpc: { ...borderControllers, transitGatewayAsn: Asn.of(64600) },
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
  edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX, TwilioEdge.LONDON_IX, TwilioEdge.FRANKFURT_IX],
  traffic: [TwilioTraffic.VOICE_SDK_MEDIA, TwilioTraffic.VOICE_SDK_SIGNALLING],
  prefixLists: twilio.prefixLists,
});

// And the hub sends what is for Twilio to the Direct Connect gateway, whatever else is attached to it.
new TwilioRoutes(stack, 'HubRoutes', {
  transitGatewayRouteTableIds: [hub.associationDefaultRouteTableId],
  transitGatewayAttachmentId: twilio.association.transitGatewayAttachmentId,
  prefixLists: [twilio.prefixLists['bgp-prefixes']!],
});

Findings.of(twilio).acknowledge(
  { id: 'twilio-interconnect:ip-route-documentation', reason: 'This example uses prefixes that nobody owns.' },
  { id: 'twilio-interconnect:ip-route-at-two-sites', reason: 'Twilio is asked before the second site announces the prefix.' },
);

app.synth();
