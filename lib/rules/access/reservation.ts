import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

/** A number of entries for which a prefix list has to have room. */
export interface ReservationSubject {
  readonly entries: number;
}

/** The requirements on a number of entries. Paths: the parent of `entries`. */
export const RESERVATION_RULES: readonly Rule<ReservationSubject>[] = [
  rule(
    errorCode(
      'reserved-entries',
      'Give the number of entries of a prefix list as a whole number of zero or more, known at synthesis.',
      'https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html',
    ),
    ({ entries }, report, path) => {
      if (isUnresolved(entries) || !Number.isSafeInteger(entries) || entries < 0) {
        report(
          path === '' ? 'entries' : `${path}.entries`,
          isUnresolved(entries) ? '' : entries,
          'is not a whole number of zero or more that is known at synthesis',
          'Give the number of entries that the list has.',
        );
      }
    },
  ),
];
