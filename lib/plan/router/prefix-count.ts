import type { BgpPrefix } from '../../model/bgp-prefix';
import { CidrSet } from '../../model/cidr-set';
import type { CustomerRouterPlan } from './customer-router-plan';

/** How many different prefixes are in a list with these entries. */
export function countPrefixes(entries: readonly BgpPrefix[]): number {
  const lengths = entries.flatMap(({ cidr, lessOrEqual }) => [cidr.prefixLength, lessOrEqual ?? cidr.prefixLength]);
  let count = 0;
  for (let length = Math.min(...lengths); length <= Math.max(...lengths); length += 1) {
    const matching = entries.filter(
      ({ cidr, lessOrEqual }) => cidr.prefixLength <= length && length <= (lessOrEqual ?? cidr.prefixLength),
    );
    // Merged, so that what two entries match counts once.
    for (const { prefixLength } of CidrSet.of(...matching.map(({ cidr }) => cidr)).cidrs) {
      count += 2 ** (length - prefixLength);
    }
  }
  return count;
}

/** How many different prefixes a policy accepts at most. */
export function worstCaseOf(name: string, plan: Pick<CustomerRouterPlan, 'policies' | 'prefixLists'>): number {
  const terms = plan.policies.filter((policy) => policy.name === name).flatMap((policy) => policy.terms);
  const names = new Set(terms.flatMap((term) => term.prefixLists));
  return countPrefixes(plan.prefixLists.filter((list) => names.has(list.name)).flatMap((list) => list.entries));
}
