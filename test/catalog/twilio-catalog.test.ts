import { compareText } from '../../lib/model/text';
import * as fc from 'fast-check';
import { BgpPrefix } from '../../lib/model/bgp-prefix';
import { Cidr } from '../../lib/model/cidr';
import { PortRange } from '../../lib/model/port-range';
import { CATALOGUE_DATE } from '../../lib/catalog/catalogue-date';
import type { TrafficRule, TrafficRuleProps } from '../../lib/catalog/traffic-rule';
import { validateTrafficRules } from '../../lib/catalog/traffic-rule-validation';
import { TwilioCatalog } from '../../lib/catalog/twilio-catalog';
import { TwilioEdge } from '../../lib/catalog/twilio-edge';
import { TwilioTraffic } from '../../lib/catalog/twilio-traffic';
import { brief, DAYS, line, thrownBy } from './support';

const keys = (rules: readonly TrafficRule[]): string[] => rules.map(({ key }) => key);

describe('dates', () => {
  test('the pages were last read in October 2026', () => {
    expect(CATALOGUE_DATE).toBe('2026-10-31');
    expect(TwilioCatalog.current.date).toBe('2026-10-31');
  });

  test('current is made once', () => {
    expect(TwilioCatalog.current).toBe(TwilioCatalog.current);
  });

  test('on its day all is as it is now', () => {
    expect(TwilioCatalog.at('2026-10-31').rules()).toEqual(TwilioCatalog.current.rules());
    expect(TwilioCatalog.at('2026-10-31').date).toBe('2026-10-31');
  });

  test.each(['2026-11-01', '2030-01-01', '9999-12-31'])('nobody knows what holds on %s: it is refused', (date) => {
    expect(brief(thrownBy(() => TwilioCatalog.at(date)))).toEqual(['catalog-date-unknown at date']);
    expect(thrownBy(() => TwilioCatalog.at(date))[0]?.fix).toBe(
      'Give a day from 2023-01-22 to 2026-10-31, or TwilioCatalog.current.',
    );
  });

  test.each(['0001-01-01', '2000-01-01', '2023-01-21'])('%s is before the first dated entry: it is refused', (date) => {
    expect(brief(thrownBy(() => TwilioCatalog.at(date)))).toEqual(['catalog-date-unknown at date']);
    expect(() => TwilioCatalog.at('2023-01-22')).not.toThrow();
  });

  test('no rule of today is known to end', () => {
    expect(TwilioCatalog.current.rules().filter(({ validUntil }) => validUntil !== undefined)).toEqual([]);
  });

  test.each(['', 'today', '2023-02-30', '2023-1-1', '2023-10-01T00:00:00Z'])('%p is refused', (date) => {
    expect(brief(thrownBy(() => TwilioCatalog.at(date)))).toEqual(['catalog-date at date']);
  });

  test('the clock is not read', () => {
    jest.useFakeTimers({ now: new Date('1999-01-01T00:00:00Z') });
    try {
      jest.isolateModules(() => {
        const fresh = jest.requireActual<typeof import('../../lib/catalog/twilio-catalog')>('../../lib/catalog/twilio-catalog');
        expect(keys(fresh.TwilioCatalog.current.rules())).toEqual(keys(TwilioCatalog.current.rules()));
      });
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('version', () => {
  const own: TrafficRuleProps = {
    edge: TwilioEdge.ASHBURN_IX,
    traffic: TwilioTraffic.SIP_MEDIA,
    direction: 'egress',
    protocol: 'udp',
    ports: PortRange.of(10000, 60000),
    cidrs: ['203.0.113.0/24'],
    source: 'https://example.com',
  };

  test('names what distinguishes a catalogue', () => {
    expect(TwilioCatalog.current.version).toBe('2026-10');
    expect(TwilioCatalog.at('2026-10-31').version).toBe('2026-10');
    expect(TwilioCatalog.at('2023-10-01').version).toBe('2026-10 at 2023-10-01');
    expect(TwilioCatalog.current.with({ add: [own] }).version).toBe('2026-10 + custom entries');
    expect(TwilioCatalog.current.with({ replace: [own] }).version).toBe('2026-10 + custom entries');
    expect(TwilioCatalog.at('2023-10-01').with({ add: [own] }).version).toBe('2026-10 at 2023-10-01 + custom entries');
  });

  test('mentions custom entries once, and only if there are any', () => {
    expect(TwilioCatalog.current.with({ add: [own] }).with({}).version).toBe('2026-10 + custom entries');
    expect(TwilioCatalog.current.with({}).version).toBe('2026-10');
    expect(TwilioCatalog.current.with({ add: [], replace: [] }).version).toBe('2026-10');
  });
});

describe('every rule, on every day', () => {
  const days = DAYS.map((date): [string, readonly TrafficRule[]] => [date, TwilioCatalog.at(date).rules()]);

  test.each(days)('%s: passes what a customer’s rule must pass', (_, rules) => {
    expect(rules.length).toBeGreaterThan(100);
    expect(validateTrafficRules(rules)).toEqual([]);
  });

  test.each(days)('%s: has a key of its own', (_, rules) => {
    expect(new Set(keys(rules)).size).toBe(rules.length);
  });

  test.each(days)('%s: nothing of the Voice SDKs comes in', (_, rules) => {
    const incoming = rules.filter((rule) => rule.direction === 'ingress').map(({ traffic }) => traffic.id);
    expect([...new Set(incoming)]).toEqual(['sip-media', 'sip-signalling']);
  });

  test.each(days)('%s: no default route, and nothing wider than a /18', (_, rules) => {
    for (const cidr of rules.flatMap(({ cidrs }) => cidrs)) {
      expect(cidr.prefixLength).toBeGreaterThanOrEqual(18);
    }
  });

  test.each(days)('%s: names a page of Twilio', (_, rules) => {
    for (const { source } of rules) {
      expect(source).toMatch(/^https:\/\/www\.twilio\.com\/[a-z0-9/-]+$/);
    }
  });

  test.each(days)('%s: is frozen', (_, rules) => {
    expect(Object.isFrozen(rules)).toBe(true);
    for (const rule of rules) {
      expect(Object.isFrozen(rule)).toBe(true);
      expect(Object.isFrozen(rule.cidrs)).toBe(true);
      expect(Object.isFrozen(rule.hostNames)).toBe(true);
      expect(rule.requires === undefined || Object.isFrozen(rule.requires)).toBe(true);
    }
  });

  test('one key means one rule, whatever the day', () => {
    const byKey = new Map<string, TrafficRule>();
    for (const rule of days.flatMap(([, rules]) => rules)) {
      expect(byKey.get(rule.key) ?? rule).toBe(rule);
      byKey.set(rule.key, rule);
    }
  });

  test('an old rule and its successor leave no day without a rule', () => {
    // Whoever had a kind of traffic at an edge on one day has it on all later ones.
    let before = new Set<string>();
    for (const [, rules] of days) {
      const now = new Set(rules.map(({ edge, traffic, direction }) => `${edge} ${traffic} ${direction}`));
      expect([...before].filter((subject) => !now.has(subject))).toEqual([]);
      before = now;
    }
  });
});

describe('changes', () => {
  const keysOn = (date: string): string[] => keys(TwilioCatalog.at(date).rules());

  test('are sorted, and none is there twice', () => {
    expect(TwilioCatalog.changes).toEqual([...new Set(TwilioCatalog.changes)].sort());
  });

  test('are the first days of what begins, and the days after what ends', () => {
    expect(TwilioCatalog.changes).toEqual(
      expect.arrayContaining([
        '2023-01-23',
        '2023-09-26',
        '2023-10-10',
        '2023-10-11',
        '2024-01-24',
        '2024-02-21',
        '2024-02-22',
        '2026-10-31',
      ]),
    );
  });

  test('are the days on which the rules are not those of the day before, and no others', () => {
    const day = new Date('2023-01-22T00:00:00Z');
    const found: string[] = [];
    for (let before = keysOn('2023-01-22'); day.toISOString().slice(0, 10) < TwilioCatalog.current.date;) {
      day.setUTCDate(day.getUTCDate() + 1);
      const date = day.toISOString().slice(0, 10);
      const now = keysOn(date);
      if (now.join() !== before.join()) {
        found.push(date);
      }
      before = now;
    }
    expect(TwilioCatalog.changes).toEqual(found);
  });

  test('the days of these tests stand on every one and the day before', () => {
    for (const change of TwilioCatalog.changes) {
      const eve = new Date(Date.parse(`${change}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
      expect(DAYS).toEqual(expect.arrayContaining([eve, change]));
    }
  });
});

test.each([
  ['2023-09-01', TwilioEdge.ASHBURN, TwilioTraffic.VOICE_SDK_MEDIA, 'docs/voice/sdks/network-connectivity-requirements'],
  ['2026-10-31', TwilioEdge.ASHBURN, TwilioTraffic.VOICE_SDK_MEDIA, 'docs/voice/sdks/network-connectivity-requirements'],
  ['2026-10-31', TwilioEdge.ASHBURN_IX, TwilioTraffic.VOICE_SDK_SIGNALLING, 'docs/voice/sdks/network-connectivity-requirements'],
  [
    '2023-09-01',
    TwilioEdge.ASHBURN,
    TwilioTraffic.SIP_MEDIA,
    'en-us/changelog/action-required--twilio-voice-media-ip-migration-testing-availab',
  ],
  ['2026-10-31', TwilioEdge.ASHBURN, TwilioTraffic.SIP_MEDIA, 'docs/sip-trunking/ip-addresses'],
  ['2026-10-31', TwilioEdge.ASHBURN, TwilioTraffic.SIP_SIGNALLING, 'docs/sip-trunking/ip-addresses'],
  ['2023-09-01', TwilioEdge.ASHBURN_IX, TwilioTraffic.SIP_MEDIA, 'docs/voice/sdks/network-connectivity-requirements'],
  ['2026-10-31', TwilioEdge.ASHBURN_IX, TwilioTraffic.SIP_MEDIA, 'docs/voice/api/sip-interconnect'],
  ['2026-10-31', TwilioEdge.ASHBURN_IX, TwilioTraffic.SIP_SIGNALLING, 'docs/sip-trunking/configure-with-interconnect'],
  ['2026-10-31', TwilioEdge.MUMBAI, TwilioTraffic.NETWORK_TRAVERSAL, 'docs/stun-turn/regions'],
])('on %s, %s: the source of %s is %s', (date, edge, traffic, page) => {
  const sources = TwilioCatalog.at(date)
    .rules({ edges: [edge], traffic: [traffic] })
    .map(({ source }) => source);
  expect([...new Set(sources)]).toEqual([`https://www.twilio.com/${page}`]);
});

describe('which edges have which traffic today', () => {
  const trafficAt = (edge: TwilioEdge): string[] => [
    ...new Set(TwilioCatalog.current.rules({ edges: [edge] }).map(({ traffic }) => traffic.id)),
  ];
  const voiceSdk = [
    'voice-sdk-insights',
    'voice-sdk-media',
    'voice-sdk-mobile-signalling',
    'voice-sdk-registration',
    'voice-sdk-signalling',
  ];

  test.each(TwilioEdge.publicEdges.filter((edge) => !['roaming', 'mumbai'].includes(edge.id)))('%s', (edge) => {
    expect(trafficAt(edge)).toEqual(['network-traversal', 'network-traversal-tcp', 'sip-media', 'sip-signalling', ...voiceSdk]);
  });

  test.each([...TwilioEdge.interconnectEdges])('%s', (edge) => {
    expect(trafficAt(edge)).toEqual(['sip-media', 'sip-signalling', ...voiceSdk]);
  });

  test('roaming', () => {
    expect(trafficAt(TwilioEdge.ROAMING)).toEqual(['network-traversal', 'network-traversal-tcp', ...voiceSdk]);
  });

  test('mumbai', () => {
    expect(trafficAt(TwilioEdge.MUMBAI)).toEqual(['network-traversal', 'network-traversal-tcp']);
  });

  test.each([...TwilioEdge.all])('%s has the rules of its products and no others', (edge) => {
    const products = new Set(
      trafficAt(edge).map((id) => ['voice-sdk', 'sip', 'network-traversal'].find((product) => id.startsWith(product)) ?? id),
    );
    const promised = edge.products.filter((product) => ['voice-sdk', 'sip', 'network-traversal'].includes(product));
    expect([...products].sort()).toEqual([...promised].sort());
  });
});

describe('rules()', () => {
  test('everything, unless narrowed', () => {
    expect(TwilioCatalog.current.rules()).toEqual(
      TwilioCatalog.current.rules({ edges: TwilioEdge.all, traffic: TwilioTraffic.all }),
    );
  });

  test('nothing asked for is nothing', () => {
    expect(TwilioCatalog.current.rules({ edges: [] })).toEqual([]);
    expect(TwilioCatalog.current.rules({ traffic: [] })).toEqual([]);
  });

  test('edges and kinds of traffic count by their id', () => {
    const edge = TwilioEdge.custom({ id: 'ashburn', location: 'Virginia' });
    expect(TwilioCatalog.current.rules({ edges: [edge] })).toEqual(TwilioCatalog.current.rules({ edges: [TwilioEdge.ASHBURN] }));
  });

  test('an unknown edge has no rules', () => {
    expect(TwilioCatalog.current.rules({ edges: [TwilioEdge.custom({ id: 'miami', location: 'Miami' })] })).toEqual([]);
  });

  test('the order is by edge, traffic, direction, protocol, ports and key', () => {
    const rules = TwilioCatalog.current.rules({
      edges: [TwilioEdge.SYDNEY_IX, TwilioEdge.LONDON_IX],
      traffic: [TwilioTraffic.SIP_SIGNALLING, TwilioTraffic.SIP_MEDIA],
    });
    expect(keys(rules)).toEqual([
      'london-ix/sip-media/egress/udp/10000-60000/from-2024-02-21',
      'london-ix/sip-media/ingress/udp/10000-60000/from-2024-02-21',
      'london-ix/sip-signalling/egress/tcp/5060',
      'london-ix/sip-signalling/egress/tcp/5061',
      'london-ix/sip-signalling/egress/udp/5060',
      'london-ix/sip-signalling/ingress/tcp/5060',
      'london-ix/sip-signalling/ingress/tcp/5061',
      'london-ix/sip-signalling/ingress/udp/5060',
      'sydney-ix/sip-media/egress/udp/10000-60000/from-2024-02-21',
      'sydney-ix/sip-media/ingress/udp/10000-60000/from-2024-02-21',
      'sydney-ix/sip-signalling/egress/tcp/5060',
      'sydney-ix/sip-signalling/egress/tcp/5061',
      'sydney-ix/sip-signalling/egress/udp/5060',
      'sydney-ix/sip-signalling/ingress/tcp/5060',
      'sydney-ix/sip-signalling/ingress/tcp/5061',
      'sydney-ix/sip-signalling/ingress/udp/5060',
    ]);
  });

  const anyOf = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> => fc.array(fc.constantFrom(...items), { maxLength: 12 });

  const byIdDownwards = (a: TwilioEdge, b: TwilioEdge): number => compareText(b.id, a.id);

  test('property: neither order nor repetition of the arguments matters', () => {
    fc.assert(
      fc.property(anyOf(TwilioEdge.all), anyOf(TwilioTraffic.all), fc.constantFrom(...DAYS), (edges, traffic, date) => {
        const catalog = TwilioCatalog.at(date);
        const expected = catalog.rules().filter((rule) => edges.includes(rule.edge) && traffic.includes(rule.traffic));
        expect(keys(catalog.rules({ edges, traffic }))).toEqual(keys(expected));
        expect(keys(catalog.rules({ edges: [...edges].sort(byIdDownwards), traffic: [...traffic, ...traffic] }))).toEqual(
          keys(expected),
        );
      }),
    );
  });
});

describe('bgpPrefixes()', () => {
  test.each([...TwilioEdge.all])('at %s: today as the edge has them', (edge) => {
    expect(TwilioCatalog.current.bgpPrefixes(edge)).toEqual(edge.bgpPrefixes);
  });

  test('an exchange announces nothing before it opened', () => {
    expect(TwilioCatalog.at('2023-10-09').bgpPrefixes(TwilioEdge.SAO_PAULO_IX)).toEqual([]);
    expect(TwilioCatalog.at('2023-10-10').bgpPrefixes(TwilioEdge.SAO_PAULO_IX)).toEqual(TwilioEdge.SAO_PAULO_IX.bgpPrefixes);
  });

  test('prefixes that no page dates are announced on every day', () => {
    expect(TwilioCatalog.at('2023-01-22').bgpPrefixes(TwilioEdge.ASHBURN_IX)).toEqual(TwilioEdge.ASHBURN_IX.bgpPrefixes);
  });

  test('a custom edge has its own, also under the id of a known edge', () => {
    const { exchange } = TwilioEdge.SAO_PAULO_IX;
    const bgpPrefixes = [BgpPrefix.of('203.0.113.0/25')];
    for (const id of ['sao-paulo-ix', 'miami-ix']) {
      const edge = TwilioEdge.custom({ id, location: 'Elsewhere', exchange, bgpPrefixes });
      expect(TwilioCatalog.at('2023-01-22').bgpPrefixes(edge)).toEqual(bgpPrefixes);
      expect(TwilioCatalog.current.with({}).bgpPrefixes(edge)).toEqual(bgpPrefixes);
    }
  });
});

describe('with()', () => {
  test('takes rules of a catalogue as they are, and makes their keys again', () => {
    const [rule] = TwilioCatalog.current.rules({ edges: [TwilioEdge.ASHBURN_IX] });
    const made = TwilioCatalog.current.with({ replace: [rule!] }).rules({ edges: [TwilioEdge.ASHBURN_IX] });
    expect(made.filter(({ origin }) => origin === 'custom').map(({ key }) => key)).toEqual([
      `${rule!.key}/custom/${rule!.cidrs.join()}`,
    ]);
  });

  const addition: TrafficRuleProps = {
    edge: TwilioEdge.ASHBURN_IX,
    traffic: TwilioTraffic.SIP_MEDIA,
    direction: 'egress',
    protocol: 'udp',
    ports: PortRange.of(10000, 60000),
    cidrs: ['203.0.113.0/24'],
    source: 'https://example.com/mail-from-twilio',
  };
  const asked = { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] };
  const published = ['egress udp 10000-60000 168.86.128.0/18', 'ingress udp 10000-60000 168.86.128.0/18'];
  const lines = (catalog: TwilioCatalog): string[] => catalog.rules(asked).map(line);

  test('adds', () => {
    const catalog = TwilioCatalog.current.with({ add: [addition] });
    expect(lines(catalog)).toEqual(['egress udp 10000-60000 203.0.113.0/24', ...published]);
    expect(catalog.rules()).toHaveLength(TwilioCatalog.current.rules().length + 1);
    expect(catalog.date).toBe('2026-10-31');
  });

  test('leaves the catalogue that it starts from alone', () => {
    TwilioCatalog.current.with({ add: [addition], replace: [{ ...addition, direction: 'ingress' }] });
    expect(lines(TwilioCatalog.current)).toEqual(published);
  });

  test('what is added is frozen, and has a key of its own', () => {
    const rules = TwilioCatalog.current.with({ add: [addition] }).rules(asked);
    const own = rules.find(({ source }) => source === addition.source);
    expect(own?.key).toBe('ashburn-ix/sip-media/egress/udp/10000-60000/custom/203.0.113.0/24');
    expect(Object.isFrozen(own)).toBe(true);
    expect(new Set(keys(rules)).size).toBe(rules.length);
  });

  test('adding what Twilio publishes too is no mistake: a later release may well publish it', () => {
    const catalog = TwilioCatalog.current.with({ add: [{ ...addition, cidrs: ['168.86.128.0/18'] }] });
    expect(lines(catalog)).toEqual([published[0], published[0], published[1]]);
  });

  test('replaces every rule of the same traffic, edge and direction, and nothing else', () => {
    const edge = TwilioEdge.ASHBURN_IX;
    const traffic = TwilioTraffic.SIP_SIGNALLING;
    const catalog = TwilioCatalog.current.with({
      replace: [
        { ...addition, edge, traffic, direction: 'ingress', protocol: 'tcp', ports: PortRange.of(5071) },
        { ...addition, edge, traffic, direction: 'ingress', protocol: 'tcp', ports: PortRange.of(5072) },
      ],
    });
    expect(catalog.rules({ edges: [edge], traffic: [traffic] }).map(line)).toEqual([
      'egress tcp 5060 208.78.112.64/32 208.78.112.65/32 208.78.112.66/32',
      'egress tcp 5061 208.78.112.64/32 208.78.112.65/32 208.78.112.66/32',
      'egress udp 5060 208.78.112.64/32 208.78.112.65/32 208.78.112.66/32',
      'ingress tcp 5071 203.0.113.0/24',
      'ingress tcp 5072 203.0.113.0/24',
    ]);
    expect(catalog.rules()).toHaveLength(TwilioCatalog.current.rules().length - 3 + 2);
  });

  test('replacing and adding together: the addition stays', () => {
    const catalog = TwilioCatalog.current.with({ add: [addition], replace: [{ ...addition, cidrs: ['198.51.100.0/24'] }] });
    expect(lines(catalog)).toEqual([
      'egress udp 10000-60000 198.51.100.0/24',
      'egress udp 10000-60000 203.0.113.0/24',
      published[1],
    ]);
  });

  test('replaces earlier own entries too', () => {
    const catalog = TwilioCatalog.current.with({ add: [addition] }).with({ replace: [addition] });
    expect(lines(catalog)).toEqual(['egress udp 10000-60000 203.0.113.0/24', published[1]]);
  });

  test('for an edge and traffic of the customer’s own', () => {
    const edge = TwilioEdge.custom({ id: 'miami', location: 'Miami' });
    const traffic = TwilioTraffic.custom({ id: 'webhooks', directions: ['ingress'] });
    const catalog = TwilioCatalog.current.with({ add: [{ ...addition, edge, traffic, direction: 'ingress' }] });
    expect(catalog.rules({ edges: [edge], traffic: [traffic] }).map(line)).toEqual(['ingress udp 10000-60000 203.0.113.0/24']);
  });

  describe('with dates', () => {
    const dated = { ...addition, validFrom: '2024-03-01', validUntil: '2024-03-31' };
    const own = 'egress udp 10000-60000 203.0.113.0/24';

    test.each([
      ['2024-02-29', published],
      ['2024-03-01', [published[0], own, published[1]]],
      ['2024-03-31', [published[0], own, published[1]]],
      ['2024-04-01', published],
    ])('adds on %s only what holds then', (date, expected) => {
      expect(lines(TwilioCatalog.at(date).with({ add: [dated] })).sort()).toEqual([...expected].sort());
    });

    test.each([
      ['2024-02-29', published],
      ['2024-03-01', [own, published[1]]],
      ['2024-03-31', [own, published[1]]],
      ['2024-04-01', published],
    ])('replaces on %s only if the replacement holds then', (date, expected) => {
      expect(lines(TwilioCatalog.at(date).with({ replace: [dated] }))).toEqual(expected);
    });
  });

  test('refuses invalid entries, all at once, with their paths', () => {
    const findings = thrownBy(() =>
      TwilioCatalog.current.with({
        add: [addition, { ...addition, cidrs: ['203.0.113.0/24', '0.0.0.0/0'], source: '' }],
        replace: [{ ...addition, traffic: TwilioTraffic.VOICE_SDK_MEDIA, direction: 'ingress' }],
      }),
    );
    expect(brief(findings)).toEqual([
      'catalog-cidr-width at add[1].cidrs[1]',
      'catalog-rule-source at add[1].source',
      'catalog-rule-direction at replace[0].direction',
    ]);
  });

  test('refuses bad entries even if they do not hold on the day', () => {
    const bad = { ...addition, validUntil: '2020-01-01', source: '' };
    expect(brief(thrownBy(() => TwilioCatalog.current.with({ add: [bad] })))).toEqual(['catalog-rule-source at add[0].source']);
  });

  test('refuses the same entry twice', () => {
    expect(brief(thrownBy(() => TwilioCatalog.current.with({ add: [addition, { ...addition }] })))).toEqual([
      'catalog-rule-duplicate at add[1]',
    ]);
    expect(brief(thrownBy(() => TwilioCatalog.current.with({ add: [addition], replace: [addition] })))).toEqual([
      'catalog-rule-duplicate at add[0]',
    ]);
    expect(brief(thrownBy(() => TwilioCatalog.current.with({ add: [addition] }).with({ add: [addition] })))).toEqual([
      'catalog-rule-duplicate at add[0]',
    ]);
    expect(thrownBy(() => TwilioCatalog.current.with({ add: [addition, { ...addition, validFrom: '2020-01-01' }] }))).toEqual([]);
  });

  describe('refuses what is too wide together, because one list would hold it', () => {
    const with8 = (first: number, more: Partial<TrafficRuleProps> = {}): TrafficRuleProps => ({
      ...addition,
      ...more,
      cidrs: [`${first}.0.0.0/8`],
    });
    const refused = (make: () => TwilioCatalog): string[] => brief(thrownBy(make));

    test('in two additions', () => {
      const add = [with8(54), with8(55)];
      expect(refused(() => TwilioCatalog.current.with({ add }))).toEqual(['catalog-cidr-width at add[1].cidrs']);
    });

    test('in an addition and a replacement', () => {
      expect(refused(() => TwilioCatalog.current.with({ add: [with8(54)], replace: [with8(55)] }))).toEqual([
        'catalog-cidr-width at add[0].cidrs',
      ]);
    });

    test('in two steps', () => {
      const catalog = TwilioCatalog.current.with({ add: [with8(54)] });
      expect(refused(() => catalog.with({ add: [with8(55)] }))).toEqual(['catalog-cidr-width at add[0].cidrs']);
      expect(refused(() => catalog.with({ replace: [with8(55)] }))).toEqual([]);
    });

    test('from the first addition on with which it is too wide, and in no other opening', () => {
      const tcp = { protocol: 'tcp' } as const;
      const add = [with8(54), with8(54, tcp), with8(55), with8(56), with8(54, { ...tcp, validFrom: '2020-01-01' })];
      expect(refused(() => TwilioCatalog.current.with({ add }))).toEqual([
        'catalog-cidr-width at add[2].cidrs',
        'catalog-cidr-width at add[3].cidrs',
      ]);
    });

    test('asking each network a few times, however many there are', () => {
      const workOf = (count: number): number => {
        const add = Array.from({ length: count }, (_, index) => ({ ...addition, cidrs: [`54.${index}.0.0/20`] }));
        const [spy, { current }] = [jest.spyOn(Cidr, 'of'), TwilioCatalog];
        current.with({ add });
        const work = spy.mock.calls.length;
        spy.mockRestore();
        return work;
      };
      const [some, more] = [workOf(60), workOf(120)];
      expect(some).toBeGreaterThan(60);
      expect(more / some).toBeLessThan(2.6);
    });

    test.each<[string, Partial<TrafficRuleProps>]>([
      ['another edge', { edge: TwilioEdge.SAN_JOSE_IX }],
      ['other traffic', { traffic: TwilioTraffic.SIP_SIGNALLING }],
      ['the other direction', { direction: 'ingress' }],
      ['another protocol', { protocol: 'tcp' }],
      ['other ports', { ports: PortRange.of(5060) }],
      ['days that do not meet', { validUntil: '2020-01-01' }],
    ])('but not with %s', (_name, more) => {
      expect(refused(() => TwilioCatalog.current.with({ add: [with8(54), with8(55, more)] }))).toEqual([]);
    });
  });

  test('property: the order of the entries does not matter', () => {
    const entries = TwilioEdge.interconnectEdges.flatMap((edge) =>
      (['egress', 'ingress'] as const).map((direction) => ({ ...addition, edge, direction })),
    );
    const expected = keys(TwilioCatalog.current.with({ add: entries }).rules());
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(keys(TwilioCatalog.current.with({ add: shuffled }).rules())).toEqual(expected);
      }),
    );
  });
});
