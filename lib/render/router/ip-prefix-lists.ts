import type { CustomerRouterPlan, RouterPolicyTermPlan, RouterPrefixListPlan } from '../../plan/router/customer-router-plan';

/* What FRR and IOS XE write the same way. */

/** The lists that commands name: those of policies, and those of contributors elsewhere. An aggregate takes no list. */
export function usedPrefixLists({
  prefixLists,
  policies,
  conditionalRoutes,
}: CustomerRouterPlan): readonly RouterPrefixListPlan[] {
  const used = new Set([
    ...policies.flatMap(({ terms }) => terms.flatMap((term) => term.prefixLists)),
    ...conditionalRoutes.filter(({ areInside }) => !areInside).map(({ contributors }) => contributors),
  ]);
  return prefixLists.filter(({ name }) => used.has(name));
}

/** The commands of a list. A longest length that is the prefix's own is refused, and left out. */
export function ipPrefixList({ name, entries }: RouterPrefixListPlan): readonly string[] {
  return entries.map(({ cidr, lessOrEqual = cidr.prefixLength }, index) => {
    const range = lessOrEqual === cidr.prefixLength ? '' : ` le ${lessOrEqual}`;
    return `ip prefix-list ${name} seq ${(index + 1) * 5} permit ${cidr.toString()}${range}`;
  });
}

/** The command of a route map that adds ASNs to the path, if any are to be added. */
export function setPrepend({ prepend }: RouterPolicyTermPlan): readonly string[] {
  return prepend === undefined || prepend.count === 0
    ? []
    : [` set as-path prepend ${Array.from({ length: prepend.count }, () => prepend.asn).join(' ')}`];
}
