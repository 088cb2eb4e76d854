import { PortRange, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import {
  CLOUDFORMATION_ENTRIES_LIMIT,
  hasInlineEntries,
  planPrefixList,
  prefixListOf,
  reserveEntries,
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
      '103.144.142.68/31 Twilio SIP signalling at tokyo-ix',
      '103.144.142.70/32 Twilio SIP signalling at tokyo-ix',
      '103.146.214.68/31 Twilio SIP signalling at sydney-ix',
      '103.146.214.70/32 Twilio SIP signalling at sydney-ix',
      '168.86.128.0/18 Twilio SIP media at sydney-ix, tokyo-ix',
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

test('an entry of too many edges says how many they are', () => {
  const rules = TwilioCatalog.current.rules({ traffic: [TwilioTraffic.SIP_MEDIA] });
  const many = Array.from({ length: 40 }, (_, index) => ({ id: `exchange-${index}-ix` }) as TwilioEdge);
  const list = prefixListOf(
    'media',
    many.map((edge) => ({ ...rules[0]!, edge })),
  );
  expect(list.entries.map(({ description }) => description)).toEqual(['Twilio SIP media at 40 edges']);
});

describe('the size of a list', () => {
  test.each([
    [0, 5],
    [1, 5],
    [3, 5],
    [4, 10],
    [8, 10],
    [9, 15],
    [100, 125],
    [799, 1000],
    [1000, 1000],
  ])('of %i entries is %i', (entries, reserved) => {
    expect(reserveEntries(entries)).toBe(reserved);
  });

  test('has room for a quarter more and at least two, in steps of 5, as far as AWS allows', () => {
    for (let entries = 0; entries <= 790; entries += 1) {
      const reserved = reserveEntries(entries);
      expect(reserved % 5).toBe(0);
      expect(reserved).toBeGreaterThanOrEqual(Math.max(entries + 2, entries * 1.25));
      expect(reserved - 5).toBeLessThan(Math.max(entries + 2, entries * 1.25));
    }
  });
});

test('one request writes a hundred entries, on both engines', () => {
  const list = (count: number) => ({ entries: Array.from({ length: count }, () => undefined as never) });
  expect([hasInlineEntries(list(100)), hasInlineEntries(list(101))]).toEqual([true, false]);
  expect(CLOUDFORMATION_ENTRIES_LIMIT).toBe(100);
});
