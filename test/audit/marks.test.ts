import type { AddressUse } from '../../lib/audit/address-use';
import { isOwn, isOwnEntry } from '../../lib/audit/marks';

const use = (changes: Partial<AddressUse>): AddressUse => ({
  cidr: '168.86.128.0/18',
  direction: 'egress',
  protocol: 'udp',
  ports: { from: 10000, to: 60000 },
  place: 'a',
  ...changes,
});

test('an entry is known by the end of its description', () => {
  expect(isOwnEntry(use({ label: 'Twilio media (twilio-interconnect-constructs)' }))).toBe(true);
  expect(isOwn(use({ label: 'Twilio media (twilio-interconnect-constructs)' }))).toBe(true);
  expect(isOwnEntry(use({ label: 'Twilio media' }))).toBe(false);
  expect(isOwnEntry(use({}))).toBe(false);
});

test.each<[boolean, Partial<AddressUse>]>([
  [true, { resource: 'RulesEgressudp000001egressudp1000060000168861280180A1B2C3D' }],
  [true, { resource: 'aws_network_acl_rule.Rules_egress-udp-10000-60000-168861280-18_0A1B2C3D' }],
  [true, { ports: { from: 5061, to: 5061 }, cidr: '208.78.112.64/31', resource: 'x_egress-udp-5061-2087811264-31_0A1B2C3D' }],
  [false, { resource: 'RulesEgressudp1000020000168861280180A1B2C3D' }],
  [false, { resource: 'aws_network_acl_rule.egress-udp-10000-20000-168.86.128.0-18' }],
  [false, { resource: 'aws_network_acl_rule.twilio' }],
  [false, { direction: undefined, resource: 'x_egress-udp-10000-60000-168.86.128.0-18' }],
  [false, { ports: undefined, resource: 'x_egress-udp-10000-60000-168.86.128.0-18' }],
  [false, {}],
])('a rule of a network ACL is known by an id that says what it opens: %p', (expected, changes) => {
  expect(isOwn(use(changes))).toBe(expected);
});
