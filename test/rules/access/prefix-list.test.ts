import { isUnresolved } from '../../../lib/model/token';
import { Cidr } from '../../../lib/model/cidr';
import { PREFIX_LIST_ENTRIES_RULES, PREFIX_LIST_RULES, type PrefixListSubject } from '../../../lib/rules/access/prefix-list';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const checked = (change: Partial<PrefixListSubject>, path = 'list'): string[] =>
  check(PREFIX_LIST_RULES, { name: 'twilio-media', entries: 3, maxEntries: 5, ...change }, path);

test('a good list', () => {
  expect(checked({})).toEqual([]);
});

describe('the name', () => {
  test.each(['x', 'x'.repeat(255), 'amazonaws', 'my com.amazonaws'])('%p is fine', (name) => {
    expect(checked({ name })).toEqual([]);
  });

  test.each(['', 'x'.repeat(256), 'com.amazonaws', 'com.amazonaws.s3'])('%p is refused', (name) => {
    expect(checked({ name })).toEqual([`error prefix-list-name at list.prefixListName: ${name}`]);
    expect(checked({ name }, '')).toEqual([`error prefix-list-name at prefixListName: ${name}`]);
  });

  test.each(STRING_TOKENS)('is skipped as a token: %s', (_, token) => {
    expect(checked({ name: token })).toEqual([]);
    const isPart = isUnresolved(`a${token}`);
    expect(checked({ name: `com.amazonaws${token}${'x'.repeat(255)}` })).toHaveLength(isPart ? 0 : 1);
  });
});

describe('the entries', () => {
  test('one is enough', () => {
    expect(checked({ entries: 1, maxEntries: 1 })).toEqual([]);
  });

  test('none is too few', () => {
    expect(checked({ entries: 0 })).toEqual(['error prefix-list-empty at list.traffic: ']);
  });
});

describe('the reserved size', () => {
  test.each([
    [1, 1],
    [3, 3],
    [3, 1000],
    [1000, 1000],
  ])('%p entries fit into %p', (entries, maxEntries) => {
    expect(checked({ entries, maxEntries })).toEqual([]);
  });

  test.each([
    [1, 0],
    [3, 2],
    [3, 1001],
    [3, 3.5],
    [3, NaN],
    [3, -1],
  ])('%p entries do not fit into %p', (entries, maxEntries) => {
    expect(checked({ entries, maxEntries })).toEqual([`error prefix-list-size at list.maxEntries: ${maxEntries}`]);
  });

  // It asked for "a whole number from 1102 to 1000".
  test.each([1001, 1102])('%p entries are more than one list can have', (entries) => {
    expect(checked({ entries, maxEntries: 1000 })).toEqual([`error prefix-list-size at list.traffic: ${entries} entries`]);
  });

  test.each(NUMBER_TOKENS)('must be known at synthesis: %s', (_, token) => {
    expect(checked({ maxEntries: token })).toEqual(['error prefix-list-size at list.maxEntries: ']);
  });
});

describe('what an engine can write', () => {
  const entries = (count: number, entriesLimit: number): string[] =>
    check(PREFIX_LIST_ENTRIES_RULES, { entries: count, entriesLimit, widest: undefined }, 'prefixLists.media');

  test.each([0, 1, 99, 100])('%p entries of 100 are fine', (count) => {
    expect(entries(count, 100)).toEqual([]);
  });

  test('101 are too many', () => {
    expect(entries(101, 100)).toEqual(['error prefix-list-entries at prefixLists.media: 101 entries']);
    expect(entries(101, 1000)).toEqual([]);
  });
});

describe('the widest entry', () => {
  const widest = (cidr: string): string[] =>
    check(PREFIX_LIST_ENTRIES_RULES, { entries: 1, entriesLimit: 100, widest: Cidr.of(cidr) }, 'prefixLists.media');

  test.each(['54.0.0.0/8', '168.86.128.0/18', '54.1.1.1/32'])('%p is fine', (cidr) => {
    expect(widest(cidr)).toEqual([]);
  });

  test.each(['0.0.0.0/0', '128.0.0.0/3', '54.0.0.0/7'])('%p is refused', (cidr) => {
    expect(widest(cidr)).toEqual([`error prefix-list-width at prefixLists.media: ${cidr}`]);
  });
});
