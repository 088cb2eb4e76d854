import { Cidr, PortRange, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import {
  CLOUDFORMATION_ENTRIES_LIMIT,
  hasInlineEntries,
  planPrefixList,
  prefixListOf,
} from '../../../lib/plan/access/prefix-list';
import { lines } from '../support';

const SIP_MEDIA = { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] };

/** A catalogue in which a customer added that many separate networks to the SIP media at Ashburn. */
function catalogWith(count: number): TwilioCatalog {
  return TwilioCatalog.current.with({
    add: [
      {
        edge: TwilioEdge.ASHBURN_IX,
        traffic: TwilioTraffic.SIP_MEDIA,
        direction: 'egress',
        protocol: 'udp',
        ports: PortRange.of(10000, 60000),
        cidrs: Array.from({ length: count }, (_, index) => `54.${Math.floor(index / 100)}.${(index % 100) * 2}.0/24`),
        source: 'https://example.com/own',
      },
    ],
  });
}

describe('the plan of a prefix list', () => {
  test('holds the addresses of all the traffic at all the edges, the fewest entries, sorted', () => {
    const plan = planPrefixList({ edges: [TwilioEdge.TOKYO_IX, TwilioEdge.SYDNEY_IX], traffic: TwilioTraffic.SIP });
    expect(plan.entries.map(({ cidr, description }) => `${cidr.toString()} ${description}`)).toEqual([
      '103.144.142.68/31 Twilio (twilio-interconnect-constructs)',
      '103.144.142.70/32 Twilio (twilio-interconnect-constructs)',
      '103.146.214.68/31 Twilio (twilio-interconnect-constructs)',
      '103.146.214.70/32 Twilio (twilio-interconnect-constructs)',
      '168.86.128.0/18 Twilio (twilio-interconnect-constructs)',
    ]);
    expect(plan).toMatchObject({ key: 'list', name: 'twilio-list', addressFamily: 'IPv4', maxEntries: 10, findings: [] });
  });

  test('is frozen', () => {
    const plan = planPrefixList(SIP_MEDIA);
    expect([plan, plan.entries, plan.entries[0]].map((part) => Object.isFrozen(part))).toEqual([true, true, true]);
  });

  test('takes a name, a size and a catalogue', () => {
    const plan = planPrefixList({
      ...SIP_MEDIA,
      catalog: TwilioCatalog.at('2023-09-01'),
      prefixListName: 'media',
      maxEntries: 7,
    });
    expect([plan.name, plan.maxEntries, plan.entries.map(({ cidr }) => cidr.toString())]).toEqual([
      'media',
      7,
      ['208.78.112.64/26'],
    ]);
  });

  test('is refused with every error at once', () => {
    expect(lines(() => planPrefixList({ ...SIP_MEDIA, traffic: [TwilioTraffic.NETWORK_TRAVERSAL], prefixListName: '' }))).toEqual(
      ['error prefix-list-name prefixListName', 'error prefix-list-empty traffic', 'error traffic-not-served traffic'],
    );
    expect(lines(() => planPrefixList({ ...SIP_MEDIA, catalog: catalogWith(3), maxEntries: 2 }))).toEqual([
      'error prefix-list-size maxEntries',
    ]);
  });

  test('is refused above the entries that the engine writes, if there is such a limit', () => {
    const catalog = catalogWith(CLOUDFORMATION_ENTRIES_LIMIT);
    expect(planPrefixList({ ...SIP_MEDIA, catalog }).entries).toHaveLength(CLOUDFORMATION_ENTRIES_LIMIT + 1);
    expect(lines(() => planPrefixList({ ...SIP_MEDIA, catalog, entriesLimit: CLOUDFORMATION_ENTRIES_LIMIT }))).toEqual([
      'error prefix-list-entries prefixLists.list',
    ]);
  });
});

test('every entry of a list has its description, as long as AWS takes', () => {
  const cidrs = [Cidr.of('54.1.0.0/24'), Cidr.of('54.3.0.0/24')];
  const list = prefixListOf({ key: 'media', description: 'a'.repeat(300), cidrs, maxEntries: 5 });
  expect(list.entries.map(({ cidr, description }) => `${cidr.toString()} ${description}`)).toEqual([
    `54.1.0.0/24 ${'a'.repeat(222)} (twilio-interconnect-constructs)`,
    `54.3.0.0/24 ${'a'.repeat(222)} (twilio-interconnect-constructs)`,
  ]);
  expect([list.name, list.maxEntries]).toEqual(['twilio-media', 5]);
});

describe('a list by itself', () => {
  const dates = TwilioCatalog.changes;

  test.each([
    ['one edge', [TwilioEdge.ASHBURN_IX], TwilioTraffic.SIP],
    ['two edges', [TwilioEdge.ASHBURN_IX, TwilioEdge.LONDON_IX], [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK]],
    ['every public edge', TwilioEdge.publicEdges.filter(({ products }) => products.includes('sip')), TwilioTraffic.SIP],
  ])('has one size and one description for each entry at every date: %s', (_, edges, traffic) => {
    const lists = dates.map((date) => planPrefixList({ edges, traffic, catalog: TwilioCatalog.at(date) }));
    expect(new Set(lists.map(({ maxEntries }) => maxEntries)).size).toBe(1);
    expect(new Set(lists.map(({ entries }) => entries.map(({ cidr }) => cidr).join())).size).toBeGreaterThan(1);
    expect([...new Set(lists.flatMap(({ entries }) => entries.map(({ description }) => description)))]).toEqual([
      'Twilio (twilio-interconnect-constructs)',
    ]);
  });

  test("reserves room for a customer's entries beside the most that Twilio's ever take", () => {
    // Media of one edge: the old range and the new one on one day.
    expect(planPrefixList(SIP_MEDIA).maxEntries).toBe(5);
    expect(planPrefixList({ ...SIP_MEDIA, catalog: catalogWith(1) }).maxEntries).toBe(5);
    expect(planPrefixList({ ...SIP_MEDIA, catalog: catalogWith(2) }).maxEntries).toBe(10);
  });
});

test('one request writes a hundred entries, and what a list reserves decides whether one is enough', () => {
  expect([hasInlineEntries({ maxEntries: 100 }), hasInlineEntries({ maxEntries: 101 })]).toEqual([true, false]);
  expect(CLOUDFORMATION_ENTRIES_LIMIT).toBe(100);
});
