import { planPrefixLists, PortRange, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { withMedia } from '../../../lib/plan/access/shared-prefix-lists';
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

  test("keep Twilio's list as it is when a customer adds media, and hold that by edge and opening", () => {
    const catalog = TwilioCatalog.current.with({
      add: [
        addition(edges[0]!, 'egress', '54.1.1.0/24'),
        addition(edges[1]!, 'egress', '54.2.2.0/24'),
        addition(edges[1]!, 'ingress', '54.2.2.0/24'),
      ],
    });
    expect(listsOf(catalog)).toEqual([
      ['custom-sip-media--ashburn-ix-egress-udp-10000-60000', ['54.1.1.0/24']],
      ['custom-sip-media--san-jose-ix-egress-udp-10000-60000', ['54.2.2.0/24']],
      ['custom-sip-media--san-jose-ix-ingress-udp-10000-60000', ['54.2.2.0/24']],
      ['media', ['168.86.128.0/18']],
    ]);
  });

  test('need an edge', () => {
    expect(refusal(() => planPrefixLists({ edges: [], traffic: TwilioTraffic.SIP }))).toEqual(['error edges-missing at edges: ']);
  });

  test('hold what a customer adds at every edge once for each', () => {
    const add = edges.map((edge) => addition(edge, 'egress', '54.1.1.0/24'));
    expect(listsOf(TwilioCatalog.current.with({ add }))).toEqual([
      ['custom-sip-media--ashburn-ix-egress-udp-10000-60000', ['54.1.1.0/24']],
      ['custom-sip-media--san-jose-ix-egress-udp-10000-60000', ['54.1.1.0/24']],
      ['media', ['168.86.128.0/18']],
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

  test('keep their keys at every date, beside any traffic and at any edges', () => {
    const kinds = [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK];
    const keysOf = (date: string, traffic: readonly TwilioTraffic[], at = edges): readonly string[] =>
      planPrefixLists({ edges: at, traffic, catalog: TwilioCatalog.at(date) }).map((list) => list.key);
    const all = keysOf('2026-10-31', kinds);
    expect(all).toHaveLength(5);
    for (const date of TwilioCatalog.changes) {
      expect(keysOf(date, kinds)).toEqual(all);
      for (const kind of kinds) {
        expect(keysOf(date, [kind]).filter((key) => !all.includes(key))).toEqual([]);
      }
      expect(keysOf(date, kinds, [edges[0]!])).toEqual(all.filter((key) => !key.includes('san-jose')));
    }
  });

  test("reserve as much for Twilio's addresses whatever a customer adds", () => {
    const add = Array.from({ length: 40 }, (_, index) => addition(edges[0]!, 'egress', `54.${index * 2}.0.0/24`));
    const sizes = (catalog: TwilioCatalog): readonly string[] =>
      planPrefixLists({ edges, traffic: [TwilioTraffic.SIP_MEDIA], catalog }).map(
        ({ key, maxEntries }) => `${key} ${maxEntries}`,
      );
    expect(sizes(TwilioCatalog.current)).toEqual(['media 10']);
    expect(sizes(TwilioCatalog.current.with({ add }))).toEqual([
      'custom-sip-media--ashburn-ix-egress-udp-10000-60000 50',
      'media 10',
    ]);
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
    expect(withMedia({ media: 'a', other: 'b' }, 'Stack/Access')).toEqual({ media: 'a', other: 'b' });
  });

  test('says why it is missing only when it is read', () => {
    const lists = withMedia<string>({ other: 'b' }, 'Stack/Access');
    expect(Object.keys(lists)).toEqual(['other']);
    expect(refusal(() => lists.media)).toEqual(['error media-list-missing at prefixLists.media: other']);
    expect(() => lists.media).toThrow(/Stack\/Access/);
  });
});
