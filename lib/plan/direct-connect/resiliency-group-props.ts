import type { ResiliencyModel } from '../../model/resiliency-model';

/** Properties of the plan of a resiliency group. */
export interface ResiliencyGroupPlanProps {
  readonly name: string;
  readonly model: ResiliencyModel;
  /**
   * The location of each connection; undefined if it is not known.
   *
   * @default - the group does not manage its members
   */
  readonly locations?: readonly (string | undefined)[] | undefined;
}
