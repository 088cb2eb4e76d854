import { isIsoDate } from '../../catalog/iso-date';
import type { CrossConnect } from '../../model/cross-connect';
import { errorCode } from '../../model/finding-code';
import { datesOf } from '../interconnect/cross-connect';
import { rule, type Rule } from '../rule';

/** The day on which orders are looked at, and the cross connects of the sites. */
export interface OnboardingDateSubject {
  readonly asOf: string;
  readonly sites: readonly { readonly key: string; readonly crossConnect: CrossConnect | undefined }[];
}

/** The requirements on the day on which orders are looked at. Paths: empty. */
export const ONBOARDING_DATE_RULES: readonly Rule<OnboardingDateSubject>[] = [
  rule(
    errorCode(
      'onboarding-date',
      'Give a valid day, written as YYYY-MM-DD, that comes after all that has happened.',
      'https://www.rfc-editor.org/rfc/rfc3339',
    ),
    ({ asOf, sites }, report) => {
      if (!isIsoDate(asOf)) {
        report('asOf', asOf, 'is not a valid date, written as YYYY-MM-DD', 'Give for example 2026-10-01.');
        return;
      }
      for (const { key, crossConnect } of sites) {
        for (const { prop, what, date } of crossConnect === undefined ? [] : datesOf(crossConnect)) {
          if (date > asOf) {
            report(
              `sites.${key}.crossConnect.${prop}`,
              date,
              `${what} is after ${asOf}, the day of the plan`,
              'Give dates of what has happened only, or a later asOf.',
            );
          }
        }
      }
    },
  ),
];
