import { PROVISIONING_REQUEST_RULES } from '../../../lib/rules/onboarding/provisioning-request';
import { check } from '../support';

test('a site has its cross connect before it is requested', () => {
  expect(check(PROVISIONING_REQUEST_RULES, { hasCrossConnect: true }, 'sites.ashburn')).toEqual([]);
  expect(check(PROVISIONING_REQUEST_RULES, { hasCrossConnect: false }, 'sites.ashburn')).toEqual([
    'error cross-connect-missing at sites.ashburn.crossConnect: ',
  ]);
});
