import { EC2_TEXT_LENGTH } from '../../aws/name-limits';
import { QUOTAS } from '../../aws/quotas';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Cidr } from '../../model/cidr';
import { CidrSet } from '../../model/cidr-set';
import { type Finding, throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { PREFIX_LIST_ENTRIES_RULES, PREFIX_LIST_RULES } from '../../rules/access/prefix-list';
import { TRAFFIC_RULES } from '../../rules/access/traffic';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import { PREFIX_LIST_PLAN_PROPS } from './prefix-list-shape';
import { reserveForEveryDay } from './reservation';

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

/** The most entries that CloudFormation can write in one list. */
export const CLOUDFORMATION_ENTRIES_LIMIT = QUOTAS.prefixListEntriesPerRequest;

/**
 * Whether Terraform writes the entries in the list's own resource: if all that the list has room for fit into one request. Otherwise each
 * is a resource. The entries of today don't decide, because the provider does not move entries from one to the other.
 */
export function hasInlineEntries({ maxEntries }: Pick<PrefixListPlan, 'maxEntries'>): boolean {
  return maxEntries <= QUOTAS.prefixListEntriesPerRequest;
}

/**
 * Plans one prefix list with the addresses of all the chosen traffic at all the chosen edges.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planPrefixList(given: PrefixListPlanProps): PrefixListPlan {
  const props = guard(required(PREFIX_LIST_PLAN_PROPS), given, '');
  const catalog = props.catalog ?? TwilioCatalog.current;
  const rules = catalog.rules({ edges: props.edges, traffic: props.traffic });
  const list = prefixListOf(
    {
      key: 'list',
      // Edges and traffic may be added, and entries of both may be the same.
      description: 'Twilio',
      cidrs: rules.flatMap(({ cidrs }) => cidrs),
      maxEntries: props.maxEntries ?? reserveForEveryDay(rules, props),
    },
    props,
  );
  const findings = [
    ...props.edges.flatMap((edge) =>
      checkAll(
        TRAFFIC_RULES,
        {
          edge,
          traffic: props.traffic,
          rules: rules.filter((each) => each.edge.id === edge.id),
          catalogVersion: catalog.version,
        },
        '',
      ),
    ),
    ...list.findings,
  ];
  return deepFreeze({ ...list, findings: throwOnErrors(findings) });
}

/** A list of addresses, under its key and with what all of its entries say of themselves. */
export interface DescribedCidrs {
  readonly key: string;
  readonly description: string;
  readonly cidrs: readonly Cidr[];
  readonly maxEntries: number;
}

/** The list of the addresses, with its errors and warnings. */
export function prefixListOf(
  { key, description, cidrs, maxEntries }: DescribedCidrs,
  { prefixListName, entriesLimit }: Pick<PrefixListPlanProps, 'prefixListName' | 'entriesLimit'> = {},
): PrefixListPlan {
  const entries = CidrSet.of(...new Set(cidrs)).cidrs.map((cidr) => ({
    cidr,
    description: description.slice(0, EC2_TEXT_LENGTH),
  }));
  const name = prefixListName ?? `twilio-${key}`;
  const findings = [
    ...checkAll(PREFIX_LIST_RULES, { name, entries: entries.length, maxEntries }, ''),
    ...checkAll(
      PREFIX_LIST_ENTRIES_RULES,
      {
        entries: entries.length,
        entriesLimit: entriesLimit ?? QUOTAS.prefixListEntries,
        widest: entries.map(({ cidr }) => cidr).sort((a, b) => a.prefixLength - b.prefixLength)[0],
      },
      `prefixLists.${key}`,
    ),
  ];
  return { key, name, addressFamily: 'IPv4', entries, maxEntries, findings };
}
