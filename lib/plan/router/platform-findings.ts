import type { BgpPrefix } from '../../model/bgp-prefix';
import type { Finding } from '../../model/finding';
import { BIRD_RULES, type BirdSubject } from '../../rules/router/bird';
import { FRR_RULES, type FrrSubject } from '../../rules/router/frr';
import { checkAll } from '../../rules/rule';
import type { CustomerRouterPlan } from './customer-router-plan';
import { countPrefixes } from './prefix-count';
import type { RouterPlatform } from './router-platform';

/** What each platform cannot do as planned. */
const CHECKS: Readonly<Partial<Record<RouterPlatform['id'], (plan: CustomerRouterPlan) => readonly Finding[]>>> = {
  frr: (plan) => checkAll(FRR_RULES, { sessions: cappedSessions(plan) }, ''),
  bird: (plan) => checkAll(BIRD_RULES, birdSubject(plan), ''),
};

/** What a platform cannot do as the plan of a router says. Paths: the plan. */
export function routerPlatformFindings(plan: CustomerRouterPlan, platform: RouterPlatform): readonly Finding[] {
  return CHECKS[platform.id]?.(plan) ?? [];
}

function birdSubject(plan: CustomerRouterPlan): BirdSubject {
  return {
    sessions: cappedSessions(plan),
    made: plan.conditionalRoutes.map(({ prefix, contributors }) => ({
      prefix: prefix.toString(),
      probes: entriesOf(plan, [contributors])
        .map(({ cidr, lessOrEqual }) => 2 ** ((lessOrEqual ?? cidr.prefixLength) - cidr.prefixLength))
        .reduce((sum, each) => sum + each, 0),
    })),
  };
}

/** The sessions, with the most prefixes that their policy and their cap let out. */
function cappedSessions(plan: CustomerRouterPlan): FrrSubject['sessions'] {
  return plan.sessions.map(({ neighbour, exportPolicy, maximumPrefixesOut }) => {
    const terms = plan.policies.filter(({ name }) => name === exportPolicy).flatMap((policy) => policy.terms);
    const entries = entriesOf(
      plan,
      terms.flatMap(({ prefixLists }) => prefixLists),
    );
    return { neighbour, admitted: entries.length === 0 ? 0 : countPrefixes(entries), cap: maximumPrefixesOut };
  });
}

function entriesOf({ prefixLists }: CustomerRouterPlan, names: readonly string[]): readonly BgpPrefix[] {
  return prefixLists.filter(({ name }) => names.includes(name)).flatMap(({ entries }) => entries);
}
