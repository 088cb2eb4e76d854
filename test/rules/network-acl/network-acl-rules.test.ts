import {
  NETWORK_ACL_ENVIRONMENT_RULES,
  NETWORK_ACL_QUOTA_RULES,
  NUMBERED_RULES,
  RULE_NUMBER_RULES,
} from '../../../lib/rules/network-acl/network-acl-rules';
import { checkAll } from '../../../lib/rules/rule';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

describe('the number of a rule', () => {
  const numbered = (number: number): string[] => check(RULE_NUMBER_RULES, [['firstRuleNumber', number]], '');

  test.each([1, 100, 32766])('%p is one', (number) => {
    expect(numbered(number)).toEqual([]);
  });

  test.each([0, -1, 32767, 1.5, Number.NaN])('%p is none', (number) => {
    expect(numbered(number)).toEqual([`error network-acl-rule-number at firstRuleNumber: ${number}`]);
  });

  test.each(NUMBER_TOKENS)('must be known at synthesis: %s', (_, token) => {
    expect(numbered(token)).toEqual([expect.stringMatching(/^error literal-needed at firstRuleNumber/)]);
  });
});

describe('the numbers for the rules', () => {
  const numbered = (rules: number, otherRuleNumbers: readonly number[] = [], last = 12): string[] =>
    check(NUMBERED_RULES, { direction: 'egress', rules, firstRuleNumber: 10, lastRuleNumber: last, otherRuleNumbers }, '');
  const tooFew = (last = 12): string[] => [`error network-acl-numbers-used at lastRuleNumber: ${last}`];

  test('are enough for as many', () => {
    expect(numbered(3)).toEqual([]);
    expect(numbered(4)).toEqual(tooFew());
  });

  test('are fewer by those of other rules in the range, each once', () => {
    expect(numbered(2, [11, 11])).toEqual([]);
    expect(numbered(3, [11])).toEqual(tooFew());
    expect(numbered(3, [10])).toEqual(tooFew());
    expect(numbered(3, [12])).toEqual(tooFew());
    expect(numbered(3, [9, 13])).toEqual([]);
  });

  test('are none if the last is below the first', () => {
    expect(numbered(0, [], 8)).toEqual([]);
    expect(numbered(1, [], 8)).toEqual(tooFew(8));
  });

  test('are told', () => {
    const subject = { direction: 'ingress' as const, rules: 2, firstRuleNumber: 10, lastRuleNumber: 1, otherRuleNumbers: [] };
    expect(checkAll(NUMBERED_RULES, subject, '')[0]?.message).toBe('leaves 0 numbers from 10 on for 2 ingress rules');
  });
});

describe('the quota', () => {
  const weighed = (rules: number, otherRules: number, quota: number): string[] =>
    check(NETWORK_ACL_QUOTA_RULES, { direction: 'egress', rules, otherRules, quota }, 'traffic');
  const fixOf = (rules: number): string | undefined =>
    checkAll(NETWORK_ACL_QUOTA_RULES, { direction: 'egress', rules, otherRules: 0, quota: 20 }, '')[0]?.fix;

  test('counts all rules and the one that denies all the rest', () => {
    expect(weighed(19, 0, 20)).toEqual([]);
    expect(weighed(15, 4, 20)).toEqual([]);
    expect(weighed(20, 0, 20)).toEqual(['warning network-acl-quota at traffic: 21 egress rules']);
    expect(weighed(15, 5, 20)).toEqual(['warning network-acl-quota at traffic: 21 egress rules']);
    expect(weighed(20, 0, 21)).toEqual([]);
  });

  test('is raised to 40, and not further', () => {
    expect(fixOf(39)).toContain('rulesQuota: 40.');
    expect(fixOf(40)).toContain('to 40 at most');
  });

  test.each(NUMBER_TOKENS)('that is a token is skipped: %s', (_, token) => {
    expect(weighed(100, 0, token)).toEqual([]);
  });
});

describe('the place of the rules', () => {
  const own = { account: '111122223333', region: 'us-east-1' };
  const placed = (other: { readonly networkAclAccount?: string; readonly networkAclRegion?: string }): string[] =>
    check(NETWORK_ACL_ENVIRONMENT_RULES, { ...own, ...other }, '');

  test('is that of the network ACL, or not known', () => {
    expect(placed({})).toEqual([]);
    expect(placed({ networkAclAccount: '111122223333', networkAclRegion: 'us-east-1' })).toEqual([]);
    expect(check(NETWORK_ACL_ENVIRONMENT_RULES, { networkAclRegion: 'us-east-1' }, '')).toEqual([]);
  });

  test('is in its account and Region', () => {
    expect(placed({ networkAclAccount: '444455556666' })).toEqual(['error network-acl-elsewhere at networkAcl: 444455556666']);
    expect(placed({ networkAclRegion: 'eu-west-1' })).toEqual(['error network-acl-elsewhere at networkAcl: eu-west-1']);
  });

  test.each(STRING_TOKENS)('is not compared as a token: %s', (_, token) => {
    expect(placed({ networkAclAccount: token, networkAclRegion: token })).toEqual([]);
    expect(check(NETWORK_ACL_ENVIRONMENT_RULES, { region: token, networkAclRegion: 'us-east-1' }, '')).toEqual([]);
  });
});
