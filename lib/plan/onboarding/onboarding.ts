import type { CrossConnect } from '../../model/cross-connect';
import { type Finding, sortFindings, throwOnErrors } from '../../model/finding';
import { markAs } from '../../model/shape/brand';
import { guardAll } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { ONBOARDING_DATE_RULES } from '../../rules/onboarding/dates';
import { LETTER_RULES } from '../../rules/onboarding/letter-of-authorization';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import type { InterconnectPlan } from '../interconnect/interconnect-plan';
import { INTERCONNECT_PLAN } from '../interconnect/plan-shape';
import type { OnboardingPlan, OnboardingPlanProps } from './onboarding-plan';
import { ONBOARDING_MARK, ONBOARDING_PLAN_PROPS } from './onboarding-shape';
import { needsLetter, stepsOf } from './steps';

export type { OnboardingStep, OnboardingStepKey } from './steps';

/**
 * Plans what is left to do until Twilio carries calls at every site, as of a day: the steps in order, who does them, which are done, which
 * one is next, and until when.
 *
 * A step is done if its own day says so, or if a later one is done. A letter of authorization lasts 60 days from the day of its issue. Until
 * Twilio has the completion notice or has configured the connection, `twilio-interconnect:loa-expires-soon` warns from 14 days before the
 * last day on, which is this library's choice, and `twilio-interconnect:loa-expired` from the day after it; then a new letter is next.
 *
 * @throws ValidationFailure with `twilio-interconnect:onboarding-date`, if the day is no date, or comes before something that has happened
 * @see https://www.twilio.com/docs/interconnect/crossconnect
 */
export function planOnboarding(plan: InterconnectPlan, props: OnboardingPlanProps): OnboardingPlan {
  const {
    plan: { sites: planned },
    '': { asOf },
  } = guardAll<{ plan: InterconnectPlan; '': OnboardingPlanProps }>(
    { plan: required(INTERCONNECT_PLAN), '': required(ONBOARDING_PLAN_PROPS) },
    { plan, '': props },
  );
  throwOnErrors(checkAll(ONBOARDING_DATE_RULES, { asOf, sites: planned }, ''));
  const sites = planned.map(({ key, crossConnect, handOver }) => {
    const steps = stepsOf(crossConnect, asOf);
    return {
      key,
      medium: crossConnect?.medium,
      stage: handOver.twilio.stage,
      steps,
      next: steps.find(({ state }) => state === 'next')?.key,
      findings: letterFindings(crossConnect, asOf, `sites.${key}.crossConnect.authorization`),
    };
  });
  const findings = sortFindings(sites.flatMap((site) => site.findings));
  return deepFreeze(markAs(ONBOARDING_MARK, { asOf, sites, findings }));
}

function letterFindings(crossConnect: CrossConnect | undefined, asOf: string, path: string): readonly Finding[] {
  const { authorization } = crossConnect ?? {};
  return crossConnect === undefined || authorization === undefined || !needsLetter(crossConnect)
    ? []
    : checkAll(LETTER_RULES, { issuedOn: authorization.issuedOn, asOf }, path);
}
