import type { Construct } from 'constructs';
import { type Finding, ValidationFailure } from '../model/finding';
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

/** Runs the planning of a construct; a failure tells where it was to be. */
export function locateFailure<Plan>(location: string, plan: () => Plan): Plan {
  try {
    return plan();
  } catch (error) {
    throw error instanceof ValidationFailure ? error.at(location) : error;
  }
}
