import * as fc from 'fast-check';
import {
  Cidr,
  CidrSet,
  PortRange,
  type TrafficRuleProps,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { makeTrafficRule } from '../../../lib/catalog/traffic-rule';
import { entriesOf, EPHEMERAL_PORTS, keyOf, sortedByKey } from '../../../lib/plan/network-acl/entries';
import { corners, lets } from '../access/boxes';
import { boxesOfAcl, boxesThereAndBack } from './packets';
import { SEED } from '../../support/seed';

/** Few ports and networks, of which some lie in others or beside them, so that rules meet often. */
const PORTS = [PortRange.of(443), PortRange.of(1023), PortRange.of(444, 1023), PortRange.of(5060), PortRange.of(10000, 60000)];
const CIDRS = ['54.1.0.0/24', '54.1.1.0/24', '54.1.0.0/23', '54.1.0.0/25', '54.1.0.128/25', '54.1.1.7/32', '168.86.128.0/18'];

const ruleOf = (props: Partial<TrafficRuleProps>) =>
  makeTrafficRule(
    {
      edge: TwilioEdge.ASHBURN_IX,
      traffic: TwilioTraffic.SIP_MEDIA,
      direction: 'egress',
      protocol: 'tcp',
      ports: PortRange.of(443),
      cidrs: ['54.1.0.0/24'],
      source: 'a test',
      ...props,
    },
    'custom',
  );

const rules = fc.array(
  fc
    .record({
      direction: fc.constantFrom('egress' as const, 'ingress' as const),
      protocol: fc.constantFrom('tcp' as const, 'udp' as const),
      ports: fc.constantFrom(...PORTS),
      cidrs: fc.uniqueArray(fc.constantFrom(...CIDRS), { maxLength: 3 }),
    })
    .map(ruleOf),
  { maxLength: 8 },
);

const texts = (given: Parameters<typeof entriesOf>[0]) => sortedByKey(entriesOf(given)).map(({ key }) => key);

test('let through exactly the packets of the rules and their answers, at every corner, and no entry is idle', () => {
  let most = 0;
  fc.assert(
    fc.property(rules, (given) => {
      const entries = entriesOf(given);
      const expected = boxesThereAndBack(given);
      const actual = boxesOfAcl(entries);
      const packets = corners([...expected, ...actual]);
      expect(packets.filter((packet) => lets(actual, packet) !== lets(expected, packet))).toEqual([]);
      for (const entry of entries) {
        const others = boxesOfAcl(entries.filter((other) => other !== entry && other.ports.contains(entry.ports)));
        const own = boxesOfAcl([entry]);
        expect(corners(actual).some((packet) => lets(own, packet) && !lets(others, packet))).toBe(true);
      }
      expect(texts(given.map((_, index) => given.at(-1 - index)!))).toEqual(texts(given));
      most = Math.max(most, entries.length);
    }),
    { numRuns: 300, seed: SEED },
  );
  expect(most).toBeGreaterThan(8);
});

/** The same, by asking each network and each range of ports about all the others. */
function askingAll(given: Parameters<typeof entriesOf>[0]): readonly string[] {
  return (['egress', 'ingress'] as const).flatMap((direction) =>
    (['tcp', 'udp'] as const).flatMap((protocol) => {
      const openings = given
        .filter((rule) => rule.protocol === protocol)
        .flatMap(({ cidrs, ports, direction: own }) =>
          cidrs.map((cidr) => ({ cidr, ports: own === direction ? ports : EPHEMERAL_PORTS })),
        );
      const whole = openings.flatMap(({ cidr }) =>
        PortRange.merge(openings.filter((other) => other.cidr.contains(cidr)).map(({ ports }) => ports)).map((ports) => ({
          cidr,
          ports,
        })),
      );
      const setOf = (those: typeof whole): CidrSet => CidrSet.of(...those.map(({ cidr }) => cidr));
      return [...new Map(whole.map(({ ports }) => [ports.toString(), ports])).values()].flatMap((ports) => {
        const wider = setOf(whole.filter((other) => !other.ports.equals(ports) && other.ports.contains(ports))).cidrs;
        return setOf(whole.filter((other) => other.ports.equals(ports)))
          .cidrs.filter((cidr) => !wider.some((other) => other.contains(cidr)))
          .map((cidr) => keyOf({ direction, protocol, ports, cidr }));
      });
    }),
  );
}

test('are those that asking each network and range about all the others gives', () => {
  const many = fc.array(
    fc
      .record({
        direction: fc.constantFrom('egress' as const, 'ingress' as const),
        protocol: fc.constant('udp' as const),
        ports: fc.tuple(fc.integer({ min: 1016, max: 1030 }), fc.nat(6)).map(([from, more]) => PortRange.of(from, from + more)),
        cidrs: fc.uniqueArray(fc.constantFrom(...CIDRS), { maxLength: 4 }),
      })
      .map(ruleOf),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(many, (given) => {
      expect(texts(given)).toEqual([...askingAll(given)].sort());
    }),
    { numRuns: 300 },
  );
});

describe('twice as many networks take about twice the work', () => {
  const networks = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `128.${index >> 6}.${(index % 64) * 4}.0`);
  const workOf = (given: Parameters<typeof entriesOf>[0]): number => {
    const spies = [
      jest.spyOn(Cidr, 'compare'),
      jest.spyOn(Cidr.prototype, 'contains'),
      jest.spyOn(PortRange.prototype, 'contains'),
    ];
    entriesOf(given);
    const work = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    spies.forEach((spy) => spy.mockRestore());
    return work;
  };

  test.each<[string, (count: number) => readonly Partial<TrafficRuleProps>[]]>([
    [
      'of one range of ports, with networks in them of a wider one',
      (count) => [
        { ports: PortRange.of(443), cidrs: networks(count).map((each) => `${each}/24`) },
        { ports: PortRange.of(400, 500), cidrs: networks(count).map((each) => `${each}/25`) },
      ],
    ],
    [
      'of a port each',
      (count) => networks(count).map((each, index) => ({ cidrs: [`${each}/24`], ports: PortRange.of(2 * index + 2) })),
    ],
    [
      'that are one and the same, of a port each',
      (count) => networks(count).map((_, index) => ({ ports: PortRange.of(2 * index + 2) })),
    ],
  ])('%s', (_, propsOf) => {
    const [some, more] = [150, 300].map((count) => workOf(propsOf(count).map(ruleOf)));
    expect(some).toBeGreaterThan(150);
    expect(more! / some!).toBeLessThan(2.6);
  });
});

test.each(['2023-09-01', '2024-02-21', '2026-10-31'])('let through what the rules of every edge need on %s', (date) => {
  const catalog = TwilioCatalog.at(date);
  for (const edge of TwilioEdge.all) {
    const given = catalog.rules({ edges: [edge] });
    const [expected, actual] = [boxesThereAndBack(given), boxesOfAcl(entriesOf(given))];
    expect(corners([...expected, ...actual]).filter((packet) => lets(actual, packet) !== lets(expected, packet))).toEqual([]);
  }
});

describe('one rule', () => {
  test('has its ports there and the ephemeral ports back', () => {
    expect(texts([ruleOf({})])).toEqual(['egress-tcp-443-54.1.0.0-24', 'ingress-tcp-1024-65535-54.1.0.0-24']);
    expect(texts([ruleOf({ direction: 'ingress' })])).toEqual([
      'egress-tcp-1024-65535-54.1.0.0-24',
      'ingress-tcp-443-54.1.0.0-24',
    ]);
  });

  test('with host names only has none', () => {
    expect(texts([ruleOf({ cidrs: [], hostNames: ['voice.example.com'] })])).toEqual([]);
  });

  test('of networks side by side has them as one', () => {
    expect(texts([ruleOf({ cidrs: ['54.1.0.0/24', '54.1.1.0/24'] })])).toEqual([
      'egress-tcp-443-54.1.0.0-23',
      'ingress-tcp-1024-65535-54.1.0.0-23',
    ]);
  });
});

describe('several rules', () => {
  const both = (props: Partial<TrafficRuleProps>) => [ruleOf(props), ruleOf({ ...props, direction: 'ingress' })];

  test('both ways on ports that are ephemeral need one entry a direction', () => {
    expect(texts(both({ protocol: 'udp', ports: PortRange.of(5060) }))).toEqual([
      'egress-udp-1024-65535-54.1.0.0-24',
      'ingress-udp-1024-65535-54.1.0.0-24',
    ]);
  });

  test('on ports that meet have one range, and on others two', () => {
    expect(texts(both({ ports: PortRange.of(1023) }))).toEqual([
      'egress-tcp-1023-65535-54.1.0.0-24',
      'ingress-tcp-1023-65535-54.1.0.0-24',
    ]);
    expect(texts(both({ ports: PortRange.of(1022) }))).toHaveLength(4);
  });

  test('of a network in another one need no entry for what that one has', () => {
    expect(texts([ruleOf({}), ruleOf({ cidrs: ['54.1.0.0/25'] })])).toEqual(texts([ruleOf({})]));
  });

  test('of a network in another one keep what only they have', () => {
    expect(texts([ruleOf({}), ruleOf({ cidrs: ['54.1.0.0/25'], ports: PortRange.of(80) })])).toEqual([
      'egress-tcp-443-54.1.0.0-24',
      'egress-tcp-80-54.1.0.0-25',
      'ingress-tcp-1024-65535-54.1.0.0-24',
    ]);
  });

  test('whose halves together open more than the whole need none for the whole', () => {
    const halves = ['54.1.0.0/25', '54.1.0.128/25'].map((cidr, index) =>
      ruleOf({ cidrs: [cidr], ports: index === 0 ? PortRange.of(442, 443) : PortRange.of(443, 444) }),
    );
    expect(texts([ruleOf({}), ...halves])).toEqual([
      'egress-tcp-442-443-54.1.0.0-25',
      'egress-tcp-443-444-54.1.0.128-25',
      'ingress-tcp-1024-65535-54.1.0.0-24',
    ]);
  });

  test('never mix TCP and UDP', () => {
    expect(texts([ruleOf({}), ruleOf({ protocol: 'udp' })])).toHaveLength(4);
  });
});

test('the ephemeral ports are those that AWS names for every client', () => {
  expect(EPHEMERAL_PORTS.toString()).toBe('1024-65535');
  expect(keyOf(entriesOf([ruleOf({})])[0]!)).toBe('egress-tcp-443-54.1.0.0-24');
});
