import { throwOnErrors } from '../../model/finding';
import { distinct } from '../../model/text';
import { GIVEN_PREFIX_LISTS_RULES } from '../../rules/access/access';
import { checkAll } from '../../rules/rule';

/**
 * Makes sure that what is built from a plan has every list that the plan names. Without its list, a rule would have no target.
 *
 * @param named the keys of the lists that rules or routes name
 * @param lists the lists, by key
 * @throws ValidationFailure `twilio-interconnect:prefix-list-not-given`
 */
export function requireLists(named: readonly string[], lists: Readonly<Record<string, unknown>>): void {
  const needed = distinct(named).map((key) => ({
    key,
    cidrs: [],
    given: Object.hasOwn(lists, key) && lists[key] !== undefined ? [] : undefined,
    shared: undefined,
  }));
  throwOnErrors(checkAll(GIVEN_PREFIX_LISTS_RULES, needed, 'prefixLists'));
}
