/** The first id that a rule can have. Ids below a million are those of rule sets that others publish. */
const FIRST = 1_000_000_000;

/** How many ids there are. */
const COUNT = 1_000_000_000;

/**
 * The `sid` of the rule with that key: a number from 1000000000 to 1999999999, by FNV-1a. It is the same in every release and whatever other
 * rules there are, so that logs of today and of last year name the same rule.
 */
export function ruleIdOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return FIRST + (hash % COUNT);
}
