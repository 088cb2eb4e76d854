import { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Cidr } from '../../model/cidr';
import type { Finding } from '../../model/finding';

/** Properties of the plan of a managed prefix list. */
export interface PrefixListPlanProps {
  /** The edges whose addresses the list holds. */
  readonly edges: readonly TwilioEdge[];
  /** The traffic whose addresses the list holds. */
  readonly traffic: readonly TwilioTraffic[];
  /**
   * The catalogue of what Twilio publishes.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;
  /**
   * The number of entries to reserve, 1 to 1000. Every security group rule that names the list counts as this many rules against the quota
   * of the group.
   *
   * CloudFormation can't change it together with the entries: that takes two deployments, first the larger size, then the entries, or
   * first the fewer entries, then the size. So reserve enough for the edges and the traffic that may follow.
   *
   * @default - the most entries that these edges and this traffic need on any day of the catalogue, and a quarter more, at least two,
   *   rounded up to a multiple of 5. Another date changes the entries alone; another edge or kind of traffic, or custom entries, can
   *   change the size as well
   */
  readonly maxEntries?: number;
  /**
   * The name of the list, 1 to 255 characters.
   *
   * @default - `twilio-` followed by the path of the construct; of a plan without a construct, by the key
   */
  readonly prefixListName?: string;
  /**
   * How many entries the engine can write in one list.
   *
   * @default - AWS's limit of 1000
   */
  readonly entriesLimit?: number;
}

/** One entry of a managed prefix list. */
export interface PrefixListEntry {
  readonly cidr: Cidr;
  /** What the addresses are, at most 255 characters. It does not change while the entry stays, because AWS would remove and add it. */
  readonly description: string;
}

/** One managed prefix list. */
export interface PrefixListPlan {
  /** Stable key, for example `media` or `sip-signalling-ashburn-ix`. */
  readonly key: string;
  readonly name: string;
  readonly addressFamily: 'IPv4';
  /** Sorted; the fewest entries that cover exactly the addresses. */
  readonly entries: readonly PrefixListEntry[];
  /** How many entries are reserved: a security group rule that names the list counts as that many rules. */
  readonly maxEntries: number;
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/** Properties of the plan of a list of what Twilio announces. */
export interface BgpPrefixListPlanProps extends Pick<PrefixListPlanProps, 'catalog' | 'prefixListName' | 'entriesLimit'> {
  /** The Interconnect edges whose announcements the list holds. */
  readonly edges: readonly TwilioEdge[];
}

/** Properties of the plan of shared prefix lists. */
export interface PrefixListsPlanProps {
  readonly edges: readonly TwilioEdge[];
  readonly traffic: readonly TwilioTraffic[];
  /**
   * The catalogue of what Twilio publishes.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;
}
