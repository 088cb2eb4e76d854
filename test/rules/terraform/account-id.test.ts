import { ACCOUNT_ID_RULES } from '../../../lib/rules/terraform/account-id';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

test('an account id has 12 digits', () => {
  expect(check(ACCOUNT_ID_RULES, '012345678901', 'owner.accountId')).toEqual([]);
});

test.each(['', '1234567890', '1234567890123', '1111-2222-3333', '11112222333a', ' 111122223333'])('%p is none', (id) => {
  expect(check(ACCOUNT_ID_RULES, id, 'owner.accountId')).toEqual([`error account-id at owner.accountId: ${id}`]);
});

test.each(STRING_TOKENS)('a token is not checked: %s', (_, token) => {
  expect(check(ACCOUNT_ID_RULES, token, 'owner.accountId')).toEqual([]);
});
