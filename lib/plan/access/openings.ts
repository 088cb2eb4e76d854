import { EC2_TEXT_LENGTH } from '../../aws/name-limits';
import type { TrafficRule } from '../../catalog/traffic-rule';
import type { Cidr } from '../../model/cidr';
import { PortRange } from '../../model/port-range';
import { compareText, distinct } from '../../model/text';
import { isUnresolved } from '../../model/token';
import { prefixListOf, type PrefixListPlan } from './prefix-list';

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

/** The addresses of one list key that are opened on the same ports in the same directions. */
interface Partition {
  readonly key: string;
  readonly cidrs: ReadonlySet<string>;
  readonly rules: ReadonlySet<TrafficRule>;
}

/**
 * Puts the addresses of traffic rules into prefix lists, and writes group rules that open them.
 *
 * A list is opened as a whole. So addresses that share a list key but need different ports (during a migration: the old range with the old
 * ports, the new range with the new ones) go to separate lists; nothing is opened without a traffic rule.
 */
export function planOpenings(props: OpeningsPlanProps): OpeningsPlan {
  // Sites at one edge have the same rules: each counts once.
  const byKey = new Map<string, Set<TrafficRule>>();
  for (const rule of Object.values(props.groups)
    .flat()
    .filter(({ cidrs }) => cidrs.length > 0)) {
    const key = props.listKeyOf(rule);
    byKey.set(key, (byKey.get(key) ?? new Set()).add(rule));
  }
  const partitions = distinct([...byKey.keys()]).flatMap((key) => partition(key, [...byKey.get(key)!]));
  const groups = Object.entries(props.groups).map(([group, rules]) => [group, groupRules(rules, partitions)] as const);
  return {
    prefixLists: partitions
      .map(({ key, cidrs, rules }) => {
        const held = [...rules].map((rule) => ({ ...rule, cidrs: rule.cidrs.filter((cidr) => cidrs.has(cidr.toString())) }));
        return prefixListOf(key, held, { entriesLimit: props.entriesLimit, maxEntries: props.reserve?.(held) });
      })
      .sort((a, b) => compareText(a.key, b.key)),
    groups: Object.fromEntries(groups),
  };
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

/**
 * Splits the addresses of one list key by the ports opened to them. Twilio's addresses with the most ports keep the plain key, so that the
 * key survives a migration and a customer's additions; the others have their ports in the key.
 */
function partition(key: string, rules: readonly TrafficRule[]): readonly Partition[] {
  const openings = new Map<string, Set<string>>();
  for (const rule of rules) {
    for (const cidr of rule.cidrs) {
      const opening = openings.get(cidr.toString()) ?? new Set();
      openings.set(cidr.toString(), opening.add(`${rule.direction}-${rule.protocol}-${rule.ports.toString()}`));
    }
  }
  const bySignature = new Map<string, Set<string>>();
  for (const [cidr, opening] of openings) {
    const signature = distinct([...opening]).join('-');
    bySignature.set(signature, (bySignature.get(signature) ?? new Set()).add(cidr));
  }
  const parts = [...bySignature].map(([signature, cidrs]) => ({
    signature,
    cidrs,
    rules: rules.filter((rule) => rule.cidrs.some((cidr) => cidrs.has(cidr.toString()))),
  }));
  parts.sort(
    (a, b) =>
      Number(isTwilios(b.rules)) - Number(isTwilios(a.rules)) ||
      countPorts(b.rules) - countPorts(a.rules) ||
      compareText(a.signature, b.signature),
  );
  return parts.map((part, index) => ({
    cidrs: part.cidrs,
    rules: new Set(part.rules),
    key: index === 0 ? key : `${key}-${part.signature}`,
  }));
}

function isTwilios(rules: readonly TrafficRule[]): boolean {
  return rules.some((rule) => rule.origin === 'twilio');
}

function countPorts(rules: readonly TrafficRule[]): number {
  return rules.reduce((most, rule) => Math.max(most, rule.ports.size), 0);
}

/** The rules of one group: its own traffic, by list. Adjacent or overlapping ports are merged into one rule. */
function groupRules(rules: readonly TrafficRule[], partitions: readonly Partition[]): readonly SecurityGroupRulePlan[] {
  const planned: SecurityGroupRulePlan[] = [];
  for (const { key, cidrs, rules: members } of partitions) {
    const isIn = (cidr: Cidr): boolean => cidrs.has(cidr.toString());
    const own = rules.filter((rule) => members.has(rule) && rule.cidrs.some(isIn));
    if (own.length === 0) {
      continue;
    }
    for (const direction of ['egress', 'ingress'] as const) {
      for (const protocol of ['tcp', 'udp'] as const) {
        const alike = own.filter((rule) => rule.direction === direction && rule.protocol === protocol);
        for (const ports of PortRange.merge(alike.map((rule) => rule.ports))) {
          const labels = distinct(alike.filter((rule) => ports.contains(rule.ports)).map((rule) => rule.traffic.label));
          planned.push({
            key: `${direction}-${key}-${protocol}-${ports.toString()}`,
            direction,
            protocol,
            ports,
            prefixList: key,
            description: `${labels.join(', ')} ${direction === 'egress' ? 'to' : 'from'} Twilio`.slice(0, EC2_TEXT_LENGTH),
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
