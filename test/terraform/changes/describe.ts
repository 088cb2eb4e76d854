import type { PlannedChange } from '../plan';

/** What the page calls the resources. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^aws_dx_connection$/, 'connection'],
  [/^aws_dx_connection_association$/, 'membership'],
  [/^aws_dx_lag$/, 'LAG'],
  [/^aws_dx_gateway$/, 'Direct Connect gateway'],
  [/^aws_dx_gateway_association$/, 'association'],
  [/^aws_dx_gateway_association_proposal$/, 'proposal'],
  [/_virtual_interface_accepter$/, 'accepter'],
  [/_virtual_interface$/, 'interface'],
  [/^aws_dx_bgp_peer$/, 'second session'],
  [/^aws_ec2_managed_prefix_list$/, 'prefix list'],
  [/^aws_ec2_managed_prefix_list_entry$/, 'entry'],
  [/^aws_networkfirewall_rule_group$/, 'rule group'],
  [/^aws_security_group$/, 'security group'],
  [/^aws_vpc_security_group_(egress|ingress)_rule$/, 'rule'],
  [/^aws_route53_resolver_firewall_domain_list$/, 'domain list'],
  [/^aws_route53_resolver_firewall_rule$/, 'DNS rule'],
  [/^aws_route53_resolver_firewall_rule_group$/, 'DNS rule group'],
  [/^aws_route53_resolver_firewall_rule_group_association$/, 'DNS association'],
  [/^aws_network_acl_rule$/, 'network ACL rule'],
  [/^aws_ram_resource_share$/, 'share'],
  [/^aws_ram_resource_association$/, 'share association'],
  [/^aws_ram_principal_association$/, 'principal'],
  [/^aws_ssm_parameter$/, 'parameter'],
  [/^aws_vpc_security_group_vpc_association$/, 'VPC association'],
  [/^aws_vpn_gateway$/, 'VPN gateway'],
  [/^aws_vpn_gateway_route_propagation$/, 'propagation'],
  [/^aws_route$/, 'route'],
  [/^aws_ec2_transit_gateway_prefix_list_reference$/, 'reference'],
];

const VERBS: readonly (readonly [PlannedChange['action'], string])[] = [
  ['replace', 'replaces'],
  ['update', 'in place'],
  ['create', 'adds'],
  ['delete', 'removes'],
];

/** A plan in the words of the page: `replaces: security group; in place: rule`, or `nothing`. */
export function describeChanges(changes: Readonly<Record<string, PlannedChange>>, hasOutputs: boolean): string {
  const of = (wanted: PlannedChange['action']): readonly string[] =>
    [
      ...new Set(
        Object.entries(changes)
          .filter(([, { action }]) => action === wanted)
          .map(([address]) => wordOf(address.split('.')[0] ?? '')),
      ),
    ].sort();
  const parts = VERBS.flatMap(([action, verb]) => (of(action).length === 0 ? [] : `${verb}: ${of(action).join(', ')}`));
  return [...parts, ...(hasOutputs ? ['outputs'] : [])].join('; ') || 'nothing';
}

function wordOf(type: string): string {
  const [, word] = WORDS.find(([pattern]) => pattern.test(type)) ?? [];
  if (word === undefined) {
    throw new Error(`no word for ${type}`);
  }
  return word;
}
