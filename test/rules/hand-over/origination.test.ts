import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import {
  ORIGINATION_RULES,
  ORIGINATION_SET_RULES,
  type OriginationEntry,
  originationParts,
} from '../../../lib/rules/hand-over/origination';
import { TOKEN } from '../../plan/support';
import { check } from '../support';

const at = (host: string, edge: TwilioEdge | undefined = TwilioEdge.ASHBURN_IX) =>
  check(ORIGINATION_RULES, { host, edge }, 'host');

test.each([
  ['sbc.example.com', undefined, 'sbc.example.com', undefined, []],
  ['SIP:sbc.example.com:5061', 'sip', 'sbc.example.com', '5061', []],
  ['sips:a@5.6.7.8;transport=tls;lr', 'sips', '5.6.7.8', undefined, ['transport=tls', 'lr']],
  ['[2001:db8::1]:5060', undefined, '[2001:db8::1]', '5060', []],
])('the parts of %p', (target, scheme, host, port, parameters) => {
  expect(originationParts(target)).toMatchObject({ host, parameters });
  expect([originationParts(target)?.scheme, originationParts(target)?.port]).toEqual([scheme, port]);
});

test.each([
  '',
  ' ',
  'sip:',
  'a b',
  'a@',
  '@a',
  'a:b',
  'a:123456',
  'tel:+15551234567',
  'sip:a?b=c',
  'a;;b',
  'user:word@a.example.com',
])('%p has no parts', (target) => {
  expect(originationParts(target)).toBeUndefined();
  expect(at(target).map((line) => line.split(' ')[1])).toEqual(['origination-host']);
});

test.each([
  'sbc.example.com',
  'sbc.example.com.',
  'sip:sbc-1.eu.example.com:65535;transport=tcp',
  'sip:1234@5.6.7.8',
  '203.0.113.10',
  // As on Twilio's page.
  '172.56.42.132',
  'sip:sbc.example.com;edge=ashburn-ix',
  TOKEN,
  `sip:${TOKEN}:5060`,
])('%p is right', (host) => {
  expect(at(host)).toEqual([]);
});

test.each(['sbc.example.com:0', 'sbc.example.com:65536', 'a_b.example.com', '-a.example.com', '1.2.3.4.5', '256.1.1.1', '[::1]'])(
  '%p is no host',
  (host) => {
    expect(at(host)).toEqual([`error origination-host at host: ${host}`]);
  },
);

test('a password is not shown', () => {
  expect(at('sip:user:hunter-two@sbc.example.com')).toEqual(['error origination-host at host: sbc.example.com']);
});

test.each([
  'sbc',
  'localhost',
  'sbc.corp.internal',
  'ip-10-0-0-7.ec2.internal',
  'SBC.LOCAL',
  'sbc.lan.',
  'sbc.home.arpa',
  'sbc.test',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.10.2',
  '0.0.0.0',
])('Twilio finds no way to %p', (host) => {
  expect(at(host)).toEqual([`error origination-name-private at host: ${host}`]);
  expect(at(host, undefined)).toEqual([`error origination-name-private at host: ${host}`]);
});

test.each(['sbc.local.example.com', 'internal.example.com', 'home.example.org', 'arpa.example.com', '172.32.0.1', '11.0.0.1'])(
  'it may find one to %p',
  (host) => {
    expect(at(host)).toEqual([]);
  },
);

test('sips is refused', () => {
  expect(at('sips:sbc.example.com')).toEqual(['error origination-scheme at host: sips:sbc.example.com']);
  expect(at('SIPS:10.0.0.1')).toEqual([
    'error origination-scheme at host: SIPS:10.0.0.1',
    'error origination-name-private at host: SIPS:10.0.0.1',
  ]);
});

test.each(['sip:a.example.com;edge=london-ix', 'a.example.com;transport=tls;tnx=TX1', 'a.example.com;EDGE=ashburn-ix'])(
  '%p names another way',
  (host) => {
    expect(at(host)).toEqual([`error origination-edge at host: ${host}`]);
  },
);

test('the way over the Internet names no edge by itself', () => {
  expect(at('a.example.com;edge=ashburn', TwilioEdge.ASHBURN)).toEqual([]);
  expect(check(ORIGINATION_RULES, { host: 'a.example.com;edge=ashburn', edge: undefined }, 'host')).toEqual([
    'error origination-edge at host: a.example.com;edge=ashburn',
  ]);
});

const entry = (index: number, changes: Partial<OriginationEntry> = {}): OriginationEntry => ({
  path: `sites[${index}]`,
  uri: `sip:sbc${index}.example.com`,
  priority: 10,
  weight: 10,
  ...changes,
});
const set = (entries: readonly OriginationEntry[], internetEdge?: TwilioEdge) =>
  check(ORIGINATION_SET_RULES, { entries, internetEdge }, 'trunk');

test('a set that is right', () => {
  expect(set([entry(0, { priority: 0, weight: 1 }), entry(1, { priority: 65_535, weight: 65_535 })], TwilioEdge.DUBLIN)).toEqual(
    [],
  );
});

test('a set without sites', () => {
  expect(set([])).toEqual(['error origination-missing at trunk.sites: ']);
  expect(set([entry(0, { path: 'internet' })])).toEqual(['error origination-missing at trunk.sites: ']);
});

test('a host twice, in whatever letters', () => {
  expect(set([entry(0), entry(1), entry(2, { uri: 'sip:SBC0.example.com' }), entry(3, { uri: 'sip:sbc0.example.com' })])).toEqual(
    [
      'error origination-duplicate at trunk.sites[2]: sip:SBC0.example.com',
      'error origination-duplicate at trunk.sites[3]: sip:sbc0.example.com',
    ],
  );
});

test.each([-1, 0.5, 65_536, -1.8881545897087503e289])('a priority of %p', (priority) => {
  expect(set([entry(0, { priority })])).toEqual([`error origination-priority at trunk.sites[0]: ${priority}`]);
});

test.each([0, 1.5, 65_536])('a weight of %p', (weight) => {
  expect(set([entry(0, { weight })])).toEqual([`error origination-weight at trunk.sites[0]: ${weight}`]);
});

test('an Interconnect edge is not the Internet', () => {
  expect(set([entry(0)], TwilioEdge.TOKYO_IX)).toEqual(['error origination-internet-edge at trunk.internet.edge: tokyo-ix']);
});

test('ten of the same findings are enough, and ten thousand sites take no longer for each', () => {
  const sites = Array.from({ length: 10_000 }, (_, index) =>
    entry(index, { uri: 'sip:a.example.com', priority: -1, weight: -1 }),
  );
  expect(set(sites)).toHaveLength(30);
});

test('long texts that are no host are refused at once', () => {
  const start = performance.now();
  for (const host of ['a'.repeat(200_000), `http://${'a.'.repeat(100_000)} `, '['.repeat(200_000)]) {
    expect(check(ORIGINATION_RULES, { host, edge: undefined }, 'host')).toHaveLength(1);
  }
  expect(performance.now() - start).toBeLessThan(3000);
});
