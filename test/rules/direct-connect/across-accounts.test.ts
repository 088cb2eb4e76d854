import { ACCEPT_ROLE_RULES, ALLOCATE_ROLE_RULES } from '../../../lib/rules/direct-connect/across-accounts';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

describe.each([
  ['allocate-role-missing', ALLOCATE_ROLE_RULES, 'allocateRole'],
  ['accept-role-missing', ACCEPT_ROLE_RULES, 'acceptProposalRole'],
] as const)('%s', (code, rules, prop) => {
  const checked = (account?: string, ownerAccount?: string, hasRole = false): string[] =>
    check(rules, { account, ownerAccount, hasRole }, 'props');

  test('another account needs a role', () => {
    expect(checked('111111111111', '222222222222')).toEqual([`error ${code} at props.${prop}: `]);
    expect(checked('111111111111', '222222222222', true)).toEqual([]);
  });

  test('the same account, or one that is not known, needs none', () => {
    expect(checked('111111111111', '111111111111')).toEqual([]);
    expect(checked('111111111111')).toEqual([]);
    expect(checked(undefined, '111111111111')).toEqual([]);
  });

  test.each(STRING_TOKENS)('a token is skipped: %s', (_, token) => {
    expect(checked(token, '111111111111')).toEqual([]);
    expect(checked('111111111111', token)).toEqual([]);
  });
});
