import { HALVES_RULES } from '../../../lib/rules/router/halves';
import { check } from '../support';

test('a second virtual interface is half of a second path', () => {
  expect(check(HALVES_RULES, { hasSecondaryInterface: false }, 'site')).toEqual([]);
  expect(check(HALVES_RULES, { hasSecondaryInterface: true }, 'site')).toEqual([
    'warning resiliency-aws-half-only at site.secondary: ',
  ]);
});
