import { type Kind, madeBy, objectOf, required, textKind } from '../../model/shape/kind';
import type { OnboardingPlan, OnboardingPlanProps } from './onboarding-plan';

/** What the plan of an onboarding is made from, besides the plan of the Interconnect. */
export const ONBOARDING_PLAN_PROPS: Kind<OnboardingPlanProps> = objectOf<OnboardingPlanProps>('the day of the plan', {
  asOf: required(textKind('Give a day as text, for example 2026-10-01.')),
});

/** The mark of the plan of an onboarding. */
export const ONBOARDING_MARK = 'OnboardingPlan';

/** The plan of an onboarding, where a function takes one. */
export const ONBOARDING_PLAN: Kind<OnboardingPlan> = madeBy<OnboardingPlan>('planOnboarding', ONBOARDING_MARK);
