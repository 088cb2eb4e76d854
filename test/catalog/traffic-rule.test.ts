import * as fc from 'fast-check';
import { Cidr } from '../../lib/model/cidr';
import { PortRange } from '../../lib/model/port-range';
import { isValidOn } from '../../lib/catalog/fact-dates';
import { compareTrafficRules, makeTrafficRule, type TrafficRuleProps } from '../../lib/catalog/traffic-rule';
import { TwilioEdge } from '../../lib/catalog/twilio-edge';
import { TwilioTraffic } from '../../lib/catalog/twilio-traffic';

const GOOD: TrafficRuleProps = {
  edge: TwilioEdge.ASHBURN_IX,
  traffic: TwilioTraffic.SIP_MEDIA,
  direction: 'ingress',
  protocol: 'udp',
  ports: PortRange.of(10000, 60000),
  cidrs: ['203.0.113.0/24'],
  source: 'https://example.com/twilio',
};

describe('makeTrafficRule', () => {
  test('sorts and reads CIDRs, and joins no neighbours', () => {
    const rule = makeTrafficRule(
      { ...GOOD, cidrs: ['203.0.113.66/32', Cidr.of('203.0.113.64/32'), '203.0.113.65/32', '203.0.113.64/32'] },
      'custom',
    );
    expect(rule.cidrs.map(String)).toEqual(['203.0.113.64/32', '203.0.113.65/32', '203.0.113.66/32']);
  });

  test("reads address ranges as Twilio's pages print them", () => {
    const rule = makeTrafficRule({ ...GOOD, cidrs: ['54.252.254.64 - 54.252.254.127', '203.0.113.1-203.0.113.2'] }, 'custom');
    expect(rule.cidrs.map(String)).toEqual(['54.252.254.64/26', '203.0.113.1/32', '203.0.113.2/32']);
  });

  test('sorts host names, in lower case and once each', () => {
    const rule = makeTrafficRule({ ...GOOD, hostNames: ['b.example.com', 'A.example.com', 'B.EXAMPLE.COM'] }, 'custom');
    expect(rule.hostNames).toEqual(['a.example.com', 'b.example.com']);
  });

  test('leaves out what is not given', () => {
    const rule = makeTrafficRule({ ...GOOD, hostNames: ['a.example.com'] }, 'twilio');
    expect(Object.keys(rule).sort()).toEqual(
      ['cidrs', 'direction', 'edge', 'hostNames', 'key', 'origin', 'ports', 'protocol', 'source', 'traffic'].sort(),
    );
  });

  test('keeps everything that is given', () => {
    const told = {
      validFrom: '2023-01-01',
      validUntil: '2024-01-01',
      firstSeen: '2023-02-01',
      lastSeen: '2023-12-01',
      requires: { sdk: 'Voice JavaScript SDK', minimumVersion: '2.0' },
    } as const;
    expect(makeTrafficRule({ ...GOOD, ...told }, 'twilio')).toMatchObject(told);
  });

  test('freezes everything', () => {
    const rule = makeTrafficRule({ ...GOOD, requires: { sdk: 'Voice JavaScript SDK' } }, 'custom');
    expect(Object.isFrozen(rule)).toBe(true);
    expect(Object.isFrozen(rule.cidrs)).toBe(true);
    expect(Object.isFrozen(rule.hostNames)).toBe(true);
    expect(Object.isFrozen(rule.requires)).toBe(true);
  });

  test("keys: Twilio's say from when, a customer's say what is opened", () => {
    expect(makeTrafficRule(GOOD, 'twilio').key).toBe('ashburn-ix/sip-media/ingress/udp/10000-60000');
    expect(makeTrafficRule({ ...GOOD, validFrom: '2024-02-21' }, 'twilio').key).toBe(
      'ashburn-ix/sip-media/ingress/udp/10000-60000/from-2024-02-21',
    );
    expect(makeTrafficRule({ ...GOOD, ports: PortRange.of(5060) }, 'custom').key).toBe(
      'ashburn-ix/sip-media/ingress/udp/5060/custom/203.0.113.0/24',
    );
    expect(
      makeTrafficRule({ ...GOOD, cidrs: ['203.0.113.0/24', '198.51.100.0/24'], hostNames: ['a.example.com'] }, 'custom').key,
    ).toBe('ashburn-ix/sip-media/ingress/udp/10000-60000/custom/198.51.100.0/24,203.0.113.0/24,a.example.com');
  });
});

test('canonical order goes by edge, traffic, direction, protocol, ports (as numbers) and key', () => {
  const make = (change: Partial<TrafficRuleProps>) => makeTrafficRule({ ...GOOD, ...change }, 'custom');
  const ordered = [
    make({ edge: TwilioEdge.ASHBURN, traffic: TwilioTraffic.SIP_SIGNALLING }),
    make({ direction: 'egress' }),
    make({ protocol: 'tcp', ports: PortRange.of(60000) }),
    make({ ports: PortRange.of(443) }),
    make({ ports: PortRange.of(3478) }),
    make({ ports: PortRange.of(10000, 20000) }),
    make({ ports: PortRange.of(10000, 60000) }),
    make({ ports: PortRange.of(10000, 60000), cidrs: ['203.0.114.0/24'] }),
    make({ traffic: TwilioTraffic.SIP_SIGNALLING, direction: 'egress' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
      expect([...shuffled].sort(compareTrafficRules)).toEqual(ordered);
    }),
  );
});

test.each([
  [undefined, undefined, '2023-10-01', true],
  ['2023-10-01', undefined, '2023-09-30', false],
  ['2023-10-01', undefined, '2023-10-01', true],
  [undefined, '2023-10-01', '2023-10-01', true],
  [undefined, '2023-10-01', '2023-10-02', false],
  ['2023-10-01', '2023-10-01', '2023-10-01', true],
])('from %p until %p holds on %p: %p', (validFrom, validUntil, date, expected) => {
  const bounds = { ...(validFrom && { validFrom }), ...(validUntil && { validUntil }) };
  expect(isValidOn({ ...GOOD, ...bounds }, date)).toBe(expected);
});
