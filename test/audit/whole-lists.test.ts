import * as fc from 'fast-check';
import { TwilioCatalog } from 'twilio-interconnect-constructs';
import type { AddressUse } from '../../lib/audit/address-use';
import type { ReadUse, Verdict } from '../../lib/audit/judge-use';
import { readNetwork } from '../../lib/audit/network';
import { purposeOf } from '../../lib/audit/purpose';
import { TwilioRanges } from '../../lib/audit/twilio-ranges';
import { mediaPortsOf, mergePorts, missingRegions, withTooFewPorts } from '../../lib/audit/whole-lists';
import { GATEWAYS, MEDIA } from './corpus/forms';

const ranges = TwilioRanges.of(TwilioCatalog.current);

function judged(cidr: string, from: number, to: number, direction: AddressUse['direction'], verdict: Verdict) {
  const use: AddressUse = { cidr, direction, protocol: 'udp', ports: { from, to }, place: 'a' };
  const read: ReadUse = { use, network: readNetwork(cidr)!, purpose: purposeOf(use), isClaimed: false };
  return { read, verdict };
}

const media = (from: number, to: number, direction: AddressUse['direction'] = 'egress') =>
  judged(MEDIA, from, to, direction, { kind: 'right', role: 'media' });
const gateway = (cidr: string, direction: AddressUse['direction'] = 'ingress') =>
  judged(cidr, 5060, 5060, direction, { kind: 'right', role: 'gateway' });

test('ports are merged as the ports themselves are', () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 6 }))
    .map(([from, more]) => ({ from, to: from + more }));
  const count = ({ from, to }: { readonly from: number; readonly to: number }) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), (given) => {
      const merged = mergePorts(given);
      expect(merged.flatMap(count)).toEqual([...new Set(given.flatMap(count))].sort((a, b) => a - b));
      expect(merged.every(({ from }, index) => index === 0 || merged[index - 1]!.to + 1 < from)).toBe(true);
    }),
    { numRuns: 300, seed: 4 },
  );
});

test.each<[string, readonly ReturnType<typeof media>[], number]>([
  ['all ports', [media(10000, 60000)], 0],
  ['more than all', [media(9000, 65535)], 0],
  ['too few', [media(10000, 59999)], 1],
  ['two halves', [media(10000, 30000), media(30001, 60000)], 0],
  ['a gap', [media(10000, 30000), media(30002, 60000)], 2],
  ['halves of two directions', [media(10000, 30000), media(30001, 60000, 'ingress')], 1],
  ["a customer's own ports", [media(16384, 32767, 'ingress')], 0],
  ['those of the past towards a customer', [media(10000, 20000, 'ingress')], 1],
  ['no direction', [media(10000, 20000, undefined)], 1],
  ['gateways alone', [gateway(GATEWAYS[0]!)], 0],
])('%s', (_, group, count) => {
  expect(withTooFewPorts(group, ranges).size).toBe(count);
});

test('ports are those of the ranges that a network is in', () => {
  expect(mediaPortsOf(media(1, 2).read, ranges)[0]).toEqual({ from: 10000, to: 60000 });
  expect(mediaPortsOf(gateway(GATEWAYS[0]!).read, ranges)).toEqual([]);
});

describe('missing regions', () => {
  const missing = (group: readonly ReturnType<typeof gateway>[]) =>
    missingRegions(group, ranges).map(({ read, opened, missing: lacking }) => [
      read.use.cidr,
      opened.map(({ id }) => id).join(),
      lacking.length,
    ]);

  test('are counted for each direction', () => {
    expect(missing(GATEWAYS.map((each) => gateway(each)))).toEqual([]);
    expect(missing([...GATEWAYS.map((each) => gateway(each)), gateway(GATEWAYS[1]!, 'egress')])).toEqual([
      [GATEWAYS[1], 'umatilla', 7],
    ]);
    expect(missing([gateway(GATEWAYS[0]!), gateway(GATEWAYS[2]!)])).toEqual([[GATEWAYS[0], 'ashburn,dublin', 6]]);
  });

  test('do not count where only part or more than a gateway is open', () => {
    const wide = judged('54.172.60.0/23', 5060, 5060, 'ingress', { kind: 'not-a-gateway', touched: [] });
    expect(missing([gateway('54.244.51.1/32'), wide])).toEqual([['54.244.51.1/32', 'ashburn,umatilla', 6]]);
  });

  test('are nothing to a group without public gateways', () => {
    expect(missing([gateway('208.78.112.64/32')])).toEqual([]);
    expect(missing([])).toEqual([]);
  });
});
