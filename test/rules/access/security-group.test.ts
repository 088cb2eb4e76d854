import { SECURITY_GROUP_RULES, SECURITY_GROUP_TEXT_RULES } from '../../../lib/rules/access/security-group';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { checkAll } from '../../../lib/rules/rule';
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

describe('the texts of a security group', () => {
  const named = (securityGroupName: string): string[] => check(SECURITY_GROUP_TEXT_RULES, { securityGroupName }, 'group');
  const described = (description: string): string[] => check(SECURITY_GROUP_TEXT_RULES, { description }, 'group');

  test.each(['twilio-ashburn', 'a'.repeat(255), 'Twilio (SIP): 5060/udp, #1', 'my sg-1', 'twilio sg-'])(
    '%p is a name',
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );

  test.each(['', 'sg-twilio', 'sg-', 'a'.repeat(256), 'Zürich', 'a"b'])('%p is no name', (text) => {
    expect(named(text)).toEqual([`error security-group-name at group.securityGroupName: ${text}`]);
  });

  test('a name that looks like an id is told apart', () => {
    const messageOf = (securityGroupName: string): string | undefined =>
      checkAll(SECURITY_GROUP_TEXT_RULES, { securityGroupName }, 'group')[0]?.message;
    expect(messageOf('sg-twilio')).toBe('begins with sg-, as ids do');
    expect(messageOf('Zürich')).toBe('is too long, empty, or has a character that AWS does not take');
  });

  test('a description has ASCII characters, and may begin with sg-', () => {
    expect(described('sg-like text for Softphones')).toEqual([]);
    expect(described('Telefone in Zürich')).toEqual([
      'error security-group-description at group.description: Telefone in Zürich',
    ]);
    expect(described('')).toEqual(['error security-group-description at group.description: ']);
  });

  test.each(STRING_TOKENS)('are not checked as tokens: %s', (_, token) => {
    expect([...named(token), ...described(token)]).toEqual([]);
  });
});
