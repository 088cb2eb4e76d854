import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { Asn, Bandwidth, BgpPeering, IpRoutes, TwilioEdge, TwilioTraffic, Vlan } from 'twilio-interconnect-constructs';
import { DirectConnectConnection, Findings, TwilioInterconnect } from 'twilio-interconnect-constructs/cdktf';

export const app = new App();
const stack = new TerraformStack(app, 'network');
new AwsProvider(stack, 'aws', { region: 'us-east-1' });
const vpc = new Vpc(stack, 'vpc', { cidrBlock: '203.0.113.0/24' });
const routeTable = new RouteTable(stack, 'sbc', { vpcId: vpc.id });
const ashburnKey = new TerraformVariable(stack, 'ashburn_bgp_key', { type: 'string', sensitive: true });
const sanJoseKey = new TerraformVariable(stack, 'san_jose_bgp_key', { type: 'string', sensitive: true });
const twilio = new TwilioInterconnect(stack, 'Twilio', {
  customerAsn: Asn.of(65010),
  ipRoutes: IpRoutes.of('203.0.113.0/24'),
  announcementsToAws: 'summarised',
  vpc: { vpcId: vpc.id, routeTableIds: [routeTable.id] },
  traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK],
  sites: {
    ashburn: {
      edge: TwilioEdge.ASHBURN_IX,
      bandwidth: Bandwidth.mbps(100),
      connection: DirectConnectConnection.fromConnectionId(stack, 'AshburnPort', 'dxcon-fgabc123'),
      vlan: Vlan.of(101),
      peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
      bgpAuthKey: ashburnKey.stringValue,
    },
    sanJose: {
      edge: TwilioEdge.SAN_JOSE_IX,
      bandwidth: Bandwidth.mbps(100),
      connection: DirectConnectConnection.fromConnectionId(stack, 'SanJosePort', 'dxcon-fgdef456', { region: 'us-west-1' }),
      vlan: Vlan.of(102),
      peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' }),
      bgpAuthKey: sanJoseKey.stringValue,
    },
  },
});

// What is known and accepted here, with the reason. Take the first out when you put in your own prefixes.
Findings.of(twilio).acknowledge(
  { id: 'twilio-interconnect:ip-route-documentation', reason: 'This example uses prefixes that nobody owns.' },
  { id: 'twilio-interconnect:ip-route-at-two-sites', reason: 'Twilio is asked before the second site announces the prefix.' },
  { id: 'twilio-interconnect:host-names-only', reason: 'Softphones reach eventgw and ers through the web proxy.' },
);

app.synth();
