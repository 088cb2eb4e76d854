import type { Cidr, CustomerRouterPlan } from 'twilio-interconnect-constructs';

/*
 * Reads the plan of a router as its types say, with plain numbers and nothing of the library.
 */

/** A prefix as numbers. */
export interface Prefix {
  readonly first: number;
  readonly length: number;
}

export const sizeOf = (length: number): number => 2 ** (32 - length);
export const networkOf = (address: number, length: number): Prefix => ({ first: address - (address % sizeOf(length)), length });
export const holds = (a: Prefix, b: Prefix): boolean =>
  a.length <= b.length && a.first <= b.first && b.first + sizeOf(b.length) <= a.first + sizeOf(a.length);
export const isSame = (a: Prefix, b: Prefix): boolean => a.first === b.first && a.length === b.length;
export const touch = (a: Prefix, b: Prefix): boolean => holds(a, b) || holds(b, a);
export const textOf = ({ first, length }: Prefix): string =>
  `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.')}/${length}`;
export const read = (cidr: Cidr): Prefix => ({ first: Number(cidr.first), length: cidr.prefixLength });

/** Whether the list holds the prefix. */
export function isIn(plan: CustomerRouterPlan, list: string, prefix: Prefix): boolean {
  const { entries } = plan.prefixLists.find(({ name }) => name === list)!;
  return entries.some(({ cidr, lessOrEqual }) => {
    const entry = read(cidr);
    return holds(entry, prefix) && prefix.length <= (lessOrEqual ?? entry.length);
  });
}

/** Whether the policy accepts the prefix. */
export const passes = (plan: CustomerRouterPlan, policy: string, prefix: Prefix): boolean =>
  plan.policies
    .find(({ name }) => name === policy)!
    .terms.some(({ prefixLists }) => prefixLists.some((list) => isIn(plan, list, prefix)));

/** What a router with these valid routes announces to Twilio or to AWS. */
export function announced(plan: CustomerRouterPlan, routes: readonly Prefix[], towards: 'twilio' | 'aws'): readonly string[] {
  const made = plan.conditionalRoutes
    .filter((route) => route.towards === towards && routes.some((each) => isIn(plan, route.contributors, each)))
    .map(({ prefix }) => read(prefix));
  const policy = towards === 'aws' ? 'TO-AWS' : 'TO-TWILIO';
  return [...new Set([...routes, ...made].filter((each) => passes(plan, policy, each)).map(textOf))].sort();
}
