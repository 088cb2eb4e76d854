import type { CrossConnectMedium } from '../../model/cross-connect';
import type { Finding } from '../../model/finding';
import type { TwilioHandOver } from '../interconnect/hand-over';
import type { OnboardingStep, OnboardingStepKey } from './steps';

/** Properties of the plan of an onboarding. */
export interface OnboardingPlanProps {
  /** The day on which the orders are looked at, as `YYYY-MM-DD`. No plan reads the clock. */
  readonly asOf: string;
}

/** The onboarding of one site. */
export interface OnboardingSitePlan {
  /** The key of the site. */
  readonly key: string;
  /** Undefined without a `crossConnect`. */
  readonly medium: CrossConnectMedium | undefined;
  /** `not-planned` without a `crossConnect`; `not-requested` before the day of the request. */
  readonly stage: TwilioHandOver['stage'];
  /** In order. Without a `crossConnect`, those of every medium. */
  readonly steps: readonly OnboardingStep[];
  /** The step that everything else waits for; undefined if all are done. */
  readonly next: OnboardingStepKey | undefined;
  /** Warnings about the site. */
  readonly findings: readonly Finding[];
}

/** How far the orders of all sites are. */
export interface OnboardingPlan {
  readonly asOf: string;
  /** Sorted by key. */
  readonly sites: readonly OnboardingSitePlan[];
  /** The warnings of all sites. */
  readonly findings: readonly Finding[];
}
