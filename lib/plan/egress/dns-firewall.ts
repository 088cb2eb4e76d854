import { DNS_FIREWALL_NAME } from '../../aws/name-limits';
import { throwOnErrors, ValidationFailure } from '../../model/finding';
import { hashOf } from '../../model/hash';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { compareText, distinct } from '../../model/text';
import { isUnresolved } from '../../model/token';
import { DNS_FIREWALL_RULES } from '../../rules/egress/dns-firewall';
import { checkAll } from '../../rules/rule';
import { planHostNames } from '../access/host-names';
import type { HostNamesPlan, HostNamesPlanProps } from '../access/host-names-props';
import { deepFreeze } from '../freeze';
import type { DnsFirewallListPlan, DnsFirewallRuleGroupPlan, DnsFirewallRuleGroupPlanProps } from './dns-firewall-props';
import { DNS_FIREWALL_PLAN_PROPS } from './dns-firewall-shape';

/** The first priority of a rule, and how many there are. */
const [FIRST_PRIORITY, PRIORITIES] = [100, 9000];

/**
 * Plans a rule group of Route 53 Resolver DNS Firewall that allows the host names of the chosen traffic, a list for each kind. It blocks
 * nothing: what else a VPC may ask for is for other rule groups.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planDnsFirewallRuleGroup(given: DnsFirewallRuleGroupPlanProps): DnsFirewallRuleGroupPlan {
  const { vpcs = {}, ruleGroupName: name = 'twilio', ...chosen } = guard(required(DNS_FIREWALL_PLAN_PROPS), given, '');
  const hosts = attemptHostNames(chosen);
  const outgoing = hosts.hostNames?.filter(({ direction }) => direction === 'egress') ?? [];
  const kinds = distinct(outgoing.flatMap(({ traffic }) => traffic.map(({ id }) => id)));
  const priorities = rulePriorities(kinds);
  const domainLists = kinds.map((key): DnsFirewallListPlan => {
    const own = outgoing.filter(({ traffic }) => traffic.some(({ id }) => id === key));
    return {
      key,
      name: joinName(name, key),
      domains: distinct(own.map(({ hostName }) => hostName)),
      priority: priorities[key]!,
      action: 'ALLOW',
      redirection: 'TRUST_REDIRECTION_DOMAIN',
    };
  });
  const associations = Object.entries(vpcs)
    .map(([key, { priority }]) => ({ key, name: joinName(name, key), priority }))
    .sort((a, b) => compareText(a.key, b.key));
  const findings = [
    ...hosts.findings,
    ...checkAll(
      DNS_FIREWALL_RULES,
      {
        ruleGroupName: name,
        domains: hosts.hostNames && Object.fromEntries(domainLists.map(({ key, domains }) => [key, domains.length])),
        priorities: Object.fromEntries(associations.map(({ key, priority }) => [`vpcs.${key}.priority`, priority])),
      },
      '',
    ),
  ];
  return deepFreeze({
    catalogVersion: hosts.catalogVersion ?? '',
    name,
    domainLists,
    associations,
    findings: throwOnErrors(findings),
  });
}

/** The host names, or the errors that there are instead. */
function attemptHostNames(props: HostNamesPlanProps): Pick<HostNamesPlan, 'findings'> & Partial<HostNamesPlan> {
  try {
    return planHostNames(props);
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return { findings: error.findings };
    }
    throw error;
  }
}

/**
 * The priorities of rules, by their keys. Each comes from its key alone, so it is the same whatever else is in the group; of two keys with one
 * number, which is rare, the later gets the next one.
 */
export function rulePriorities(keys: readonly string[]): Readonly<Record<string, number>> {
  const taken = new Map<number, string>();
  for (const key of distinct(keys)) {
    let place = hashOf(key) % PRIORITIES;
    while (taken.has(place)) {
      place = (place + 1) % PRIORITIES;
    }
    taken.set(place, key);
  }
  return Object.fromEntries([...taken].map(([place, key]) => [key, FIRST_PRIORITY + place]));
}

/** A name with the key of a part at its end, in the characters that AWS takes. One that is too long is cut, and ends in a hash of it all. */
export function joinName(name: string, key: string): string {
  if (isUnresolved(name)) {
    return name;
  }
  const whole = `${name}-${key.replace(/[^a-zA-Z0-9_-]/g, '-')}`;
  return fitName(whole);
}

/** The name of a rule group, from the path of its construct: `twilio-network-dns`. */
export function dnsFirewallNameOf(path: string): string {
  return fitName(`twilio-${path.toLowerCase().replace(/[^a-z0-9_-]+/g, '-')}`);
}

function fitName(name: string): string {
  const { maxLength } = DNS_FIREWALL_NAME;
  return name.length <= maxLength ? name : `${name.slice(0, maxLength - 9)}-${hashOf(name).toString(16).padStart(8, '0')}`;
}
