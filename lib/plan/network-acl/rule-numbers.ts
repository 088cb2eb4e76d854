import { hashOf } from '../../model/hash';

/** The numbers that may be given: from the first to the last, without those that are taken. */
export interface NumberRange {
  readonly first: number;
  readonly last: number;
  readonly taken: readonly number[];
}

/**
 * The numbers of rules, by their keys. A number follows from the key alone, so what is added or removed does not number the others again.
 * Two keys can mean the same number, or a number that is taken: then the key that comes later in the alphabet gets the next free number.
 *
 * There must be as many numbers as keys.
 */
export function ruleNumbers(keys: readonly string[], { first, last, taken }: NumberRange): ReadonlyMap<string, number> {
  const size = last - first + 1;
  const used = new Set(taken);
  return new Map(
    [...keys].sort().map((key) => {
      let offset = hashOf(key) % size;
      while (used.has(first + offset)) {
        offset = (offset + 1) % size;
      }
      used.add(first + offset);
      return [key, first + offset];
    }),
  );
}
