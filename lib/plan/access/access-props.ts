import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { VpcEnvironmentSubject } from '../../rules/access/access';
import type { InternetFallback } from '../../rules/access/internet-fallback';
import type { GivenListsProps } from './given-lists-props';
import type { HostNameCovers } from './host-names-props';
import type { OpeningsOptions } from './openings-options';
import type { Routed } from './routes-props';

/** Properties of the plan of a VPC's access to Twilio. */
export interface AccessPlanProps extends OpeningsOptions, GivenListsProps {
  /** The edges that the VPC's hosts talk to, in any order. */
  readonly edges: readonly TwilioEdge[];
  /** The traffic to open. */
  readonly traffic: readonly TwilioTraffic[];
  /**
   * Further edges whose SIP the groups open, because calls move to them when an edge fails. SIP only.
   *
   * @default - at public edges, every other public edge that serves SIP, as Twilio asks; at Interconnect edges, none
   */
  readonly failoverEdges?: readonly TwilioEdge[] | undefined;
  /**
   * The gateways that routes can lead to, by the paths of the props that name them: at most one is given.
   *
   * @default - no routes
   */
  readonly gateways?: Readonly<Record<string, unknown>> | undefined;
  /**
   * The Region of the gateway, or a token.
   *
   * @default - not known, and not compared with the Region of the routes
   */
  readonly gatewayRegion?: string | undefined;
  /**
   * The route tables whose subnets talk to Twilio; required with a gateway.
   *
   * @default - no routes
   */
  readonly routeTables?: readonly Routed[] | undefined;
  /**
   * The catalogue of what Twilio publishes.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog | undefined;
  /**
   * The account's quota of inbound or outbound rules in a security group.
   *
   * @default 60
   */
  readonly rulesQuota?: number | undefined;
  /**
   * What is to happen to calls while BGP announces no route to Twilio.
   *
   * @default - not declared: a default route beside those of a VPN gateway is a warning
   */
  readonly internetFallback?: InternetFallback | undefined;
  /**
   * What lets Twilio's hosts out by name: those are not warned of.
   *
   * @default - nothing
   */
  readonly hostNames?: HostNameCovers | undefined;
  /**
   * The public subnets of the VPC that get no route, where nobody chose the subnets.
   *
   * @default - none, or not known
   */
  readonly unroutedSubnets?: readonly string[] | undefined;
  /**
   * How many entries the engine can write in one prefix list.
   *
   * @default - AWS's limit of 1000
   */
  readonly entriesLimit?: number | undefined;
  /**
   * The account and Region of the VPC, and those of its groups and routes.
   *
   * @default - not known, and not compared
   */
  readonly environment?: VpcEnvironment | undefined;
}

/** The account and Region of a VPC, and those of its groups and routes, as far as they are known. */
export type VpcEnvironment = Omit<VpcEnvironmentSubject, 'hasRoutes'>;
