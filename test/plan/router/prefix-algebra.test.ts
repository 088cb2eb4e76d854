import { BgpPrefix, Cidr } from 'twilio-interconnect-constructs';
import { coveringOf, insideOf, longestOf, sortEntries, upTo } from '../../../lib/plan/router/prefix-algebra';

const NETWORK = Cidr.of('10.1.0.0/24');

test('inside a network is what the entry matches there', () => {
  expect(String(insideOf(BgpPrefix.of('10.1.0.0/25', 28), NETWORK))).toBe('10.1.0.0/25 le 28');
  expect(String(insideOf(BgpPrefix.of('10.0.0.0/8', 28), NETWORK))).toBe('10.1.0.0/24 le 28');
  expect(String(insideOf(BgpPrefix.of('10.0.0.0/8', 24), NETWORK))).toBe('10.1.0.0/24');
  expect(insideOf(BgpPrefix.of('10.0.0.0/8', 23), NETWORK)).toBeUndefined();
  expect(insideOf(BgpPrefix.of('10.0.0.0/8'), NETWORK)).toBeUndefined();
  expect(insideOf(BgpPrefix.of('10.2.0.0/16', 28), NETWORK)).toBeUndefined();
});

test('what covers a network is wider than it', () => {
  expect(coveringOf(BgpPrefix.of('10.1.0.0/21', 28), NETWORK).map(String)).toEqual(['10.1.0.0/21', '10.1.0.0/22', '10.1.0.0/23']);
  expect(coveringOf(BgpPrefix.of('10.0.0.0/8'), NETWORK).map(String)).toEqual(['10.0.0.0/8']);
  expect(coveringOf(BgpPrefix.of('10.1.0.0/24', 28), NETWORK)).toEqual([]);
  expect(coveringOf(BgpPrefix.of('10.2.0.0/16', 28), NETWORK)).toEqual([]);
});

test('entries are sorted, and needless ones are left out', () => {
  const entries = [
    BgpPrefix.of('10.1.0.0/25'),
    BgpPrefix.of('10.1.0.0/24', 28),
    BgpPrefix.of('10.1.0.0/24'),
    BgpPrefix.of('10.1.0.0/25', 30),
    BgpPrefix.of('10.0.0.0/8', 8),
    BgpPrefix.of('10.0.0.0/8'),
  ];
  expect(sortEntries(entries).map(String)).toEqual(['10.0.0.0/8', '10.1.0.0/24 le 28', '10.1.0.0/25 le 30']);
  expect(sortEntries([...entries.slice(3), ...entries.slice(0, 3)])).toEqual(sortEntries(entries));
});

test('an entry has a longest length', () => {
  expect([longestOf(BgpPrefix.of('10.0.0.0/8')), longestOf(BgpPrefix.of('10.0.0.0/8', 9))]).toEqual([8, 9]);
  expect([upTo(NETWORK, 28), upTo(NETWORK, 24), upTo(NETWORK, 8)].map(String)).toEqual([
    '10.1.0.0/24 le 28',
    '10.1.0.0/24',
    '10.1.0.0/24',
  ]);
});
