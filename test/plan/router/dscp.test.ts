import { PortRange, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { describeDscp } from '../../../lib/plan/router/dscp';

const lines = (options: Parameters<typeof describeDscp>[0], edge = TwilioEdge.ASHBURN_IX): readonly string[] =>
  describeDscp(options, [edge]).map(
    ({ name, protocol, twilio, ports, value }) => `${name} ${protocol} ${twilio.join(' ')} ${ports.join(' ')} ${value}`,
  );

test('packets keep their values, if none is given', () => {
  expect(lines(undefined)).toEqual([]);
  expect(lines({})).toEqual([]);
});

test('media is what the catalogue says', () => {
  expect(lines({ media: 46 })).toEqual(['media udp 168.86.128.0/18 10000-60000 46']);
  expect(lines({ media: 46, catalog: TwilioCatalog.at('2023-10-01') }).join()).not.toContain('168.86.128.0/18');
});

test('signalling is that of SIP and of the Voice SDKs', () => {
  expect(lines({ signalling: 24 })).toEqual([
    'signalling tcp 208.78.112.0/25 443 24',
    'signalling tcp 208.78.112.64/31 208.78.112.66/32 5060-5061 24',
    'signalling udp 208.78.112.64/31 208.78.112.66/32 5060 24',
  ]);
  expect(lines({ signalling: 0 }).every((line) => line.endsWith(' 0'))).toBe(true);
});

test('what Twilio opens, and what is published by name only, is not marked', () => {
  const { ASHBURN, ASHBURN_IX } = TwilioEdge;
  expect(describeDscp({ signalling: 24 }, [ASHBURN]).filter(({ twilio }) => twilio.length === 0)).toEqual([]);
  const own = {
    edge: ASHBURN_IX,
    traffic: TwilioTraffic.SIP_SIGNALLING,
    protocol: 'udp',
    cidrs: ['5.6.7.0/24'],
    source: 'x',
  } as const;
  const catalog = TwilioCatalog.current.with({
    add: [
      { ...own, direction: 'egress', ports: PortRange.of(5070) },
      { ...own, direction: 'ingress', ports: PortRange.of(40000) },
    ],
  });
  expect(lines({ signalling: 24, catalog }).filter((line) => line.includes('5.6.7.0/24'))).toEqual([
    'signalling udp 5.6.7.0/24 5070 24',
  ]);
});
