import { DNS_FIREWALL_NAME } from '../../aws/name-limits';
import { QUOTAS } from '../../aws/quotas';
import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const API = 'https://docs.aws.amazon.com/Route53/latest/APIReference';
const ASSOCIATE = `${API}/API_route53resolver_AssociateFirewallRuleGroup.html`;

/** The priorities of associations: AWS names both bounds, and only what lies between is taken by all of its documentation. */
const [ABOVE, BELOW] = [100, 9900];

/** A rule group of DNS Firewall. */
export interface DnsFirewallSubject {
  readonly ruleGroupName: string;
  /** How many host names each list has, by its key; undefined if there is something wrong with the traffic. */
  readonly domains: Readonly<Record<string, number>> | undefined;
  /** The priorities of the associations, by the paths of their props. */
  readonly priorities: Readonly<Record<string, number>>;
}

/** The requirements on a rule group of DNS Firewall. Paths: the parent of `ruleGroupName`. */
export const DNS_FIREWALL_RULES: readonly Rule<DnsFirewallSubject>[] = [
  rule(
    errorCode(
      'dns-firewall-name',
      "Name a DNS Firewall rule group with 1 to 64 letters, digits, spaces or the characters -_', and not with digits alone.",
      `${API}/API_route53resolver_CreateFirewallRuleGroup.html`,
    ),
    ({ ruleGroupName }, report, path) => {
      if (!isUnresolved(ruleGroupName) && !DNS_FIREWALL_NAME.pattern.test(ruleGroupName)) {
        report(
          joinPath(path, 'ruleGroupName'),
          ruleGroupName,
          'is too long, empty, a number, or has a character that AWS does not take',
          'Give for example twilio-softphones.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'dns-firewall-empty',
      'Give a DNS Firewall rule group traffic that Twilio publishes as host names.',
      'https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements',
    ),
    ({ domains }, report, path) => {
      if (domains !== undefined && Object.keys(domains).length === 0) {
        report(
          joinPath(path, 'traffic'),
          '',
          'has no host name at these edges, so there is nothing to allow',
          'Choose for example TwilioTraffic.VOICE_SDK, or leave the rule group out.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'dns-firewall-domains',
      'Give a kind of traffic at most 1000 host names for a DNS Firewall rule group.',
      `${API}/API_route53resolver_UpdateFirewallDomains.html`,
    ),
    ({ domains = {} }, report, path) => {
      const limit = QUOTAS.dnsFirewallDomainsPerRequest;
      for (const [key, count] of Object.entries(domains)) {
        if (count > limit) {
          report(
            joinPath(path, 'traffic'),
            key,
            `has ${count} host names, and AWS takes ${limit} for a domain list`,
            'Choose fewer edges, or replace fewer rules of the catalogue.',
          );
        }
      }
    },
  ),
  rule(
    errorCode(
      'dns-firewall-priority',
      'Give the association of a DNS Firewall rule group a priority above 100 and below 9900, a whole number.',
      ASSOCIATE,
    ),
    ({ priorities }, report, path) => {
      for (const [at, priority] of Object.entries(priorities)) {
        if (!isUnresolved(priority) && !(Number.isInteger(priority) && priority > ABOVE && priority < BELOW)) {
          report(
            joinPath(path, at),
            priority,
            `must be a whole number from ${ABOVE + 1} to ${BELOW - 1}`,
            'Give for example 101, and another number than those of the other rule groups of the VPC.',
          );
        }
      }
    },
  ),
];
