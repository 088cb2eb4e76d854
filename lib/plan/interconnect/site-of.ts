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
  const key = typeof site === 'string' ? site : (site as InterconnectSitePlan | null | undefined)?.key;
  throwOnErrors(checkAll(SITE_KEY_RULES, { site: String(key ?? ''), sites: plan.sites.map((each) => each.key) }, 'site'));
  return typeof site === 'string' ? plan.sites.find((each) => each.key === site)! : site;
}
