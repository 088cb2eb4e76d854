import { networksOfRules } from '../../lib/audit/firewall-rules';

const EVERY = [{ from: 0, to: 65535 }];

test('the networks of a rule have its protocol and the ports that connections go to', () => {
  expect(networksOfRules('pass udp 54.172.60.0/30 any -> [10.0.0.0/8,!10.1.0.0/16] 5060:5061 (msg:"SIP"; sid:1;)')).toEqual([
    { cidr: '54.172.60.0/30', direction: 'ingress', protocol: 'udp', ports: [{ from: 5060, to: 5061 }], label: 'SIP' },
    { cidr: '10.0.0.0/8', direction: 'egress', protocol: 'udp', ports: [{ from: 5060, to: 5061 }], label: 'SIP' },
  ]);
});

test.each<[string, readonly object[]]>([
  ['pass tls any any -> 1.2.3.0/24 443 (sid:1;)', [{ protocol: 'tcp', ports: [{ from: 443, to: 443 }] }]],
  ['alert ip any any <> 1.2.3.0/24 any (sid:1;)', [{ protocol: 'any', ports: EVERY }]],
  ['pass sip any any -> 1.2.3.0/24 $PORTS (sid:1;)', [{ protocol: 'any', ports: undefined }]],
  ['pass icmp any any -> 1.2.3.0/24 any (sid:1;)', [{ protocol: 'icmp' }]],
  [
    'pass udp any any -> 1.2.3.0/24 [10000:20000,5060] (sid:1;)',
    [
      {
        ports: [
          { from: 10000, to: 20000 },
          { from: 5060, to: 5060 },
        ],
      },
    ],
  ],
  ['pass udp any any -> !1.2.3.0/24 any (sid:1;)', []],
  ['drop udp any any -> 1.2.3.0/24 any (sid:1;)', []],
  ['reject tcp 1.2.3.0/24 any -> any any (sid:1;)', []],
  ['# pass udp any any -> 1.2.3.0/24 any', []],
  ['pass udp any any -> 1.2.3.0/24', []],
  ['no rules at all', []],
  [`pass udp any any -> 1.2.3.0/24 any (msg:"${'a'.repeat(9000)}";)`, []],
])('%s', (text, expected) => {
  const found = networksOfRules(text);
  expect(found).toHaveLength(expected.length);
  expect(found).toMatchObject(expected);
});

test('rules are read line by line', () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `pass udp any any -> 1.2.${index % 250}.0/24 5060 (sid:${index};)`);
  expect(networksOfRules(lines.join('\n'))).toHaveLength(1000);
});
