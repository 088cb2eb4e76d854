import { PortRange } from '../../../lib/model/port-range';
import { addressRules, escaped, hostNameRule, writePorts, writeRule } from '../../../lib/plan/egress/rule-text';

const opening = {
  key: 'k',
  protocol: 'udp',
  ports: PortRange.of(10000, 60000),
  prefixList: 'media',
  description: 'To Twilio media',
} as const;

const written = (...args: Parameters<typeof addressRules>): readonly string[] =>
  addressRules(...args).map((rule) => writeRule(rule, 7));

test('UDP that goes out has answers once a packet went out', () => {
  expect(written({ ...opening, direction: 'egress' }, 'TWILIO_MEDIA')).toEqual([
    'pass udp $HOME_NET any -> @TWILIO_MEDIA 10000:60000 (msg:"To Twilio media"; sid:7; rev:1;)',
    'pass udp @TWILIO_MEDIA 10000:60000 -> $HOME_NET any (msg:"To Twilio media, answers"; flow:established; sid:7; rev:1;)',
  ]);
});

test('TCP that comes in has answers in its own connection', () => {
  const rule = { ...opening, direction: 'ingress', protocol: 'tcp', ports: PortRange.of(5061) } as const;
  expect(written(rule, 'TWILIO_SIP')).toEqual([
    'pass tcp @TWILIO_SIP any -> $HOME_NET 5061 (msg:"To Twilio media"; flow:to_server; sid:7; rev:1;)',
    'pass tcp $HOME_NET 5061 -> @TWILIO_SIP any (msg:"To Twilio media, answers"; flow:to_client; sid:7; rev:1;)',
  ]);
});

test('the two rules of an opening have keys of their own', () => {
  expect(addressRules({ ...opening, direction: 'egress' }, 'A').map(({ key }) => key)).toEqual(['k', 'k-answers']);
});

test('a host is known by its whole name, on its ports', () => {
  expect(hostNameRule('eventgw.twilio.com', PortRange.of(443)).key).toBe('tls-eventgw.twilio.com-443');
  expect(writeRule(hostNameRule('eventgw.twilio.com', PortRange.of(443)), 8)).toBe(
    'pass tls $HOME_NET any -> any 443 (msg:"To eventgw.twilio.com"; flow:to_server; tls.sni; content:"eventgw.twilio.com"; ' +
      'startswith; endswith; nocase; sid:8; rev:1;)',
  );
});

test('a message stays one text', () => {
  expect(escaped('a "b"; c\\d')).toBe('a \\"b\\"\\; c\\\\d');
});

test.each([
  [PortRange.of(443), '443'],
  [PortRange.of(5060, 5061), '5060:5061'],
])('ports %s', (ports, text) => {
  expect(writePorts(ports)).toBe(text);
});
