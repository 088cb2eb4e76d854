import {
  DEDICATED_BANDWIDTHS,
  DOCUMENTED_RATE_LIMITS,
  HOSTED_BANDWIDTHS,
  RATE_LIMITS,
  SLOWEST_MAC_SEC_BANDWIDTH,
} from '../../lib/aws/bandwidths';

test('dedicated ports have four speeds', () => {
  expect(DEDICATED_BANDWIDTHS.map(String)).toEqual(['1Gbps', '10Gbps', '100Gbps', '400Gbps']);
});

test('hosted connections have eleven', () => {
  expect(HOSTED_BANDWIDTHS.map(String)).toEqual([
    '50Mbps',
    '100Mbps',
    '200Mbps',
    '300Mbps',
    '400Mbps',
    '500Mbps',
    '1Gbps',
    '2Gbps',
    '5Gbps',
    '10Gbps',
    '25Gbps',
  ]);
});

test('a rate limit is between 50 Mbps and 1.6 Tbps', () => {
  expect([RATE_LIMITS.slowest, RATE_LIMITS.fastest].map((limit) => limit.megabitsPerSecond)).toEqual([50, 1_600_000]);
});

test('sources name four rate limits', () => {
  expect(DOCUMENTED_RATE_LIMITS.map((limit) => limit.megabitsPerSecond)).toEqual([50, 1000, 10_000, 1_600_000]);
});

test('MACsec begins at 10 Gbps, which is the speed of a port', () => {
  expect(SLOWEST_MAC_SEC_BANDWIDTH.toString()).toBe('10Gbps');
  expect(DEDICATED_BANDWIDTHS.some((each) => each.equals(SLOWEST_MAC_SEC_BANDWIDTH))).toBe(true);
});
