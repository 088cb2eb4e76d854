import { EC2_TEXT_LENGTH } from '../../aws/name-limits';
import { QUOTAS } from '../../aws/quotas';
import type { TrafficRule } from '../../catalog/traffic-rule';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Cidr } from '../../model/cidr';
import { CidrSet } from '../../model/cidr-set';
import { type Finding, throwOnErrors } from '../../model/finding';
import { distinct } from '../../model/text';
import { PREFIX_LIST_ENTRIES_RULES, PREFIX_LIST_RULES } from '../../rules/access/prefix-list';
import { TRAFFIC_RULES } from '../../rules/access/traffic';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';

/** One entry of a managed prefix list. */
export interface PrefixListEntry {
  readonly cidr: Cidr;
  /** The traffic and the edges that use the addresses. At most 255 characters. */
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
   * The number of entries to reserve, 1 to 1000. AWS refuses to change it together with the entries, so change it in a separate
   * deployment. Every security group rule that names the list counts as this many rules against the quota of the group.
   *
   * @default - the number of entries and a quarter more, at least two, rounded up to a multiple of 5
   */
  readonly maxEntries?: number;
  /**
   * The name of the list, 1 to 255 characters.
   *
   * @default - `twilio-` followed by the key
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

/** Whether Terraform writes the entries in the list's own resource: up to as many as one request takes. More become separate resources. */
export function hasInlineEntries({ entries }: Pick<PrefixListPlan, 'entries'>): boolean {
  return entries.length <= QUOTAS.prefixListEntriesPerRequest;
}

/**
 * How many entries to reserve for a list of the given size: room for a quarter more, at least two, in steps of 5.
 *
 * The steps keep the size constant while entries are added and removed, because AWS does not change both in one request.
 */
export function reserveEntries(entries: number): number {
  const headRoom = Math.max(2, Math.ceil(entries / 4));
  return Math.min(QUOTAS.prefixListEntries, Math.ceil((entries + headRoom) / 5) * 5);
}

/**
 * Plans one prefix list with the addresses of all the chosen traffic at all the chosen edges.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planPrefixList(props: PrefixListPlanProps): PrefixListPlan {
  const catalog = props.catalog ?? TwilioCatalog.current;
  const rules = catalog.rules({ edges: props.edges, traffic: props.traffic });
  const list = prefixListOf('list', rules, props);
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

/** The list of all addresses of the rules, with its errors and warnings. */
export function prefixListOf(
  key: string,
  rules: readonly TrafficRule[],
  props: Pick<PrefixListPlanProps, 'maxEntries' | 'prefixListName' | 'entriesLimit'> = {},
): PrefixListPlan {
  const cidrs = CidrSet.of(...new Set(rules.flatMap((each) => each.cidrs))).cidrs;
  const entries = cidrs.map((cidr) => ({ cidr, description: describe(cidr, rules) }));
  const name = props.prefixListName ?? `twilio-${key}`;
  const maxEntries = props.maxEntries ?? reserveEntries(entries.length);
  const findings = [
    ...checkAll(PREFIX_LIST_RULES, { name, entries: entries.length, maxEntries }, ''),
    ...checkAll(
      PREFIX_LIST_ENTRIES_RULES,
      { entries: entries.length, entriesLimit: props.entriesLimit ?? QUOTAS.prefixListEntries },
      `prefixLists.${key}`,
    ),
  ];
  return { key, name, addressFamily: 'IPv4', entries, maxEntries, findings };
}

/** The traffic and the edges that need the addresses; if that is too long, only the number of edges. */
function describe(cidr: Cidr, rules: readonly TrafficRule[]): string {
  const needing = rules.filter((each) => each.cidrs.some((member) => member.overlaps(cidr)));
  const traffic = distinct(needing.map((each) => each.traffic.label)).join(', ');
  const edges = distinct(needing.map((each) => each.edge.id));
  const full = `Twilio ${traffic} at ${edges.join(', ')}`;
  return full.length <= EC2_TEXT_LENGTH ? full : `Twilio ${traffic} at ${edges.length} edges`.slice(0, EC2_TEXT_LENGTH);
}
