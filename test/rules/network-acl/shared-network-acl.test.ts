import { SHARED_NETWORK_ACL_RULES, type SharedNetworkAclRule } from '../../../lib/rules/network-acl/shared-network-acl';
import { check } from '../support';

const of = (owner: string, key: string, ruleNumber: number): SharedNetworkAclRule => ({
  owner,
  key,
  ruleNumber,
  direction: key.startsWith('egress') ? 'egress' : 'ingress',
});
const found = (...rules: readonly SharedNetworkAclRule[]): readonly string[] => check(SHARED_NETWORK_ACL_RULES, rules, 'Acl');

test('rules with different numbers that let different things through are fine', () => {
  expect(found(of('A', 'egress-a', 1), of('A', 'egress-b', 2), of('B', 'egress-c', 3))).toEqual([]);
});

test('one number in each direction is fine', () => {
  expect(found(of('A', 'egress-a', 1), of('B', 'ingress-a', 1))).toEqual([]);
});

test('a number that is taken is an error for each rule after the first', () => {
  expect(found(of('A', 'egress-a', 1), of('B', 'egress-b', 1), of('C', 'egress-c', 1))).toEqual([
    'error network-acl-number-taken at Acl: 1',
    'error network-acl-number-taken at Acl: 1',
  ]);
});

test('the same rule with its own number is no second finding', () => {
  expect(found(of('A', 'egress-a', 1), of('B', 'egress-a', 1))).toEqual(['error network-acl-number-taken at Acl: 1']);
});

test('the same rule with another number is a warning', () => {
  expect(found(of('A', 'egress-a', 1), of('B', 'egress-a', 2))).toEqual(['warning network-acl-rule-twice at Acl: egress-a']);
});

test('what to do depends on whether the rules are the same', () => {
  const fixes = (key: string): readonly string[] =>
    SHARED_NETWORK_ACL_RULES[0]!.check([of('A', 'egress-a', 1), of('B', key, 1)], '').map(({ fix }) => fix);
  expect(fixes('egress-a')).toEqual(['Make one TwilioNetworkAclRules for the network ACL, with all edges and traffic.']);
  expect(fixes('egress-b')).toEqual([expect.stringContaining('otherRuleNumbers')]);
});
