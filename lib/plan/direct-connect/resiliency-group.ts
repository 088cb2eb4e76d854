import { type Finding, throwOnErrors } from '../../model/finding';
import type { ResiliencyModel } from '../../model/resiliency-model';
import { RESILIENCY_GROUP_RULES } from '../../rules/direct-connect/resiliency';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';

/** What is wanted of a resiliency group. */
export interface ResiliencyGroupPlanProps {
  readonly name: string;
  readonly model: ResiliencyModel;
  /**
   * The location of each connection; undefined where it is not known.
   *
   * @default - the group does not say which connections belong to it
   */
  readonly locations?: readonly (string | undefined)[] | undefined;
}

/** One resiliency group. */
export interface ResiliencyGroupPlan {
  readonly name: string;
  /** As AWS writes it: `maximum-resiliency`. */
  readonly model: string;
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * A resiliency group, judged by what is known of its connections.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planResiliencyGroup(props: ResiliencyGroupPlanProps): ResiliencyGroupPlan {
  return deepFreeze({
    name: props.name,
    model: props.model.id,
    findings: throwOnErrors(checkAll(RESILIENCY_GROUP_RULES, props, '')),
  });
}
