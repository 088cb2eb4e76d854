import { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Cidr } from '../../model/cidr';
import type { Finding } from '../../model/finding';
import type { HostNameCover, HostNamePlan, WithHostNames } from '../access/host-names-props';
import type { SbcOptions } from '../access/openings-options';
import type { PrefixListPlan } from '../access/prefix-list-props';

/** How a firewall policy evaluates its rules: in their order, or by their actions. */
export type FirewallRuleOrder = 'strict' | 'action';

/** The transit gateway that leads to a firewall. */
export interface FirewallTransitGateway {
  /** Whether the attachment of the firewall's VPC has appliance mode, so that both directions of a call take the same way. */
  readonly applianceMode: boolean;
}

/** The props of a firewall rule group that are the same on every engine. */
export interface FirewallRuleGroupOptions<PrefixList> extends SbcOptions {
  /**
   * The edges that the hosts behind the firewall talk to. A change is made in place.
   *
   * Errors: `twilio-interconnect:edges-missing`, `twilio-interconnect:traffic-not-served`.
   */
  readonly edges: readonly TwilioEdge[];

  /**
   * The traffic to let through. SDK traffic goes out only; SIP goes both ways. A change is made in place.
   *
   * Errors: `twilio-interconnect:traffic-missing`, `twilio-interconnect:firewall-host-names-not-tls`,
   * `twilio-interconnect:firewall-rules-missing`. Warnings: `twilio-interconnect:fragments-dropped`.
   */
  readonly traffic: readonly TwilioTraffic[];

  /**
   * What Twilio publishes. Another date changes the host names and the entries of prefix lists, in place.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;

  /**
   * Whether to let through what only older SDKs use as well: port 10194 of the mobile SDKs before 3.0, and the hosts of the JavaScript SDK
   * before 2.3.0. Without it these hosts stay closed, and an access that has the group as `hostNames` does not warn of them:
   * `closedHostNames` lists them. A change is made in place.
   *
   * @default false
   */
  readonly olderSdks?: boolean;

  /**
   * The prefix lists of a `TwilioAccess` or `TwilioInterconnect`, by key, instead of new ones. A change is made in place.
   *
   * Errors: `twilio-interconnect:prefix-list-not-given`. Warnings: `twilio-interconnect:prefix-list-lacks-addresses`,
   * `twilio-interconnect:prefix-list-holds-more`.
   *
   * @default - the lists are made here
   */
  readonly prefixLists?: Readonly<Record<string, PrefixList>>;

  /**
   * The networks of the hosts behind the firewall: the value of `HOME_NET` in this group. A change is made in place.
   *
   * Errors: `twilio-interconnect:firewall-home-networks-empty`.
   *
   * @default - that of the firewall policy; AWS's default is the VPC of the firewall alone
   */
  readonly homeNetworks?: readonly Cidr[];

  /**
   * That the firewall stands behind a transit gateway, with its hosts in other VPCs. It is checked only.
   *
   * Warnings: `twilio-interconnect:firewall-home-networks`, `twilio-interconnect:firewall-appliance-mode`.
   *
   * @default - it stands in the VPC of the hosts
   */
  readonly behindTransitGateway?: FirewallTransitGateway;

  /**
   * The rule order of the policies that use the group, which must be the same: `strict` evaluates rules as they stand, `action` all that
   * pass before all that drop. A change replaces the group.
   *
   * @default 'strict'
   */
  readonly ruleOrder?: FirewallRuleOrder;

  /**
   * How many rules the group has room for, 1 to 30000. A policy has room for 30000 in all its stateful groups. A change replaces the group.
   *
   * Errors: `twilio-interconnect:firewall-capacity`.
   *
   * @default - twice the number of rules, rounded up to a multiple of 100
   */
  readonly capacity?: number;

  /**
   * The name of the group, 1 to 128 letters, digits and hyphens. A change replaces the group. AWS takes a name once in an account and Region,
   * so a replacement needs another name: change it together with `capacity` or `ruleOrder`.
   *
   * Errors: `twilio-interconnect:firewall-rule-group-name`.
   *
   * @default - `twilio-`, the path of the construct, the rule order and the capacity
   */
  readonly ruleGroupName?: string;
}

/** Properties of the plan of a firewall rule group. */
export interface FirewallRuleGroupPlanProps extends Omit<FirewallRuleGroupOptions<PrefixListPlan>, 'prefixLists'> {
  /**
   * Existing prefix lists, by key. If given, every list that the rules name must be among them.
   *
   * @default - the lists are planned
   */
  readonly prefixLists?: Readonly<Record<string, PrefixListPlan>> | undefined;
  /**
   * The path of the construct, from which the name is made.
   *
   * @default - the name has no path
   */
  readonly path?: string | undefined;
  /**
   * The Region of the group.
   *
   * @default - not known, and not compared with those of given prefix lists
   */
  readonly region?: string | undefined;
  /**
   * The Regions of the given prefix lists, by key.
   *
   * @default - not known, and not compared
   */
  readonly prefixListRegions?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * The account of the group.
   *
   * @default - not known, and not compared with those of given prefix lists
   */
  readonly account?: string | undefined;
  /**
   * The accounts of the given lists that the app makes, by key. An imported list is its owner's, who shares it.
   *
   * @default - not known, and not compared with that of the group
   */
  readonly prefixListAccounts?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * How many entries the engine can write in one prefix list.
   *
   * @default - AWS's limit of 1000
   */
  readonly entriesLimit?: number | undefined;
}

/** One rule of a firewall rule group. */
export interface FirewallRulePlan {
  /**
   * Stable key, unique in the group: `egress-media-udp-10000-60000`, `tls-eventgw.twilio.com-443`. With the ports of a border controller the
   * rule has those, and the key keeps Twilio's.
   */
  readonly key: string;
  /** Its `sid`. It follows from the key alone. */
  readonly id: number;
  /** The whole rule, on one line. */
  readonly text: string;
}

/** A stateful rule group of AWS Network Firewall. */
export interface FirewallRuleGroupPlan extends HostNameCover, WithHostNames {
  readonly name: string;
  readonly capacity: number;
  /** The rule order, as AWS writes it. */
  readonly ruleOrder: 'STRICT_ORDER' | 'DEFAULT_ACTION_ORDER';
  /** Sorted by key. No rule drops anything, and no two match one packet differently, so their order has no effect. */
  readonly rules: readonly FirewallRulePlan[];
  /** All rules, one on each line. */
  readonly rulesString: string;
  /** The prefix lists by the variables that stand for them: `TWILIO_MEDIA` is `media`. */
  readonly references: Readonly<Record<string, string>>;
  /** The value of `HOME_NET`; undefined if that of the policy holds. */
  readonly homeNetworks?: readonly Cidr[] | undefined;
  readonly catalogVersion: string;
  /** The hosts that are let through by name, sorted by name and ports. */
  readonly hostNames: readonly HostNamePlan[];
  /** The hosts that are let through by name, for `hostNames` of an access. */
  readonly coveredHostNames: readonly HostNamePlan[];
  /** The hosts that only older SDKs use and that stay closed, because `olderSdks` is not set. */
  readonly closedHostNames: readonly HostNamePlan[];
  /** Sorted by key. */
  readonly prefixLists: readonly PrefixListPlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}
