import { EC2_TEXT_LENGTH } from '../../aws/name-limits';
import type { TrafficRule } from '../../catalog/traffic-rule';
import { CidrSet } from '../../model/cidr-set';
import { PortRange } from '../../model/port-range';
import { compareText } from '../../model/text';
import { isUnresolved } from '../../model/token';
import { describeFamily } from './list-keys';
import { prefixListOf } from './prefix-list';
import type { PrefixListPlan } from './prefix-list-props';
import { reserveEntries } from './reservation';

/** One security group rule: it opens ports to or from the addresses of a prefix list. */
export interface SecurityGroupRulePlan {
  /** Stable key, unique in the group. */
  readonly key: string;
  readonly direction: 'egress' | 'ingress';
  readonly protocol: 'tcp' | 'udp';
  readonly ports: PortRange;
  /** Key of the prefix list. */
  readonly prefixList: string;
  readonly description: string;
}

/** Groups of traffic rules, and the prefix list of each rule's addresses. */
export interface OpeningsPlanProps {
  /** What each group opens, by the group's key. */
  readonly groups: Readonly<Record<string, readonly TrafficRule[]>>;
  /** The key of the list that holds the rule's addresses. Rules of several groups may share a list. */
  readonly listKeyOf: (rule: TrafficRule) => string;
  /**
   * The ports that a group opens in place of those of a rule; undefined for those of the rule. All rules of one list, direction and protocol
   * have the same.
   *
   * @default - those of each rule
   */
  readonly portsInPlace?: ((rule: TrafficRule) => PortRange | undefined) | undefined;
  /** How many entries the engine can write in one list. */
  readonly entriesLimit?: number | undefined;
  /**
   * How many entries to reserve for the list of these rules.
   *
   * @default - computed from the entries that it has
   */
  readonly reserve?: ((rules: readonly TrafficRule[]) => number) | undefined;
}

/** The prefix lists, and the rules of each group. */
export interface OpeningsPlan {
  /** Sorted by key. */
  readonly prefixLists: readonly PrefixListPlan[];
  readonly groups: Readonly<Record<string, readonly SecurityGroupRulePlan[]>>;
}

/**
 * Puts the addresses of traffic rules into prefix lists, and writes group rules that open them.
 *
 * A group opens a list as a whole: whatever ports its rules with one list key name, it opens to all addresses of that list. So rules that
 * share a key must name the same ports, unless the list is shared on purpose.
 */
export function planOpenings(props: OpeningsPlanProps): OpeningsPlan {
  const groups = Object.entries(props.groups).map(([group, rules]) => [group, byList(rules, props.listKeyOf)] as const);
  // Sites at one edge have the same rules: each counts once.
  const lists = byList([...new Set(Object.values(props.groups).flat())], props.listKeyOf);
  return {
    prefixLists: lists.map(([key, rules]) => {
      const cidrs = rules.flatMap((rule) => rule.cidrs);
      const maxEntries = props.reserve?.(rules) ?? reserveEntries(CidrSet.of(...new Set(cidrs)).cidrs.length);
      return prefixListOf(
        { key, description: describeFamily(rules[0]!), cidrs, maxEntries },
        { entriesLimit: props.entriesLimit },
      );
    }),
    groups: Object.fromEntries(groups.map(([group, own]) => [group, groupRules(own, props.portsInPlace)])),
  };
}

/** The rules of each list, sorted by its key. Rules without addresses have no list. */
function byList(
  rules: readonly TrafficRule[],
  listKeyOf: (rule: TrafficRule) => string,
): readonly (readonly [string, readonly TrafficRule[]])[] {
  const lists = new Map<string, TrafficRule[]>();
  for (const rule of rules.filter(({ cidrs }) => cidrs.length > 0)) {
    const key = listKeyOf(rule);
    const list = lists.get(key) ?? [];
    list.push(rule);
    lists.set(key, list);
  }
  return [...lists].sort(([a], [b]) => compareText(a, b));
}

/** What the rules of one direction count against a group's quota: a rule counts as many times as its list has entries reserved. */
export function weigh(
  rules: readonly SecurityGroupRulePlan[],
  prefixLists: readonly PrefixListPlan[],
  direction: 'egress' | 'ingress',
): number {
  return rules
    .filter((rule) => rule.direction === direction)
    .reduce((sum, rule) => sum + (prefixLists.find((list) => list.key === rule.prefixList)?.maxEntries ?? 0), 0);
}

/** The rules of one group, by list. Adjacent or overlapping ports are merged into one rule. */
function groupRules(
  lists: readonly (readonly [string, readonly TrafficRule[]])[],
  portsInPlace: (rule: TrafficRule) => PortRange | undefined = () => undefined,
): readonly SecurityGroupRulePlan[] {
  const planned: SecurityGroupRulePlan[] = [];
  for (const [key, rules] of lists) {
    for (const direction of ['egress', 'ingress'] as const) {
      for (const protocol of ['tcp', 'udp'] as const) {
        const alike = rules.filter((rule) => rule.direction === direction && rule.protocol === protocol);
        const merged = PortRange.merge(alike.map((rule) => rule.ports));
        const inPlace = alike[0] && portsInPlace(alike[0]);
        // The key has the ports of the rule in any case: with other ports in their place, the same rule changes.
        for (const ports of inPlace === undefined ? merged : merged.slice(0, 1)) {
          planned.push({
            key: `${direction}-${key}-${protocol}-${ports.toString()}`,
            direction,
            protocol,
            ports: inPlace ?? ports,
            prefixList: key,
            description: `${direction === 'egress' ? 'To' : 'From'} ${describeFamily(rules[0]!)}`.slice(0, EC2_TEXT_LENGTH),
          });
        }
      }
    }
  }
  return planned.sort((a, b) => compareText(a.key, b.key));
}

/** A security group rule for one prefix list, as an engine writes it. */
export interface PrefixListRule {
  readonly direction: 'egress' | 'ingress';
  readonly prefixListId: string;
  /** `tcp`, `udp`, or another protocol that the engine accepts. */
  readonly protocol?: string | undefined;
  /** The first port, or the ICMP type. */
  readonly from?: number | undefined;
  /** The last port, or the ICMP code. */
  readonly to?: number | undefined;
}

/** Whether the first rule opens all that the second does. Only TCP and UDP have port ranges; rules of other protocols must be equal. */
export function opensAsMuch(first: PrefixListRule, second: PrefixListRule): boolean {
  if (first.direction !== second.direction || first.prefixListId !== second.prefixListId || first.protocol !== second.protocol) {
    return false;
  }
  const [from, to, otherFrom, otherTo] = [first.from, first.to, second.from, second.to];
  const isRange =
    (first.protocol === 'tcp' || first.protocol === 'udp') &&
    [from, to, otherFrom, otherTo].every((port) => port !== undefined && !isUnresolved(port));
  return isRange ? from! <= otherFrom! && otherTo! <= to! : from === otherFrom && to === otherTo;
}
