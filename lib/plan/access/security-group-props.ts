import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { VpcEnvironmentSubject } from '../../rules/access/access';
import type { GivenListsProps } from './given-lists-props';
import type { HostNameCovers } from './host-names-props';
import type { OpeningsOptions } from './openings-options';

/** Another VPC in which a security group is used. */
export interface AssociatedVpc {
  /** Its part of construct ids: a path or an address, never an index. */
  readonly key: string;
  /** The id, or a token. */
  readonly id: string;
  /**
   * Identifies it; two with the same identity are one.
   *
   * @default - the id
   */
  readonly identity?: string | undefined;
  /**
   * The Region of the VPC, or a token.
   *
   * @default - not known, and not compared with that of the group
   */
  readonly region?: string | undefined;
}

/** Properties of the plan of a security group. */
export interface SecurityGroupPlanProps extends OpeningsOptions, GivenListsProps {
  /** The edge that the group's members talk to. */
  readonly edge: TwilioEdge;
  /** The traffic to open. */
  readonly traffic: readonly TwilioTraffic[];
  /**
   * Further edges whose SIP traffic is opened, because calls move to them when the edge fails. SIP only.
   *
   * @default - at a public edge, every other public edge that serves SIP, as Twilio asks; at an Interconnect edge, none
   */
  readonly failoverEdges?: readonly TwilioEdge[];
  /**
   * The catalogue of what Twilio publishes.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;
  /**
   * The account's quota of inbound or outbound rules in a security group.
   *
   * @default 60
   */
  readonly rulesQuota?: number;
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
  /**
   * How many entries the engine can write in one prefix list.
   *
   * @default - AWS's limit of 1000
   */
  readonly entriesLimit?: number;
  /**
   * The account and Region of the VPC, and those of the group.
   *
   * @default - not known, and not compared
   */
  readonly environment?: VpcEnvironmentSubject;
  /**
   * Identifies the VPC of the group, as `associatedVpcs` are identified.
   *
   * @default - not known, and not compared with those
   */
  readonly vpcIdentity?: string | undefined;
  /**
   * Other VPCs in which the group can be used.
   *
   * @default - none
   */
  readonly associatedVpcs?: readonly AssociatedVpc[] | undefined;
  /**
   * The prop that gives these VPCs, for findings.
   *
   * @default associatedVpcs
   */
  readonly associatedVpcsProp?: string;
  /**
   * The name of the group.
   *
   * @default - the engine makes one
   */
  readonly securityGroupName?: string;
  /**
   * The description of the group.
   *
   * @default - `Twilio traffic at` and the edge id
   */
  readonly description?: string;
}

/** What every engine's props of a security group have too. */
export type SecurityGroupOptions = Omit<
  SecurityGroupPlanProps,
  keyof GivenListsProps | 'entriesLimit' | 'environment' | 'vpcIdentity' | 'associatedVpcs' | 'associatedVpcsProp'
>;
