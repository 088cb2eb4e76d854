import {
  CidrSet,
  planPrefixLists,
  PortRange,
  reserveEntries,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { sharedListKey, sharedReservation, withMedia } from '../../../lib/plan/access/shared-prefix-lists';
import { refusal } from '../../model/support';

describe('shared prefix lists', () => {
  const addition = (edge: TwilioEdge, direction: 'egress' | 'ingress', cidr: string) => ({
    edge,
    traffic: TwilioTraffic.SIP_MEDIA,
    direction,
    protocol: 'udp' as const,
    ports: PortRange.of(10000, 60000),
    cidrs: [cidr],
    source: 'https://example.com/own',
  });
  const edges = [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX];
  const listsOf = (catalog: TwilioCatalog): unknown =>
    planPrefixLists({ edges, traffic: [TwilioTraffic.SIP_MEDIA], catalog }).map((list) => [
      list.key,
      list.entries.map((entry) => entry.cidr.toString()),
    ]);

  test("keep Twilio's list as it is when a customer adds media at one edge", () => {
    const catalog = TwilioCatalog.current.with({
      add: [
        addition(edges[0]!, 'egress', '54.1.1.0/24'),
        addition(edges[1]!, 'egress', '54.2.2.0/24'),
        addition(edges[1]!, 'ingress', '54.2.2.0/24'),
      ],
    });
    expect(listsOf(catalog)).toEqual([
      ['media', ['168.86.128.0/18']],
      ['media-ashburn-ix', ['54.1.1.0/24']],
      ['media-san-jose-ix', ['54.2.2.0/24']],
    ]);
  });

  test('hold what a customer adds at every edge only if it is opened in the same direction at each', () => {
    const [ashburn, sanJose] = edges as [TwilioEdge, TwilioEdge];
    const add = [addition(ashburn, 'egress', '54.1.1.0/24'), addition(sanJose, 'ingress', '54.1.1.0/24')];
    expect(listsOf(TwilioCatalog.current.with({ add }))).toEqual([
      ['media', ['168.86.128.0/18']],
      ['media-ashburn-ix', ['54.1.1.0/24']],
      ['media-san-jose-ix', ['54.1.1.0/24']],
    ]);
  });

  test('hold what a customer adds at every edge beside what is opened alike', () => {
    const add = edges.flatMap((edge) => [addition(edge, 'egress', '54.1.1.0/24'), addition(edge, 'ingress', '54.1.1.0/24')]);
    expect(listsOf(TwilioCatalog.current.with({ add }))).toEqual([['media', ['54.1.1.0/24', '168.86.128.0/18']]]);
    const outwards = edges.map((edge) => addition(edge, 'egress', '54.1.1.0/24'));
    expect(listsOf(TwilioCatalog.current.with({ add: outwards }))).toEqual([
      ['media', ['168.86.128.0/18']],
      ['media-egress-udp-10000-60000', ['54.1.1.0/24']],
    ]);
  });

  test('are one for media, and one for each other traffic of an edge', () => {
    const lists = planPrefixLists({ edges: [TwilioEdge.TOKYO_IX, TwilioEdge.SYDNEY_IX], traffic: TwilioTraffic.SIP });
    expect(lists.map((list) => [list.key, list.entries.map((entry) => entry.cidr.toString()), list.maxEntries])).toEqual([
      ['media', ['168.86.128.0/18'], 10],
      ['sip-signalling-sydney-ix', ['103.146.214.68/31', '103.146.214.70/32'], 5],
      ['sip-signalling-tokyo-ix', ['103.144.142.68/31', '103.144.142.70/32'], 5],
    ]);
  });

  test('keep their keys at every date', () => {
    const keysAt = (date: string): readonly string[] =>
      planPrefixLists({
        edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX],
        traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK],
        catalog: TwilioCatalog.at(date),
      }).map((list) => list.key);
    expect(keysAt('2023-09-01')).toEqual(keysAt('2026-10-31'));
    expect(keysAt('2025-01-01')).toEqual(keysAt('2026-10-31'));
  });

  describe('reserve', () => {
    const media = [TwilioTraffic.SIP_MEDIA];
    const withCustom = (date: string, count: number): TwilioCatalog => {
      const cidrs = Array.from({ length: count }, (_, index) => `54.${index * 2}.0.0/24`);
      const add = cidrs.flatMap((cidr) =>
        edges.flatMap((edge) => [addition(edge, 'egress', cidr), addition(edge, 'ingress', cidr)]),
      );
      return TwilioCatalog.at(date).with({ add });
    };

    /** The most entries that Twilio's media at all Interconnect edges took on any day. */
    const most = Math.max(
      ...TwilioCatalog.changes.map(
        (date) =>
          CidrSet.of(
            ...TwilioCatalog.at(date)
              .rules({ edges: TwilioEdge.interconnectEdges, traffic: media })
              .flatMap((rule) => rule.cidrs),
          ).cidrs.length,
      ),
    );

    test.each([0, 1, 4, 5])("room for the most that Twilio's media ever took and %i addresses of a customer", (custom) => {
      const [list, ...others] = planPrefixLists({ edges, traffic: media, catalog: withCustom('2026-10-31', custom) });
      expect(most).toBeGreaterThan(1);
      expect(others).toEqual([]);
      expect([list?.key, list?.entries.length, list?.maxEntries]).toEqual(['media', custom + 1, reserveEntries(most + custom)]);
    });

    test.each([0, 1, 5])('as much at every date, so that entries and size never change together: %i of a customer', (custom) => {
      for (const date of ['2023-01-23', '2023-10-10', '2024-02-21', '2026-10-31']) {
        expect(sharedReservation(withCustom(date, custom).rules({ edges, traffic: media }))).toBe(reserveEntries(most + custom));
      }
    });

    test('for a list with nothing of Twilio only what a customer added', () => {
      const rules = withCustom('2026-10-31', 1)
        .rules({ edges, traffic: media })
        .filter((rule) => rule.origin === 'custom');
      expect(rules).toHaveLength(4);
      expect(sharedReservation(rules)).toBe(5);
    });
  });

  test('are keyed by their traffic, and by their edge unless they hold media of Twilio', () => {
    const groups = { ashburn: TwilioCatalog.current.rules({ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP }) };
    expect([...new Set(groups.ashburn.map(sharedListKey(groups)))].sort()).toEqual(['media', 'sip-signalling-ashburn-ix']);
  });

  test('are refused for traffic that an edge does not serve', () => {
    expect(refusal(() => planPrefixLists({ edges, traffic: [TwilioTraffic.NETWORK_TRAVERSAL] }))).toEqual([
      'error traffic-not-served at traffic: network-traversal',
      'error traffic-not-served at traffic: network-traversal',
    ]);
  });
});

describe('the media list', () => {
  test('can be read by its name', () => {
    expect(withMedia({ media: 'a', other: 'b' })).toEqual({ media: 'a', other: 'b' });
  });

  test('says why it is missing only when it is read', () => {
    const lists = withMedia<string>({ other: 'b' });
    expect(Object.keys(lists)).toEqual(['other']);
    expect(() => lists.media).toThrow(/no media traffic was chosen/);
  });
});
