import { type Finding, throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { RESILIENCY_GROUP_RULES } from '../../rules/direct-connect/resiliency';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import { RESILIENCY_GROUP_PLAN_PROPS } from './plan-shape';
import type { ResiliencyGroupPlanProps } from './resiliency-group-props';

/** One resiliency group. */
export interface ResiliencyGroupPlan {
  readonly name: string;
  /** In AWS's notation: `maximum-resiliency`. */
  readonly model: string;
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * A resiliency group, checked with what is known of its connections.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planResiliencyGroup(given: ResiliencyGroupPlanProps): ResiliencyGroupPlan {
  const props = guard(required(RESILIENCY_GROUP_PLAN_PROPS), given, '');
  return deepFreeze({
    name: props.name,
    model: props.model.id,
    findings: throwOnErrors(checkAll(RESILIENCY_GROUP_RULES, props, '')),
  });
}
