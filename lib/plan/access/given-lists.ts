import type { Cidr } from '../../model/cidr';
import { type Finding, joinPath } from '../../model/finding';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { GIVEN_PREFIX_LISTS_RULES, PREFIX_LIST_REGION_RULES } from '../../rules/access/access';
import { PREFIX_LIST_ACCOUNT_RULES, SAME_RULES_RULES } from '../../rules/access/given-prefix-lists';
import { PREFIX_LIST_SIZE_RULES } from '../../rules/access/prefix-list';
import { checkAll } from '../../rules/rule';
import { accessListKey, MEDIA } from './list-keys';
import type { GivenListsProps } from './given-lists-props';
import type { SecurityGroupRulePlan } from './openings';
import type { PrefixListPlan } from './prefix-list-props';

/** The lists under the keys that the plan uses: those given, otherwise those wanted. */
export function listsInPlace(
  wanted: readonly PrefixListPlan[],
  given: Readonly<Record<string, PrefixListPlan>> | undefined,
): readonly PrefixListPlan[] {
  // A list by itself has another key than the one under which it is given.
  return wanted.map((list) => ({ ...(given?.[list.key] ?? list), key: list.key }));
}

/**
 * The findings of lists, made here or given.
 *
 * @param sharedOf what a given list may hold as well; undefined for anything
 */
export function listFindings(
  wanted: readonly PrefixListPlan[],
  given: Readonly<Record<string, PrefixListPlan>> | undefined,
  sharedOf: (key: string) => readonly Cidr[] | undefined,
): readonly Finding[] {
  if (given === undefined) {
    return wanted.flatMap(({ findings }) => findings);
  }
  const needed = wanted.map(({ key, entries }) => ({
    key,
    cidrs: entries.map(({ cidr }) => cidr),
    given: given[key]?.entries.map(({ cidr }) => cidr),
    shared: given[key] && sharedOf(key),
  }));
  return [
    ...checkAll(GIVEN_PREFIX_LISTS_RULES, needed, 'prefixLists'),
    ...wanted.flatMap(({ key }) => {
      const list = given[key];
      return list === undefined
        ? []
        : checkAll(
            PREFIX_LIST_SIZE_RULES,
            { entries: list.entries.length, maxEntries: list.maxEntries },
            joinPath('prefixLists', key),
          );
    }),
  ];
}

/** The errors of where given lists are, and of one list under several keys. */
export function placeFindings(
  { prefixListRegions, prefixListAccounts, prefixListIdentities }: GivenListsProps,
  { region, account }: { readonly region?: string | undefined; readonly account?: string | undefined },
  groups: readonly (readonly SecurityGroupRulePlan[])[],
): readonly Finding[] {
  return [
    ...checkAll(PREFIX_LIST_REGION_RULES, { regions: prefixListRegions ?? {}, region }, 'prefixLists'),
    ...checkAll(PREFIX_LIST_ACCOUNT_RULES, { accounts: prefixListAccounts ?? {}, account }, 'prefixLists'),
    ...(prefixListIdentities === undefined ? [] : groups.flatMap((rules) => sameRules(rules, prefixListIdentities))),
  ];
}

/** The rules of a group that AWS takes for one rule. */
function sameRules(
  rules: readonly SecurityGroupRulePlan[],
  identities: Readonly<Record<string, string | undefined>>,
): readonly Finding[] {
  const alike = new Map<string, { readonly keys: string[]; readonly opening: string }>();
  for (const { direction, protocol, ports, prefixList } of rules) {
    const opening = `${direction} ${protocol} ${ports.toString()}`;
    const id = `${identities[prefixList] ?? `key ${prefixList}`} ${opening}`;
    const found = alike.get(id) ?? { keys: [], opening };
    found.keys.push(prefixList);
    alike.set(id, found);
  }
  return [...alike.values()]
    .filter(({ keys }) => new Set(keys).size > 1)
    .flatMap((each) => checkAll(SAME_RULES_RULES, each, 'prefixLists'));
}

/** What a list may hold of other sites and other days: Twilio's media at Interconnect edges, in the list that they share. */
export function sharedOnPurpose(key: string): readonly Cidr[] {
  const rules = key === MEDIA ? TwilioCatalog.published({}).filter((rule) => accessListKey(rule) === key) : [];
  return rules.flatMap(({ cidrs }) => cidrs);
}
