import type { Account } from '../control-plane/account';
import { associate, changePrefixes, disassociate } from '../control-plane/associations';
import * as gateways from '../control-plane/gateways';
import * as interfaces from '../control-plane/interfaces';
import * as acls from '../control-plane/network-acls';
import * as ports from '../control-plane/ports';
import * as lists from '../control-plane/prefix-lists';
import { Refused } from '../control-plane/refusal';
import * as routing from '../control-plane/routing';
import * as groups from '../control-plane/security-groups';
import * as vpcs from '../control-plane/vpcs';

/** What a resource of the AWS provider asks of AWS, as the provider's source has it. */
export interface ResourceType {
  /** Arguments whose change makes a new resource (`ForceNew`, `RequiresReplace`); `*` for all but tags. */
  readonly replacing: readonly string[];
  /** Arguments that are read back when they are left out (`Optional` and `Computed`): leaving one out plans nothing. */
  readonly computed?: readonly string[];
  create(account: Account, region: string, args: any): string;
  update?(account: Account, region: string, id: string, before: any, after: any): void;
  remove(account: Account, region: string, id: string, args: any): void;
  readonly attributes?: (account: Account, id: string) => Record<string, unknown>;
}

const peerOf = (args: any): interfaces.BgpPeer => ({
  family: args.address_family,
  asn: String(args.bgp_asn ?? args.bgp_asn_long),
  amazonAddress: args.amazon_address,
  customerAddress: args.customer_address,
  key: args.bgp_auth_key,
});

const FIXED = [
  'name',
  'connection_id',
  'vlan',
  'address_family',
  'bgp_asn',
  'bgp_asn_long',
  'amazon_address',
  'customer_address',
  'bgp_auth_key',
];

const virtualInterface = (
  kind: interfaces.InterfaceRequest['kind'],
  replacing: readonly string[] = [...FIXED, 'dx_gateway_id', 'vpn_gateway_id', 'route_filter_prefixes'],
): ResourceType => ({
  replacing,
  computed: ['amazon_address', 'customer_address', 'bgp_auth_key'],
  create: (account, region, args) =>
    interfaces.createInterface(account, region, {
      kind,
      name: args.name,
      port: args.connection_id,
      vlan: args.vlan,
      peers: [peerOf(args)],
      directConnectGateway: args.dx_gateway_id,
      vpnGateway: args.vpn_gateway_id,
    }).id,
  remove: (account, region, id) => interfaces.deleteInterface(account, region, id),
});

/** The interface stays attached to the gateway until its owner deletes it: the delete of the accepter does nothing. */
const accepter: ResourceType = {
  replacing: ['*'],
  create: (account, region, args) => {
    const thing = account.need(args.virtual_interface_id, ['interface'], region);
    interfaces.attach(account, region, thing, { directConnectGateway: args.dx_gateway_id, vpnGateway: args.vpn_gateway_id });
    return thing.id;
  },
  remove: () => {},
};

const entriesOf = ({ entry = [] }: any): readonly lists.ListEntry[] =>
  entry.map(({ cidr, description }: any) => ({ cidr, description }));

const managedPrefixList: ResourceType = {
  replacing: ['address_family'],
  computed: ['entry'],
  create: (account, region, args) =>
    lists.createPrefixList(account, region, { name: args.name, size: args.max_entries, entries: entriesOf(args) }).id,
  update: (account, region, id, before, after) => {
    const none = { add: [], remove: [] };
    // A greater size comes before the entries, a smaller one after them.
    if (after.max_entries > before.max_entries) {
      lists.modifyPrefixList(account, region, id, { ...none, size: after.max_entries });
    }
    const { add, remove } = after.entry === undefined ? none : lists.differenceOf(entriesOf(before), entriesOf(after));
    const described = remove.filter(({ cidr }) => add.some((entry) => entry.cidr === cidr));
    if (described.length > 0) {
      lists.modifyPrefixList(account, region, id, { add: [], remove: described });
      const text = `${after.name} loses ${described.map(({ cidr }) => cidr).join(', ')}, whose descriptions change`;
      throw new Refused('list-left-empty', text);
    }
    lists.modifyPrefixList(account, region, id, { add, remove });
    if (after.max_entries < before.max_entries) {
      lists.modifyPrefixList(account, region, id, { ...none, size: after.max_entries });
    }
  },
  remove: (account, region, id) => lists.deletePrefixList(account, region, id),
};

const prefixListEntry: ResourceType = {
  replacing: ['*'],
  create: (account, region, { prefix_list_id, cidr, description }) => {
    lists.modifyPrefixList(account, region, prefix_list_id, { add: [{ cidr, description }], remove: [] });
    return account.add('other', region, {}).id;
  },
  remove: (account, region, _id, { prefix_list_id, cidr, description }) =>
    lists.modifyPrefixList(account, region, prefix_list_id, { add: [], remove: [{ cidr, description }] }),
};

const ruleOf = (direction: groups.RuleRequest['direction'], args: any): groups.RuleRequest => ({
  direction,
  protocol: String(args.ip_protocol ?? args.protocol),
  from: args.from_port,
  to: args.to_port,
  peer: args.cidr_ipv4 ?? args.cidr_ipv6 ?? args.referenced_security_group_id,
  prefixList: args.prefix_list_id,
});

const groupRule = (direction: groups.RuleRequest['direction']): ResourceType => ({
  replacing: ['security_group_id'],
  create: (account, region, args) => groups.authorize(account, region, args.security_group_id, ruleOf(direction, args)).id,
  update: (account, region, id, before, after) => {
    if (JSON.stringify(ruleOf(direction, before)) !== JSON.stringify(ruleOf(direction, after))) {
      groups.modifyRule(account, region, id, ruleOf(direction, after));
    }
  },
  remove: (account, _region, id) => groups.revoke(account, id),
});

const inlineRules = (args: any): readonly groups.RuleRequest[] =>
  (['egress', 'ingress'] as const).flatMap((direction) =>
    (args[direction] ?? []).flatMap((rule: any) =>
      [
        ...(rule.cidr_blocks ?? []).map((cidr_ipv4: string) => ({ ...rule, cidr_ipv4 })),
        ...(rule.prefix_list_ids ?? []).map((prefix_list_id: string) => ({ ...rule, prefix_list_id })),
        ...(rule.security_groups ?? []).map((id: string) => ({ ...rule, referenced_security_group_id: id })),
      ].map((each) => ruleOf(direction, each)),
    ),
  );

const inVpc = (kind: 'subnet' | 'route-table', replacing: readonly string[]): ResourceType => ({
  replacing,
  create: (account, region, { vpc_id }) => vpcs.createInVpc(account, region, kind, vpc_id).id,
  remove: (account, region, id) => (kind === 'subnet' ? vpcs.deleteSubnet : vpcs.deleteRouteTable)(account, region, id),
});

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

const TYPES: Readonly<Record<string, ResourceType>> = {
  aws_dx_connection: {
    replacing: ['name', 'location', 'bandwidth', 'provider_name', 'request_macsec'],
    create: (account, region, args) => {
      if (args.encryption_mode !== undefined) {
        account.note('encryption-mode-not-sent', `port ${args.name} is ordered without its mode ${args.encryption_mode}`);
      }
      return ports.createConnection(account, region, args).id;
    },
    // The provider reads `skip_destroy` from the state, so from the last apply.
    remove: (account, region, id, args) => (args.skip_destroy === true ? undefined : ports.deleteConnection(account, region, id)),
  },
  aws_dx_lag: {
    replacing: ['location', 'connections_bandwidth', 'provider_name', 'connection_id', 'request_macsec'],
    // The API makes a LAG with one connection, and the provider deletes that connection.
    create: (account, region, args) =>
      ports.createLag(account, region, { location: args.location, bandwidth: args.connections_bandwidth, name: args.name }).id,
    remove: (account, region, id) => ports.deleteLag(account, region, id),
  },
  aws_dx_connection_association: {
    replacing: ['*'],
    create: (account, region, { connection_id, lag_id }) => {
      ports.joinLag(account, region, connection_id, lag_id);
      return connection_id;
    },
    remove: (account, region, id) => ports.leaveLag(account, region, id),
  },
  aws_dx_gateway: {
    replacing: ['amazon_side_asn'],
    create: (account, _region, { name, amazon_side_asn }) =>
      gateways.createDirectConnectGateway(account, name, amazon_side_asn).id,
    remove: (account, region, id) => gateways.deleteDirectConnectGateway(account, region, id),
  },
  aws_dx_gateway_association: {
    replacing: ['dx_gateway_id', 'associated_gateway_id', 'proposal_id', 'associated_gateway_owner_account_id'],
    computed: ['allowed_prefixes'],
    create: (account, region, args) => {
      const proposal = args.proposal_id === undefined ? undefined : account.need(args.proposal_id, ['proposal'], region);
      return associate(account, region, {
        directConnectGateway: args.dx_gateway_id,
        gateway: proposal?.state['gateway'] ?? args.associated_gateway_id,
        allowedPrefixes: args.allowed_prefixes ?? proposal?.state['allowedPrefixes'],
      }).id;
    },
    update: (account, region, id, _before, after) => changePrefixes(account, region, id, after.allowed_prefixes),
    remove: (account, region, id) => disassociate(account, region, id),
  },
  aws_dx_gateway_association_proposal: {
    replacing: ['associated_gateway_id', 'dx_gateway_id', 'dx_gateway_owner_account_id'],
    computed: ['allowed_prefixes'],
    create: (account, region, args) => {
      const gateway = account.need(args.associated_gateway_id, ['vpn-gateway', 'transit-gateway'], region).id;
      return account.add('proposal', region, { gateway, allowedPrefixes: args.allowed_prefixes }).id;
    },
    update: () => {
      throw new Refused('proposal-update', 'an association proposal does not support an update in place');
    },
    remove: (account, region, id) => account.remove(account.need(id, ['proposal'], region)),
  },
  aws_dx_private_virtual_interface: virtualInterface('private'),
  aws_dx_transit_virtual_interface: virtualInterface('transit'),
  aws_dx_public_virtual_interface: virtualInterface('public'),
  aws_dx_hosted_private_virtual_interface: virtualInterface('private', ['*']),
  aws_dx_hosted_transit_virtual_interface: virtualInterface('transit', ['*']),
  aws_dx_hosted_public_virtual_interface: virtualInterface('public', ['*']),
  aws_dx_hosted_private_virtual_interface_accepter: accepter,
  aws_dx_hosted_transit_virtual_interface_accepter: accepter,
  aws_dx_hosted_public_virtual_interface_accepter: accepter,
  aws_dx_bgp_peer: {
    replacing: ['*'],
    computed: ['amazon_address', 'customer_address', 'bgp_auth_key'],
    create: (account, region, args) => {
      const thing = account.need(args.virtual_interface_id, ['interface'], region);
      interfaces.addPeer(thing, peerOf(args));
      return `${thing.id}-${args.address_family}`;
    },
    remove: (account, region, _id, args) =>
      interfaces.removePeer(account.need(args.virtual_interface_id, ['interface'], region), args.address_family),
  },
  aws_vpc: {
    replacing: ['cidr_block'],
    create: (account, region) => vpcs.createVpc(account, region).id,
    remove: (account, region, id) => vpcs.deleteVpc(account, region, id),
  },
  aws_subnet: inVpc('subnet', ['vpc_id', 'cidr_block', 'availability_zone']),
  aws_route_table: inVpc('route-table', ['vpc_id']),
  aws_route_table_association: other('subnet_id'),
  aws_internet_gateway: other(),
  aws_eip: other('domain'),
  aws_nat_gateway: other('subnet_id', 'allocation_id'),
  aws_networkfirewall_rule_group: other('name', 'type', 'capacity'),
  aws_networkfirewall_firewall_policy: other('name'),
  aws_networkfirewall_firewall: other('name', 'vpc_id'),
  aws_route53_resolver_firewall_domain_list: other('name'),
  aws_route53_resolver_firewall_rule_group: other('name'),
  aws_route53_resolver_firewall_rule: other('firewall_domain_list_id', 'firewall_rule_group_id'),
  aws_route53_resolver_firewall_rule_group_association: other('firewall_rule_group_id', 'vpc_id'),
  aws_vpn_gateway: {
    replacing: ['amazon_side_asn'],
    create: (account, region, { vpc_id }) => {
      const { id } = gateways.createVpnGateway(account, region);
      if (vpc_id !== undefined) {
        gateways.attachVpnGateway(account, region, id, vpc_id);
      }
      return id;
    },
    update: (account, region, id, before, after) => {
      if (before.vpc_id !== after.vpc_id) {
        gateways.detachVpnGateway(account, region, id);
        gateways.attachVpnGateway(account, region, id, after.vpc_id);
      }
    },
    remove: (account, region, id, { vpc_id }) => {
      if (vpc_id !== undefined) {
        gateways.detachVpnGateway(account, region, id);
      }
      gateways.deleteVpnGateway(account, region, id);
    },
  },
  aws_vpn_gateway_attachment: {
    replacing: ['*'],
    create: (account, region, { vpn_gateway_id, vpc_id }) => {
      gateways.attachVpnGateway(account, region, vpn_gateway_id, vpc_id);
      return account.add('other', region, {}).id;
    },
    remove: (account, region, _id, { vpn_gateway_id }) => gateways.detachVpnGateway(account, region, vpn_gateway_id),
  },
  aws_vpn_gateway_route_propagation: {
    replacing: ['*'],
    create: (account, region, args) => routing.enablePropagation(account, region, args.vpn_gateway_id, args.route_table_id).id,
    remove: (account, _region, id) => routing.disablePropagation(account, id),
  },
  aws_route: {
    replacing: ['route_table_id', 'destination_cidr_block', 'destination_ipv6_cidr_block', 'destination_prefix_list_id'],
    create: (account, region, args) =>
      routing.createRoute(account, region, {
        table: args.route_table_id,
        destination: args.destination_cidr_block ?? args.destination_ipv6_cidr_block,
        prefixList: args.destination_prefix_list_id,
        transitGateway: args.transit_gateway_id,
      }).id,
    update: (account, region, id, _before, after) => {
      if (after.transit_gateway_id !== undefined) {
        routing.sendToTransitGateway(account, region, account.need(id, ['route'], region), after.transit_gateway_id);
      }
    },
    remove: (account, region, id) => routing.deleteRoute(account, region, id),
  },
  aws_ec2_transit_gateway: {
    replacing: [],
    create: (account, region, args) => gateways.createTransitGateway(account, region, args.amazon_side_asn).id,
    remove: (account, region, id) => gateways.deleteTransitGateway(account, region, id),
    attributes: (account, id) => {
      const table = account.find(id)?.state['routeTable'];
      return { association_default_route_table_id: table, propagation_default_route_table_id: table };
    },
  },
  aws_ec2_transit_gateway_vpc_attachment: {
    replacing: ['transit_gateway_id', 'vpc_id'],
    create: (account, region, args) =>
      gateways.attachVpc(account, region, { gateway: args.transit_gateway_id, vpc: args.vpc_id, subnets: args.subnet_ids }).id,
    remove: (account, region, id) => gateways.detachVpc(account, region, id),
  },
  aws_ec2_transit_gateway_route_table: {
    replacing: ['*'],
    create: (account, region, args) => {
      const gateway = account.need(args.transit_gateway_id, ['transit-gateway'], region).id;
      return account.add('transit-route-table', region, { gateway }).id;
    },
    remove: (account, region, id) => account.remove(account.need(id, ['transit-route-table'], region)),
  },
  aws_ec2_transit_gateway_route_table_association: other('*'),
  aws_ec2_transit_gateway_route_table_propagation: other('*'),
  aws_ec2_transit_gateway_prefix_list_reference: {
    replacing: ['prefix_list_id', 'transit_gateway_route_table_id'],
    create: (account, region, args) =>
      routing.referToPrefixList(account, region, {
        table: args.transit_gateway_route_table_id,
        prefixList: args.prefix_list_id,
        attachment: args.transit_gateway_attachment_id,
      }).id,
    remove: (account, region, id) => account.remove(account.need(id, ['prefix-list-reference'], region)),
  },
  aws_ec2_managed_prefix_list: managedPrefixList,
  aws_ec2_managed_prefix_list_entry: prefixListEntry,
  aws_security_group: {
    replacing: ['name', 'name_prefix', 'description', 'vpc_id'],
    computed: ['name', 'egress', 'ingress'],
    create: (account, region, args) => {
      const { id } = groups.createSecurityGroup(account, region, { name: args.name, vpc: args.vpc_id });
      inlineRules(args).forEach((rule) => groups.authorize(account, region, id, rule));
      return id;
    },
    update: (account, region, id, before, after) => {
      const text = (rule: groups.RuleRequest): string => JSON.stringify(rule);
      const [old, next] = [inlineRules(before), inlineRules(after)];
      old.filter((rule) => !next.map(text).includes(text(rule))).forEach((rule) => groups.revokeOpening(account, id, rule));
      next.filter((rule) => !old.map(text).includes(text(rule))).forEach((rule) => groups.authorize(account, region, id, rule));
    },
    remove: (account, region, id) => groups.deleteSecurityGroup(account, region, id),
  },
  aws_vpc_security_group_egress_rule: groupRule('egress'),
  aws_vpc_security_group_ingress_rule: groupRule('ingress'),
  aws_vpc_security_group_vpc_association: other('security_group_id', 'vpc_id'),
  aws_ram_resource_share: other(),
  aws_ram_resource_association: other('resource_arn', 'resource_share_arn'),
  aws_ram_principal_association: other('principal', 'resource_share_arn'),
  aws_ssm_parameter: other('name'),
  aws_network_acl: {
    replacing: ['vpc_id'],
    create: (account, region, args) => acls.createNetworkAcl(account, region, args.vpc_id).id,
    remove: (account, region, id) => acls.deleteNetworkAcl(account, region, id),
  },
  aws_network_acl_rule: {
    replacing: ['*'],
    create: (account, region, args) =>
      acls.createAclRule(account, region, {
        networkAcl: args.network_acl_id,
        direction: args.egress === true ? 'egress' : 'ingress',
        number: args.rule_number,
      }).id,
    remove: (account, _region, id) => acls.deleteAclRule(account, id),
  },
  aws_default_route_table: other(),
  aws_instance: other('subnet_id', 'ami'),
  terraform_data: other('triggers_replace'),
};

export function typeOf(type: string): ResourceType {
  const known = TYPES[type];
  if (known === undefined) {
    throw new Error(`the rehearsal does not know ${type}`);
  }
  return known;
}
