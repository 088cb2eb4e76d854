import { TwilioCatalog } from 'twilio-interconnect-constructs';
import { findingOf, regionsMissing, tooFewPorts } from '../../lib/audit/address-findings';
import type { AddressUse } from '../../lib/audit/address-use';
import type { ReadUse, Verdict } from '../../lib/audit/judge-use';
import { readNetwork } from '../../lib/audit/network';
import { purposeOf } from '../../lib/audit/purpose';
import { TwilioRanges } from '../../lib/audit/twilio-ranges';

const ranges = TwilioRanges.of(TwilioCatalog.current);

function read(cidr: string, changes: Partial<AddressUse> = {}): ReadUse {
  const use = { cidr, direction: 'egress' as const, protocol: 'udp', ports: { from: 10000, to: 20000 }, place: 'a', ...changes };
  return { use, network: readNetwork(cidr)!, purpose: purposeOf(use), isClaimed: false };
}

const found = (cidr: string, verdict: Verdict) => findingOf(read(cidr), verdict, ranges);

test('a finding has the resource only if there is one', () => {
  expect('resource' in found('0.0.0.0/0', { kind: 'open-sip' })).toBe(false);
  expect(findingOf(read('0.0.0.0/0', { resource: 'Sg' }), { kind: 'open-sip' }, ranges).resource).toBe('Sg');
});

test('every finding names the construct that ends it', () => {
  const left = ranges.past.filter(({ cidr }) => cidr === '3.112.80.0/24');
  const verdicts: readonly Verdict[] = [
    { kind: 'right', role: 'media' },
    { kind: 'open-sip' },
    { kind: 'open-media' },
    { kind: 'unknown' },
    { kind: 'not-a-gateway', touched: [] },
    { kind: 'stale-media', left },
    { kind: 'stale', left, grown: [] },
    { kind: 'stale', left, grown: ranges.current.slice(0, 1) },
  ];
  for (const verdict of verdicts) {
    expect(found('3.112.80.0/24', verdict).fix).toMatch(/Twilio(EdgeSecurityGroup|PrefixList|NetworkAclRules)/);
  }
});

test('gateways are named one by one, of one edge or of all public ones', () => {
  const touched = ranges.current.filter(({ edge }) => edge.id === 'tokyo');
  expect(found('54.65.63.192/26', { kind: 'not-a-gateway', touched }).message).toMatch(
    /the gateway is 54\.65\.63\.192\/30 \(tokyo\)$/,
  );
  const all = found('168.86.128.0/18', { kind: 'not-a-gateway', touched: ranges.current }).message;
  expect(all.match(/\/30 /g)).toHaveLength(8);
  expect(all).not.toContain('-ix');
});

test('a range that STUN and TURN still use is said to be so', () => {
  const left = (cidr: string) => ranges.past.filter((range) => range.cidr === cidr);
  expect(found('54.172.60.0/23', { kind: 'stale-media', left: left('54.172.60.0/23') }).message).toContain('TURN');
  expect(found('3.112.80.0/24', { kind: 'stale-media', left: left('3.112.80.0/24') }).message).not.toContain('TURN');
});

test('too few ports are compared with those that are needed', () => {
  expect(tooFewPorts(read('168.86.128.0/18'), ranges)).toMatchObject({
    message: 'is the media range, on 10000-20000 instead of 10000-60000: calls on the other ports have no sound',
    fix: 'Open UDP 10000-60000. TwilioEdgeSecurityGroup does.',
  });
  expect(tooFewPorts(read('168.86.128.0/18', { direction: 'ingress', ports: { from: 1, to: 1 } }), ranges)).toMatchObject({
    message: expect.stringContaining('on 1 instead'),
    fix: expect.stringContaining('sbc.media'),
  });
});

test('missing regions are named with their gateways', () => {
  const gateways = ranges.gateways.filter(({ edge }) => !edge.isInterconnect);
  const [opened, ...missing] = gateways;
  expect(regionsMissing({ read: read('54.172.60.0/30'), opened: [opened!.edge], missing })).toMatchObject({
    code: 'twilio-interconnect:sip-regions-missing',
    severity: 'warning',
    message: `is in a list of gateways at ${opened!.edge.id} only: calls from other regions do not get through`,
    fix: expect.stringContaining(`${missing[6]!.cidr} (${missing[6]!.edge.id})`),
  });
});
