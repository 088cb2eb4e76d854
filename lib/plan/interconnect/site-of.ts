import { throwOnErrors } from '../../model/finding';
import { checkAll } from '../../rules/rule';
import { SITE_KEY_RULES } from '../../rules/interconnect/site-key';
import type { InterconnectPlan, InterconnectSitePlan } from './interconnect';

/**
 * The site of the plan, by its key or as its plan.
 *
 * @throws ValidationFailure with `twilio-interconnect:site-unknown`, if the plan has no site of that key
 */
export function siteOf(plan: InterconnectPlan, site: string | InterconnectSitePlan): InterconnectSitePlan {
  if (typeof site !== 'string') {
    return site;
  }
  throwOnErrors(checkAll(SITE_KEY_RULES, { site, sites: plan.sites.map(({ key }) => key) }, 'site'));
  return plan.sites.find(({ key }) => key === site)!;
}
