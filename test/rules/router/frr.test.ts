import { FRR_RULES } from '../../../lib/rules/router/frr';
import { check } from '../support';

const session = { neighbour: 'twilio', isExternal: true, hasBfd: true, ttlSecurity: false, admitted: 1, cap: 1 };
const checked = (admitted: number, cap: number): string[] =>
  check(FRR_RULES, { sessions: [{ ...session, neighbour: 'aws', admitted, cap }] }, '');

test('a policy that admits more than the cap is a warning', () => {
  expect(checked(128, 100)).toEqual(['warning frr-cap-withdraws-changes at sessions.aws.maximumPrefixesOut: 100']);
});

test('as many as the cap, or fewer, are fine', () => {
  expect([...checked(100, 100), ...checked(0, 1)]).toEqual([]);
});

test('BFD and TTL security on one session with another ASN is an error', () => {
  const both = { ...session, ttlSecurity: true };
  expect(check(FRR_RULES, { sessions: [both] }, '')).toEqual([
    'error frr-bfd-with-ttl-security at sessions.twilio.ttlSecurity: true',
  ]);
  expect(check(FRR_RULES, { sessions: [session, { ...both, hasBfd: false }, { ...both, isExternal: false }] }, '')).toEqual([]);
});
