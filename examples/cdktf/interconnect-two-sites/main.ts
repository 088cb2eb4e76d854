import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import {
  Asn,
  Bandwidth,
  BgpKeyPlace,
  BgpPeering,
  CrossConnect,
  IpRoutes,
  PortRange,
  planCustomerRouter,
  renderProvisioningRequest,
  renderRouterConfiguration,
  RouterPlatform,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import { DirectConnectConnection, Findings, TwilioInterconnect } from 'twilio-interconnect-constructs/cdktf';

// What Twilio answered. It publishes none of it: the numbers here are made up.
const request = { loaEntity: 'Example Ltd' };
const ashburnAnswer = {
  twilioAsn: Asn.of(64900),
  twilioAddress: '169.254.10.1/30',
  customerAddress: '169.254.10.2/30',
  bgpAuthKey: BgpKeyPlace.file('/etc/twilio/twilio.key'),
};
const sanJoseAnswer = { ...ashburnAnswer, twilioAddress: '169.254.20.1/30', customerAddress: '169.254.20.2/30' };

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
  sbc: { signalling: PortRange.of(5060, 5061), media: PortRange.of(10000, 60000) },
  sites: {
    ashburn: {
      edge: TwilioEdge.ASHBURN_IX,
      bandwidth: Bandwidth.mbps(100),
      connection: DirectConnectConnection.fromConnectionId(stack, 'AshburnPort', 'dxcon-fgabc123'),
      vlan: Vlan.of(101),
      peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
      bgpAuthKey: ashburnKey.stringValue,
      crossConnect: CrossConnect.physical(request).configured(ashburnAnswer),
    },
    sanJose: {
      edge: TwilioEdge.SAN_JOSE_IX,
      bandwidth: Bandwidth.mbps(100),
      connection: DirectConnectConnection.fromConnectionId(stack, 'SanJosePort', 'dxcon-fgdef456', { region: 'us-west-1' }),
      vlan: Vlan.of(102),
      peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' }),
      bgpAuthKey: sanJoseKey.stringValue,
      crossConnect: CrossConnect.physical(request).configured(sanJoseAnswer),
    },
  },
});

// What is known and accepted here, with the reason. Take the first out when you put in your own prefixes.
Findings.of(twilio).acknowledge(
  { id: 'twilio-interconnect:ip-route-documentation', reason: 'This example uses prefixes that nobody owns.' },
  { id: 'twilio-interconnect:ip-route-at-two-sites', reason: 'Twilio is asked before the second site announces the prefix.' },
  { id: 'twilio-interconnect:host-names-only', reason: 'Softphones reach eventgw and ers through the web proxy.' },
);

// The other half, beside the templates: what is requested from Twilio, and the configuration of each site's router.
const platforms = { ashburn: RouterPlatform.FRR, sanJose: RouterPlatform.BIRD };
for (const site of ['ashburn', 'sanJose'] as const) {
  const router = planCustomerRouter({
    interconnect: twilio.plan,
    site,
    ports: { aws: 'eth1', twilio: 'eth2' },
    aws: { bgpAuthKey: BgpKeyPlace.file('/etc/twilio/aws.key') },
  });
  const folder = join(app.outdir, 'routers', site);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'request.md'), renderProvisioningRequest(twilio.plan, site).markdown);
  for (const { name, text } of renderRouterConfiguration(router, platforms[site])) {
    writeFileSync(join(folder, name), text);
  }
}

app.synth();
