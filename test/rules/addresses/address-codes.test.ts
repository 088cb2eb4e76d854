import { ADDRESS_CODES, ADDRESS_POLICY_CODES } from '../../../lib/rules/addresses/address-codes';

test('what breaks calls or lets somebody in is an error, what works today is a warning', () => {
  const severities = Object.values({ ...ADDRESS_CODES, ...ADDRESS_POLICY_CODES }).map(
    ({ code, severity }) => `${severity} ${code.split(':')[1]}`,
  );
  expect(severities.sort()).toEqual([
    'error address-policy-release',
    'error media-ports',
    'error open-media',
    'error open-sip',
    'error sip-not-a-gateway',
    'error stale-address',
    'error stale-media',
    'warning literal-address',
    'warning sip-regions-missing',
    'warning unknown-twilio-address',
  ]);
});
