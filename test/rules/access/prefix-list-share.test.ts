import { PREFIX_LIST_SHARE_RULES, type PrefixListShareSubject } from '../../../lib/rules/access/prefix-list-share';
import { check } from '../support';

const MADE = { isMadeHere: true };
const checked = (subject: Partial<PrefixListShareSubject>): string[] =>
  check(PREFIX_LIST_SHARE_RULES, { shareName: 'twilio', principals: 1, prefixLists: { media: MADE }, ...subject }, '');

test('a list that is made here and a principal are a share', () => {
  expect(checked({})).toEqual([]);
  expect(checked({ prefixLists: { 'sip-signalling-ashburn-ix': MADE, 'A.b_9': MADE } })).toEqual([]);
});

test('neither lists nor principals may be missing', () => {
  expect(checked({ principals: 0, prefixLists: {} })).toEqual([
    'error share-empty at prefixLists: ',
    'error share-empty at principals: ',
  ]);
});

test.each(['', ' '])('%j is no name', (shareName) => {
  expect(checked({ shareName })).toEqual([`error share-name at shareName: ${shareName}`]);
});

test.each(['a b', 'a/b', 'ä', '', 'a'.repeat(201)])('%j is no key', (key) => {
  expect(checked({ prefixLists: { [key]: MADE } })).toEqual([`error share-list-key at prefixLists: ${key}`]);
});

test('an imported list is not shared', () => {
  expect(checked({ prefixLists: { media: MADE, other: { isMadeHere: false } } })).toEqual([
    'error share-list-imported at prefixLists.other: ',
  ]);
});
