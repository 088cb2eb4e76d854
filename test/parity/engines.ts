import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, SecretValue, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { TerraformStack } from 'cdktf';
import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  Capacity,
  Cidr,
  Codec,
  CrossConnect,
  IpRoutes,
  Mtu,
  type OpeningsOptions,
  PortRange,
  Translation,
  TwilioCatalog,
  TwilioEdge,
  type TwilioInterconnectEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import type { IDirectConnectGateway, TwilioInterconnectProps } from 'twilio-interconnect-constructs/cdktf';
import { temporaryFolder } from '../support/strict';
import type { Network } from './network';
import { readCloudFormation } from './read-cloudformation';
import { readTerraform } from './read-terraform';
import type { InterfaceScenario, Scenario, SiteScenario } from './scenario';

/** How a variable is declared that holds a key. */
export const SENSITIVE = { type: 'string', sensitive: true } as const;

/** What differs between the Terraform engines is their packages only, so the types of one serve for both. */
export interface TerraformEngine {
  readonly core: typeof import('cdktf');
  readonly provider: typeof import('@cdktf/provider-aws/lib/provider');
  readonly library: typeof import('twilio-interconnect-constructs/cdktf');
}

const ENGINES: Readonly<Record<'cdktf' | 'cdktn', () => TerraformEngine>> = {
  cdktf: () => ({
    core: require('cdktf'),
    provider: require('@cdktf/provider-aws/lib/provider'),
    library: require('twilio-interconnect-constructs/cdktf'),
  }),
  cdktn: () => ({
    core: require('cdktn'),
    provider: require('@cdktn/provider-aws/lib/provider'),
    library: require('twilio-interconnect-constructs/cdktn'),
  }),
};

/** The props of a scenario that are the same on every engine, and in the plan. */
export function commonProps(scenario: Scenario): {
  readonly customerAsn: Asn;
  readonly ipRoutes: IpRoutes;
  readonly addressing: Addressing | undefined;
  readonly announcementsToAws: Scenario['announcementsToAws'];
  readonly capacity: Capacity | undefined;
  readonly allowedPrefixes: readonly Cidr[] | undefined;
  readonly traffic: readonly TwilioTraffic[] | undefined;
  readonly catalog: TwilioCatalog | undefined;
  readonly resiliency: Scenario['resiliency'];
} & OpeningsOptions {
  return {
    customerAsn: Asn.of(scenario.customerAsn),
    ipRoutes: IpRoutes.of(...scenario.ipRoutes),
    addressing: addressingOf(scenario),
    announcementsToAws: scenario.announcementsToAws,
    capacity: scenario.calls === undefined ? undefined : Capacity.ofCalls(scenario.calls, Codec.G711),
    allowedPrefixes: scenario.allowedPrefixes?.map((cidr) => Cidr.of(cidr)),
    traffic: scenario.hasVpc ? scenario.traffic.map((id) => TwilioTraffic.of(id)) : undefined,
    catalog: scenario.catalogDate === undefined ? undefined : TwilioCatalog.at(scenario.catalogDate),
    resiliency: scenario.resiliency,
    openings: scenario.openings,
    sbc: scenario.sbc && {
      signalling: scenario.sbc.signalling ? PortRange.of(5061) : undefined,
      media: scenario.sbc.media ? PortRange.of(6000, 9999) : undefined,
    },
  };
}

function addressingOf({ addressing }: Scenario): Addressing | undefined {
  if (addressing === undefined || addressing.mode === 'per-site') {
    return addressing && Addressing.perSite();
  }
  const { mode, twilioConfirmed } = addressing;
  return Addressing[mode](twilioConfirmed === undefined ? {} : { twilioConfirmed });
}

/** The props of one site that are the same on every engine, and in the plan. */
export function siteProps(
  scenario: Scenario,
  key: string,
): {
  readonly edge: TwilioEdge;
  readonly bandwidth: Bandwidth;
  readonly mtu: Mtu | undefined;
  readonly siteLink: boolean | undefined;
  readonly preference: Scenario['sites'][string]['preference'];
  readonly crossConnect: CrossConnect | undefined;
  readonly ipRoutes: IpRoutes | undefined;
  readonly lanPrefixes: readonly Cidr[] | undefined;
  readonly translations: readonly Translation[] | undefined;
  readonly failoverEdges: readonly TwilioEdge[] | undefined;
} {
  const site = scenario.sites[key]!;
  const edge = TwilioEdge.of(site.edge) as TwilioInterconnectEdge;
  const jumbo = scenario.transitGateway === undefined ? Mtu.JUMBO_9001 : Mtu.JUMBO_8500;
  return {
    edge,
    bandwidth: edge.exchange.bandwidths[0]!,
    mtu: site.mtu === undefined ? undefined : site.mtu === 'jumbo' ? jumbo : Mtu.of(1500),
    siteLink: site.siteLink,
    preference: site.preference,
    failoverEdges: site.failoverEdges?.map((id) => TwilioEdge.of(id)),
    crossConnect: crossConnectOf(site.crossConnect),
    ipRoutes: site.ipRoutes && IpRoutes.of(...site.ipRoutes),
    lanPrefixes: site.lanPrefixes?.map((cidr) => Cidr.of(cidr)),
    translations: site.translations?.map(({ kind, inside, outside }) =>
      kind === 'pool' ? Translation.pool({ inside: [inside], outside }) : Translation.oneToOne({ inside, outside }),
    ),
  };
}

/** A cross connect at a stage. */
function crossConnectOf(stage: SiteScenario['crossConnect']): CrossConnect | undefined {
  const physical = CrossConnect.physical({ loaEntity: 'Example Ltd', requestedOn: '2026-03-01' });
  const circuit = { provider: 'Example Exchange', port: 'P1', vlan: Vlan.of(4001), bandwidth: Bandwidth.gbps(10) };
  const session = { twilioAsn: Asn.of(64496), twilioAddress: '169.254.200.1/30', customerAddress: '169.254.200.2/30' };
  const stages = {
    requested: physical,
    authorized: physical.authorized({ issuedOn: '2026-03-02', port: 'Panel 7' }),
    configured: physical.configured({ ...session, customerAsn: Asn.of(65123) }),
    exchange: CrossConnect.thirdPartyExchange(circuit),
    wrong: CrossConnect.circuit({ loaEntity: '' }).configured({ ...session, customerAddress: '169.254.200.6/30' }),
  };
  return stage === undefined ? undefined : stages[stage];
}

/** The props of one interface that are the same on every engine, and in the plan. */
export function interfaceProps({ vlan, peering }: InterfaceScenario): { readonly vlan: Vlan; readonly peering: BgpPeering } {
  const given = { amazonAddress: `169.254.${vlan % 100}.1/30`, customerAddress: `169.254.${vlan % 100}.2/30` };
  return {
    vlan: Vlan.of(vlan),
    peering: peering === 'ipv6' ? BgpPeering.ipv6() : BgpPeering.ipv4(peering === 'given' ? given : {}),
  };
}

/** An ASN, if it is known. */
export function asnOf(number: number | undefined): Asn | undefined {
  return number === undefined ? undefined : Asn.of(number);
}

/** The gateway of a scenario, as an existing or a new construct of an engine; undefined for the one that the Interconnect makes. */
function gatewayOf<Gateway>(
  { gateway }: Scenario,
  existing: (attributes: { readonly directConnectGatewayId: string; readonly amazonSideAsn?: Asn }) => Gateway,
  made: (amazonSideAsn: Asn) => Gateway,
): Gateway | undefined {
  const amazonSideAsn = asnOf(gateway.asn);
  if (gateway.given) {
    return existing({ directConnectGatewayId: gateway.id, amazonSideAsn });
  }
  return amazonSideAsn === undefined ? undefined : made(amazonSideAsn);
}

/** The sites of a scenario as props, given how an engine makes the interfaces; `id` tells each from the others. */
export function sitesProps<Interface>(scenario: Scenario, toProps: (wanted: InterfaceScenario, id: string) => Interface) {
  return Object.fromEntries(
    Object.entries(scenario.sites).map(([key, site]) => [
      key,
      {
        ...siteProps(scenario, key),
        ...interfaceProps(site),
        ...toProps(site, key),
        secondary: site.secondary && { ...interfaceProps(site.secondary), ...toProps(site.secondary, `${key}-secondary`) },
      },
    ]),
  );
}

/** Synthesises a stack of AWS CDK, and gives its template. */
export function cloudFormation(build: (stack: Stack) => void): Parameters<typeof readCloudFormation>[0] {
  const outdir = temporaryFolder();
  const app = new App({ outdir });
  build(new Stack(app, 'Network'));
  app.synth();
  return readJson(outdir, 'Network.template.json');
}

/** Synthesises a stack of one of the Terraform engines, and gives its configuration. */
export function terraform(
  name: 'cdktf' | 'cdktn',
  build: (stack: TerraformStack, engine: TerraformEngine) => void,
): Parameters<typeof readTerraform>[0] {
  const engine = ENGINES[name]();
  const outdir = temporaryFolder();
  const app = new engine.core.App({ outdir });
  const stack = new engine.core.TerraformStack(app, 'network');
  new engine.provider.AwsProvider(stack, 'aws', { region: 'us-east-1' });
  build(stack, engine);
  app.synth();
  return readJson(outdir, 'stacks/network/cdk.tf.json');
}

/** Synthesises a scenario with AWS CDK, and reads the network back. */
export function onCloudFormation(scenario: Scenario): Network {
  return readCloudFormation(cloudFormationOf(scenario));
}

/** What AWS CDK writes for a scenario. */
export function cloudFormationOf(scenario: Scenario): ReturnType<typeof cloudFormation> {
  return cloudFormation((stack) => {
    const { hasVpc, routeTableIds, vpnGatewayId, transitGateway } = scenario;
    new cdk.TwilioInterconnect(stack, 'Twilio', {
      ...commonProps(scenario),
      ...(hasVpc ? { vpc: importedVpc(stack, routeTableIds) } : {}),
      directConnectGateway: gatewayOf<cdk.IDirectConnectGateway>(
        scenario,
        (attributes) => cdk.DirectConnectGateway.fromDirectConnectGatewayAttributes(stack, 'Gateway', attributes),
        (amazonSideAsn) => new cdk.DirectConnectGateway(stack, 'Gateway', { amazonSideAsn }),
      ),
      ...(transitGateway === undefined
        ? {
            vpnGateway:
              vpnGatewayId === undefined ? undefined : ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'VpnGateway', vpnGatewayId),
          }
        : {
            transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'TransitGateway', transitGateway.id),
            transitGatewayAsn: asnOf(transitGateway.asn),
          }),
      sites: sitesProps(scenario, ({ connection, hasKey }, id) => ({
        connection: cdk.DirectConnectConnection.fromConnectionId(stack, `Port-${id}`, connection),
        bgpAuthKey: hasKey ? SecretValue.secretsManager('twilio/bgp', { jsonField: id }) : undefined,
      })),
    } as cdk.TwilioInterconnectProps);
  });
}

/** A VPC by its ids, with a private subnet for each route table. */
export function importedVpc(stack: Stack, routeTableIds: readonly string[]): ec2.IVpc {
  return ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-0123456789abcdef0',
    availabilityZones: routeTableIds.map((_, index) => `us-east-1${'abc'[index]}`),
    privateSubnetIds: routeTableIds.map((_, index) => `subnet-${index}1111111`),
    privateSubnetRouteTableIds: [...routeTableIds],
  });
}

/** Synthesises a scenario with one of the Terraform engines, and reads the network back. */
export function onTerraform(engine: 'cdktf' | 'cdktn', scenario: Scenario): Network {
  return readTerraform(terraformOf(engine, scenario));
}

/** What one of the Terraform engines writes for a scenario. */
export function terraformOf(name: 'cdktf' | 'cdktn', scenario: Scenario): ReturnType<typeof terraform> {
  return terraform(name, (stack, { core, library }) => {
    const { hasVpc, routeTableIds, vpnGatewayId, transitGateway } = scenario;
    const gateway =
      transitGateway === undefined
        ? { vpnGatewayId }
        : { transitGatewayId: transitGateway.id, transitGatewayAsn: asnOf(transitGateway.asn) };
    new library.TwilioInterconnect(stack, 'Twilio', {
      ...commonProps(scenario),
      ...(hasVpc ? { vpc: { vpcId: 'vpc-0123456789abcdef0', routeTableIds, ...gateway } } : { gateway }),
      directConnectGateway: gatewayOf<IDirectConnectGateway>(
        scenario,
        (attributes) => library.DirectConnectGateway.fromDirectConnectGatewayAttributes(stack, 'Gateway', attributes),
        (amazonSideAsn) => new library.DirectConnectGateway(stack, 'Gateway', { amazonSideAsn }),
      ),
      sites: sitesProps(scenario, ({ connection, hasKey }, id) => ({
        connection: library.DirectConnectConnection.fromConnectionId(stack, `Port-${id}`, connection),
        bgpAuthKey: hasKey ? new core.TerraformVariable(stack, `key-${id}`, SENSITIVE).stringValue : undefined,
      })),
    } as TwilioInterconnectProps);
  });
}

function readJson(folder: string, name: string): any {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}
