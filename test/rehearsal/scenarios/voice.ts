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
  /** The Direct Connect gateway that others made, if it is not the Interconnect's own. */
  readonly givenGateway?: string;
  /** Whether it is hub and sites alone, without the VPC. */
  readonly isHubOnly?: boolean;
  /** Whether it serves the second VPC. */
  readonly isInOtherVpc?: boolean;
  /** Whether it is on the second transit gateway. */
  readonly isOnOtherHub?: boolean;
  /** The keys of the sites whose BGP key has been rotated. */
  readonly rotated?: readonly string[];
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

export const portsOf = ({ away = [] }: Voice): Given => ({
  ports: Object.fromEntries(away.map((key) => [PORTS[key]!, AWAY])),
});

const ADDRESSES = '203.0.113.0/24';
const OTHER_ADDRESSES = '198.51.100.0/24';

function common({ traffic, date, allowedPrefixes, hub, isInOtherVpc, isHubOnly }: Voice) {
  const prefixes = allowedPrefixes ?? (hub === 'transit' ? [ADDRESSES] : undefined);
  return {
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of(isInOtherVpc === true ? OTHER_ADDRESSES : ADDRESSES),
    ...(isHubOnly !== true && { traffic }),
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
  const vpcOf = (id: string, addresses: string): ec2.Vpc =>
    new ec2.Vpc(stack, id, {
      ipAddresses: ec2.IpAddresses.cidr(addresses),
      natGateways: 0,
      subnetConfiguration: [{ name: 'sbc', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
    });
  const first = vpcOf('Vpc', ADDRESSES);
  for (const voice of voices) {
    const { id = 'Twilio', vlan, rotated = [] } = voice;
    const vpc = voice.isInOtherVpc === true ? vpcOf('OtherVpc', OTHER_ADDRESSES) : first;
    const transitGateway = voice.hub === 'transit' ? transitGatewayOf(stack, vpc, voice) : undefined;
    const sites = Object.entries(voice.sites).map(([key, edge]) => [
      key,
      {
        ...siteProps(edge, numberOf(key), vlan),
        connection: cdk.DirectConnectConnection.fromConnectionId(
          voice.away?.includes(key) === true ? ports! : stack,
          `${id}-${key}Port`,
          PORTS[key]!,
        ),
        bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: rotated.includes(key) ? `${key}2` : key }),
      },
    ]);
    new cdk.TwilioInterconnect(stack, id, {
      ...common(voice),
      ...(voice.isHubOnly !== true && { vpc }),
      ...(transitGateway !== undefined && { transitGateway }),
      ...(voice.givenGateway !== undefined && {
        directConnectGateway: cdk.DirectConnectGateway.fromDirectConnectGatewayId(stack, `${id}-hub`, voice.givenGateway),
      }),
      sites: Object.fromEntries(sites),
    } as cdk.TwilioInterconnectProps);
  }
}

function transitGatewayOf(stack: Stack, vpc: ec2.Vpc, { isOnOtherHub = false }: Voice): ec2.CfnTransitGateway {
  const id = isOnOtherHub ? 'OtherHub' : 'Hub';
  const hub = new ec2.CfnTransitGateway(stack, id, { amazonSideAsn: isOnOtherHub ? 64601 : 64600 });
  new ec2.CfnTransitGatewayAttachment(vpc, `${id}Attachment`, {
    transitGatewayId: hub.attrId,
    vpcId: vpc.vpcId,
    subnetIds: vpc.isolatedSubnets.map((subnet) => subnet.subnetId),
  });
  return hub;
}

export function buildOnTerraform(stack: TerraformStack, ...voices: readonly Voice[]): void {
  const vpcOf = (id: string, cidrBlock: string) => {
    const vpc = new Vpc(stack, id, { cidrBlock });
    return { vpc, routeTable: new RouteTable(stack, `${id}-sbc`, { vpcId: vpc.id }) };
  };
  const first = vpcOf('vpc', ADDRESSES);
  for (const voice of voices) {
    const { id = 'Twilio', vlan, rotated = [] } = voice;
    const { vpc, routeTable } = voice.isInOtherVpc === true ? vpcOf('other-vpc', OTHER_ADDRESSES) : first;
    const sites = Object.entries(voice.sites).map(([key, edge]) => [
      key,
      {
        ...siteProps(edge, numberOf(key), vlan),
        connection: terraform.DirectConnectConnection.fromConnectionId(stack, `${id}-${key}Port`, PORTS[key]!, {
          region: voice.away?.includes(key) === true ? AWAY : undefined,
        }),
        bgpAuthKey: new TerraformVariable(stack, `${id}_${key}_key${rotated.includes(key) ? '2' : ''}`, {
          type: 'string',
          sensitive: true,
        }).stringValue,
      },
    ]);
    const gateway =
      voice.hub === 'transit' ? { transitGatewayId: attachedHub(stack, vpc), transitGatewayAsn: Asn.of(64600) } : {};
    new terraform.TwilioInterconnect(stack, id, {
      ...common(voice),
      ...(voice.isHubOnly === true ? { gateway } : { vpc: { vpcId: vpc.id, routeTableIds: [routeTable.id], ...gateway } }),
      ...(voice.givenGateway !== undefined && {
        directConnectGateway: terraform.DirectConnectGateway.fromDirectConnectGatewayId(stack, `${id}-hub`, voice.givenGateway),
      }),
      sites: Object.fromEntries(sites),
    } as terraform.TwilioInterconnectProps);
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
