import { TwilioCatalog } from '../../lib/catalog/twilio-catalog';
import { TwilioEdge } from '../../lib/catalog/twilio-edge';
import { TwilioTraffic } from '../../lib/catalog/twilio-traffic';
import { line, linesAt, linesNow } from './support';

/** Host names with the SDK versions that they are for. */
function withVersions(date: string, edge: TwilioEdge, traffic: TwilioTraffic): string[] {
  return TwilioCatalog.at(date)
    .rules({ edges: [edge], traffic: [traffic] })
    .map((rule) => {
      const { sdk = 'any', minimumVersion = '', belowVersion = '' } = rule.requires ?? {};
      return `${line(rule)} | ${sdk} >=${minimumVersion} <${belowVersion}`;
    });
}

const HOSTS = [
  [TwilioEdge.ASHBURN, 'voice-js.ashburn.twilio.com', 'chunderw-vpc-gll-us1.twilio.com', 'chunderm.us1.gll.twilio.com'],
  [TwilioEdge.UMATILLA, 'voice-js.umatilla.twilio.com', 'chunderw-vpc-gll-us2.twilio.com', 'chunderm.us2.gll.twilio.com'],
  [TwilioEdge.SAO_PAULO, 'voice-js.sao-paulo.twilio.com', 'chunderw-vpc-gll-br1.twilio.com', 'chunderm.br1.gll.twilio.com'],
  [TwilioEdge.FRANKFURT, 'voice-js.frankfurt.twilio.com', 'chunderw-vpc-gll-de1.twilio.com', 'chunderm.de1.gll.twilio.com'],
  [TwilioEdge.DUBLIN, 'voice-js.dublin.twilio.com', 'chunderw-vpc-gll-ie1.twilio.com', 'chunderm.ie1.gll.twilio.com'],
  [TwilioEdge.SYDNEY, 'voice-js.sydney.twilio.com', 'chunderw-vpc-gll-au1.twilio.com', 'chunderm.au1.gll.twilio.com'],
  [TwilioEdge.SINGAPORE, 'voice-js.singapore.twilio.com', 'chunderw-vpc-gll-sg1.twilio.com', 'chunderm.sg1.gll.twilio.com'],
  [TwilioEdge.TOKYO, 'voice-js.tokyo.twilio.com', 'chunderw-vpc-gll-jp1.twilio.com', 'chunderm.jp1.gll.twilio.com'],
  [
    TwilioEdge.ROAMING,
    'voice-js.roaming.twilio.com',
    'chunderw-gll.twilio.com chunderw-vpc-gll.twilio.com',
    'chunderm.gll.twilio.com',
  ],
] as const;

describe.each(HOSTS)('over the Internet at %s', (edge, voiceJs, chunderw, chunderm) => {
  test('JavaScript SDK, by version', () => {
    const old = `egress tcp 443 ${chunderw} | Voice JavaScript SDK >= <2.3.0`;
    const now = `egress tcp 443 ${voiceJs} | Voice JavaScript SDK >=2.3.0 <`;
    expect(withVersions('2023-01-22', edge, TwilioTraffic.VOICE_SDK_SIGNALLING)).toEqual([old]);
    expect(withVersions('2023-01-23', edge, TwilioTraffic.VOICE_SDK_SIGNALLING)).toEqual([old, now]);
    expect(withVersions('2026-10-31', edge, TwilioTraffic.VOICE_SDK_SIGNALLING)).toEqual([old, now]);
  });

  test.each(['2023-01-22', '2023-10-01', '2026-10-31'])('iOS and Android SDKs on %s, by version', (date) => {
    expect(withVersions(date, edge, TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING)).toEqual([
      `egress tcp 443 ${chunderm} | Voice iOS and Android SDKs >=3.0 <`,
      `egress tcp 10194 ${chunderm} | Voice iOS and Android SDKs >= <3.0`,
    ]);
  });

  test('reports and registration', () => {
    expect(linesNow(edge, TwilioTraffic.VOICE_SDK_INSIGHTS)).toEqual(['egress tcp 443 eventgw.twilio.com']);
    expect(linesNow(edge, TwilioTraffic.VOICE_SDK_REGISTRATION)).toEqual(['egress tcp 443 ers.twilio.com']);
  });
});

const INTERCONNECT = [
  [TwilioEdge.ASHBURN_IX, '208.78.112.64/26', '208.78.112.0/25'],
  [TwilioEdge.SAN_JOSE_IX, '67.213.136.64/26', '67.213.136.0/25'],
  [TwilioEdge.LONDON_IX, '185.187.132.64/26', '185.187.132.0/25 185.187.133.0/24'],
  [TwilioEdge.FRANKFURT_IX, '185.194.136.64/26', '185.194.136.0/25'],
  [TwilioEdge.SINGAPORE_IX, '103.75.151.64/26', '103.75.151.0/25'],
  [TwilioEdge.TOKYO_IX, '103.144.142.64/26', '103.144.142.0/25'],
  [TwilioEdge.SYDNEY_IX, '103.146.214.64/26', '103.146.214.0/25'],
] as const;

describe.each(INTERCONNECT)('over Interconnect at %s', (edge, before, after) => {
  const old = `egress tcp 443 ${before}`;
  const now = `egress tcp 443 ${after}`;

  describe.each([TwilioTraffic.VOICE_SDK_SIGNALLING, TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING])('%s', (traffic) => {
    test.each([
      ['2023-09-01', [old]],
      ['2023-10-09', [old]],
      ['2023-10-10', [old, now]],
      ['2025-01-01', [old, now]],
      ['2026-10-30', [old, now]],
      ['2026-10-31', [now]],
    ])('on %s', (date, expected) => {
      expect(linesAt(date, edge, traffic)).toEqual(expected);
    });

    test('has the first and last possible day of the change', () => {
      const rules = TwilioCatalog.at('2025-01-01').rules({ edges: [edge], traffic: [traffic] });
      expect(rules.map(({ validFrom, validUntil, firstSeen, lastSeen }) => [validFrom, validUntil, firstSeen, lastSeen])).toEqual(
        [
          [undefined, '2026-10-30', undefined, '2023-10-10'],
          ['2023-10-10', undefined, '2026-10-31', undefined],
        ],
      );
    });
  });

  test('reports and registration still go over the Internet', () => {
    expect(linesAt('2023-09-01', edge, TwilioTraffic.VOICE_SDK_INSIGHTS)).toEqual(['egress tcp 443 eventgw.twilio.com']);
    expect(linesNow(edge, TwilioTraffic.VOICE_SDK_INSIGHTS)).toEqual(['egress tcp 443 eventgw.twilio.com']);
    expect(linesNow(edge, TwilioTraffic.VOICE_SDK_REGISTRATION)).toEqual(['egress tcp 443 ers.twilio.com']);
  });
});

test('sao-paulo-ix has rules since it can have opened', () => {
  for (const [traffic, expected] of [
    [TwilioTraffic.VOICE_SDK_SIGNALLING, 'egress tcp 443 159.183.255.0/25'],
    [TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING, 'egress tcp 443 159.183.255.0/25'],
    [TwilioTraffic.VOICE_SDK_INSIGHTS, 'egress tcp 443 eventgw.twilio.com'],
    [TwilioTraffic.VOICE_SDK_REGISTRATION, 'egress tcp 443 ers.twilio.com'],
  ] as const) {
    expect(linesAt('2023-10-09', TwilioEdge.SAO_PAULO_IX, traffic)).toEqual([]);
    expect(linesAt('2023-10-10', TwilioEdge.SAO_PAULO_IX, traffic)).toEqual([expected]);
    expect(linesNow(TwilioEdge.SAO_PAULO_IX, traffic)).toEqual([expected]);
  }
});

describe('the SDK version that an exchange needs', () => {
  const needs = (date: string, edge: TwilioEdge, traffic: TwilioTraffic): (string | undefined)[] =>
    TwilioCatalog.at(date)
      .rules({ edges: [edge], traffic: [traffic] })
      .map(({ requires }) => requires?.minimumVersion);

  test.each([TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX, TwilioEdge.LONDON_IX, TwilioEdge.FRANKFURT_IX])(
    '%s: none',
    (edge) => {
      expect(needs('2023-09-01', edge, TwilioTraffic.VOICE_SDK_SIGNALLING)).toEqual([undefined]);
      expect(needs('2026-10-31', edge, TwilioTraffic.VOICE_SDK_SIGNALLING)).toEqual([undefined]);
    },
  );

  test.each([TwilioEdge.SINGAPORE_IX, TwilioEdge.TOKYO_IX, TwilioEdge.SYDNEY_IX])('%s: 1.9.5, then 2.0', (edge) => {
    expect(needs('2023-09-01', edge, TwilioTraffic.VOICE_SDK_SIGNALLING)).toEqual(['1.9.5']);
    expect(needs('2025-01-01', edge, TwilioTraffic.VOICE_SDK_SIGNALLING)).toEqual(['1.9.5', '2.0']);
    expect(needs('2026-10-31', edge, TwilioTraffic.VOICE_SDK_SIGNALLING)).toEqual(['2.0']);
  });

  test('sao-paulo-ix: 2.0', () => {
    expect(needs('2026-10-31', TwilioEdge.SAO_PAULO_IX, TwilioTraffic.VOICE_SDK_SIGNALLING)).toEqual(['2.0']);
  });

  test.each([...TwilioEdge.interconnectEdges])('%s: none for iOS and Android', (edge) => {
    expect(needs('2025-01-01', edge, TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING).every((version) => version === undefined)).toBe(
      true,
    );
  });
});

test('mumbai has no Voice SDK traffic', () => {
  expect(TwilioCatalog.current.rules({ edges: [TwilioEdge.MUMBAI], traffic: TwilioTraffic.VOICE_SDK })).toEqual([]);
});
