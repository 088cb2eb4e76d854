import type { Construct } from 'constructs';
import { type Finding, locateFailure } from '../model/finding';
import { warn } from './findings';

/**
 * Runs a plan function for a construct: a failure has the construct's path, warnings become annotations of the construct that can be
 * acknowledged by code.
 */
export function planFor<Plan extends { readonly findings: readonly Finding[] }>(construct: Construct, plan: () => Plan): Plan {
  const planned = locateFailure(construct.node.path, plan);
  warn(construct, planned.findings);
  return planned;
}
