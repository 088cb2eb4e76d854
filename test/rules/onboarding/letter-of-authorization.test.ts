import * as fc from 'fast-check';
import {
  lastDayOfLetter,
  LETTER_DAYS,
  LETTER_RULES,
  LETTER_WARNING_DAYS,
} from '../../../lib/rules/onboarding/letter-of-authorization';
import { check } from '../support';

const checked = (issuedOn: string, asOf: string): string[] =>
  check(LETTER_RULES, { issuedOn, asOf }, 'it').map((line) => line.replace(/ at it\.issuedOn: .*/, ''));

test('a letter lasts 60 days, and 14 days before its end it is said to end soon', () => {
  expect([LETTER_DAYS, LETTER_WARNING_DAYS]).toEqual([60, 14]);
});

test.each([
  ['2026-01-01', '2026-03-02'],
  ['2026-03-02', '2026-05-01'],
  // Over the last day of February, in a common year and in a leap year.
  ['2026-01-31', '2026-04-01'],
  ['2028-01-31', '2028-03-31'],
  ['2027-12-31', '2028-02-29'],
  ['2026-12-31', '2027-03-01'],
  ['2028-02-29', '2028-04-29'],
  // Clocks are put forward in between.
  ['2026-02-28', '2026-04-29'],
])('the letter of %s is good until %s', (issuedOn, last) => {
  expect(lastDayOfLetter(issuedOn)).toBe(last);
});

describe('the letter of 2026-03-02', () => {
  test.each([
    ['2026-03-02', []],
    ['2026-04-16', []],
    ['2026-04-17', ['warning loa-expires-soon']],
    ['2026-04-30', ['warning loa-expires-soon']],
    ['2026-05-01', ['warning loa-expires-soon']],
    ['2026-05-02', ['warning loa-expired']],
    ['2027-05-02', ['warning loa-expired']],
  ])('on %s', (asOf, expected) => {
    expect(checked('2026-03-02', asOf)).toEqual(expected);
  });
});

/** The number of a day since 1 March of the year 0, by the rules of the Gregorian calendar alone. */
function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
}

const days = fc
  .date({ min: new Date('1999-01-01T00:00:00Z'), max: new Date('2120-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('any letter is counted as the calendar counts', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5, max: 90 }), (issuedOn, later) => {
      expect(dayNumber(lastDayOfLetter(issuedOn)) - dayNumber(issuedOn)).toBe(60);
      const asOf = new Date(Date.parse(issuedOn) + later * 86_400_000).toISOString().slice(0, 10);
      const age = dayNumber(asOf) - dayNumber(issuedOn);
      expect(checked(issuedOn, asOf)).toEqual(age > 60 ? ['warning loa-expired'] : age >= 46 ? ['warning loa-expires-soon'] : []);
    }),
  );
});
