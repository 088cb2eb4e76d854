import { PortRange } from '../../lib/model/port-range';
import type { TrafficRuleProps } from '../../lib/catalog/traffic-rule';
import { validateTrafficRules } from '../../lib/catalog/traffic-rule-validation';
import { TwilioEdge } from '../../lib/catalog/twilio-edge';
import { TwilioTraffic } from '../../lib/catalog/twilio-traffic';
import { brief, thrownBy } from './support';

const GOOD: TrafficRuleProps = {
  edge: TwilioEdge.ASHBURN_IX,
  traffic: TwilioTraffic.SIP_MEDIA,
  direction: 'ingress',
  protocol: 'udp',
  ports: PortRange.of(10000, 60000),
  cidrs: ['203.0.113.0/24'],
  source: 'https://example.com/twilio',
};

const findingsOf = (change: Partial<TrafficRuleProps>): string[] => brief(validateTrafficRules([{ ...GOOD, ...change }]));

const thrownWith = (change: Partial<TrafficRuleProps>): string[] => brief(thrownBy(() => findingsOf(change)));

describe('validateTrafficRules', () => {
  test('has no findings about valid rules, or about none', () => {
    expect(validateTrafficRules([GOOD])).toEqual([]);
    expect(validateTrafficRules([])).toEqual([]);
  });

  test.each(['validFrom', 'validUntil', 'firstSeen', 'lastSeen'] as const)('%s is a real date', (key) => {
    expect(findingsOf({ [key]: '2024-02-29' })).toEqual([]);
    expect(findingsOf({ [key]: '2023-02-29' })).toEqual([`catalog-date at rules[0].${key}`]);
    expect(findingsOf({ [key]: '' })).toEqual([`catalog-date at rules[0].${key}`]);
  });

  test('the first day is not after the last', () => {
    expect(findingsOf({ validFrom: '2023-10-01', validUntil: '2023-10-02' })).toEqual([]);
    expect(findingsOf({ validFrom: '2023-10-01', validUntil: '2023-10-01' })).toEqual([]);
    expect(findingsOf({ validFrom: '2023-10-02', validUntil: '2023-10-01' })).toEqual([
      'catalog-date-order at rules[0].validUntil',
    ]);
    expect(findingsOf({ firstSeen: '2023-10-01', lastSeen: '2023-10-01' })).toEqual([]);
    expect(findingsOf({ firstSeen: '2023-10-02', lastSeen: '2023-10-01' })).toEqual(['catalog-date-order at rules[0].lastSeen']);
  });

  test.each(['tls', 'TCP', 'icmp', ''])('the protocol is not %p', (protocol) => {
    expect(thrownWith({ protocol: protocol as 'tcp' })).toEqual(['unknown-choice at rules[0].protocol']);
  });

  test.each([undefined, null, 443, '443', {}, { from: 443 }, { from: 0, to: 443 }, { from: 443, to: 65536 }, { from: 2, to: 1 }])(
    'the ports are not %p',
    (ports) => {
      expect(thrownWith({ ports: ports as never })).toEqual(['wrong-type at rules[0].ports']);
    },
  );

  test('a CIDR or a host name there must be', () => {
    expect(findingsOf({ cidrs: [] })).toEqual(['catalog-rule-destination at rules[0]']);
    const { cidrs: _, ...withoutCidrs } = GOOD;
    expect(brief(validateTrafficRules([withoutCidrs]))).toEqual(['catalog-rule-destination at rules[0]']);
    expect(findingsOf({ cidrs: [], hostNames: ['a.example.com'] })).toEqual([]);
    expect(findingsOf({ hostNames: [] })).toEqual([]);
  });

  test.each([
    'a.io',
    'eventgw.twilio.com',
    'A-1.Example.COM',
    '1.example.com',
    'xn--bcher-kva.example',
    `${'a'.repeat(63)}.example`,
    `${`${'a'.repeat(49)}.`.repeat(5)}com`,
  ])('takes the host name %p', (name) => {
    expect(findingsOf({ hostNames: [name] })).toEqual([]);
  });

  test.each([
    '',
    'localhost',
    '.example.com',
    'example.com.',
    'a..example.com',
    '*.twilio.com',
    '-a.example.com',
    'a-.example.com',
    'a_b.example.com',
    'a b.example.com',
    'https://example.com',
    'example.com:443',
    'example.com/',
    'bücher.example',
    '203.0.113.1',
    `${'a'.repeat(64)}.example`,
    `${`${'a'.repeat(49)}.`.repeat(5)}${'c'.repeat(4)}`,
  ])('refuses the host name %p', (name) => {
    expect(findingsOf({ hostNames: [name] })).toEqual(['catalog-host-name at rules[0].hostNames[0]']);
  });

  test('the longest host name has 253 characters', () => {
    const exactly253 = `${'a'.repeat(61)}.${'b'.repeat(61)}.${'c'.repeat(61)}.${'d'.repeat(61)}.ef`.padEnd(253, 'g');
    expect(exactly253).toHaveLength(253);
    expect(findingsOf({ hostNames: [exactly253] })).toEqual([]);
    expect(findingsOf({ hostNames: [`${exactly253}h`] })).toEqual(['catalog-host-name at rules[0].hostNames[0]']);
  });

  test('CIDRs are IPv4', () => {
    expect(findingsOf({ cidrs: ['2001:db8::/32'] })).toEqual(['catalog-cidr-family at rules[0].cidrs[0]']);
    expect(findingsOf({ cidrs: ['::/0'] })).toEqual(['catalog-cidr-family at rules[0].cidrs[0]']);
  });

  test.each(['54.0.0.0/8', '54.1.0.0/16', '203.0.113.1/32', '54.0.0.1 - 54.0.0.2'])('takes %p', (cidr) => {
    expect(findingsOf({ cidrs: [cidr] })).toEqual([]);
  });

  test.each(['0.0.0.0/0', '0.0.0.0/1', '54.0.0.0/7', '128.0.0.0/1', '54.0.0.0 - 55.255.255.255'])('%p is too wide', (cidr) => {
    expect(findingsOf({ cidrs: [cidr] })).toEqual(['catalog-cidr-width at rules[0].cidrs[0]']);
  });

  describe('networks are judged together, because neighbours become one entry', () => {
    const eighths = (from: number, to: number, step = 1): readonly string[] =>
      Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => `${from + step * index}.0.0.0/8`);

    test.each([
      ['128/8 to 159/8, which are 128.0.0.0/3', eighths(128, 159)],
      ['two networks that are a /7', eighths(54, 55)],
      ['two neighbours that are no network together', eighths(55, 56)],
      ['networks with gaps between them', eighths(1, 9, 2)],
      ['a /8 and one address more', ['54.0.0.0/8', '60.0.0.1/32']],
    ])('%s', (_name, cidrs) => {
      expect(findingsOf({ cidrs })).toEqual(['catalog-cidr-width at rules[0].cidrs']);
    });

    test('a network counts once, however often and however split it is given', () => {
      expect(findingsOf({ cidrs: ['54.0.0.0/8', '54.0.0.0/9', '54.128.0.0/9', '54.0.0.0 - 54.255.255.255'] })).toEqual([]);
    });
  });

  test('a default route in two halves, as one range, is refused as well', () => {
    expect(findingsOf({ cidrs: ['0.0.0.0 - 255.255.255.255'] })).toEqual(['catalog-cidr-width at rules[0].cidrs[0]']);
    expect(findingsOf({ cidrs: ['0.0.0.0/1', '128.0.0.0/1'] })).toEqual([
      'catalog-cidr-width at rules[0].cidrs[0]',
      'catalog-cidr-width at rules[0].cidrs[1]',
    ]);
  });

  test.each([
    '10.0.0.0/8',
    '10.255.255.255/32',
    '172.16.0.0/12',
    '172.31.255.255/32',
    '172.0.0.0/8',
    '192.168.0.0/16',
    '192.168.255.255/32',
    '127.0.0.1/32',
    '169.254.0.0/16',
    '169.254.255.255/32',
    '0.0.0.0/8',
    '0.0.0.1/32',
    '100.64.0.0/10',
    '198.18.0.1/32',
    '224.0.0.0/8',
    '239.255.255.255/32',
    '240.0.0.0/8',
    '255.255.255.255/32',
  ])('%p is not public', (cidr) => {
    expect(findingsOf({ cidrs: [cidr] })).toEqual(['catalog-cidr-not-public at rules[0].cidrs[0]']);
  });

  test.each([
    '9.255.255.255/32',
    '11.0.0.0/32',
    '172.15.255.255/32',
    '172.32.0.0/32',
    '192.167.255.255/32',
    '192.169.0.0/32',
    '126.255.255.255/32',
    '128.0.0.0/32',
    '169.253.255.255/32',
    '169.255.0.0/32',
  ])('%p, just beside, is fine', (cidr) => {
    expect(findingsOf({ cidrs: [cidr] })).toEqual([]);
  });

  test('an invalid CIDR is reported with its path', () => {
    expect(
      findingsOf({ cidrs: ['203.0.113.0/24', '203.0.113.0', '203.0.113.1/24', '999.1.1.1/24', '203.0.113.9 - 203.0.113.1'] }),
    ).toEqual([
      'cidr-mask-missing at rules[0].cidrs[1]',
      'cidr-host-bits at rules[0].cidrs[2]',
      'cidr-syntax at rules[0].cidrs[3]',
      'cidr-range at rules[0].cidrs[4]',
    ]);
  });

  test('a token is refused: what is opened must be known', () => {
    expect(findingsOf({ cidrs: ['${Token[TOKEN.1-2]}'] })).toEqual(['literal-needed at rules[0].cidrs[0]']);
  });

  test.each([...TwilioTraffic.VOICE_SDK, TwilioTraffic.NETWORK_TRAVERSAL])('%s never comes in', (traffic) => {
    expect(findingsOf({ traffic, direction: 'egress' })).toEqual([]);
    expect(findingsOf({ traffic, direction: 'ingress' })).toEqual(['catalog-rule-direction at rules[0].direction']);
  });

  test.each([...TwilioTraffic.SIP])('%s goes both ways', (traffic) => {
    expect(findingsOf({ traffic, direction: 'egress' })).toEqual([]);
    expect(findingsOf({ traffic, direction: 'ingress' })).toEqual([]);
  });

  test("a customer's kind has its own directions", () => {
    const traffic = TwilioTraffic.custom({ id: 'webhooks', directions: ['ingress'] });
    expect(findingsOf({ traffic, direction: 'ingress' })).toEqual([]);
    expect(findingsOf({ traffic, direction: 'egress' })).toEqual(['catalog-rule-direction at rules[0].direction']);
  });

  test.each(['', ' '])('the source %p is empty', (source) => {
    expect(findingsOf({ source })).toEqual(['catalog-rule-source at rules[0].source']);
  });

  test('all findings of all rules at once', () => {
    const bad: TrafficRuleProps = {
      ...GOOD,
      traffic: TwilioTraffic.VOICE_SDK_MEDIA,
      cidrs: ['0.0.0.0/0', '10.0.0.0/8', 'nonsense'],
      hostNames: ['*'],
      validFrom: '2023-02-30',
      source: '',
    };
    expect(brief(validateTrafficRules([GOOD, bad, { ...GOOD, cidrs: [] }], 'add'))).toEqual([
      'catalog-cidr-width at add[1].cidrs[0]',
      'catalog-cidr-not-public at add[1].cidrs[1]',
      'cidr-syntax at add[1].cidrs[2]',
      'catalog-rule-direction at add[1].direction',
      'catalog-host-name at add[1].hostNames[0]',
      'catalog-rule-source at add[1].source',
      'catalog-date at add[1].validFrom',
      'catalog-rule-destination at add[2]',
    ]);
  });
});
