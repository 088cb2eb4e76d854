import { type Finding, sortFindings } from '../../model/finding';
import { PLATFORM_RULES } from '../../rules/router/platform';
import { checkAll } from '../../rules/rule';
import type { CustomerRouterPlan } from './customer-router-plan';
import { worstCaseOf } from './prefix-count';
import type { RouterPlatform } from './router-platform';

/** What the platforms can do. */
const ABILITIES: Readonly<Record<RouterPlatform['id'], { readonly isLinux: boolean; readonly hasOutboundCap: boolean }>> = {
  frr: { isLinux: true, hasOutboundCap: true },
  bird: { isLinux: true, hasOutboundCap: true },
  'ios-xe': { isLinux: false, hasOutboundCap: false },
  junos: { isLinux: false, hasOutboundCap: false },
};

/**
 * What the platform cannot express of the plan, sorted. Nothing can be rendered with an error; a warning says what the router will not do.
 *
 * Errors: `twilio-interconnect:platform-interface-name`. Warnings: `twilio-interconnect:platform-without-outbound-cap`.
 */
export function routerPlatformFindings(plan: CustomerRouterPlan, platform: RouterPlatform): readonly Finding[] {
  const subject = {
    ...ABILITIES[platform.id],
    platform: platform.name,
    interfaces: plan.interfaces,
    sessions: plan.sessions.map(({ neighbour, exportPolicy, maximumPrefixesOut }) => ({
      neighbour,
      worstCase: worstCaseOf(exportPolicy, plan),
      cap: maximumPrefixesOut,
    })),
  };
  return sortFindings(checkAll(PLATFORM_RULES, subject, ''));
}
