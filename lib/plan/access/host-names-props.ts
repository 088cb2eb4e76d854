import type { SdkRequirement } from '../../catalog/traffic-rule';
import type { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TrafficDirection, TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Finding } from '../../model/finding';
import type { CoveredHostName } from '../../rules/access/traffic';

/** Properties of the plan of host names. */
export interface HostNamesPlanProps {
  /** The edges that the hosts talk to, in any order. */
  readonly edges: readonly TwilioEdge[];
  /** The traffic whose host names are wanted, in any order. */
  readonly traffic: readonly TwilioTraffic[];
  /**
   * The catalogue of what Twilio publishes.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;
}

/** A host of Twilio, and how it is reached. A host with two protocols or port ranges is there twice. */
export interface HostNamePlan extends CoveredHostName {
  /** The full name in lower case, without a dot at the end. */
  readonly hostName: string;
  /** The side that opens the connection. */
  readonly direction: TrafficDirection;
  /** The edges that need it, sorted by id. */
  readonly edges: readonly TwilioEdge[];
  /** The kinds of traffic that need it, sorted by id. */
  readonly traffic: readonly TwilioTraffic[];
  /** The SDKs that use it, in their order; empty if it is not for some versions only. */
  readonly requires: readonly SdkRequirement[];
  /** Whether Twilio publishes its addresses as well: security groups and prefix lists then hold those. */
  readonly hasAddresses: boolean;
  /** The URLs of the pages that publish it, sorted. */
  readonly sources: readonly string[];
}

/** What has host names: the plan of host names, of an access or of an Interconnect. */
export interface WithHostNames {
  readonly catalogVersion: string;
  /** Sorted by name, direction, protocol and ports. */
  readonly hostNames: readonly HostNamePlan[];
}

/** The host names of some traffic. */
export interface HostNamesPlan extends WithHostNames {
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/** Something that lets hosts of Twilio out by name, which no security group can: a firewall, or a proxy of your own. */
export interface HostNameCover {
  /** The hosts that it lets out, for example `hostNames` of `planHostNames()`. */
  readonly coveredHostNames: readonly CoveredHostName[];
  /**
   * The hosts that it keeps closed on purpose, because nobody there needs them. The warning `host-names-only` names none of them.
   *
   * @default - none
   */
  readonly closedHostNames?: readonly CoveredHostName[];
}

/** What lets hosts of Twilio out by name: one, or several that let out different hosts. */
export type HostNameCovers = HostNameCover | readonly HostNameCover[];
