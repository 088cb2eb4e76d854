import { PREFIX_LIST_ACCOUNT_RULES, SAME_RULES_RULES } from '../../../lib/rules/access/given-prefix-lists';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const OURS = '111122223333';
const THEIRS = '444455556666';

const accounts = (own: string | undefined, owners: Readonly<Record<string, string | undefined>>): string[] =>
  check(PREFIX_LIST_ACCOUNT_RULES, { account: own, accounts: owners }, 'prefixLists');

test('a list is made in the account of what names it', () => {
  expect(accounts(OURS, { media: OURS, other: undefined })).toEqual([]);
  expect(accounts(undefined, { media: THEIRS })).toEqual([]);
  expect(accounts(OURS, { media: OURS, other: THEIRS })).toEqual([
    `error prefix-list-other-account at prefixLists.other: ${THEIRS}`,
  ]);
});

test.each(STRING_TOKENS)('a token is not compared: %s', (_, token) => {
  expect(accounts(token, { media: THEIRS })).toEqual([]);
  expect(accounts(OURS, { media: token })).toEqual([]);
});

test('one list under two keys is refused where a group would have a rule twice', () => {
  const same = { keys: ['a', 'b'], opening: 'egress udp 10000-60000' };
  expect(check(SAME_RULES_RULES, same, 'prefixLists')).toEqual(['error security-group-rule-twice at prefixLists: a, b']);
});
