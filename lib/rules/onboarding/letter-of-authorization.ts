import { daysAfter } from '../../catalog/iso-date';
import { warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const CROSS_CONNECT = 'https://www.twilio.com/docs/interconnect/crossconnect';

/** How many days after its issue a letter of authorization expires. */
export const LETTER_DAYS = 60;

/** From how many days before the last day of a letter on it is said to expire soon. Twilio names no such number: it is this library's choice. */
export const LETTER_WARNING_DAYS = 14;

/** The last day on which a letter is good. */
export function lastDayOfLetter(issuedOn: string): string {
  return daysAfter(issuedOn, LETTER_DAYS);
}

/** A letter that is still needed, and the day on which it is looked at. */
export interface LetterSubject {
  /** A valid date. */
  readonly issuedOn: string;
  /** A valid date. */
  readonly asOf: string;
}

/** The requirements on a letter that is still needed. Paths: the authorization of a cross connect. */
export const LETTER_RULES: readonly Rule<LetterSubject>[] = [
  rule(
    warningCode(
      'loa-expires-soon',
      `Order the cross connect and send Twilio its completion notice before the letter of authorization expires, ${LETTER_DAYS} days after its issue.`,
      CROSS_CONNECT,
    ),
    ({ issuedOn, asOf }, report, path) => {
      const last = lastDayOfLetter(issuedOn);
      if (asOf <= last && asOf >= daysAfter(last, -LETTER_WARNING_DAYS)) {
        report(
          `${path}.issuedOn`,
          issuedOn,
          `the letter expires on ${last}, and Twilio has no completion notice`,
          'Have the cross connect patched before, or ask Twilio for a new letter.',
        );
      }
    },
  ),
  rule(
    warningCode('loa-expired', 'Ask Twilio for a new letter of authorization once the old one has expired.', CROSS_CONNECT),
    ({ issuedOn, asOf }, report, path) => {
      const last = lastDayOfLetter(issuedOn);
      if (asOf > last) {
        report(
          `${path}.issuedOn`,
          issuedOn,
          `the letter expired on ${last}, and Twilio has no completion notice`,
          'Ask Twilio for a new letter, and give its day.',
        );
      }
    },
  ),
];
