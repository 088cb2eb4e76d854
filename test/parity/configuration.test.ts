import { SecretValue } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import {
  Asn,
  Bandwidth,
  BgpPeering,
  CrossConnect,
  IpRoutes,
  Mtu,
  parseAccess,
  parseInterconnect,
  PortRange,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import { cloudFormation, importedVpc, SENSITIVE, terraform } from './engines';

/*
 * What is read from a file makes what the same props make, on every engine. No result is cast: the compiler checks that it fits the props of
 * each.
 */

const SITE = { bandwidth: '1Gbps', peering: 'ipv4', crossConnect: { medium: 'physical', loaEntity: 'Example Ltd' } };
const HUB = {
  customerAsn: 65010,
  ipRoutes: ['5.6.7.0/24'],
  resiliency: 'high',
  sites: {
    ashburn: { ...SITE, edge: 'ashburn-ix', connection: 'east', vlan: 101, bgpAuthKey: { ref: 'east' }, mtu: 1500 },
    sanJose: { ...SITE, edge: 'san-jose-ix', connection: 'west', vlan: 102 },
  },
};
const OPENED = { traffic: ['sip-signalling', 'sip-media'], sbc: { signalling: 5061, media: '10000-20000' } };
const DOCUMENT = { ...HUB, ...OPENED, vpc: 'voice' };
const SECOND = {
  ...HUB,
  sites: { ashburn: { ...HUB.sites.ashburn, vlan: 201 }, sanJose: { ...HUB.sites.sanJose, vlan: 202 } },
};
const ACCESS = { ...OPENED, edges: ['ashburn-ix'], catalog: '2026-06-01' };

/** The same by hand, but for what is an engine's. */
const site = {
  bandwidth: Bandwidth.gbps(1),
  peering: BgpPeering.ipv4(),
  crossConnect: CrossConnect.physical({ loaEntity: 'Example Ltd' }),
};
const opened = { traffic: TwilioTraffic.SIP, sbc: { signalling: PortRange.of(5061), media: PortRange.of(10000, 20000) } };
const hub = { customerAsn: Asn.of(65010), ipRoutes: IpRoutes.of('5.6.7.0/24'), resiliency: 'high' } as const;
const sitesOf = <Connection, Key>(east: Connection, west: Connection, key: Key, vlan = 101) => ({
  ashburn: { ...site, edge: TwilioEdge.ASHBURN_IX, connection: east, vlan: Vlan.of(vlan), bgpAuthKey: key, mtu: Mtu.of(1500) },
  sanJose: { ...site, edge: TwilioEdge.SAN_JOSE_IX, connection: west, vlan: Vlan.of(vlan + 1) },
});
const access = { ...opened, edges: [TwilioEdge.ASHBURN_IX], catalog: TwilioCatalog.at('2026-06-01') };

test('AWS CDK makes the same from a file as from props', () => {
  const surroundings = (stack: Parameters<Parameters<typeof cloudFormation>[0]>[0]) => ({
    vpc: importedVpc(stack, ['rtb-11111111', 'rtb-22222222']),
    east: cdk.DirectConnectConnection.fromConnectionId(stack, 'East', 'dxcon-fgabc123'),
    west: cdk.DirectConnectConnection.fromConnectionId(stack, 'West', 'dxcon-fgdef456'),
    key: SecretValue.secretsManager('twilio/bgp'),
    transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', 'tgw-0123456789abcdef0'),
  });
  const fromFile = cloudFormation((stack) => {
    const { vpc, east, west, key, transitGateway } = surroundings(stack);
    const references = { connections: { east, west }, keys: { east: key } };
    new cdk.TwilioInterconnect(stack, 'Twilio', parseInterconnect(DOCUMENT, { ...references, vpcs: { voice: vpc } }));
    new cdk.TwilioInterconnect(stack, 'Second', { ...parseInterconnect(SECOND, references), transitGateway });
    new cdk.TwilioAccess(stack, 'Access', { ...parseAccess(ACCESS), vpc });
    new cdk.TwilioAccess(stack, 'Own', parseAccess({ ...ACCESS, vpc: 'voice' }, { vpcs: { voice: vpc } }));
  });
  const fromProps = cloudFormation((stack) => {
    const { vpc, east, west, key, transitGateway } = surroundings(stack);
    const sites = sitesOf(east, west, key);
    const others = sitesOf(east, west, key, 201);
    new cdk.TwilioInterconnect(stack, 'Twilio', { ...hub, ...opened, vpc, sites });
    new cdk.TwilioInterconnect(stack, 'Second', { ...hub, transitGateway, sites: others });
    new cdk.TwilioAccess(stack, 'Access', { ...access, vpc });
    new cdk.TwilioAccess(stack, 'Own', { ...access, vpc });
  });
  expect(fromFile).toEqual(fromProps);
  expect(JSON.stringify(fromFile)).toContain('{{resolve:secretsmanager:twilio/bgp');
});

/** What the compiler refuses: it is never run. */
export function refusedByTypes(stack: Parameters<Parameters<typeof cloudFormation>[0]>[0], vpc: ec2.IVpc): void {
  const connections = { east: cdk.DirectConnectConnection.fromConnectionId(stack, 'East', 'dxcon-fgabc123') };
  const vpcs = { voice: vpc };
  // @ts-expect-error without a VPC there is a gateway
  new cdk.TwilioInterconnect(stack, 'A', parseInterconnect(HUB, { connections }));
  // @ts-expect-error a connection is an object of the engine
  new cdk.TwilioInterconnect(stack, 'B', parseInterconnect(DOCUMENT, { connections: { east: 'dxcon-fgabc123' }, vpcs }));
  // @ts-expect-error a key is a secret
  new cdk.TwilioInterconnect(stack, 'C', parseInterconnect(DOCUMENT, { connections, keys: { east: 'plain text' }, vpcs }));
  // @ts-expect-error an access has a VPC
  new cdk.TwilioAccess(stack, 'D', parseAccess(ACCESS));
  // @ts-expect-error without the connections, nothing is resolved
  parseInterconnect(DOCUMENT, { vpcs });
}

test.each(['cdktf', 'cdktn'] as const)('%s makes the same from a file as from props', (name) => {
  type Build = Parameters<typeof terraform>[1];
  const surroundings = (...[stack, { library, core }]: Parameters<Build>) => ({
    vpc: { vpcId: 'vpc-11111111', routeTableIds: ['rtb-11111111'] },
    east: library.DirectConnectConnection.fromConnectionId(stack, 'East', 'dxcon-fgabc123'),
    west: library.DirectConnectConnection.fromConnectionId(stack, 'West', 'dxcon-fgdef456'),
    key: new core.TerraformVariable(stack, 'key', SENSITIVE).stringValue,
    gateway: { transitGatewayId: 'tgw-0123456789abcdef0' },
  });
  const fromFile = terraform(name, (stack, engine) => {
    const { library } = engine;
    const { vpc, east, west, key, gateway } = surroundings(stack, engine);
    const references = { connections: { east, west }, keys: { east: key } };
    new library.TwilioInterconnect(stack, 'Twilio', parseInterconnect(DOCUMENT, { ...references, vpcs: { voice: vpc } }));
    new library.TwilioInterconnect(stack, 'Second', { ...parseInterconnect(SECOND, references), gateway });
    new library.TwilioAccess(stack, 'Access', { ...parseAccess(ACCESS), vpc: { vpcId: vpc.vpcId } });
    new library.TwilioAccess(stack, 'Own', parseAccess({ ...ACCESS, vpc: 'voice' }, { vpcs: { voice: { vpcId: vpc.vpcId } } }));
  });
  const fromProps = terraform(name, (stack, engine) => {
    const { library } = engine;
    const { vpc, east, west, key, gateway } = surroundings(stack, engine);
    const sites = sitesOf(east, west, key);
    const others = sitesOf(east, west, key, 201);
    new library.TwilioInterconnect(stack, 'Twilio', { ...hub, ...opened, vpc, sites });
    new library.TwilioInterconnect(stack, 'Second', { ...hub, gateway, sites: others });
    new library.TwilioAccess(stack, 'Access', { ...access, vpc: { vpcId: vpc.vpcId } });
    new library.TwilioAccess(stack, 'Own', { ...access, vpc: { vpcId: vpc.vpcId } });
  });
  expect(fromFile).toEqual(fromProps);
  expect(JSON.stringify(fromFile)).toContain('${var.key}');
});
