import { directionIn, isDenial, keyOf, portOf, portsOf, protocolOf } from '../../lib/audit/sibling-keys';

test.each([
  ['FromPort', 'from'],
  ['from_port', 'from'],
  ['to_port', 'to'],
  ['endPort', 'to'],
  ['port_range_min', 'from'],
  ['port_max', 'to'],
  ['Actions', 'action'],
  ['IpProtocol', 'protocol'],
  ['ip_protocol', 'protocol'],
  ['PortRange', 'ports'],
  ['rule_action', 'action'],
  ['Description', 'label'],
  ['security_group_id', 'group'],
  ['RulesString', 'rules'],
  ['constructor', undefined],
  ['source_security_group_id', undefined],
])('the key %s says %s', (key, role) => {
  expect(keyOf(key).role).toBe(role);
  expect(keyOf(key)).toBe(keyOf(key));
});

test('many different keys are not all remembered', () => {
  const keys = Array.from({ length: 6000 }, (_, index) => `key${index}`);
  keys.forEach((key) => keyOf(key));
  expect(keyOf('key5999')).not.toBe(keyOf('key5999'));
  expect(keyOf('from_port').role).toBe('from');
});

test('tags and comments say nothing of what is open', () => {
  expect(['tags', 'tags_all', '//', 'Metadata', 'ingress'].map((key) => keyOf(key).isSilent)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test.each([
  ['securitygroupingress', 'ingress'],
  ['allowinbound', 'ingress'],
  ['egress', 'egress'],
  ['outboundrules', 'egress'],
  ['source', 'ingress'],
  ['destinations', 'egress'],
  ['destinationcidrblock', undefined],
  ['sourcesecuritygroup', undefined],
])('%s is %s', (text, direction) => {
  expect(directionIn(text)).toBe(direction);
});

test.each<[unknown, string | undefined]>([
  ['-1', 'any'],
  [-1, 'any'],
  ['ALL', 'any'],
  [6, 'tcp'],
  ['17', 'udp'],
  ['UDP', 'udp'],
  [[17], 'udp'],
  [[6, 17], 'any'],
  ['icmp', 'icmp'],
  [{ Ref: 'Protocol' }, undefined],
  [null, undefined],
])('the protocol %j is %s', (value, protocol) => {
  expect(protocolOf(value)).toBe(protocol);
});

test.each<[unknown, number | undefined]>([
  [5060, 5060],
  ['5060', 5060],
  [' 443 ', 443],
  [-1, -1],
  [65536, undefined],
  [1.5, undefined],
  ['any', undefined],
  [{ Ref: 'Port' }, undefined],
])('the port %j is %p', (value, port) => {
  expect(portOf(value)).toBe(port);
});

test.each<[unknown, readonly object[]]>([
  [5060, [{ from: 5060, to: 5060 }]],
  ['5060', [{ from: 5060, to: 5060 }]],
  ['5060-5061', [{ from: 5060, to: 5061 }]],
  [
    '10000:20000, 5060',
    [
      { from: 10000, to: 20000 },
      { from: 5060, to: 5060 },
    ],
  ],
  [{ From: 1, To: '2' }, [{ from: 1, to: 2 }]],
  [{ port: 10000, endPort: 20000, protocol: 'UDP' }, [{ from: 10000, to: 20000 }]],
  [{ from_port: 7 }, [{ from: 7, to: 7 }]],
  [
    [5060, '5061-5062'],
    [
      { from: 5060, to: 5060 },
      { from: 5061, to: 5062 },
    ],
  ],
  ['any', []],
  ['a-b', []],
  [-1, []],
  [{}, []],
  [null, []],
  [Array.from({ length: 101 }, () => 1), []],
])('the ports %j', (value, ports) => {
  expect(portsOf(value)).toEqual(ports);
});

test('what denies opens nothing', () => {
  expect(['deny', 'DROP', 'Block', 'reject', 'allow', 'PASS', { block: {} }, undefined].map(isDenial)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
