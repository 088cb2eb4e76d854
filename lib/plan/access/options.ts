import type { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { HostNameCovers } from './host-names-props';
import type { InternetFallback } from '../../rules/access/internet-fallback';
import type { OpeningsOptions } from './openings-options';

/*
 * The props of a VPC's access that are the same on every engine.
 */

/** The props of every access, of an Interconnect's VPC or of any other. */
export interface AccessOptions extends OpeningsOptions {
  /** The traffic to open: kinds of `TwilioTraffic`, in any order. A change is made in place. */
  readonly traffic: readonly TwilioTraffic[];

  /**
   * The account's quota of inbound or outbound rules in a security group.
   *
   * Warnings: `twilio-interconnect:security-group-quota`.
   *
   * @default 60
   */
  readonly rulesQuota?: number;

  /**
   * What is to happen to calls while BGP announces no route to Twilio. With a VPN gateway, AWS withdraws the propagated routes, and a default
   * route in the same route table, for example to a NAT gateway, then takes the calls out from another source address. `intended` says that
   * this is wanted; `blocked` refuses subnets whose route tables have a default route, as far as the app shows. With a transit gateway,
   * static routes stay, so calls are always blocked.
   *
   * Errors: `twilio-interconnect:internet-fallback-open`, and `twilio-interconnect:access-routes` without a gateway. Warnings:
   * `twilio-interconnect:silent-internet-fallback`, `twilio-interconnect:internet-fallback-static`.
   *
   * @default - not declared: a default route beside those of a VPN gateway is a warning
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
   */
  readonly internetFallback?: InternetFallback;

  /**
   * What lets Twilio's hosts out by name, such as a `TwilioFirewallRuleGroup`, or the hosts that a proxy of your own lets out. Hosts that it covers
   * on their ports are no longer warned of; the others are named. Nothing is opened: the way to it is your own. A DNS firewall
   * answers queries and lets nothing out.
   *
   * Warnings: `twilio-interconnect:host-names-only`.
   *
   * @default - nothing: traffic that Twilio publishes as host names only is a warning
   */
  readonly hostNames?: HostNameCovers;
}

/** The props of an access of its own. */
export interface OwnAccessOptions<PrefixList> extends AccessOptions {
  /**
   * The edges that the hosts talk to, public ones or those of an Interconnect. Each gets a security group. Adding an edge changes no other
   * group.
   *
   * Errors: `twilio-interconnect:edges-missing`, `twilio-interconnect:traffic-not-served`.
   */
  readonly edges: readonly TwilioEdge[];

  /**
   * Further edges whose SIP is opened, because calls move to them when an edge fails. The group of each edge opens those of its own kind, public
   * or Interconnect. Groups at public edges share their lists of SIP, so each opens SIP of all public edges among `edges` too. SIP only;
   * static routes lead to `edges` alone. A change is made in place.
   *
   * Errors: `twilio-interconnect:failover-edges-unused`, `twilio-interconnect:failover-edges-mixed`. Warnings:
   * `twilio-interconnect:sip-failover-narrowed`.
   *
   * @default - at public edges, every other public edge that serves SIP, as Twilio asks; at Interconnect edges, none
   */
  readonly failoverEdges?: readonly TwilioEdge[];

  /**
   * The lists of another `TwilioAccess` or `TwilioInterconnect`, by key, instead of new ones. A change replaces the static routes and
   * changes the groups in place.
   *
   * Errors: `twilio-interconnect:prefix-list-not-given`. Warnings: `twilio-interconnect:prefix-list-lacks-addresses`,
   * `twilio-interconnect:prefix-list-holds-more`.
   *
   * @default - the lists are made here
   */
  readonly prefixLists?: Readonly<Record<string, PrefixList>>;

  /**
   * What Twilio publishes. Another date changes only the entries of prefix lists: the groups open today's ports at every date.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;
}

/** The prefix lists of an access, by key, for example `sip-signalling-ashburn-ix`. */
export interface AccessPrefixLists<PrefixList> {
  /**
   * The list with Twilio's media addresses at Interconnect edges: today 168.86.128.0/18. If there is none, reading it is an error.
   *
   * @throws ValidationFailure `twilio-interconnect:media-list-missing`
   */
  readonly media: PrefixList;
  readonly [key: string]: PrefixList;
}
