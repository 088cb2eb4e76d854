import { RESERVATION_RULES } from '../../../lib/rules/access/reservation';
import { NUMBER_TOKENS } from '../../model/tokens';
import { check } from '../support';

const checked = (entries: number, path = 'list'): string[] => check(RESERVATION_RULES, { entries }, path);

test.each([0, 1, 1000, 2000])('%p is a number of entries', (entries) => {
  expect(checked(entries)).toEqual([]);
});

test.each([-1, 1.5, Number.NaN, Infinity])('%p is none', (entries) => {
  expect(checked(entries)).toEqual([`error reserved-entries at list.entries: ${entries}`]);
  expect(checked(entries, '')).toEqual([`error reserved-entries at entries: ${entries}`]);
});

// A size decides what is created: the step above it is computed at synthesis.
test.each(NUMBER_TOKENS)('a token is refused, and not shown: %s', (_, token) => {
  expect(checked(token)).toEqual(['error reserved-entries at list.entries: ']);
});
