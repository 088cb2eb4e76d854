import type { Construct } from 'constructs';
import { type Finding, locateFailure } from '../model/finding';
import { warn } from './findings';

/**
 * Plans for a construct: a failure tells the construct's path, warnings become annotations of the construct that can be acknowledged
 * by their code.
 */
export function planFor<Plan extends { readonly findings: readonly Finding[] }>(construct: Construct, plan: () => Plan): Plan {
  const planned = locateFailure(construct.node.path, plan);
  warn(construct, planned.findings);
  return planned;
}
