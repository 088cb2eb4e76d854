import { AddressReader, NOTHING_SAID, type Surroundings } from '../../lib/audit/reader';

function read(value: unknown, around: Partial<Surroundings> = {}) {
  const reader = new AddressReader();
  reader.read(value, undefined, { ...NOTHING_SAID, ...around });
  return reader.uses;
}

test('a network has what is said beside it', () => {
  expect(
    read({ protocol: 'udp', from_port: 5060, to_port: 5061, type: 'ingress', description: 'SIP', cidr: '1.2.3.0/24' }),
  ).toEqual([
    { cidr: '1.2.3.0/24', direction: 'ingress', protocol: 'udp', ports: { from: 5060, to: 5061 }, place: 'cidr', label: 'SIP' },
  ]);
});

test('and what is said around it, unless it is said again', () => {
  const uses = read({
    protocol: 'udp',
    port: 1,
    rules: [{ cidr: '1.2.3.0/24' }, { port: 2, protocol: 'tcp', cidrs: ['1.2.4.0/24'] }],
  });
  expect(uses.map(({ place, protocol, ports }) => [place, protocol, ports?.from])).toEqual([
    ['rules[0].cidr', 'udp', 1],
    ['rules[1].cidrs[0]', 'tcp', 2],
  ]);
});

test('the order of the keys does not matter', () => {
  const [first, second] = [
    { cidr: '1.2.3.0/24', port: 1 },
    { port: 1, cidr: '1.2.3.0/24' },
  ].map((each) => read(each));
  expect(first).toEqual(second);
});

test.each<[string, object, { readonly from: number; readonly to: number } | undefined]>([
  ['-1', { protocol: '-1', from_port: 5060, to_port: 5060 }, { from: 0, to: 65535 }],
  ['-1 without ports', { IpProtocol: -1 }, { from: 0, to: 65535 }],
  ['any, and 0', { protocol: 'all', from_port: 0, to_port: 0 }, { from: 0, to: 65535 }],
  ['any, with ports', { protocol: 'any', ports: '10-20' }, { from: 10, to: 20 }],
  ['one end', { FromPort: 7 }, { from: 7, to: 7 }],
  ['an unknown end', { FromPort: { Ref: 'Port' } }, undefined],
  ['nothing', {}, undefined],
])('ports: %s', (_, rule, ports) => {
  expect(read({ ...rule, cidr: '1.2.3.0/24' })[0]?.ports).toEqual(ports);
});

test('several ranges of ports are several uses', () => {
  expect(read({ ports: '1,5-6', cidr: '1.2.3.0/24' }).map(({ ports }) => ports)).toEqual([
    { from: 1, to: 1 },
    { from: 5, to: 6 },
  ]);
});

test('direction is a key, a word, or whether it is outwards', () => {
  const uses = read({
    ingress: [{ cidr: '1.1.1.1/32' }],
    a: { egress: true, cidr: '1.1.1.2/32' },
    b: { egress: 'false', cidr: '1.1.1.3/32' },
    c: { direction: 'Outbound', cidr: '1.1.1.4/32' },
    d: { type: 'ipv4', cidr: '1.1.1.5/32' },
    e: { destination: '1.1.1.6/32' },
  });
  expect(uses.map(({ direction }) => direction)).toEqual(['ingress', 'egress', 'ingress', 'egress', undefined, 'egress']);
});

test('what denies, tags and comments are passed over', () => {
  expect(
    read([
      { action: 'deny', cidr: '1.1.1.1' },
      { Actions: ['aws:drop'], of: { cidr: '1.1.1.1' } },
      { tags: { a: '1.1.1.1' } },
      { '//': '1.1.1.1' },
      { Metadata: ['1.1.1.1'] },
    ]),
  ).toEqual([]);
});

test('in a resource, the description of a group is not that of its rules', () => {
  const group = { description: 'Twilio', name: 'twilio', ingress: [{ cidr: '1.1.1.1/32' }], list: ['1.1.1.2/32'] };
  expect(read(group, { resource: 'Sg' }).map(({ label }) => label)).toEqual([undefined, 'Twilio']);
  expect(read(group).map(({ label }) => label)).toEqual(['Twilio', 'Twilio']);
  expect(read({ description: 'SIP', CidrIp: { 'Fn::If': ['A', '1.1.1.1/32', { Ref: 'B' }] } }, { resource: 'Sg' })).toMatchObject(
    [{ label: 'SIP', place: 'CidrIp["Fn::If"][1]' }],
  );
});

test('a name is a label outside of resources', () => {
  expect(read({ name: 'twilio', cidr: '1.1.1.1' })[0]?.label).toBe('twilio');
  expect(read({ name: 'twilio', cidr: '1.1.1.1' }, { resource: 'Sg' })[0]?.label).toBeUndefined();
});

test('what a member says is said of the network that is its name', () => {
  const uses = read({
    '1.1.1.1/32': { from: 5060, to: 5061, description: 'SIP' },
    '1.1.1.2/32': 'office',
    '1.1.1.3/32': { action: 'deny' },
    '1.1.1.4/32': null,
  });
  expect(uses.map(({ cidr, ports, label }) => [cidr, ports, label])).toEqual([
    ['1.1.1.1/32', { from: 5060, to: 5061 }, 'SIP'],
    ['1.1.1.2/32', undefined, undefined],
    ['1.1.1.4/32', undefined, undefined],
  ]);
});

test('a text may be a list of networks, and nothing else', () => {
  const both = ['1.1.1.1/32', '1.1.1.2/32'];
  expect(read('1.1.1.1/32, 1.1.1.2/32').map(({ cidr }) => cidr)).toEqual(both);
  expect(read('\n 1.1.1.1/32\n 1.1.1.2/32\n').map(({ cidr }) => cidr)).toEqual(both);
  expect(read('1.1.1.1/32;1.1.1.2/32,').map(({ cidr }) => cidr)).toEqual(both);
  expect(read(['1.1.1.1/32, or another', 'to 1.1.1.1/32', '1.1.1.1/32 1', ' ', ','])).toEqual([]);
  expect(read(' ::/0 ').map(({ cidr }) => cidr)).toEqual(['::/0']);
});

test('rules of a firewall have their own ports', () => {
  const text = 'pass udp any any -> 1.1.1.1/32 5060 (msg:"SIP"; sid:1;)';
  expect(read({ rulesString: text, note: text })).toMatchObject([
    { cidr: '1.1.1.1/32', label: 'SIP', ports: { from: 5060, to: 5060 } },
  ]);
});

test('a document that holds itself is refused', () => {
  const loop: Record<string, unknown> = {};
  loop['a'] = [loop, loop];
  expect(() => read(loop)).toThrow(/nested more than 500 deep, or holds itself/);
});

test('a long document is read in one pass', () => {
  const rules = Array.from({ length: 20_000 }, (_, index) => ({ port: 5060, cidr: `1.${index % 250}.1.0/24` }));
  const read1 = jest.fn((value: unknown) => value);
  const counted = rules.map((each) => new Proxy(each, { ownKeys: (target) => read1(Reflect.ownKeys(target)) as string[] }));
  expect(read(counted)).toHaveLength(20_000);
  expect(read1).toHaveBeenCalledTimes(40_000);
});
