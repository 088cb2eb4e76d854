import { SECURITY_GROUP_RULES } from '../../../lib/rules/access/security-group';
import { NUMBER_TOKENS } from '../../model/tokens';
import { check } from '../support';

const checked = (direction: 'egress' | 'ingress', weight: number, quota: number): string[] =>
  check(SECURITY_GROUP_RULES, { direction, weight, quota }, 'traffic');

test.each([0, 59, 60])('%p of 60 rules are fine', (weight) => {
  expect(checked('egress', weight, 60)).toEqual([]);
});

test.each([61, 1000])('%p of 60 rules are too many', (weight) => {
  expect(checked('egress', weight, 60)).toEqual([`warning security-group-quota at traffic: ${weight} egress rules`]);
  expect(checked('ingress', weight, 60)).toEqual([`warning security-group-quota at traffic: ${weight} ingress rules`]);
});

test('a raised quota counts', () => {
  expect(checked('egress', 61, 61)).toEqual([]);
});

test.each(NUMBER_TOKENS)('a quota that is a token is skipped: %s', (_, token) => {
  expect(checked('egress', 1000, token)).toEqual([]);
});
