import type { Account } from '../control-plane/account';
import { associate, changePrefixes, disassociate } from '../control-plane/associations';
import * as gateways from '../control-plane/gateways';
import * as interfaces from '../control-plane/interfaces';
import * as acls from '../control-plane/network-acls';
import * as ports from '../control-plane/ports';
import * as lists from '../control-plane/prefix-lists';
import * as routing from '../control-plane/routing';
import * as groups from '../control-plane/security-groups';
import * as vpcs from '../control-plane/vpcs';

/** What a resource of CloudFormation asks of AWS. */
export interface ResourceType {
  /** Properties whose change makes a new resource: `createOnlyProperties` of the registry schema, or "Update requires: Replacement". */
  readonly replacing: readonly string[];
  /** `replacementStrategy: delete_then_create` of the registry schema. */
  readonly deletesFirst?: true;
  /** Gives the id. */
  create(account: Account, region: string, props: any): string;
  update?(account: Account, region: string, id: string, before: any, after: any): void;
  remove(account: Account, region: string, id: string, props: any): void;
  /** What `Ref` gives, if not the id. */
  arn?(id: string, region: string): string;
}

const arnOf = (service: string) => (id: string, region: string) =>
  `arn:aws:directconnect:${region}:111122223333:${service}/${id}`;

const portOf = ({ Location, Bandwidth, ConnectionsBandwidth, ConnectionName, LagName, LagId }: any): ports.PortRequest => ({
  location: Location,
  bandwidth: Bandwidth ?? ConnectionsBandwidth,
  name: ConnectionName ?? LagName,
  lag: LagId,
});

const peersOf = ({ BgpPeers }: any): readonly interfaces.BgpPeer[] =>
  BgpPeers.map(({ AddressFamily, Asn, AmazonAddress, CustomerAddress, AuthKey }: any) => ({
    family: AddressFamily,
    asn: Asn,
    amazonAddress: AmazonAddress,
    customerAddress: CustomerAddress,
    key: AuthKey,
  }));

const virtualInterface = (kind: interfaces.InterfaceRequest['kind'], ...gatewayProps: readonly string[]): ResourceType => ({
  replacing: ['Vlan', 'AllocateVirtualInterfaceRoleArn', ...gatewayProps],
  deletesFirst: true,
  create: (account, region, props) =>
    interfaces.createInterface(account, region, {
      kind,
      name: props.VirtualInterfaceName,
      port: props.ConnectionId,
      vlan: props.Vlan,
      peers: peersOf(props),
      directConnectGateway: props.DirectConnectGatewayId,
      vpnGateway: props.VirtualGatewayId,
    }).id,
  update: (account, region, id, before, after) => {
    const thing = account.need(id, ['interface'], region);
    if (before.ConnectionId !== after.ConnectionId) {
      interfaces.moveToPort(account, region, thing, after.ConnectionId);
    }
    if (JSON.stringify(before.BgpPeers) !== JSON.stringify(after.BgpPeers)) {
      interfaces.changePeers(thing, peersOf(after));
    }
  },
  remove: (account, region, id) => interfaces.deleteInterface(account, region, id),
  arn: arnOf('dxvif'),
});

const rulesOf = ({ SecurityGroupEgress = [], SecurityGroupIngress = [] }: any): readonly groups.RuleRequest[] => [
  ...SecurityGroupEgress.map((rule: any) => ruleOf('egress', rule)),
  ...SecurityGroupIngress.map((rule: any) => ruleOf('ingress', rule)),
];

const ruleOf = (direction: groups.RuleRequest['direction'], rule: any): groups.RuleRequest => ({
  direction,
  protocol: String(rule.IpProtocol),
  from: rule.FromPort,
  to: rule.ToPort,
  peer: rule.CidrIp ?? rule.CidrIpv6 ?? rule.DestinationSecurityGroupId ?? rule.SourceSecurityGroupId,
  prefixList: rule.DestinationPrefixListId ?? rule.SourcePrefixListId,
});

const standaloneRule = (direction: groups.RuleRequest['direction'], ...names: readonly string[]): ResourceType => ({
  replacing: ['GroupId', 'IpProtocol', 'FromPort', 'ToPort', 'CidrIp', 'CidrIpv6', ...names],
  create: (account, region, props) => groups.authorize(account, region, props.GroupId, ruleOf(direction, props)).id,
  remove: (account, _region, id) => groups.revoke(account, id),
});

const entriesOf = ({ Entries = [] }: any): readonly lists.ListEntry[] =>
  Entries.map(({ Cidr, Description }: any) => ({ cidr: Cidr, description: Description }));

const vpcAttachment: ResourceType = {
  replacing: ['TransitGatewayId', 'VpcId'],
  create: (account, region, { TransitGatewayId, VpcId, SubnetIds }) =>
    gateways.attachVpc(account, region, { gateway: TransitGatewayId, vpc: VpcId, subnets: SubnetIds }).id,
  remove: (account, region, id) => gateways.detachVpc(account, region, id),
};

const inVpc = (kind: 'subnet' | 'route-table', replacing: readonly string[]): ResourceType => ({
  replacing,
  create: (account, region, { VpcId }) => vpcs.createInVpc(account, region, kind, VpcId).id,
  remove: (account, region, id) => (kind === 'subnet' ? vpcs.deleteSubnet : vpcs.deleteRouteTable)(account, region, id),
});

/** What the model has no opinion on. */
const other = (...replacing: readonly string[]): ResourceType => ({
  replacing,
  create: (account, region) => account.add('other', region, {}).id,
  remove: (account, _region, id) => {
    const thing = account.find(id);
    if (thing !== undefined) {
      account.remove(thing);
    }
  },
});

const TABLES = 'RouteTableIds';

const TYPES: Readonly<Record<string, ResourceType>> = {
  'AWS::DirectConnect::Connection': {
    replacing: ['Location', 'Bandwidth', 'ProviderName', 'RequestMACSec'],
    deletesFirst: true,
    create: (account, region, props) => ports.createConnection(account, region, portOf(props)).id,
    update: (account, region, id, before, after) => {
      if (before.LagId !== after.LagId) {
        ports.leaveLag(account, region, id);
        if (after.LagId !== undefined) {
          ports.joinLag(account, region, id, after.LagId);
        }
      }
    },
    remove: (account, region, id) => ports.deleteConnection(account, region, id),
    arn: arnOf('dxcon'),
  },
  'AWS::DirectConnect::Lag': {
    replacing: ['Location', 'ConnectionsBandwidth', 'ProviderName', 'RequestMACSec'],
    deletesFirst: true,
    create: (account, region, props) => ports.createLag(account, region, portOf(props)).id,
    remove: (account, region, id) => ports.deleteLag(account, region, id),
    arn: arnOf('dxlag'),
  },
  'AWS::DirectConnect::DirectConnectGateway': {
    replacing: ['AmazonSideAsn'],
    create: (account, _region, props) =>
      gateways.createDirectConnectGateway(account, props.DirectConnectGatewayName, props.AmazonSideAsn).id,
    remove: (account, region, id) => gateways.deleteDirectConnectGateway(account, region, id),
    arn: (id) => `arn:aws:directconnect::111122223333:dx-gateway/${id}`,
  },
  'AWS::DirectConnect::DirectConnectGatewayAssociation': {
    replacing: ['DirectConnectGatewayId', 'AssociatedGatewayId', 'AcceptDirectConnectGatewayAssociationProposalRoleArn'],
    create: (account, region, props) =>
      associate(account, region, {
        directConnectGateway: props.DirectConnectGatewayId,
        gateway: props.AssociatedGatewayId,
        allowedPrefixes: props.AllowedPrefixesToDirectConnectGateway,
      }).id,
    update: (account, region, id, _before, after) =>
      changePrefixes(account, region, id, after.AllowedPrefixesToDirectConnectGateway),
    remove: (account, region, id) => disassociate(account, region, id),
  },
  'AWS::DirectConnect::PrivateVirtualInterface': virtualInterface(
    'private',
    'DirectConnectGatewayId',
    'VirtualGatewayId',
    'AllocatePrivateVirtualInterfaceRoleArn',
  ),
  'AWS::DirectConnect::TransitVirtualInterface': virtualInterface(
    'transit',
    'DirectConnectGatewayId',
    'AllocateTransitVirtualInterfaceRoleArn',
  ),
  'AWS::DirectConnect::PublicVirtualInterface': virtualInterface(
    'public',
    'RouteFilterPrefixes',
    'AllocatePublicVirtualInterfaceRoleArn',
  ),
  'AWS::DirectConnect::ResiliencyGroup': other(),
  'AWS::EC2::VPC': {
    replacing: ['CidrBlock'],
    create: (account, region) => vpcs.createVpc(account, region).id,
    remove: (account, region, id) => vpcs.deleteVpc(account, region, id),
  },
  'AWS::EC2::VPCCidrBlock': other('VpcId', 'CidrBlock'),
  'AWS::EC2::Subnet': inVpc('subnet', ['VpcId', 'CidrBlock', 'AvailabilityZone']),
  'AWS::EC2::RouteTable': inVpc('route-table', ['VpcId']),
  'AWS::EC2::SubnetRouteTableAssociation': other('SubnetId'),
  'AWS::EC2::InternetGateway': other(),
  'AWS::EC2::NatGateway': other('SubnetId', 'AllocationId'),
  'AWS::EC2::EIP': other('Domain'),
  'AWS::EC2::FlowLog': other('ResourceId', 'ResourceType', 'TrafficType', 'LogDestination', 'LogGroupName'),
  'AWS::EC2::Instance': other('SubnetId', 'ImageId'),
  'AWS::EC2::NetworkAcl': {
    replacing: ['VpcId'],
    create: (account, region, { VpcId }) => acls.createNetworkAcl(account, region, VpcId).id,
    remove: (account, region, id) => acls.deleteNetworkAcl(account, region, id),
  },
  'AWS::EC2::NetworkAclEntry': {
    replacing: ['NetworkAclId', 'RuleNumber', 'Egress'],
    create: (account, region, { NetworkAclId, Egress, RuleNumber }) =>
      acls.createAclRule(account, region, {
        networkAcl: NetworkAclId,
        direction: Egress === true ? 'egress' : 'ingress',
        number: RuleNumber,
      }).id,
    remove: (account, _region, id) => acls.deleteAclRule(account, id),
  },
  'AWS::NetworkFirewall::RuleGroup': other('RuleGroupName', 'Type', 'Capacity'),
  'AWS::NetworkFirewall::FirewallPolicy': other('FirewallPolicyName'),
  'AWS::NetworkFirewall::Firewall': other('FirewallName', 'VpcId'),
  'AWS::Route53Resolver::FirewallDomainList': other('Name'),
  'AWS::Route53Resolver::FirewallRuleGroup': other('Name'),
  'AWS::Route53Resolver::FirewallRuleGroupAssociation': other('FirewallRuleGroupId', 'VpcId'),
  'AWS::EC2::SubnetNetworkAclAssociation': other('SubnetId', 'NetworkAclId'),
  'AWS::EC2::Route': {
    replacing: ['RouteTableId', 'DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'],
    create: (account, region, props) =>
      routing.createRoute(account, region, {
        table: props.RouteTableId,
        destination: props.DestinationCidrBlock ?? props.DestinationIpv6CidrBlock,
        prefixList: props.DestinationPrefixListId,
        transitGateway: props.TransitGatewayId,
      }).id,
    update: (account, region, id, _before, after) => {
      if (after.TransitGatewayId !== undefined) {
        routing.sendToTransitGateway(account, region, account.need(id, ['route'], region), after.TransitGatewayId);
      }
    },
    remove: (account, region, id) => routing.deleteRoute(account, region, id),
  },
  'AWS::EC2::VPNGateway': {
    replacing: ['Type', 'AmazonSideAsn'],
    create: (account, region) => gateways.createVpnGateway(account, region).id,
    remove: (account, region, id) => gateways.deleteVpnGateway(account, region, id),
  },
  'AWS::EC2::VPCGatewayAttachment': {
    replacing: ['VpcId'],
    deletesFirst: true,
    create: (account, region, { VpcId, VpnGatewayId }) => {
      if (VpnGatewayId !== undefined) {
        gateways.attachVpnGateway(account, region, VpnGatewayId, VpcId);
      }
      return account.add('other', region, {}).id;
    },
    update: (account, region, _id, before, after) => {
      if (before.VpnGatewayId !== after.VpnGatewayId) {
        gateways.detachVpnGateway(account, region, before.VpnGatewayId);
        gateways.attachVpnGateway(account, region, after.VpnGatewayId, after.VpcId);
      }
    },
    remove: (account, region, _id, { VpnGatewayId }) => {
      if (VpnGatewayId !== undefined) {
        gateways.detachVpnGateway(account, region, VpnGatewayId);
      }
    },
  },
  'AWS::EC2::VPNGatewayRoutePropagation': {
    // Both properties change in place, so the resource stands for as many propagations as it has tables.
    replacing: [],
    create: (account, region, props) => {
      const { id, state } = account.add('other', region, {});
      state['propagations'] = props[TABLES].map(
        (table: string) => routing.enablePropagation(account, region, props.VpnGatewayId, table).id,
      );
      return id;
    },
    update: (account, region, id, _before, after) => {
      const { state } = account.find(id)!;
      state['propagations'].forEach((each: string) => routing.disablePropagation(account, each));
      state['propagations'] = after[TABLES].map(
        (table: string) => routing.enablePropagation(account, region, after.VpnGatewayId, table).id,
      );
    },
    remove: (account, _region, id) => {
      const thing = account.find(id)!;
      thing.state['propagations'].forEach((each: string) => routing.disablePropagation(account, each));
      account.remove(thing);
    },
  },
  'AWS::EC2::TransitGateway': {
    replacing: ['AmazonSideAsn', 'MulticastSupport'],
    create: (account, region, props) => gateways.createTransitGateway(account, region, props.AmazonSideAsn).id,
    remove: (account, region, id) => gateways.deleteTransitGateway(account, region, id),
  },
  'AWS::EC2::TransitGatewayAttachment': vpcAttachment,
  'AWS::EC2::TransitGatewayVpcAttachment': vpcAttachment,
  'AWS::EC2::TransitGatewayRouteTable': other('TransitGatewayId'),
  'AWS::EC2::TransitGatewayRouteTableAssociation': other('TransitGatewayRouteTableId', 'TransitGatewayAttachmentId'),
  'AWS::EC2::TransitGatewayRouteTablePropagation': other('TransitGatewayRouteTableId', 'TransitGatewayAttachmentId'),
  'AWS::EC2::PrefixList': {
    replacing: [],
    create: (account, region, props) =>
      lists.createPrefixList(account, region, {
        name: props.PrefixListName,
        size: props.MaxEntries ?? entriesOf(props).length,
        entries: entriesOf(props),
      }).id,
    update: (account, region, id, before, after) =>
      lists.modifyPrefixList(account, region, id, {
        ...lists.differenceOf(entriesOf(before), entriesOf(after)),
        size: after.MaxEntries,
      }),
    remove: (account, region, id) => lists.deletePrefixList(account, region, id),
  },
  'AWS::EC2::SecurityGroup': {
    replacing: ['GroupDescription', 'GroupName', 'VpcId'],
    create: (account, region, props) => {
      const { id } = groups.createSecurityGroup(account, region, { name: props.GroupName, vpc: props.VpcId });
      rulesOf(props).forEach((rule) => groups.authorize(account, region, id, rule));
      return id;
    },
    update: (account, region, id, before, after) => {
      const text = (rule: groups.RuleRequest): string => JSON.stringify(rule);
      const [old, next] = [rulesOf(before).map(text), rulesOf(after).map(text)];
      for (const rule of rulesOf(before).filter((each) => !next.includes(text(each)))) {
        groups.revokeOpening(account, id, rule);
      }
      for (const rule of rulesOf(after).filter((each) => !old.includes(text(each)))) {
        groups.authorize(account, region, id, rule);
      }
    },
    remove: (account, region, id) => groups.deleteSecurityGroup(account, region, id),
  },
  'AWS::EC2::SecurityGroupVpcAssociation': other('GroupId', 'VpcId'),
  'AWS::SSM::Parameter': other('Name'),
  'AWS::EC2::SecurityGroupEgress': standaloneRule('egress', 'DestinationPrefixListId', 'DestinationSecurityGroupId'),
  'AWS::EC2::SecurityGroupIngress': standaloneRule('ingress', 'SourcePrefixListId', 'SourceSecurityGroupId'),
};

/** Whether the model has an opinion on a type. */
export function isModelled(type: string): boolean {
  const known = TYPES[type];
  return (
    known !== undefined &&
    /^AWS::(DirectConnect::|EC2::(VPC$|Subnet$|RouteTable|Route$|VPN|VPCGateway|Transit|Prefix|Security))/.test(type)
  );
}

export function typeOf(type: string): ResourceType {
  const known = TYPES[type];
  if (known === undefined && /^AWS::(EC2|DirectConnect)::/.test(type)) {
    throw new Error(`the rehearsal does not know ${type}`);
  }
  return known ?? other();
}
