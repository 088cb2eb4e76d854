import { SECURITY_GROUP_RULES } from '../../../lib/rules/access/security-group';
import { NUMBER_TOKENS } from '../../model/tokens';
import { judge } from '../support';

const judged = (direction: 'egress' | 'ingress', weight: number, quota: number): string[] =>
  judge(SECURITY_GROUP_RULES, { direction, weight, quota }, 'traffic');

test.each([0, 59, 60])('%p of 60 rules are fine', (weight) => {
  expect(judged('egress', weight, 60)).toEqual([]);
});

test.each([61, 1000])('%p of 60 rules are too many', (weight) => {
  expect(judged('egress', weight, 60)).toEqual([`warning security-group-quota at traffic: ${weight} egress rules`]);
  expect(judged('ingress', weight, 60)).toEqual([`warning security-group-quota at traffic: ${weight} ingress rules`]);
});

test('a raised quota counts', () => {
  expect(judged('egress', 61, 61)).toEqual([]);
});

test.each(NUMBER_TOKENS)('a quota that is a token is skipped: %s', (_, token) => {
  expect(judged('egress', 1000, token)).toEqual([]);
});
