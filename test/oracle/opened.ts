import { addressesOf, type Box } from './space';

/** A network as it was read from a plan, a template or a configuration. */
export interface Opened {
  /** By the id of the edge. */
  readonly groups: Readonly<Record<string, readonly OpenedRule[]>>;
  /** The lists that the static routes name. */
  readonly routed: readonly OpenedList[];
  /** Undefined if the world has no firewall. */
  readonly egress?: OpenedEgress | undefined;
}

export interface OpenedRule {
  readonly direction: 'egress' | 'ingress';
  readonly protocol: string;
  readonly ports: readonly [number, number];
  readonly list: OpenedList;
}

export interface OpenedList {
  readonly cidrs: readonly string[];
  /** How many entries are reserved. */
  readonly size: number;
}

/** What firewalls and the VPC's resolver let out, as it was read. */
export interface OpenedEgress {
  readonly firewalls: readonly OpenedFirewall[];
  /** The names that a DNS firewall allows. */
  readonly domains: readonly string[];
}

/** A rule group of a firewall. */
export interface OpenedFirewall {
  /** Suricata's rules, one on each line. */
  readonly rules: string;
  /** The lists behind the variables of the rules. */
  readonly references: Readonly<Record<string, OpenedList>>;
}

/** What rules let through. */
export function boxesOf(rules: readonly OpenedRule[]): readonly Box[] {
  return rules.flatMap(({ direction, protocol, ports, list }) =>
    list.cidrs.map((cidr) => ({ direction, protocol, ports, addresses: addressesOf(cidr) })),
  );
}

/** What AWS counts against the quota of a group, added up by hand: a rule as often as its list has entries reserved. */
export function countedRules(rules: readonly OpenedRule[], direction: string): number {
  let sum = 0;
  for (const each of rules) {
    sum += each.direction === direction ? each.list.size : 0;
  }
  return sum;
}

/** The id of the edge in the description of a group that has no other. */
export function edgeOf(description: unknown): string {
  const match = /^Twilio traffic at ([a-z0-9-]+)$/.exec(String(description));
  if (match === null) {
    throw new Error(`a group of no edge: ${String(description)}`);
  }
  return match[1]!;
}

/** Whether AWS takes the list: at least as many entries reserved as there are, and none twice. */
export function checkList({ cidrs, size }: OpenedList): void {
  if (cidrs.length === 0 || cidrs.length > size || new Set(cidrs).size < cidrs.length || size > 1000) {
    throw new Error(`a list of ${size} with the entries ${cidrs.join(', ')}`);
  }
}
