import { QUOTAS } from '../../aws/quotas';
import { isValidOn } from '../../catalog/fact-dates';
import type { TrafficRule } from '../../catalog/traffic-rule';
import { TwilioCatalog, type TrafficRuleFilter } from '../../catalog/twilio-catalog';
import { CidrSet } from '../../model/cidr-set';
import { throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { numberKind, required } from '../../model/shape/kind';
import { RESERVATION_RULES } from '../../rules/access/reservation';
import { checkAll } from '../../rules/rule';

const ENTRIES = required(numberKind('Give the number of entries that the list has.'));

/**
 * How many entries to reserve for a list of the given size: room for a quarter more, at least two, in steps of 5, and at most the 1000 that
 * a list can have.
 *
 * The steps keep the size constant while entries are added and removed, because AWS does not change both in one request.
 *
 * Errors: `twilio-interconnect:reserved-entries`.
 *
 * @param entries a whole number, zero or more
 */
export function reserveEntries(entries: number): number {
  throwOnErrors(checkAll(RESERVATION_RULES, { entries: guard(ENTRIES, entries, 'entries') }, ''));
  const headRoom = Math.max(2, Math.ceil(entries / 4));
  return Math.min(QUOTAS.prefixListEntries, Math.ceil((entries + headRoom) / 5) * 5);
}

/**
 * How many entries to reserve for one list of the rules that a filter chose: as many as Twilio's addresses for that filter need on any day,
 * and those that a customer added.
 */
export function reserveForEveryDay(rules: readonly TrafficRule[], { edges, traffic }: Required<TrafficRuleFilter>): number {
  const custom = countEntries(rules.filter(({ origin }) => origin === 'custom'));
  return reserveEntries(
    Math.max(countEntries(rules), mostOnAnyDay(TwilioCatalog.published({ edges, traffic }), countEntries) + custom),
  );
}

/**
 * How many entries to reserve for the lists that the keys make. Twilio's list has room for every rule with its key, on any day, whichever of
 * the edges and kinds of traffic are chosen; a customer's list has room for what it holds.
 */
export function reserveByKey(listKeyOf: (rule: TrafficRule) => string): (rules: readonly TrafficRule[]) => number {
  let most: ReadonlyMap<string, number> | undefined;
  return (rules) => {
    most ??= mostByKey(listKeyOf);
    return reserveEntries(Math.max(countEntries(rules), most.get(listKeyOf(rules[0]!)) ?? 0));
  };
}

/** The most entries that Twilio's lists need, by key. */
function mostByKey(listKeyOf: (rule: TrafficRule) => string): ReadonlyMap<string, number> {
  const byKey = new Map<string, TrafficRule[]>();
  for (const rule of TwilioCatalog.published({})) {
    const key = listKeyOf(rule);
    const rules = byKey.get(key) ?? [];
    rules.push(rule);
    byKey.set(key, rules);
  }
  // Some of the rules can need more entries than all: networks that lie in others, or beside them, make one entry together.
  return new Map([...byKey].map(([key, rules]) => [key, mostOnAnyDay(rules, countNetworks)]));
}

/** A day on which nothing had changed yet. */
const BEFORE_ALL_CHANGES = '0001-01-01';

/** The highest count on any day. On most days the rules are those of the day before, and each set of rules counts once. */
function mostOnAnyDay(rules: readonly TrafficRule[], count: (valid: readonly TrafficRule[]) => number): number {
  const onEachDay = [BEFORE_ALL_CHANGES, ...TwilioCatalog.changes].map((date) => rules.filter((rule) => isValidOn(rule, date)));
  const different = new Map(onEachDay.map((valid) => [valid.map(({ key }) => key).join(), valid]));
  return Math.max(...[...different.values()].map(count));
}

/** The fewest entries that hold the addresses. */
function countEntries(rules: readonly TrafficRule[]): number {
  return CidrSet.of(...new Set(rules.flatMap(({ cidrs }) => cidrs))).cidrs.length;
}

/** The networks as published: no choice among the rules needs more entries. */
function countNetworks(rules: readonly TrafficRule[]): number {
  return new Set(rules.flatMap(({ cidrs }) => cidrs.map(String))).size;
}
