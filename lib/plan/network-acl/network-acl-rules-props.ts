import type { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { HostNameCovers } from '../access/host-names-props';
import type { SbcOptions } from '../access/openings-options';
import type { NetworkAclEnvironmentSubject } from '../../rules/network-acl/network-acl-rules';

/** The numbers of the other rules of a network ACL. */
export interface OtherRuleNumbers {
  /**
   * The numbers of its other outbound rules.
   *
   * @default - none
   */
  readonly egress?: readonly number[];
  /**
   * The numbers of its other inbound rules.
   *
   * @default - none
   */
  readonly ingress?: readonly number[];
}

/** The options of the rules of a network ACL on every engine. */
export interface NetworkAclRulesOptions extends SbcOptions {
  /**
   * The edges that the subnets' hosts talk to. Another edge adds rules, and the others keep their numbers.
   *
   * Errors: `twilio-interconnect:edges-missing`, `twilio-interconnect:edges-differ`, `twilio-interconnect:traffic-not-served`.
   */
  readonly edges: readonly TwilioEdge[];

  /**
   * The traffic to let through, in any order. A change adds and removes rules.
   *
   * Errors: `twilio-interconnect:traffic-missing`. Warnings: `twilio-interconnect:host-names-only`.
   */
  readonly traffic: readonly TwilioTraffic[];

  /**
   * Further edges whose SIP traffic is let through, because calls move to them when an edge fails. SIP only. Give those of the groups.
   *
   * Errors: `twilio-interconnect:failover-edges-unused`, `twilio-interconnect:failover-edges-mixed`. Warnings:
   * `twilio-interconnect:sip-failover-narrowed`.
   *
   * @default - with a public edge, every other public edge that serves SIP, as Twilio asks; with Interconnect edges alone, none
   */
  readonly failoverEdges?: readonly TwilioEdge[];

  /**
   * What Twilio publishes. Another date adds and removes rules.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;

  /**
   * The account's quota of inbound or outbound rules in a network ACL, 20 to 40. The rule that denies all the rest counts too.
   *
   * Warnings: `twilio-interconnect:network-acl-quota`.
   *
   * @default 20
   */
  readonly rulesQuota?: number;

  /**
   * What lets Twilio's hosts out by name, such as a `TwilioFirewallRuleGroup`. Hosts that it covers on their ports are no longer warned of. No
   * rule is made for them: the network ACL has to let the hosts reach the firewall or proxy by rules of your own.
   *
   * Warnings: `twilio-interconnect:host-names-only`.
   *
   * @default - nothing: traffic that Twilio publishes as host names only is a warning
   */
  readonly hostNames?: HostNameCovers;

  /**
   * The lowest number that a rule may get, 1 to 32766. A rule with a lower number goes first. A change replaces the rules.
   *
   * Errors: `twilio-interconnect:network-acl-rule-number`.
   *
   * @default 10000
   */
  readonly firstRuleNumber?: number;

  /**
   * The highest number that a rule may get, 1 to 32766. A change replaces the rules.
   *
   * Errors: `twilio-interconnect:network-acl-rule-number`, `twilio-interconnect:network-acl-numbers-used`.
   *
   * @default 29999
   */
  readonly lastRuleNumber?: number;

  /**
   * The numbers of the network ACL's other rules. None of them is given to a rule here, and they count against the quota. A new number
   * replaces a rule only if the rule has that number.
   *
   * Errors: `twilio-interconnect:network-acl-rule-number`.
   *
   * @default - none
   */
  readonly otherRuleNumbers?: OtherRuleNumbers;
}

/** Properties of the plan of the rules of a network ACL. */
export interface NetworkAclRulesPlanProps extends NetworkAclRulesOptions {
  /**
   * The account and Region of the network ACL, and those of the rules.
   *
   * @default - not known, and not compared
   */
  readonly environment?: NetworkAclEnvironmentSubject;
}
