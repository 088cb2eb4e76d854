import type { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Finding } from '../../model/finding';

/** The props of a DNS Firewall rule group that are the same on every engine. */
export interface DnsFirewallRuleGroupOptions {
  /** The edges whose hosts are allowed, in any order. A change is made in place. */
  readonly edges: readonly TwilioEdge[];
  /**
   * The traffic whose hosts are allowed, in any order. Each kind that has host names gets a domain list and a rule. A change adds and removes
   * lists and changes the group in place.
   *
   * Errors: `twilio-interconnect:dns-firewall-empty`, `twilio-interconnect:dns-firewall-domains`, `twilio-interconnect:traffic-missing`,
   * `twilio-interconnect:traffic-not-served`.
   */
  readonly traffic: readonly TwilioTraffic[];
  /**
   * The catalogue of what Twilio publishes. Another date changes the domains of the lists in place.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;
  /**
   * The name of the group, 1 to 64 characters. Lists and associations have it at the beginning of theirs. A change replaces the group and its
   * lists, and so its associations.
   *
   * Errors: `twilio-interconnect:dns-firewall-name`.
   *
   * @default - `twilio-` followed by the path of the construct; of a plan without a construct, `twilio`
   */
  readonly ruleGroupName?: string;
}

/** The association of a rule group with a VPC. */
export interface DnsFirewallAssociationOptions {
  /**
   * When the group is asked, among the rule groups of the VPC: the lowest number comes first. Above 100 and below 9900, another one for each
   * group of a VPC. Give Twilio's group a lower number than the group that blocks everything else. A change is made in place.
   *
   * Errors: `twilio-interconnect:dns-firewall-priority`.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_AssociateFirewallRuleGroup.html
   */
  readonly priority: number;
}

/** Properties of the plan of a DNS Firewall rule group. */
export interface DnsFirewallRuleGroupPlanProps extends DnsFirewallRuleGroupOptions {
  /**
   * The associations with VPCs, by keys of your choice.
   *
   * @default - none
   */
  readonly vpcs?: Readonly<Record<string, DnsFirewallAssociationOptions>>;
}

/** A domain list, and the rule of the group that allows it. */
export interface DnsFirewallListPlan {
  /** The id of the kind of traffic. */
  readonly key: string;
  /** At most 64 characters. */
  readonly name: string;
  /** Host names in lower case without a dot at the end, sorted. */
  readonly domains: readonly string[];
  /** The place of the rule in the group. It comes from the key, so it stays when other traffic is added. */
  readonly priority: number;
  readonly action: 'ALLOW';
  /** The names that a host redirects to are allowed as well: Twilio does not publish them. */
  readonly redirection: 'TRUST_REDIRECTION_DOMAIN';
}

/** The association of a rule group with a VPC. */
export interface DnsFirewallAssociationPlan extends DnsFirewallAssociationOptions {
  readonly key: string;
  /** At most 64 characters. */
  readonly name: string;
}

/** A DNS Firewall rule group. */
export interface DnsFirewallRuleGroupPlan {
  readonly catalogVersion: string;
  readonly name: string;
  /** Sorted by key. */
  readonly domainLists: readonly DnsFirewallListPlan[];
  /** Sorted by key. */
  readonly associations: readonly DnsFirewallAssociationPlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}
