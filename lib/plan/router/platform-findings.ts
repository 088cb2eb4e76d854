import type { BgpPrefix } from '../../model/bgp-prefix';
import { type Finding, sortFindings } from '../../model/finding';
import { BIRD_RULES, type BirdSubject } from '../../rules/router/bird';
import { FRR_RULES, type FrrSubject } from '../../rules/router/frr';
import { PLATFORM_RULES } from '../../rules/router/platform';
import { checkAll } from '../../rules/rule';
import type { CustomerRouterPlan } from './customer-router-plan';
import { worstCaseOf } from './prefix-count';
import type { RouterPlatform } from './router-platform';

/** In what the platforms differ, and what only one of them cannot do. */
interface PlatformFacts {
  readonly isLinux: boolean;
  readonly hasOutboundCap: boolean;
  readonly check?: (plan: CustomerRouterPlan) => readonly Finding[];
}

const PLATFORMS: Readonly<Record<RouterPlatform['id'], PlatformFacts>> = {
  frr: { isLinux: true, hasOutboundCap: true, check: (plan) => checkAll(FRR_RULES, { sessions: cappedSessions(plan) }, '') },
  bird: { isLinux: true, hasOutboundCap: true, check: (plan) => checkAll(BIRD_RULES, birdSubject(plan), '') },
  'ios-xe': { isLinux: false, hasOutboundCap: false },
  junos: { isLinux: false, hasOutboundCap: false },
};

/**
 * What a platform cannot do as the plan of a router says, sorted. With an error, nothing can be rendered; a warning says what the router will
 * not do. Paths: the plan.
 *
 * Errors: `twilio-interconnect:platform-interface-name`, `twilio-interconnect:bird-contributors-too-many`. Warnings:
 * `twilio-interconnect:platform-without-outbound-cap`, `twilio-interconnect:bird-cap-stays-closed`,
 * `twilio-interconnect:frr-cap-withdraws-changes`.
 */
export function routerPlatformFindings(plan: CustomerRouterPlan, platform: RouterPlatform): readonly Finding[] {
  const { isLinux, hasOutboundCap, check } = PLATFORMS[platform.id];
  const { interfaces } = plan;
  const sessions = plan.sessions.map(({ neighbour, exportPolicy, maximumPrefixesOut }) => ({
    neighbour,
    worstCase: worstCaseOf(exportPolicy, plan),
    cap: maximumPrefixesOut,
  }));
  return sortFindings([
    ...checkAll(PLATFORM_RULES, { platform: platform.name, isLinux, hasOutboundCap, interfaces, sessions }, ''),
    ...(check?.(plan) ?? []),
  ]);
}

function birdSubject(plan: CustomerRouterPlan): BirdSubject {
  return {
    sessions: cappedSessions(plan),
    made: plan.conditionalRoutes.map(({ prefix, contributors }) => ({
      prefix: prefix.toString(),
      probes: entriesOf(plan, contributors)
        .map(({ cidr, lessOrEqual }) => 2 ** ((lessOrEqual ?? cidr.prefixLength) - cidr.prefixLength))
        .reduce((sum, each) => sum + each, 0),
    })),
  };
}

/** The sessions, with the most prefixes that their policy and their cap let out. */
function cappedSessions(plan: CustomerRouterPlan): FrrSubject['sessions'] {
  return plan.sessions.map(({ neighbour, exportPolicy, maximumPrefixesOut }) => ({
    neighbour,
    admitted: worstCaseOf(exportPolicy, plan),
    cap: maximumPrefixesOut,
  }));
}

function entriesOf({ prefixLists }: CustomerRouterPlan, list: string): readonly BgpPrefix[] {
  return prefixLists.filter(({ name }) => name === list).flatMap(({ entries }) => entries);
}
