import { SecretValue, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Ec2TransitGateway } from '@cdktf/provider-aws/lib/ec2-transit-gateway';
import { Ec2TransitGatewayVpcAttachment } from '@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { type TerraformStack, TerraformVariable } from 'cdktf';
import { Asn, BgpPeering, Cidr, IpRoutes, TwilioCatalog, TwilioEdge, TwilioTraffic, Vlan } from 'twilio-interconnect-constructs';
import type { TwilioInterconnectEdge } from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import * as terraform from 'twilio-interconnect-constructs/cdktf';
import type { Given } from './given';

/** An Interconnect in the words of the changes that are rehearsed. */
export interface Voice {
  /** Of the construct; `Twilio` if it is left out. */
  readonly id?: string;
  /** Of the first site; 101 if it is left out. */
  readonly vlan?: number;
  readonly hub: 'vpn' | 'transit';
  /** Whether the Direct Connect gateway is one that others made. */
  readonly hasGivenGateway?: boolean;
  /** Edges by the keys of their sites. */
  readonly sites: Readonly<Record<string, string>>;
  /** Keys of the sites whose ports are in another Region. */
  readonly away?: readonly string[];
  readonly traffic: readonly TwilioTraffic[];
  readonly date?: string;
  readonly allowedPrefixes?: readonly string[];
}

/** Where a port is that is away. */
const AWAY = 'us-west-1';

/** Ports by their sites: others ordered them, in the Region of the hub if the site is not away. */
const PORTS: Readonly<Record<string, string>> = {
  ashburn: 'dxcon-fgaaaaaa',
  sanJose: 'dxcon-fgbbbbbb',
  tokyo: 'dxcon-fgcccccc',
};

export const TWO_SITES: Voice = {
  hub: 'vpn',
  sites: { ashburn: 'ashburn-ix', sanJose: 'san-jose-ix' },
  traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK],
};

const GIVEN_GATEWAY = '11111111-2222-3333-4444-555555555555';

export const portsOf = ({ away = [] }: Voice): Given => ({
  ports: Object.fromEntries(away.map((key) => [PORTS[key]!, AWAY])),
});

const ADDRESSES = '203.0.113.0/24';

function common({ traffic, date, allowedPrefixes, hub }: Voice) {
  const prefixes = allowedPrefixes ?? (hub === 'transit' ? [ADDRESSES] : undefined);
  return {
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of(ADDRESSES),
    traffic,
    catalog: date === undefined ? undefined : TwilioCatalog.at(date),
    allowedPrefixes: prefixes?.map((prefix) => Cidr.of(prefix)),
  };
}

function siteProps(edgeId: string, index: number, vlan = 101) {
  const edge = TwilioEdge.of(edgeId) as TwilioInterconnectEdge;
  return {
    edge,
    bandwidth: edge.exchange.bandwidths[0]!,
    vlan: Vlan.of(vlan + index),
    peering: BgpPeering.ipv4({
      amazonAddress: `169.254.${vlan % 100}.${4 * index + 1}/30`,
      customerAddress: `169.254.${vlan % 100}.${4 * index + 2}/30`,
    }),
  };
}

/** The same order for every program: a site keeps its numbers when others come and go. */
const numberOf = (key: string): number => Object.keys(PORTS).indexOf(key);

export function buildOnCdk(stack: Stack, ...voices: readonly Voice[]): void {
  const ports = voices.some(({ away }) => away !== undefined)
    ? new Stack(stack.node.root, 'Ports', { env: { region: AWAY } })
    : undefined;
  const vpc = new ec2.Vpc(stack, 'Vpc', {
    ipAddresses: ec2.IpAddresses.cidr(ADDRESSES),
    natGateways: 0,
    subnetConfiguration: [{ name: 'sbc', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
  });
  for (const voice of voices) {
    const { id = 'Twilio', vlan } = voice;
    const transitGateway = voice.hub === 'transit' ? transitGatewayOf(stack, vpc) : undefined;
    const sites = Object.entries(voice.sites).map(([key, edge]) => [
      key,
      {
        ...siteProps(edge, numberOf(key), vlan),
        connection: cdk.DirectConnectConnection.fromConnectionId(
          voice.away?.includes(key) === true ? ports! : stack,
          `${id}-${key}Port`,
          PORTS[key]!,
        ),
        bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: key }),
      },
    ]);
    new cdk.TwilioInterconnect(stack, id, {
      ...common(voice),
      vpc,
      ...(transitGateway !== undefined && { transitGateway }),
      ...(voice.hasGivenGateway === true && {
        directConnectGateway: cdk.DirectConnectGateway.fromDirectConnectGatewayId(stack, `${id}-hub`, GIVEN_GATEWAY),
      }),
      sites: Object.fromEntries(sites),
    });
  }
}

function transitGatewayOf(stack: Stack, vpc: ec2.Vpc): ec2.CfnTransitGateway {
  const hub = new ec2.CfnTransitGateway(stack, 'Hub', { amazonSideAsn: 64600 });
  new ec2.CfnTransitGatewayAttachment(vpc, 'HubAttachment', {
    transitGatewayId: hub.attrId,
    vpcId: vpc.vpcId,
    subnetIds: vpc.isolatedSubnets.map((subnet) => subnet.subnetId),
  });
  return hub;
}

export function buildOnTerraform(stack: TerraformStack, ...voices: readonly Voice[]): void {
  const vpc = new Vpc(stack, 'vpc', { cidrBlock: ADDRESSES });
  const routeTable = new RouteTable(stack, 'sbc', { vpcId: vpc.id });
  for (const voice of voices) {
    const { id = 'Twilio', vlan } = voice;
    const sites = Object.entries(voice.sites).map(([key, edge]) => [
      key,
      {
        ...siteProps(edge, numberOf(key), vlan),
        connection: terraform.DirectConnectConnection.fromConnectionId(stack, `${id}-${key}Port`, PORTS[key]!, {
          region: voice.away?.includes(key) === true ? AWAY : undefined,
        }),
        bgpAuthKey: new TerraformVariable(stack, `${id}_${key}_key`, { type: 'string', sensitive: true }).stringValue,
      },
    ]);
    new terraform.TwilioInterconnect(stack, id, {
      ...common(voice),
      vpc: {
        vpcId: vpc.id,
        routeTableIds: [routeTable.id],
        ...(voice.hub === 'transit' && { transitGatewayId: attachedHub(stack, vpc), transitGatewayAsn: Asn.of(64600) }),
      } as terraform.TwilioInterconnectVpc,
      ...(voice.hasGivenGateway === true && {
        directConnectGateway: terraform.DirectConnectGateway.fromDirectConnectGatewayId(stack, `${id}-hub`, GIVEN_GATEWAY),
      }),
      sites: Object.fromEntries(sites),
    });
  }
}

/** The id of a transit gateway as the VPC's attachment tells it. */
function attachedHub(stack: TerraformStack, vpc: Vpc): string {
  const hub = new Ec2TransitGateway(stack, 'hub', { amazonSideAsn: 64600 });
  const subnet = new Subnet(stack, 'subnet', { vpcId: vpc.id, cidrBlock: ADDRESSES });
  return new Ec2TransitGatewayVpcAttachment(stack, 'attachment', {
    transitGatewayId: hub.id,
    vpcId: vpc.id,
    subnetIds: [subnet.id],
  }).transitGatewayId;
}
