import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Ec2TransitGateway } from '@cdktf/provider-aws/lib/ec2-transit-gateway';
import { Ec2TransitGatewayVpcAttachment } from '@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment';
import { NetworkAcl } from '@cdktf/provider-aws/lib/network-acl';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import type { TerraformStack } from 'cdktf';
import {
  Asn,
  Bandwidth,
  BgpPeering,
  Cidr,
  PortRange,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import * as terraform from 'twilio-interconnect-constructs/cdktf';
import type { CloudFormationProgram } from '../cloudformation/assembly';
import type { TerraformJson } from '../terraform/configuration';
import { cdkProgram, terraformStack } from './synthesis';

/** Programs of single constructs, for the changes that need no Interconnect. */

export const onCdk = (build: (stack: Stack) => void): CloudFormationProgram =>
  cdkProgram((app) => build(new Stack(app, 'Network', { env: { region: 'us-east-1' } })));

export const onTerraform = (build: (stack: TerraformStack) => void): TerraformJson => terraformStack(build);

const PORT = { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) };
const SESSION = { vlan: Vlan.of(101), customerAsn: Asn.of(65010), peerings: [BgpPeering.ipv4()] };

/** A port that is ordered, and an interface on it. */
export const ordered = (hasInterface: boolean): CloudFormationProgram =>
  onCdk((stack) => {
    const connection = new cdk.DirectConnectConnection(stack, 'Port', PORT);
    if (hasInterface) {
      const directConnectGateway = new cdk.DirectConnectGateway(stack, 'Gateway', {});
      new cdk.PrivateVirtualInterface(stack, 'Voice', { ...SESSION, connection, directConnectGateway });
    }
  });

export const orderedOnTerraform = (
  hasInterface: boolean,
  options: Pick<terraform.DirectConnectConnectionProps, 'preventDestroy' | 'encryptionMode' | 'requestMacSec'> = {},
): TerraformJson =>
  onTerraform((stack) => {
    const connection = new terraform.DirectConnectConnection(stack, 'Port', { ...PORT, ...options });
    if (hasInterface) {
      const directConnectGateway = new terraform.DirectConnectGateway(stack, 'Gateway', {});
      new terraform.PrivateVirtualInterface(stack, 'Voice', { ...SESSION, connection, directConnectGateway });
    }
  });

/** An interface on a link aggregation group of so many members. */
export const aggregated = (...members: readonly string[]): CloudFormationProgram =>
  onCdk((stack) => {
    const { location, bandwidth: connectionsBandwidth } = PORT;
    const connection = new cdk.DirectConnectLag(stack, 'Lag', { location, connectionsBandwidth });
    members.forEach((id) => connection.addConnection(id));
    const directConnectGateway = new cdk.DirectConnectGateway(stack, 'Gateway', {});
    new cdk.PrivateVirtualInterface(stack, 'Voice', { ...SESSION, connection, directConnectGateway });
  });

export const aggregatedOnTerraform = (...members: readonly string[]): TerraformJson =>
  onTerraform((stack) => {
    const { location, bandwidth: connectionsBandwidth } = PORT;
    const connection = new terraform.DirectConnectLag(stack, 'Lag', { location, connectionsBandwidth });
    members.forEach((id) => connection.addConnection(id));
    const directConnectGateway = new terraform.DirectConnectGateway(stack, 'Gateway', {});
    new terraform.PrivateVirtualInterface(stack, 'Voice', { ...SESSION, connection, directConnectGateway });
  });

/** An interface under an id, or none, on a port that others ordered. */
export const named = (id: string | undefined, removalPolicy?: RemovalPolicy): CloudFormationProgram =>
  onCdk((stack) => {
    const directConnectGateway = new cdk.DirectConnectGateway(stack, 'Gateway', { removalPolicy });
    if (id !== undefined) {
      const connection = cdk.DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgaaaaaa');
      new cdk.PrivateVirtualInterface(stack, id, { ...SESSION, connection, directConnectGateway });
    }
  });

export const namedOnTerraform = (id: string | undefined): TerraformJson =>
  onTerraform((stack) => {
    const directConnectGateway = new terraform.DirectConnectGateway(stack, 'Gateway', {});
    if (id !== undefined) {
      const connection = terraform.DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgaaaaaa');
      new terraform.PrivateVirtualInterface(stack, id, { ...SESSION, connection, directConnectGateway });
    }
  });

/** An interface that another account hosts, on one of two Direct Connect gateways. */
export const hostedOnTerraform = (gateway: 'one' | 'other'): TerraformJson =>
  onTerraform((stack) => {
    const ours = new AwsProvider(stack, 'ours', { region: 'us-east-1', alias: 'ours' });
    const gateways = {
      one: new terraform.DirectConnectGateway(stack, 'One', { amazonSideAsn: Asn.of(64601) }),
      other: new terraform.DirectConnectGateway(stack, 'Other', { amazonSideAsn: Asn.of(64602) }),
    };
    new terraform.PrivateVirtualInterface(stack, 'Hosted', {
      ...SESSION,
      provider: new AwsProvider(stack, 'network', { region: 'us-east-1', alias: 'network' }),
      owner: { accountId: '111122223333', provider: ours },
      connection: terraform.DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgaaaaaa'),
      directConnectGateway: gateways[gateway],
    });
  });

/** Routes of a spoke beside the hub's association, by the id that the transit gateway or the VPC's attachment tells. */
export const routedOnTerraform = (by: 'hub' | 'attachment'): TerraformJson =>
  onTerraform((stack) => {
    const vpc = new Vpc(stack, 'vpc', { cidrBlock: '203.0.113.0/24' });
    const subnet = new Subnet(stack, 'subnet', { vpcId: vpc.id, cidrBlock: '203.0.113.0/24' });
    const hub = new Ec2TransitGateway(stack, 'hub', { amazonSideAsn: 64600 });
    const attachment = new Ec2TransitGatewayVpcAttachment(stack, 'attachment', {
      transitGatewayId: hub.id,
      vpcId: vpc.id,
      subnetIds: [subnet.id],
    });
    new terraform.DirectConnectGateway(stack, 'Gateway', {}).associateTransitGateway('Hub', {
      transitGatewayId: hub.id,
      allowedPrefixes: [Cidr.of('203.0.113.0/24')],
    });
    new terraform.TwilioRoutes(stack, 'Routes', {
      routeTableIds: [new RouteTable(stack, 'table', { vpcId: vpc.id }).id],
      transitGatewayId: by === 'hub' ? hub.id : attachment.transitGatewayId,
      prefixLists: [terraform.TwilioPrefixList.ofBgpPrefixes(stack, 'Announced', { edges: [TwilioEdge.ASHBURN_IX] })],
    });
  });

/** The VPN gateway of a VPC on one of two Direct Connect gateways, or on none. */
export const associated = (hub: 'one' | 'other' | undefined): CloudFormationProgram =>
  onCdk((stack) => {
    const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0, vpnGateway: true, vpnRoutePropagation: [] });
    const hubs = {
      one: new cdk.DirectConnectGateway(stack, 'One', { amazonSideAsn: Asn.of(64601) }),
      other: new cdk.DirectConnectGateway(stack, 'Other', { amazonSideAsn: Asn.of(64602) }),
    };
    if (hub !== undefined) {
      const vpnGateway = vpc.node.findChild('VpnGateway') as ec2.VpnGateway;
      new cdk.DirectConnectGatewayAssociation(stack, 'Association', {
        directConnectGateway: hubs[hub],
        vpnGateway,
        allowedPrefixes: [Cidr.of('10.0.0.0/16')],
      });
    }
  });

/** An association with one of two VPN gateways, each attached to a VPC of its own. */
export const associatedVpn = (which: 'One' | 'Other'): CloudFormationProgram =>
  onCdk((stack) => {
    const vpnGateways = Object.fromEntries(
      ['One', 'Other'].map((id, index) => {
        const ipAddresses = ec2.IpAddresses.cidr(`10.${index}.0.0/16`);
        const vpc = new ec2.Vpc(stack, id, { ipAddresses, maxAzs: 1, natGateways: 0, vpnGateway: true, vpnRoutePropagation: [] });
        return [id, vpc.node.findChild('VpnGateway') as ec2.VpnGateway];
      }),
    );
    new cdk.DirectConnectGatewayAssociation(stack, 'Association', {
      directConnectGateway: new cdk.DirectConnectGateway(stack, 'Gateway', {}),
      vpnGateway: vpnGateways[which]!,
      allowedPrefixes: [Cidr.of('10.0.0.0/8')],
    });
  });

/** An association with one of two transit gateways, or with none. */
export const associatedTransit = (which: 'One' | 'Other' | undefined): CloudFormationProgram =>
  onCdk((stack) => {
    const transitGateways = {
      One: new ec2.CfnTransitGateway(stack, 'One', { amazonSideAsn: 64601 }),
      Other: new ec2.CfnTransitGateway(stack, 'Other', { amazonSideAsn: 64602 }),
    };
    const directConnectGateway = new cdk.DirectConnectGateway(stack, 'Gateway', {});
    if (which !== undefined) {
      const allowedPrefixes = [Cidr.of('10.0.0.0/8')];
      directConnectGateway.associateTransitGateway('Hub', { transitGateway: transitGateways[which], allowedPrefixes });
    }
  });

/** An association that a role of another account accepts, or none. */
export const accepted = (roleName: string | undefined): CloudFormationProgram =>
  onCdk((stack) => {
    if (roleName !== undefined) {
      const id = '11111111-2222-3333-4444-555555555555';
      new cdk.DirectConnectGatewayAssociation(stack, 'Association', {
        directConnectGateway: cdk.DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', id),
        vpnGateway: ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'VpnGateway', 'vgw-0123456789abcdef0'),
        acceptProposalRole: Role.fromRoleArn(stack, 'Role', `arn:aws:iam::111122223333:role/${roleName}`),
        allowedPrefixes: [Cidr.of('10.0.0.0/16')],
      });
    }
  });

/** The SIP gateways of so many edges, in a list of so many entries. */
export const listed = (edges: number, maxEntries: number): CloudFormationProgram =>
  onCdk((stack) => {
    new cdk.TwilioPrefixList(stack, 'Gateways', {
      edges: TwilioEdge.interconnectEdges.slice(0, edges),
      traffic: [TwilioTraffic.SIP_SIGNALLING],
      maxEntries,
    });
  });

/** A group with so many networks that a customer added, and the size of their list if it is set by hand. */
export const added = (networks: number, maxEntries?: number): CloudFormationProgram =>
  onCdk((stack) => {
    const edge = TwilioEdge.LONDON_IX;
    const own = {
      edge,
      traffic: TwilioTraffic.SIP_SIGNALLING,
      direction: 'egress',
      protocol: 'tcp',
      ports: PortRange.of(5061),
      cidrs: Array.from({ length: networks }, (_, index) => `185.187.132.${2 * index + 1}/32`),
      source: 'a test',
    } as const;
    const group = new cdk.TwilioEdgeSecurityGroup(stack, 'Sbc', {
      vpc: new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 }),
      edge,
      traffic: TwilioTraffic.SIP,
      catalog: TwilioCatalog.current.with({ add: [own] }),
    });
    if (maxEntries !== undefined) {
      const list = group.prefixLists['custom-sip-signalling--london-ix-egress-tcp-5061']!;
      (list.node.defaultChild as ec2.CfnPrefixList).maxEntries = maxEntries;
    }
  });

/** What a network ACL lets through: the rules of a construct. */
export interface AclOptions {
  readonly edges?: readonly TwilioEdge[];
  readonly traffic?: readonly TwilioTraffic[];
  readonly date?: string;
  readonly firstRuleNumber?: number;
}

const aclRules = ({ edges = [TwilioEdge.ASHBURN_IX], traffic = TwilioTraffic.SIP, date, firstRuleNumber }: AclOptions) => ({
  edges,
  traffic,
  ...(date === undefined ? {} : { catalog: TwilioCatalog.at(date) }),
  ...(firstRuleNumber === undefined ? {} : { firstRuleNumber }),
});

export const aclOnCdk = (options: AclOptions): CloudFormationProgram =>
  onCdk((stack) => {
    const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
    new cdk.TwilioNetworkAclRules(stack, 'Rules', {
      networkAcl: new ec2.NetworkAcl(stack, 'Acl', { vpc }),
      ...aclRules(options),
    });
  });

export const aclOnTerraform = (options: AclOptions): TerraformJson =>
  onTerraform((stack) => {
    const vpcId = new Vpc(stack, 'vpc', { cidrBlock: '10.0.0.0/16' }).id;
    new terraform.TwilioNetworkAclRules(stack, 'rules', {
      networkAclId: new NetworkAcl(stack, 'acl', { vpcId }).id,
      ...aclRules(options),
    });
  });
