import {
  PREFIX_LIST_ID_RULES,
  PREFIX_LIST_LOOKUP_RULES,
  PREFIX_LIST_OWNER_RULES,
  type PrefixListLookupSubject,
} from '../../../lib/rules/access/imported-prefix-list';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const lookup = (subject: Partial<PrefixListLookupSubject>): string[] =>
  check(PREFIX_LIST_LOOKUP_RULES, { prefixListName: 'twilio-media', ...subject }, '');

const SEARCHED = { account: '111122223333', region: 'us-east-1' };

test.each(['pl-0123456789abcdef0', 'pl-63a5400a'])('%s is the id of a list', (id) => {
  expect(check(PREFIX_LIST_ID_RULES, id, 'prefixListId')).toEqual([]);
});

test.each(['', 'pl-', 'pl-0123456', 'pl-0123456789abcdef01', 'pl-0123456789ABCDEF0', 'sg-0123456789abcdef0', 'twilio-media'])(
  '%j is none',
  (id) => {
    expect(check(PREFIX_LIST_ID_RULES, id, 'prefixListId')).toEqual([`error prefix-list-id at prefixListId: ${id}`]);
  },
);

test('an owner has 12 digits', () => {
  expect(check(PREFIX_LIST_OWNER_RULES, '011122223333', 'ownerAccount')).toEqual([]);
  expect(check(PREFIX_LIST_OWNER_RULES, '11122223333', 'ownerAccount')).toEqual([
    'error prefix-list-owner at ownerAccount: 11122223333',
  ]);
});

test('a list is looked for by its name', () => {
  expect(lookup({})).toEqual([]);
  expect(lookup({ searched: SEARCHED, ownerAccount: '444455556666' })).toEqual([]);
  expect(lookup({ prefixListName: '' })).toEqual(['error prefix-list-lookup at prefixListName: ']);
});

test.each(STRING_TOKENS)('a token is not checked, but where the search is made at synthesis: %s', (_, token) => {
  expect(check(PREFIX_LIST_ID_RULES, token, 'prefixListId')).toEqual([]);
  expect(check(PREFIX_LIST_OWNER_RULES, token, 'ownerAccount')).toEqual([]);
  expect(lookup({ prefixListName: token, ownerAccount: token })).toEqual([]);
  expect(lookup({ prefixListName: token, ownerAccount: token, searched: SEARCHED })).toEqual([
    'error prefix-list-lookup at prefixListName: ',
    'error prefix-list-lookup at ownerAccount: ',
  ]);
  expect(lookup({ searched: { ...SEARCHED, region: token } })).toEqual([
    'error prefix-list-lookup at prefixListName: twilio-media',
  ]);
  expect(lookup({ searched: { ...SEARCHED, account: token } })).toHaveLength(1);
});
