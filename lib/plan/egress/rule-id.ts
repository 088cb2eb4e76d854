import { hashOf } from '../../model/hash';

/** The first id that a rule can have. Ids below a million are those of rule sets that others publish. */
const FIRST = 1_000_000_000;

/** How many ids there are. */
const COUNT = 1_000_000_000;

/**
 * The `sid` of the rule with that key: a number from 1000000000 to 1999999999. It is the same in every release and whatever other
 * rules there are, so that logs of today and of last year name the same rule.
 */
export function ruleIdOf(key: string): number {
  return FIRST + (hashOf(key) % COUNT);
}
