import type { BgpPrefix } from '../../model/bgp-prefix';
import type { Finding } from '../../model/finding';
import { BIRD_RULES, type BirdSubject } from '../../rules/router/bird';
import { checkAll } from '../../rules/rule';
import type { CustomerRouterPlan } from './customer-router-plan';
import { countPrefixes } from './prefix-count';
import type { RouterPlatform } from './router-platform';

/** What each platform cannot do as planned. */
const CHECKS: Readonly<Partial<Record<RouterPlatform['id'], (plan: CustomerRouterPlan) => readonly Finding[]>>> = {
  bird: (plan) => checkAll(BIRD_RULES, birdSubject(plan), ''),
};

/** What a platform cannot do as the plan of a router says. Paths: the plan. */
export function routerPlatformFindings(plan: CustomerRouterPlan, platform: RouterPlatform): readonly Finding[] {
  return CHECKS[platform.id]?.(plan) ?? [];
}

function birdSubject(plan: CustomerRouterPlan): BirdSubject {
  return {
    sessions: plan.sessions.map(({ neighbour, exportPolicy, maximumPrefixesOut }) => {
      const terms = plan.policies.filter(({ name }) => name === exportPolicy).flatMap((policy) => policy.terms);
      const entries = entriesOf(
        plan,
        terms.flatMap(({ prefixLists }) => prefixLists),
      );
      return { neighbour, admitted: entries.length === 0 ? 0 : countPrefixes(entries), cap: maximumPrefixesOut };
    }),
    made: plan.conditionalRoutes.map(({ prefix, contributors }) => ({
      prefix: prefix.toString(),
      probes: entriesOf(plan, [contributors])
        .map(({ cidr, lessOrEqual }) => 2 ** ((lessOrEqual ?? cidr.prefixLength) - cidr.prefixLength))
        .reduce((sum, each) => sum + each, 0),
    })),
  };
}

function entriesOf({ prefixLists }: CustomerRouterPlan, names: readonly string[]): readonly BgpPrefix[] {
  return prefixLists.filter(({ name }) => names.includes(name)).flatMap(({ entries }) => entries);
}
