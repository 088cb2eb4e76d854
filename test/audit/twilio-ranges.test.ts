import { TwilioCatalog, TwilioEdge } from 'twilio-interconnect-constructs';
import { type Network, readNetwork } from '../../lib/audit/network';
import { distinctRanges, touching, TwilioRanges } from '../../lib/audit/twilio-ranges';
import { GATEWAYS } from './corpus/forms';

const ranges = TwilioRanges.of(TwilioCatalog.current);
const network = (cidr: string): Network => readNetwork(cidr) as Network;

test('the ranges of a catalogue are read once', () => {
  expect(TwilioRanges.of(TwilioCatalog.current)).toBe(ranges);
  expect(TwilioRanges.of(TwilioCatalog.at('2023-09-20'))).not.toBe(ranges);
});

test('the public gateways are those of the page', () => {
  const found = ranges.gateways.filter(({ edge }) => !edge.isInterconnect).map(({ cidr }) => cidr);
  expect(found.sort()).toEqual([...GATEWAYS].sort());
});

test('what is right and what has ended differ by the day', () => {
  const before = TwilioRanges.of(TwilioCatalog.at('2023-09-20'));
  const old = network('3.112.80.0/24');
  const today = network('168.86.128.0/18');
  expect([before.isAll('media', old), before.isAll('media', today), before.past.length]).toEqual([true, false, 0]);
  expect([ranges.isAll('media', old), ranges.isAll('media', today)]).toEqual([false, true]);
  expect(ranges.leftAs(old)?.validUntil).toBeDefined();
  expect(ranges.leftAs(network('3.112.80.0/25'))).toBeUndefined();
  // STUN and TURN list it word for word.
  expect(ranges.leftAs(network('54.172.60.0/23'))).toBeUndefined();
});

test('a role may be of a part of a network', () => {
  const around = network('54.172.60.0/29');
  expect([ranges.isAny('gateway', around), ranges.isAll('gateway', around)]).toEqual([true, false]);
  expect(ranges.isAll('announced', network('208.78.112.0/26'))).toBe(true);
  expect(ranges.isAll('signalling', network('208.78.112.0/25'))).toBe(true);
  expect(ranges.isAll('traversal', network('3.235.111.128/25'))).toBe(true);
});

test('networks that a page lists are known', () => {
  expect(['168.86.128.0/18', '3.112.80.0/24', '54.172.60.0/24'].map((cidr) => ranges.isListed(network(cidr)))).toEqual([
    true,
    true,
    false,
  ]);
});

test('a range is touched from inside, and from a little outside', () => {
  const touched = (cidr: string) => [...new Set(touching(ranges.past, network(cidr)).map((range) => range.cidr))];
  expect(touched('3.112.80.17/32')).toEqual(['3.112.80.0/24']);
  expect(touched('3.112.80.0/22')).toEqual(['3.112.80.0/24']);
  expect(touched('3.112.80.0/21')).toEqual([]);
  expect(touched('3.112.81.0/24')).toEqual([]);
});

test('a range counts once for each edge', () => {
  const gateways = ranges.gateways;
  expect(distinctRanges([...gateways, ...gateways])).toEqual(gateways);
  expect(gateways.filter(({ edge }) => edge.equals(TwilioEdge.ASHBURN_IX))).toHaveLength(3);
});

test('other services have addresses of their own', () => {
  expect(ranges.other.contains(network('3.80.20.5'))).toBe(true);
  expect(ranges.all.overlaps(network('3.80.20.5'))).toBe(false);
  // The page is newer than that day.
  expect(TwilioRanges.of(TwilioCatalog.at('2025-01-01')).other.contains(network('3.80.20.5'))).toBe(false);
});
