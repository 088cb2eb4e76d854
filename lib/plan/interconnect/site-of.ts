import { throwOnErrors } from '../../model/finding';
import { guardAll } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { checkAll } from '../../rules/rule';
import { SITE_KEY_RULES } from '../../rules/interconnect/site-key';
import type { InterconnectPlan, InterconnectSitePlan } from './interconnect-plan';
import { INTERCONNECT_PLAN, SITE_OF_PLAN } from './plan-shape';

/**
 * The site of the plan, by its key or as its plan.
 *
 * @throws ValidationFailure with `twilio-interconnect:site-unknown`, if the plan has no site of that key
 */
export function siteOf(plan: InterconnectPlan, site: string | InterconnectSitePlan): InterconnectSitePlan {
  const key = typeof site === 'string' ? site : site.key;
  throwOnErrors(checkAll(SITE_KEY_RULES, { site: key, sites: plan.sites.map((each) => each.key) }, 'site'));
  return typeof site === 'string' ? plan.sites.find((each) => each.key === site)! : site;
}

/** The same, of what somebody gave for a plan and a site. */
export function givenSiteOf(plan: InterconnectPlan, site: string | InterconnectSitePlan): InterconnectSitePlan {
  const given = guardAll<{ plan: InterconnectPlan; site: string | InterconnectSitePlan }>(
    { plan: required(INTERCONNECT_PLAN), site: required(SITE_OF_PLAN) },
    { plan, site },
  );
  return siteOf(given.plan, given.site);
}
