import { byName, byTable, type Network, openings, outputText, session } from './network';

type Block = Record<string, any>;

/** Reads a network from a Terraform configuration in JSON. */
export function readTerraform(configuration: {
  readonly resource: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly output?: Readonly<Record<string, { readonly description?: string; readonly value: any }>>;
}): Network {
  const { resource } = configuration;
  const ofType = (type: string): readonly (Block & { readonly address: string })[] =>
    Object.entries(resource[type] ?? {}).map(([name, block]) => ({ ...block, address: `\${${type}.${name}.id}` }));
  const targetOf = (reference: string, type: string): Block | undefined =>
    ofType(type).find(({ address }) => address === reference);
  const gatewayOf = (id: string): string => targetOf(id, 'aws_dx_gateway')?.['amazon_side_asn'] ?? id;
  const vpnGatewayOf = (id: string): string => (targetOf(id, 'aws_vpn_gateway') === undefined ? id : 'made');

  const cidrsOf = (listId: string): readonly string[] => [
    ...((targetOf(listId, 'aws_ec2_managed_prefix_list')?.['entry'] ?? []) as Block[]).map((entry) => entry['cidr']),
    ...ofType('aws_ec2_managed_prefix_list_entry')
      .filter((entry) => entry['prefix_list_id'] === listId)
      .map((entry) => entry['cidr']),
  ];
  const rulesOf = (groupId: string): Parameters<typeof openings>[0] =>
    (['egress', 'ingress'] as const).flatMap((direction) =>
      ofType(`aws_vpc_security_group_${direction}_rule`)
        .filter((rule) => rule['security_group_id'] === groupId)
        .map((rule) => ({
          direction,
          protocol: rule['ip_protocol'],
          from: rule['from_port'],
          to: rule['to_port'],
          cidrs: rule['prefix_list_id'] === undefined ? [`no list: ${JSON.stringify(rule)}`] : cidrsOf(rule['prefix_list_id']),
        })),
    );
  const sessionOf = (block: Block): string =>
    session(
      block['address_family'],
      String(block['bgp_asn'] ?? block['bgp_asn_long']),
      block['amazon_address'],
      block['customer_address'],
      block['bgp_auth_key'] !== undefined,
    );

  const association = ofType('aws_dx_gateway_association')[0];
  return {
    groups: Object.fromEntries(
      ofType('aws_security_group').map((group) => [group['description'], openings(rulesOf(group.address))]),
    ),
    interfaces: byName(
      (['private', 'transit'] as const).flatMap((type) =>
        ofType(`aws_dx_${type}_virtual_interface`).map((vif) => ({
          type,
          name: vif['name'],
          connection: vif['connection_id'],
          vlan: vif['vlan'],
          mtu: vif['mtu'],
          siteLink: vif['sitelink_enabled'],
          gateway:
            vif['dx_gateway_id'] === undefined
              ? `vpn ${vpnGatewayOf(vif['vpn_gateway_id'])}`
              : `dx ${gatewayOf(vif['dx_gateway_id'])}`,
          sessions: [vif, ...ofType('aws_dx_bgp_peer').filter((peer) => peer['virtual_interface_id'] === vif.address)]
            .map(sessionOf)
            .sort(),
        })),
      ),
    ),
    allowedPrefixes: [...(association?.['allowed_prefixes'] ?? [])].sort(),
    directConnectGateway: association === undefined ? 'none' : gatewayOf(association['dx_gateway_id']),
    associatedGateway: association === undefined ? 'none' : vpnGatewayOf(association['associated_gateway_id']),
    propagatedTables: ofType('aws_vpn_gateway_route_propagation')
      .map((propagation) => propagation['route_table_id'])
      .sort(),
    routes: byTable(
      ofType('aws_route').map((route) => ({
        table: route['route_table_id'],
        cidrs:
          route['destination_prefix_list_id'] === undefined
            ? [`no list: ${JSON.stringify(route)}`]
            : cidrsOf(route['destination_prefix_list_id']),
        gateway: route['transit_gateway_id'],
      })),
    ),
    outputs: Object.fromEntries(
      Object.values(configuration.output ?? {}).map(({ description, value }) => [description ?? '', outputText(value)]),
    ),
  };
}
