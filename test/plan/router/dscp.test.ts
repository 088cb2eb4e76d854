import { TwilioCatalog, TwilioEdge } from 'twilio-interconnect-constructs';
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
