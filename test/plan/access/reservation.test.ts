import * as fc from 'fast-check';
import {
  CidrSet,
  PortRange,
  reserveEntries,
  type TrafficRule,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { accessListKey, ownListKey, sharedListKey } from '../../../lib/plan/access/list-keys';
import { reserveByKey, reserveForEveryDay } from '../../../lib/plan/access/reservation';
import { SEED } from '../../support/seed';

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

const DATES = ['2023-01-22', ...TwilioCatalog.changes];

const entriesOf = (rules: readonly TrafficRule[]): number => CidrSet.of(...rules.flatMap(({ cidrs }) => cidrs)).cidrs.length;

/** Rules that a customer added: so many networks, none beside another. */
function customRules(count: number): readonly TrafficRule[] {
  const edge = TwilioEdge.TOKYO_IX;
  const traffic = TwilioTraffic.SIP_MEDIA;
  const cidrs = Array.from({ length: count }, (_, index) => `54.${index * 2}.0.0/24`);
  return TwilioCatalog.current
    .with({ add: [{ edge, traffic, direction: 'egress', protocol: 'udp', ports: PortRange.of(9), cidrs, source: 'a test' }] })
    .rules({ edges: [edge], traffic: [traffic] })
    .filter(({ origin }) => origin === 'custom');
}

describe.each([
  ['shared by groups', sharedListKey],
  ['of one group', ownListKey],
  ['of the access of a VPC', accessListKey],
])('a list %s', (_, listKeyOf) => {
  const reserve = reserveByKey(listKeyOf);

  test('has one size whatever is chosen, at every date, and room for it', () => {
    const sizes = new Map<string, Set<number>>();
    const choice = fc.record({
      edges: fc.subarray([...TwilioEdge.all], { minLength: 1 }),
      traffic: fc.subarray([...TwilioTraffic.all], { minLength: 1 }),
      date: fc.constantFrom(...DATES),
    });
    fc.assert(
      fc.property(choice, ({ edges, traffic, date }) => {
        const rules = TwilioCatalog.at(date)
          .rules({ edges, traffic })
          .filter(({ cidrs }) => cidrs.length > 0);
        for (const key of new Set(rules.map(listKeyOf))) {
          const held = rules.filter((rule) => listKeyOf(rule) === key);
          const size = reserve(held);
          sizes.set(key, (sizes.get(key) ?? new Set()).add(size));
          expect(size).toBeGreaterThanOrEqual(reserveEntries(entriesOf(held)));
        }
      }),
      { numRuns: 300, seed: SEED },
    );
    expect([...sizes].filter(([, each]) => each.size > 1)).toEqual([]);
    expect(sizes.size).toBeGreaterThan(20);
  });

  test('has room for what a customer added to it', () => {
    expect([1, 3, 4, 9].map((count) => reserve(customRules(count)))).toEqual([5, 5, 10, 15]);
  });
});

test.each([
  ['media of an Interconnect', sharedListKey, 'ashburn-ix', 'sip-media', 10],
  ['the gateways of one exchange', sharedListKey, 'ashburn-ix', 'sip-signalling', 5],
  ["a group's own media", ownListKey, 'ashburn-ix', 'sip-media', 5],
  ["a group's own gateways at an exchange", ownListKey, 'ashburn-ix', 'sip-signalling', 5],
  ['the gateways of all public edges', ownListKey, 'dublin', 'sip-signalling', 10],
  ['the servers of one edge', ownListKey, 'dublin', 'network-traversal', 10],
])('%s weigh as little as they can', (_, listKeyOf, edge, traffic, size) => {
  const rules = TwilioCatalog.current.rules({ edges: [TwilioEdge.of(edge)], traffic: [TwilioTraffic.of(traffic)] });
  expect(reserveByKey(listKeyOf)(rules)).toBe(size);
});

describe('a list of chosen edges and traffic', () => {
  const filter = { edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.TOKYO_IX], traffic: [TwilioTraffic.SIP_MEDIA] };

  test('has room for the most entries of any day', () => {
    const most = Math.max(...DATES.map((date) => entriesOf(TwilioCatalog.at(date).rules(filter))));
    expect(most).toBe(3);
    for (const date of DATES) {
      expect(reserveForEveryDay(TwilioCatalog.at(date).rules(filter), filter)).toBe(reserveEntries(most));
    }
  });

  test('has room for what a customer added beside that', () => {
    const rules = TwilioCatalog.current.rules(filter);
    expect([1, 5, 6].map((count) => reserveForEveryDay([...rules, ...customRules(count)], filter))).toEqual([10, 10, 15]);
    expect(
      reserveForEveryDay(customRules(2), { ...filter, traffic: [TwilioTraffic.custom({ id: 'own', directions: ['egress'] })] }),
    ).toBe(5);
  });
});
