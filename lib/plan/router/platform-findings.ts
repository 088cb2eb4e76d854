import type { BgpPrefix } from '../../model/bgp-prefix';
import { type Finding, sortFindings } from '../../model/finding';
import { guardAll } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { BIRD_RULES, type BirdSubject } from '../../rules/router/bird';
import { FRR_RULES, type FrrSubject } from '../../rules/router/frr';
import { IOS_XE_RULES } from '../../rules/router/ios-xe';
import { JUNOS_RULES } from '../../rules/router/junos';
import { PLATFORM_RULES } from '../../rules/router/platform';
import { checkAll } from '../../rules/rule';
import type { CustomerRouterPlan } from './customer-router-plan';
import { CUSTOMER_ROUTER_PLAN } from './customer-router-shape';
import { worstCaseOf } from './prefix-count';
import { ROUTER_PLATFORM, type RouterPlatform } from './router-platform';

/** In what the platforms differ, and what only one of them cannot do. */
interface PlatformFacts {
  readonly isLinux: boolean;
  readonly hasOutboundCap: boolean;
  readonly check?: (plan: CustomerRouterPlan) => readonly Finding[];
}

const PLATFORMS: Readonly<Record<RouterPlatform['id'], PlatformFacts>> = {
  frr: { isLinux: true, hasOutboundCap: true, check: (plan) => checkAll(FRR_RULES, { sessions: cappedSessions(plan) }, '') },
  bird: { isLinux: true, hasOutboundCap: true, check: (plan) => checkAll(BIRD_RULES, birdSubject(plan), '') },
  'ios-xe': { isLinux: false, hasOutboundCap: false, check: iosXeFindings },
  junos: { isLinux: false, hasOutboundCap: false, check: junosFindings },
};

/**
 * What a platform cannot do as the plan of a router says, sorted. With an error, nothing can be rendered; a warning says what the router will
 * not do. Paths: the plan.
 *
 * Errors: `twilio-interconnect:platform-interface-name`, `twilio-interconnect:frr-bfd-with-ttl-security`,
 * `twilio-interconnect:bird-contributors-too-many`, `twilio-interconnect:ios-xe-port-name`,
 * `twilio-interconnect:ios-xe-ttl-security-internal`, `twilio-interconnect:junos-port-name`,
 * `twilio-interconnect:junos-untagged-beside-tagged`, `twilio-interconnect:junos-translation`. Warnings:
 * `twilio-interconnect:platform-without-outbound-cap`,
 * `twilio-interconnect:bird-cap-stays-closed`, `twilio-interconnect:frr-cap-withdraws-changes`,
 * `twilio-interconnect:ios-xe-condition-delay`, `twilio-interconnect:ios-xe-segment-size`,
 * `twilio-interconnect:ios-xe-ttl-security`, `twilio-interconnect:junos-keepalive`.
 */
export function routerPlatformFindings(plan: CustomerRouterPlan, platform: RouterPlatform): readonly Finding[] {
  const given = guardAll<{ plan: CustomerRouterPlan; platform: RouterPlatform }>(
    { plan: required(CUSTOMER_ROUTER_PLAN), platform: required(ROUTER_PLATFORM) },
    { plan, platform },
  );
  return findingsOnPlatform(given.plan, given.platform);
}

/** What the platform cannot do, of a plan that is known to be one. */
export function findingsOnPlatform(plan: CustomerRouterPlan, platform: RouterPlatform): readonly Finding[] {
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

function iosXeFindings(plan: CustomerRouterPlan): readonly Finding[] {
  const { interfaces, sessions, conditionalRoutes } = plan;
  const conditions = conditionalRoutes
    .filter(({ areInside }) => !areInside)
    .map(({ prefix, contributors }) => ({
      prefix: prefix.toString(),
      ranges: entriesOf(plan, contributors)
        .filter(({ cidr, lessOrEqual }) => lessOrEqual !== undefined && lessOrEqual > cidr.prefixLength)
        .map(String),
    }));
  return checkAll(IOS_XE_RULES, { interfaces, sessions, conditions }, '');
}

function junosFindings({ interfaces, sessions, translations }: CustomerRouterPlan): readonly Finding[] {
  const texts = translations.map(({ inside, outside }) => `${inside.join(', ')} to ${outside.toString()}`);
  return checkAll(JUNOS_RULES, { interfaces, sessions, translations: texts }, '');
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
  return plan.sessions.map(({ neighbour, kind, bfd, ttlSecurity, exportPolicy, maximumPrefixesOut }) => ({
    neighbour,
    isExternal: kind === 'external',
    hasBfd: bfd !== undefined,
    ttlSecurity,
    admitted: worstCaseOf(exportPolicy, plan),
    cap: maximumPrefixesOut,
  }));
}

function entriesOf({ prefixLists }: CustomerRouterPlan, list: string): readonly BgpPrefix[] {
  return prefixLists.filter(({ name }) => name === list).flatMap(({ entries }) => entries);
}
