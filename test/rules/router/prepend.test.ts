import { PREPEND_RULES } from '../../../lib/rules/router/prepend';
import { NUMBER_TOKENS } from '../../model/tokens';
import { check } from '../support';

test.each([undefined, 0, 2, 10, NUMBER_TOKENS[0]![1]])('%p times is fine', (standbyPrepend) => {
  expect(check(PREPEND_RULES, { standbyPrepend }, 'p')).toEqual([]);
});

test.each([-1, 11, 1.5])('%p times is an error', (standbyPrepend) => {
  expect(check(PREPEND_RULES, { standbyPrepend }, 'p')).toEqual([`error standby-prepend at p: ${standbyPrepend}`]);
});
