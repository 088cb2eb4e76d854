import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

/** The most that is added to a path. It is a hint: one that is not taken after a few times is not taken at all. */
const MOST = 10;

/** How often a standby router prepends its ASN; undefined if nobody chose. Paths: the option. */
export const PREPEND_RULES: readonly Rule<{ readonly standbyPrepend: number | undefined }>[] = [
  rule(
    errorCode(
      'standby-prepend',
      `A standby router must prepend its ASN 0 to ${MOST} times.`,
      'https://www.rfc-editor.org/rfc/rfc4271',
    ),
    ({ standbyPrepend: count }, report, path) => {
      if (count !== undefined && !isUnresolved(count) && !(Number.isInteger(count) && count >= 0 && count <= MOST)) {
        report(path, count, `must be a whole number from 0 to ${MOST}`, 'Give for example 2.');
      }
    },
  ),
];
