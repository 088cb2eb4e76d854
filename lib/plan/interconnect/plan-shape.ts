import { eitherOf, type Kind, madeBy, textKind } from '../../model/shape/kind';
import type { InterconnectPlan, InterconnectSitePlan } from './interconnect-plan';

/** The mark of the plan of an Interconnect. */
export const INTERCONNECT_MARK = 'InterconnectPlan';

/** The mark of the plan of a site. */
export const SITE_MARK = 'InterconnectSitePlan';

/** The plan of an Interconnect, where a function takes one. */
export const INTERCONNECT_PLAN: Kind<InterconnectPlan> = madeBy<InterconnectPlan>('planInterconnect', INTERCONNECT_MARK);

/** A site of a plan: its key, or its plan. */
export const SITE_OF_PLAN: Kind<string | InterconnectSitePlan> = eitherOf(
  textKind('Give the key of a site.'),
  madeBy<InterconnectSitePlan>('planInterconnect', SITE_MARK),
);
