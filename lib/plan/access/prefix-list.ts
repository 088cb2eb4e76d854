import type { TrafficRule } from '../../catalog/traffic-rule';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Cidr } from '../../model/cidr';
import { CidrSet } from '../../model/cidr-set';
import { type Finding, throwOnErrors } from '../../model/finding';
import { distinct } from '../../model/text';
import { PREFIX_LIST_ENTRIES_RULES, PREFIX_LIST_RULES } from '../../rules/access/prefix-list';
import { checkAll } from '../../rules/rule';
import { TRAFFIC_RULES } from '../../rules/access/traffic';
import { deepFreeze } from '../freeze';

/** One entry of a managed prefix list. */
export interface PrefixListEntry {
  readonly cidr: Cidr;
  /** Which traffic at which edges the addresses carry. At most 255 characters. */
  readonly description: string;
}

/** One managed prefix list. */
export interface PrefixListPlan {
  /** Stable key, for example `media` or `sip-signalling-ashburn-ix`. */
  readonly key: string;
  readonly name: string;
  readonly addressFamily: 'IPv4';
  /** Sorted; the fewest that hold exactly the addresses. */
  readonly entries: readonly PrefixListEntry[];
  /** How many entries are reserved: what the list weighs in a security group rule that names it. */
  readonly maxEntries: number;
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/** What to hold in a managed prefix list. */
export interface PrefixListPlanProps {
  /** The edges whose addresses are held. */
  readonly edges: readonly TwilioEdge[];
  /** The traffic whose addresses are held. */
  readonly traffic: readonly TwilioTraffic[];
  /**
   * What Twilio publishes.
   *
   * @default - what Twilio publishes now: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;
  /**
   * How many entries are reserved, 1 to 1000. AWS refuses to change it together with the entries, so change it in a deployment of
   * its own. Every security group rule that names the list weighs this much against the quota of the group.
   *
   * @default - the entries and at least a quarter more, up to the next multiple of 5
   */
  readonly maxEntries?: number;
  /**
   * Name of the list, 1 to 255 characters.
   *
   * @default - `twilio-` and the key
   */
  readonly prefixListName?: string;
  /**
   * How many entries the engine can write into one list.
   *
   * @default - no limit but that of AWS, 1000
   */
  readonly entriesLimit?: number;
}

/**
 * How many entries to reserve for a list that has so many now: room for a quarter more, at least two, in steps of 5.
 *
 * The steps keep the size still while entries come and go, because AWS does not change both in one request.
 */
export function reserveEntries(entries: number): number {
  const headRoom = Math.max(2, Math.ceil(entries / 4));
  return Math.min(1000, Math.ceil((entries + headRoom) / 5) * 5);
}

/**
 * One list with the addresses of all the chosen traffic at all the chosen edges.
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

/** The list that holds every address of the rules, with its findings, errors among them. */
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
      { entries: entries.length, entriesLimit: props.entriesLimit ?? 1000 },
      `prefixLists.${key}`,
    ),
  ];
  return { key, name, addressFamily: 'IPv4', entries, maxEntries, findings };
}

/** Which traffic at which edges needs the addresses; where that would be too long, only how many edges. */
function describe(cidr: Cidr, rules: readonly TrafficRule[]): string {
  const needing = rules.filter((each) => each.cidrs.some((member) => member.overlaps(cidr)));
  const traffic = distinct(needing.map((each) => each.traffic.label)).join(', ');
  const edges = distinct(needing.map((each) => each.edge.id));
  const full = `Twilio ${traffic} at ${edges.join(', ')}`;
  return full.length <= 255 ? full : `Twilio ${traffic} at ${edges.length} edges`.slice(0, 255);
}
