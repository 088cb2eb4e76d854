import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { App, TerraformStack } from 'cdktf';
import {
  DirectConnectConnection,
  TwilioAccess,
  type TwilioAccessProps,
  TwilioDnsFirewallRuleGroup,
  TwilioEdgeSecurityGroup,
  TwilioFirewallRuleGroup,
  TwilioInterconnect,
  type TwilioInterconnectProps,
  TwilioPrefixList,
} from 'twilio-interconnect-constructs/cdktf';
import { temporaryFolder } from '../support/strict';
import { checkList, edgeOf, type Opened, type OpenedEgress, type OpenedList, type OpenedRule } from './opened';
import { OWN } from './oracle';
import {
  accessProps,
  announcedProps,
  dnsFirewallProps,
  firewallProps,
  interconnectProps,
  listProps,
  openingsProps,
} from './planned';
import { catalogOf, type World } from './world';

/** A configuration, as far as it is read. */
export interface Configuration {
  readonly resource: Readonly<Record<string, Readonly<Record<string, any>>>>;
}

/** Synthesises all worlds in one app, each in a stack of its own. */
export function configurationsOf(worlds: readonly World[]): readonly Configuration[] {
  const outdir = temporaryFolder();
  const app = new App({ outdir });
  worlds.forEach((world, index) => {
    const stack = new TerraformStack(app, `world-${index}`);
    new AwsProvider(stack, 'aws', { region: 'us-east-1' });
    build(stack, world, index);
  });
  app.synth();
  return worlds.map((_, index) => JSON.parse(readFileSync(join(outdir, 'stacks', `world-${index}`, 'cdk.tf.json'), 'utf8')));
}

/** No two worlds have the same VPN gateway or connection. */
function build(stack: TerraformStack, world: World, number: number): void {
  const { kind, gateway, given, own } = world;
  const vpcOf = (id: string) => ({
    vpcId: `vpc-${id}`,
    ...(gateway === 'none' ? {} : { routeTableIds: [`rtb-${id}`] }),
    ...(gateway === 'vpn-gateway' ? { vpnGatewayId: `vgw-${number}` } : {}),
    ...(gateway === 'transit-gateway' ? { transitGatewayId: `tgw-${number}` } : {}),
  });
  if (own !== undefined) {
    const { prefixListId } = own.isAnnounced
      ? TwilioPrefixList.ofBgpPrefixes(stack, 'Subject', announcedProps(world))
      : new TwilioPrefixList(stack, 'Subject', listProps(world));
    const { id: securityGroupId } = new SecurityGroup(stack, 'Own', { vpcId: 'vpc-1' });
    own.openings.forEach(({ direction, protocol, ports: [fromPort, toPort] }, index) => {
      const Rule = direction === 'egress' ? VpcSecurityGroupEgressRule : VpcSecurityGroupIngressRule;
      new Rule(stack, `Rule${index}`, { securityGroupId, ipProtocol: protocol, fromPort, toPort, prefixListId });
    });
  } else if (kind === 'group') {
    const { edges, traffic, entries, failoverEdges, rulesQuota } = world;
    new TwilioEdgeSecurityGroup(stack, 'Subject', {
      ...openingsProps(world),
      vpcId: 'vpc-1',
      edge: edges[0]!,
      traffic,
      catalog: catalogOf(entries),
      ...(failoverEdges === undefined ? {} : { failoverEdges }),
      ...(rulesQuota === undefined ? {} : { rulesQuota }),
    });
  } else if (kind === 'interconnect') {
    const { sites, ...rest } = interconnectProps(world);
    const connected = Object.entries(sites).map(([key, site], index) => {
      const connection = DirectConnectConnection.fromConnectionId(stack, key, `dxcon-${10_000_000 + 100 * number + index}`);
      return [key, { ...site, connection }];
    });
    const props = { ...rest, vpc: vpcOf('1'), sites: Object.fromEntries(connected) };
    new TwilioInterconnect(stack, 'Subject', props as TwilioInterconnectProps);
  } else if (kind === 'egress') {
    buildEgress(stack, world);
  } else {
    const donor =
      given &&
      new TwilioAccess(stack, 'Donor', {
        ...accessProps({ ...given, openings: world.openings }),
        vpc: vpcOf('2'),
      } as TwilioAccessProps);
    const prefixLists = donor === undefined ? {} : { prefixLists: donor.prefixLists };
    new TwilioAccess(stack, 'Subject', { ...accessProps(world), ...prefixLists, vpc: vpcOf('1') } as TwilioAccessProps);
  }
}

/** The access is made first where the firewall names its lists: the firewall is no cover of its hosts then. */
function buildEgress(stack: TerraformStack, world: World): void {
  const accessWith = (hostNames: readonly TwilioFirewallRuleGroup[]): TwilioAccess =>
    new TwilioAccess(stack, 'Subject', { ...accessProps(world), hostNames, vpc: { vpcId: 'vpc-1' } } as TwilioAccessProps);
  const { prefixLists } = world.firewalls?.sharesLists === true ? accessWith([]) : {};
  const firewalls = firewallProps(world).map(
    (props, index) =>
      new TwilioFirewallRuleGroup(stack, `Firewall${index}`, { ...props, ...(prefixLists === undefined ? {} : { prefixLists }) }),
  );
  if (prefixLists === undefined) {
    accessWith(firewalls);
  }
  const dns = dnsFirewallProps(world);
  if (dns !== undefined) {
    new TwilioDnsFirewallRuleGroup(stack, 'Dns', dns);
  }
}

/** Reads what a configuration opens: every rule with its list, or an error about what it does not know. */
export function readConfiguration({ resource }: Configuration): Opened {
  const ofType = (type: string): readonly (readonly [string, any])[] => Object.entries(resource[type] ?? {});
  const listOf = (reference: string, attribute = 'id'): OpenedList => {
    const [name, list] =
      ofType('aws_ec2_managed_prefix_list').find(([id]) => reference === `\${aws_ec2_managed_prefix_list.${id}.${attribute}}`) ??
      [];
    const entries = ofType('aws_ec2_managed_prefix_list_entry')
      .map(([, entry]) => entry)
      .filter((entry) => entry.prefix_list_id === `\${aws_ec2_managed_prefix_list.${name}.id}`);
    // The provider takes up to 100 entries in the list's own resource, and mixes of both forms lose entries.
    if (
      list === undefined ||
      list.max_entries <= 100 !== (list.entry !== undefined) ||
      (list.entry !== undefined && entries.length > 0)
    ) {
      throw new Error(`no list of the configuration, or of mixed form: ${reference}`);
    }
    const read = { cidrs: (list.entry ?? entries).map(({ cidr }: any) => cidr), size: list.max_entries };
    checkList(read);
    return read;
  };
  const rulesOf = (direction: 'egress' | 'ingress', group: string): readonly OpenedRule[] =>
    ofType(`aws_vpc_security_group_${direction}_rule`)
      .filter(([, rule]) => rule.security_group_id === `\${aws_security_group.${group}.id}`)
      .map(([, rule]) => ({
        direction,
        protocol: rule.ip_protocol,
        ports: [rule.from_port, rule.to_port],
        list: listOf(rule.prefix_list_id),
      }));
  const ofSubject = (type: string): readonly (readonly [string, any])[] =>
    ofType(type).filter(([id]) => id.startsWith('Subject'));
  return {
    groups: Object.fromEntries(
      ofType('aws_security_group')
        .filter(([id]) => id === 'Own' || id.startsWith('Subject'))
        .map(([id, group]) => {
          if (group.egress !== undefined || group.ingress !== undefined) {
            throw new Error(`rules inline in ${id}`);
          }
          return [id === 'Own' ? OWN : edgeOf(group.description), [...rulesOf('egress', id), ...rulesOf('ingress', id)]];
        }),
    ),
    routed: ofSubject('aws_route').map(([, route]) => listOf(route.destination_prefix_list_id)),
    egress: egressOf(ofType, (reference) => listOf(reference, 'arn')),
  };
}

/** The rule groups of firewalls, and the names that the resolver allows. */
function egressOf(
  ofType: (type: string) => readonly (readonly [string, any])[],
  listOf: (reference: string) => OpenedList,
): OpenedEgress | undefined {
  const firewalls = ofType('aws_networkfirewall_rule_group').map(([id, { type, rule_group: group }]) => {
    const { rule_variables: variables, reference_sets: sets, rules_source: source } = group;
    if (type !== 'STATEFUL' || variables !== undefined || Object.keys(source).join() !== 'rules_string') {
      throw new Error(`another sort of rule group: ${id}`);
    }
    const references: readonly any[] = sets?.ip_set_references ?? [];
    return {
      rules: source.rules_string,
      references: Object.fromEntries(
        references.map(({ key, ip_set_reference: [{ reference_arn: arn }] }) => [key, listOf(arn)] as const),
      ),
    };
  });
  const allowed = ofType('aws_route53_resolver_firewall_rule').map(([, rule]) => rule);
  const domains = allowed.flatMap(
    ({ action, firewall_domain_list_id: list, firewall_domain_redirection_action: redirection }) => {
      const [, domainList] =
        ofType('aws_route53_resolver_firewall_domain_list').find(
          ([id]) => list === `\${aws_route53_resolver_firewall_domain_list.${id}.id}`,
        ) ?? [];
      if (action !== 'ALLOW' || redirection !== 'TRUST_REDIRECTION_DOMAIN' || domainList === undefined) {
        throw new Error(`a rule that does not allow: ${action} ${list}`);
      }
      return domainList.domains.map((domain: string) => {
        // The provider reads names back with a dot at the end.
        if (!domain.endsWith('.')) {
          throw new Error(`another name on the second plan: ${domain}`);
        }
        return domain.slice(0, -1);
      });
    },
  );
  if (new Set(allowed.map(({ priority }) => priority)).size < allowed.length) {
    throw new Error('a priority twice');
  }
  return firewalls.length === 0 ? undefined : { firewalls, domains };
}
