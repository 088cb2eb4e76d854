import { PortRange, type TrafficRule, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { accessListKey, describeFamily, keysByDirection, ownListKey, sharedListKey } from '../../../lib/plan/access/list-keys';

/** The keys of all rules for a traffic at an edge, at all dates. */
function keysOf(listKeyOf: (rule: TrafficRule) => string, edge: TwilioEdge, traffic: TwilioTraffic): readonly string[] {
  const rules = ['2023-01-22', ...TwilioCatalog.changes].flatMap((date) =>
    TwilioCatalog.at(date).rules({ edges: [edge], traffic: [traffic] }),
  );
  return [...new Set(rules.map(listKeyOf))].sort();
}

const { ASHBURN, ASHBURN_IX, TOKYO_IX, UMATILLA } = TwilioEdge;
const { SIP_MEDIA, SIP_SIGNALLING, VOICE_SDK_MEDIA, VOICE_SDK_SIGNALLING, VOICE_SDK_MOBILE_SIGNALLING, NETWORK_TRAVERSAL } =
  TwilioTraffic;

describe('the list of', () => {
  test.each<[string, TwilioEdge, TwilioTraffic, readonly string[], readonly string[]]>([
    ['media at an exchange', ASHBURN_IX, SIP_MEDIA, ['media'], ['media', 'media-udp-10000-20000']],
    ['other media there', ASHBURN_IX, VOICE_SDK_MEDIA, ['media'], ['media', 'media-udp-10000-20000']],
    ['media at another exchange', TOKYO_IX, SIP_MEDIA, ['media'], ['media', 'media-udp-10000-20000']],
    ['media at a public edge', ASHBURN, SIP_MEDIA, ['media-ashburn'], ['media', 'media-udp-10000-20000']],
    [
      'media of any port',
      UMATILLA,
      VOICE_SDK_MEDIA,
      ['media-umatilla', 'media-umatilla-udp-1024-65535'],
      ['media', 'media-udp-1024-65535'],
    ],
    ['gateways at an exchange', TOKYO_IX, SIP_SIGNALLING, ['sip-signalling-tokyo-ix'], ['sip-signalling-tokyo-ix']],
    ['gateways at a public edge', ASHBURN, SIP_SIGNALLING, ['sip-signalling-ashburn'], ['sip-signalling']],
    [
      'signalling of the JavaScript SDK',
      ASHBURN_IX,
      VOICE_SDK_SIGNALLING,
      ['voice-sdk-signalling-ashburn-ix'],
      ['voice-sdk-signalling-ashburn-ix'],
    ],
    [
      'signalling of the mobile SDKs',
      ASHBURN_IX,
      VOICE_SDK_MOBILE_SIGNALLING,
      ['voice-sdk-signalling-ashburn-ix'],
      ['voice-sdk-signalling-ashburn-ix'],
    ],
    ['servers', ASHBURN, NETWORK_TRAVERSAL, ['network-traversal-ashburn'], ['network-traversal-ashburn']],
  ])('%s is the same at every date, shared or of one group', (_, edge, traffic, shared, own) => {
    expect([keysOf(sharedListKey, edge, traffic), keysOf(ownListKey, edge, traffic)]).toEqual([shared, own]);
  });

  test.each<[string, TwilioEdge, TwilioTraffic, readonly string[]]>([
    ['gateways at a public edge', ASHBURN, SIP_SIGNALLING, ['sip-signalling-public']],
    ['SIP media at a public edge', UMATILLA, SIP_MEDIA, ['media-public']],
    ['media of the SDKs at a public edge', UMATILLA, VOICE_SDK_MEDIA, ['media-umatilla', 'media-umatilla-udp-1024-65535']],
    ['gateways at an exchange', TOKYO_IX, SIP_SIGNALLING, ['sip-signalling-tokyo-ix']],
    ['media at an exchange', TOKYO_IX, SIP_MEDIA, ['media']],
  ])('%s is the same at every date, in the access of a VPC', (_, edge, traffic, keys) => {
    expect(keysOf(accessListKey, edge, traffic)).toEqual(keys);
  });

  test('what a customer adds is that of its edge, traffic and opening', () => {
    const callRecording = TwilioTraffic.custom({ id: 'call-recording', directions: ['egress'] });
    const rule = (edge: TwilioEdge, traffic: TwilioTraffic, direction: 'egress' | 'ingress', ports: PortRange, cidr: string) => ({
      edge,
      traffic,
      direction,
      protocol: 'udp' as const,
      ports,
      cidrs: [cidr],
      source: 'a test',
    });
    const media = PortRange.of(10000, 60000);
    const rules = TwilioCatalog.current
      .with({
        add: [
          rule(ASHBURN_IX, SIP_MEDIA, 'egress', media, '54.1.0.0/24'),
          rule(ASHBURN_IX, SIP_MEDIA, 'egress', media, '54.3.0.0/24'),
          rule(ASHBURN_IX, SIP_MEDIA, 'ingress', media, '54.1.0.0/24'),
          rule(TOKYO_IX, SIP_MEDIA, 'egress', media, '54.1.0.0/24'),
          rule(ASHBURN_IX, VOICE_SDK_MEDIA, 'egress', PortRange.of(9), '54.1.0.0/24'),
          rule(ASHBURN, callRecording, 'egress', PortRange.of(443), '54.1.0.0/24'),
        ],
      })
      .rules()
      .filter(({ origin }) => origin === 'custom');
    expect(rules.map(sharedListKey)).toEqual(rules.map(ownListKey));
    expect(rules.map(accessListKey)).toEqual(rules.map(ownListKey));
    expect([...new Set(rules.map(sharedListKey))].sort()).toEqual([
      'custom-call-recording--ashburn-egress-udp-443',
      'custom-sip-media--ashburn-ix-egress-udp-10000-60000',
      'custom-sip-media--ashburn-ix-ingress-udp-10000-60000',
      'custom-sip-media--tokyo-ix-egress-udp-10000-60000',
      'custom-voice-sdk-media--ashburn-ix-egress-udp-9',
    ]);
    expect([...new Set(rules.map(describeFamily))].sort()).toEqual([
      'custom call-recording',
      'custom sip-media',
      'custom voice-sdk-media',
    ]);
  });
});

test('a description names no edge, no date and no single kind of traffic that shares a list', () => {
  const rules = ['2023-01-22', ...TwilioCatalog.changes].flatMap((date) => TwilioCatalog.at(date).rules());
  expect([...new Set(rules.map(describeFamily))].sort()).toEqual([
    'Twilio media',
    'Twilio network-traversal',
    'Twilio sip-signalling',
    'Twilio voice-sdk-signalling',
  ]);
});

describe('where a direction is replaced at some edges of a list', () => {
  const replaced = (direction: 'egress' | 'ingress', edge = ASHBURN) => ({
    edge,
    traffic: SIP_SIGNALLING,
    direction,
    protocol: 'udp' as const,
    ports: PortRange.of(5080),
    cidrs: ['54.172.60.0/30'],
    source: 'a test',
  });
  const keysWith = (onPurpose: readonly string[], ...replace: ReturnType<typeof replaced>[]): readonly string[] => {
    const rules = TwilioCatalog.current
      .with({ replace })
      .rules({ edges: [ASHBURN, TwilioEdge.DUBLIN], traffic: [SIP_SIGNALLING] })
      .filter(({ origin }) => origin === 'twilio');
    return [...new Set(rules.map((rule) => `${rule.direction} ${keysByDirection(accessListKey, rules, onPurpose)(rule)}`))];
  };

  test.each<[string, readonly string[], readonly ReturnType<typeof replaced>[], readonly string[]]>([
    ['nowhere', [], [], ['egress sip-signalling-public', 'ingress sip-signalling-public']],
    ['one way', [], [replaced('ingress')], ['egress sip-signalling-public', 'ingress sip-signalling-public-ingress']],
    [
      'each way at another',
      [],
      [replaced('ingress'), replaced('egress', TwilioEdge.DUBLIN)],
      ['egress sip-signalling-public-egress', 'ingress sip-signalling-public-ingress'],
    ],
    [
      'both ways',
      [],
      [replaced('ingress'), replaced('egress')],
      ['egress sip-signalling-public', 'ingress sip-signalling-public'],
    ],
    [
      'one way, in a list that is shared on purpose',
      ['sip-signalling-public'],
      [replaced('ingress')],
      ['egress sip-signalling-public', 'ingress sip-signalling-public'],
    ],
  ])('%s', (_, onPurpose, replace, keys) => {
    expect(keysWith(onPurpose, ...replace)).toEqual(keys);
  });
});

test('the ids of traffic and edge cannot be read in two ways', () => {
  const rule = (id: string, edgeId: string) => ({
    edge: TwilioEdge.custom({ id: edgeId, location: 'X' }),
    traffic: TwilioTraffic.custom({ id, directions: ['egress'] }),
    direction: 'egress' as const,
    protocol: 'tcp' as const,
    ports: PortRange.of(443),
    cidrs: ['54.1.0.0/24'],
    source: 'a test',
  });
  const rules = TwilioCatalog.current
    .with({ add: [rule('call', 'x-paris'), rule('call-x', 'paris')] })
    .rules()
    .filter(({ origin }) => origin === 'custom');
  expect(rules.map(sharedListKey).sort()).toEqual(['custom-call--x-paris-egress-tcp-443', 'custom-call-x--paris-egress-tcp-443']);
});
