import * as fc from 'fast-check';
import { PortRange, type TrafficRule, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { opensAsMuch, planOpenings, type PrefixListRule, weigh } from '../../../lib/plan/access/openings';
import { NUMBER_TOKENS } from '../../model/tokens';
import { boxesOfPlan, boxesOfRules, corners, lets } from './boxes';

const rulesAt = (edge: TwilioEdge, traffic: readonly TwilioTraffic[], catalog = TwilioCatalog.current): readonly TrafficRule[] =>
  catalog.rules({ edges: [edge], traffic });
const byTraffic = (rule: TrafficRule): string => rule.traffic.listName;
/** A list for each edge, traffic and opening: nothing is opened as widely as something else. */
const byOpening = ({ traffic, edge, direction, protocol, ports }: TrafficRule): string =>
  [traffic, edge, direction, protocol, ports].join('-');

describe('groups of traffic rules', () => {
  test('each let through exactly what their rules name, beside any other groups', () => {
    const group = fc.record({
      edge: fc.constantFrom(...TwilioEdge.all),
      traffic: fc.subarray([...TwilioTraffic.all], { minLength: 1 }),
    });
    const dates = fc.constantFrom('2023-09-01', '2023-10-01', '2024-02-21', '2026-10-31');
    fc.assert(
      fc.property(
        fc.uniqueArray(group, { minLength: 1, maxLength: 3, selector: ({ edge }) => edge.id }),
        dates,
        (chosen, date) => {
          const groups = Object.fromEntries(
            chosen.map(({ edge, traffic }) => [edge.id, rulesAt(edge, traffic, TwilioCatalog.at(date))]),
          );
          const plan = planOpenings({ groups, listKeyOf: byOpening });
          for (const [key, rules] of Object.entries(groups)) {
            const expected = boxesOfRules(rules);
            const actual = boxesOfPlan(plan.groups[key] ?? [], plan.prefixLists);
            expect(corners([...expected, ...actual]).filter((packet) => lets(actual, packet) !== lets(expected, packet))).toEqual(
              [],
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('open a list as a whole: on what a rule of one key names, all addresses of the key', () => {
    const groups = { a: rulesAt(TwilioEdge.ASHBURN_IX, TwilioTraffic.SIP) };
    const plan = planOpenings({ groups, listKeyOf: () => 'all' });
    expect(plan.prefixLists.map(({ key, entries }) => `${key} ${entries.length}`)).toEqual(['all 3']);
    expect(plan.groups['a']?.map(({ key }) => key)).toEqual(
      ['egress', 'ingress'].flatMap((direction) =>
        ['tcp-5060-5061', 'udp-10000-60000', 'udp-5060'].map((ports) => `${direction}-all-${ports}`),
      ),
    );
  });

  test('share a list where their addresses have one key', () => {
    const traffic = [TwilioTraffic.SIP_MEDIA];
    const groups = { a: rulesAt(TwilioEdge.ASHBURN_IX, traffic), b: rulesAt(TwilioEdge.TOKYO_IX, traffic) };
    const plan = planOpenings({ groups, listKeyOf: byTraffic });
    expect(plan.prefixLists.map(({ key }) => key)).toEqual(['media']);
    expect(plan.groups['a']?.map(({ key }) => key)).toEqual(['egress-media-udp-10000-60000', 'ingress-media-udp-10000-60000']);
    expect(plan.groups['b']).toEqual(plan.groups['a']);
  });

  test('that open nothing have no rule and no list', () => {
    expect(planOpenings({ groups: { a: [] }, listKeyOf: byTraffic })).toEqual({ prefixLists: [], groups: { a: [] } });
  });

  test('reserve as many entries as the caller says, by the addresses that each list holds', () => {
    const groups = { a: rulesAt(TwilioEdge.ASHBURN_IX, TwilioTraffic.SIP) };
    const reserve = (rules: readonly TrafficRule[]): number =>
      100 + new Set(rules.flatMap((rule) => rule.cidrs).map(String)).size;
    const { prefixLists } = planOpenings({ groups, listKeyOf: byTraffic, reserve });
    expect(prefixLists.map(({ key, maxEntries }) => `${key} ${maxEntries}`)).toEqual(['media 101', 'sip-signalling 103']);
  });

  test('are checked against the number of entries that the engine can write into one list', () => {
    const groups = { a: rulesAt(TwilioEdge.ASHBURN_IX, TwilioTraffic.SIP) };
    const { prefixLists } = planOpenings({ groups, listKeyOf: byTraffic, entriesLimit: 1 });
    expect(prefixLists.flatMap(({ findings }) => findings).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'twilio-interconnect:prefix-list-entries prefixLists.sip-signalling',
    ]);
  });
});

describe('the text of a rule', () => {
  const { groups } = planOpenings({
    groups: { a: rulesAt(TwilioEdge.ASHBURN_IX, [...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_MEDIA]) },
    listKeyOf: byTraffic,
  });
  const textOf = (key: string): string | undefined => groups['a']?.find((rule) => rule.key === key)?.description;

  test('says where packets go, and what the list holds', () => {
    expect(textOf('egress-sip-signalling-tcp-5060-5061')).toBe('To Twilio sip-signalling');
    expect(textOf('ingress-sip-signalling-tcp-5060-5061')).toBe('From Twilio sip-signalling');
  });

  test('is the same with fewer kinds of traffic, so that one more changes no rule that stays', () => {
    const fewer = planOpenings({
      groups: { a: rulesAt(TwilioEdge.ASHBURN_IX, [TwilioTraffic.SIP_MEDIA]) },
      listKeyOf: byTraffic,
    });
    expect(fewer.groups['a']).toHaveLength(2);
    expect(groups['a']).toEqual(expect.arrayContaining([...fewer.groups['a']!]));
  });
});

test('the rules of one direction weigh as much as their lists reserve', () => {
  const list = (key: string, maxEntries: number) => ({
    key,
    name: key,
    addressFamily: 'IPv4' as const,
    entries: [],
    maxEntries,
    findings: [],
  });
  const rule = (direction: 'egress' | 'ingress', prefixList: string) => ({
    key: '',
    direction,
    protocol: 'tcp' as const,
    ports: PortRange.of(1, 2),
    prefixList,
    description: '',
  });
  const rules = [rule('egress', 'a'), rule('egress', 'a'), rule('egress', 'b'), rule('ingress', 'b')];
  const lists = [list('a', 5), list('b', 10)];
  expect([weigh(rules, lists, 'egress'), weigh(rules, lists, 'ingress'), weigh([], lists, 'egress')]).toEqual([20, 10, 0]);
});

describe('whether one rule opens as much as another', () => {
  const rule = (protocol: string | undefined, from?: number, to?: number): PrefixListRule => ({
    direction: 'egress',
    prefixListId: 'pl-1',
    protocol,
    from,
    to,
  });

  /** Every packet that a rule lets through, on a network with the ports 0 to 6. Of ICMP there is one: the type and the code. */
  function packetsOf({ direction, prefixListId, protocol, from = -1, to = -1 }: PrefixListRule): ReadonlySet<string> {
    const packet = (what: number | string): string => [direction, prefixListId, protocol, what].join(' ');
    return protocol === 'tcp' || protocol === 'udp'
      ? new Set([0, 1, 2, 3, 4, 5, 6].filter((port) => port >= from && port <= to).map(packet))
      : new Set([packet(`${from}/${to}`)]);
  }

  test('is decided by the packets that they let through', () => {
    const any: fc.Arbitrary<PrefixListRule> = fc
      .record({
        direction: fc.constantFrom('egress' as const, 'ingress' as const),
        prefixListId: fc.constantFrom('pl-1', 'pl-2'),
        protocol: fc.constantFrom('tcp', 'udp', 'icmp', 'icmpv6'),
        ports: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })),
      })
      .map(({ ports: [a, b], protocol, ...rest }) => {
        const isRange = protocol === 'tcp' || protocol === 'udp';
        return { ...rest, protocol, from: isRange ? Math.min(a, b) : a, to: isRange ? Math.max(a, b) : b };
      });
    // Two rules that differ in one thing at most are likelier to meet than two of any kind.
    const pair = fc
      .tuple(any, any, fc.subarray(['direction', 'prefixListId', 'protocol'] as const))
      .map(([first, second, kept]) => [first, { ...first, from: second.from, to: second.to, ...pick(second, kept) }] as const)
      .filter(([, { protocol, from, to }]) => protocol?.startsWith('icmp') === true || from! <= to!);
    fc.assert(
      fc.property(pair, ([first, second]) => {
        const open = packetsOf(first);
        expect(opensAsMuch(first, second)).toBe([...packetsOf(second)].every((packet) => open.has(packet)));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['the same range', rule('tcp', 443, 444), rule('tcp', 443, 444), true],
    ['its lowest port', rule('tcp', 443, 445), rule('tcp', 443, 443), true],
    ['its highest port', rule('tcp', 443, 445), rule('tcp', 445, 445), true],
    ['a port below', rule('tcp', 443, 445), rule('tcp', 442, 443), false],
    ['a port above', rule('tcp', 443, 445), rule('tcp', 445, 446), false],
    ['another protocol', rule('tcp', 443, 445), rule('udp', 443, 445), false],
    ['another type of ICMP, which is no port', rule('icmp', 3, 13), rule('icmp', 8, 0), false],
    ['the same type and code of ICMP', rule('icmp', 8, 0), rule('icmp', 8, 0), true],
    ['everything, twice', rule('-1'), rule('-1'), true],
    ['TCP beside everything: lists and groups may count them apart', rule('-1'), rule('tcp', 1, 2), false],
    ['TCP without ports', rule('tcp'), rule('tcp', 1, 2), false],
  ])('%s', (_, first, second, expected) => {
    expect(opensAsMuch(first, second)).toBe(expected);
  });

  test.each(NUMBER_TOKENS)('a port known only at deploy time is the same or another, never a number: %s', (_, token) => {
    expect(opensAsMuch(rule('tcp', token, token), rule('tcp', token, token))).toBe(true);
    expect(opensAsMuch(rule('tcp', token, 443), rule('tcp', 80, 443))).toBe(false);
    expect(opensAsMuch(rule('tcp', 80, 443), rule('tcp', 80, token))).toBe(false);
    expect(opensAsMuch(rule('tcp', token, 443), rule('tcp', token, 80))).toBe(false);
  });
});

function pick<Item extends object, Key extends keyof Item>(item: Item, keys: readonly Key[]): Pick<Item, Key> {
  return Object.fromEntries(keys.map((key) => [key, item[key]])) as Pick<Item, Key>;
}
