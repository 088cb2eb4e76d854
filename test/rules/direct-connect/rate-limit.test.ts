import { Bandwidth } from '../../../lib/model/bandwidth';
import { RATE_LIMIT_RULES, type RateLimitSubject } from '../../../lib/rules/direct-connect/rate-limit';
import { check } from '../support';

const checked = (mbps: number | undefined, change: Partial<RateLimitSubject> = {}): string[] =>
  check(RATE_LIMIT_RULES, { rateLimit: mbps === undefined ? undefined : Bandwidth.mbps(mbps), ...change }, 'vif');

test.each([50, 1000, 10_000, 1_600_000])('%p Mbps is fine', (mbps) => {
  expect(checked(mbps)).toEqual([]);
});

test.each([
  [51, '51Mbps'],
  [500, '500Mbps'],
  [2000, '2Gbps'],
])('no source names %p Mbps', (mbps, text) => {
  expect(checked(mbps)).toEqual([`warning rate-limit-undocumented at vif.rateLimit: ${text}`]);
});

test.each([
  [49, '49Mbps'],
  [1, '1Mbps'],
  [1_600_001, '1600001Mbps'],
])('%p Mbps is out of range', (mbps, text) => {
  expect(checked(mbps)).toEqual([`error rate-limit-range at vif.rateLimit: ${text}`]);
});

test('is not above the connection', () => {
  expect(checked(1000, { parentBandwidth: Bandwidth.gbps(1) })).toEqual([]);
  expect(checked(10_000, { parentBandwidth: Bandwidth.gbps(1) })).toEqual([
    'error rate-limit-above-connection at vif.rateLimit: 10Gbps',
  ]);
});

test.each(['dedicated', 'lag', 'unknown', undefined] as const)('is fine on %s', (parentKind) => {
  expect(checked(50, { parentKind })).toEqual([]);
});

test('is not on a hosted connection', () => {
  expect(checked(50, { parentKind: 'hosted' })).toEqual(['error rate-limit-hosted at vif.rateLimit: 50Mbps']);
  expect(checked(undefined, { parentKind: 'hosted', parentBandwidth: Bandwidth.mbps(50) })).toEqual([]);
});
