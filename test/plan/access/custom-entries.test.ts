import * as fc from 'fast-check';
import {
  Asn,
  Bandwidth,
  BgpPeering,
  IpRoutes,
  planAccess,
  planInterconnect,
  planPrefixLists,
  planSecurityGroup,
  PortRange,
  type PrefixListPlan,
  type SecurityGroupRulePlan,
  type TrafficRule,
  type TrafficRuleProps,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import { type Box, boxesOfPlan, boxesOfRules, boxOf, corners, lets, type Packet } from './boxes';
import { SEED } from '../../support/seed';

/*
 * Whatever a customer adds to the catalogue, every group opens exactly what the rules of its own edge name. The oracle is plain numbers:
 * what the catalogue's rules open, packet by packet. Twilio's media are counted apart where sites share their list.
 */

const CALL_RECORDING = TwilioTraffic.custom({ id: 'call-recording', directions: ['egress', 'ingress'] });
const TRAFFIC = [
  TwilioTraffic.SIP_MEDIA,
  TwilioTraffic.SIP_SIGNALLING,
  TwilioTraffic.VOICE_SDK_MEDIA,
  TwilioTraffic.VOICE_SDK_SIGNALLING,
  CALL_RECORDING,
];
const EDGES = [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX, TwilioEdge.LONDON_IX];

/** Few ports and networks, of which some lie in others or beside them, so that additions meet often. Two networks are Twilio's own. */
const PORTS = [PortRange.of(100), PortRange.of(200), PortRange.of(100, 200), PortRange.of(201, 300), PortRange.of(10000, 60000)];
const CIDRS = ['54.1.0.0/24', '54.1.1.0/24', '54.1.0.0/23', '54.1.0.128/25', '168.86.128.0/18', '208.78.112.64/32'];

const addition: fc.Arbitrary<TrafficRuleProps> = fc
  .record({
    edge: fc.constantFrom(...EDGES),
    traffic: fc.constantFrom(...TRAFFIC),
    direction: fc.constantFrom('egress' as const, 'ingress' as const),
    protocol: fc.constantFrom('tcp' as const, 'udp' as const),
    ports: fc.constantFrom(...PORTS),
    cidrs: fc.uniqueArray(fc.constantFrom(...CIDRS), { minLength: 1, maxLength: 2 }),
    source: fc.constant('a test'),
  })
  .filter(({ traffic, direction }) => traffic.directions.includes(direction));

const keyOf = ({ edge, traffic, direction, protocol, ports, cidrs }: TrafficRuleProps): string =>
  [edge, traffic, direction, protocol, ports, [...(cidrs ?? [])].map(String).sort()].join();

const additions = fc.uniqueArray(addition, { minLength: 2, maxLength: 14, selector: keyOf });

const DATES = ['2023-09-01', '2024-02-21', '2026-10-31'];

// Every edge serves these by itself; a kind of the customer's own is served where something is added.
const chosenTraffic = fc.subarray(
  TRAFFIC.filter((kind) => kind !== CALL_RECORDING),
  { minLength: 1 },
);

const world = fc.record({ date: fc.constantFrom(...DATES), add: additions, traffic: chosenTraffic });

function catalogOf({ date, add }: { readonly date: string; readonly add: readonly TrafficRuleProps[] }): TwilioCatalog {
  return TwilioCatalog.at(date).with({ add });
}

/** The kinds of traffic, and the customer's own if all the edges serve it. */
function servedAt(
  catalog: TwilioCatalog,
  edges: readonly TwilioEdge[],
  traffic: readonly TwilioTraffic[],
): readonly TwilioTraffic[] {
  const isServed = edges.every((edge) => catalog.rules({ edges: [edge], traffic: [CALL_RECORDING] }).length > 0);
  return isServed ? [...traffic, CALL_RECORDING] : traffic;
}

/** The packets that only one of both lets through. */
function differences(
  rules: readonly SecurityGroupRulePlan[],
  prefixLists: readonly PrefixListPlan[],
  expected: readonly Box[],
): readonly Packet[] {
  const actual = boxesOfPlan(rules, prefixLists);
  return corners([...expected, ...actual]).filter((packet) => lets(actual, packet) !== lets(expected, packet));
}

/** What Twilio's media at all the edges take, on today's media ports, in the directions of the chosen traffic. */
function sharedMedia(catalog: TwilioCatalog, edges: readonly TwilioEdge[], traffic: readonly TwilioTraffic[]): readonly Box[] {
  return mediaOf(catalog.rules({ edges, traffic }));
}

/** What Twilio's media among the rules take, on today's media ports. */
function mediaOf(rules: readonly TrafficRule[]): readonly Box[] {
  return rules
    .filter(({ origin, traffic: { id } }) => origin === 'twilio' && (id === 'sip-media' || id === 'voice-sdk-media'))
    .flatMap(({ direction, cidrs }) =>
      cidrs.map((cidr) => boxOf(String(cidr), { direction, protocol: 'udp', ports: PortRange.of(10000, 60000) })),
    );
}

test('every site opens exactly what the rules of its edge name, whatever is added there or elsewhere', () => {
  let added = 0;
  fc.assert(
    fc.property(world, fc.subarray(EDGES, { minLength: 2 }), ({ traffic: chosen, ...entries }, edges) => {
      const catalog = catalogOf(entries);
      const traffic = servedAt(catalog, edges, chosen);
      const plan = planInterconnect({
        customerAsn: Asn.of(65010),
        ipRoutes: IpRoutes.of('203.0.113.0/24'),
        traffic,
        catalog,
        sites: Object.fromEntries(
          edges.map((edge, index) => [
            edge.id,
            { edge, bandwidth: Bandwidth.gbps(1), vlan: Vlan.of(100 + index), peering: BgpPeering.ipv4() },
          ]),
        ),
      });
      const media = sharedMedia(catalog, edges, traffic);
      const { groups, prefixLists } = plan.access!;
      expect(groups).toHaveLength(edges.length);
      for (const { edge, rules } of groups) {
        const own = catalog.rules({ edges: [edge], traffic });
        added += own.filter(({ origin }) => origin === 'custom').length;
        const apart = (packet: Packet): boolean => lets(media, packet);
        expect(differences(rules, prefixLists, boxesOfRules(own)).filter((each) => !apart(each))).toEqual([]);
        // And the shared media are opened as a whole.
        expect(differences(rules, prefixLists, [...boxesOfRules(own), ...media])).toEqual([]);
      }
    }),
    { numRuns: 60, seed: SEED },
  );
  expect(added).toBeGreaterThan(100);
});

test('a group of its own opens exactly what the rules of its edge and of its failover edges name', () => {
  fc.assert(
    fc.property(world, fc.subarray(EDGES, { minLength: 1 }), ({ traffic: chosen, ...entries }, [edge, ...failoverEdges]) => {
      const catalog = catalogOf(entries);
      const traffic = servedAt(catalog, [edge!], chosen);
      const sip = traffic.filter(({ isSip }) => isSip);
      const plan = planSecurityGroup({ edge: edge!, traffic, catalog, failoverEdges: sip.length === 0 ? [] : failoverEdges });
      const own = [
        ...catalog.rules({ edges: [edge!], traffic }),
        ...(sip.length === 0 ? [] : catalog.rules({ edges: failoverEdges, traffic: sip })),
      ];
      expect(differences(plan.rules, plan.prefixLists, boxesOfRules(own))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('the groups of one VPC, at exchanges and at public edges, open exactly what the rules of their edges and those of failover name', () => {
  const edges = [TwilioEdge.LONDON_IX, TwilioEdge.ASHBURN, TwilioEdge.DUBLIN, TwilioEdge.UMATILLA];
  const add = fc.uniqueArray(
    fc.tuple(addition, fc.constantFrom(...edges)).map(([rule, edge]) => ({ ...rule, edge })),
    { maxLength: 14, selector: keyOf },
  );
  const days = fc.constantFrom('2023-01-22', '2023-10-01', '2023-11-15', '2026-10-31');
  fc.assert(
    fc.property(chosenTraffic, add, days, fc.subarray(edges, { minLength: 2 }), (chosen, added, date, at) => {
      const catalog = catalogOf({ date, add: added });
      const traffic = servedAt(catalog, at, chosen);
      const plan = planAccess({ edges: at, traffic, catalog });
      for (const { edge, rules } of plan.groups) {
        const own = [
          ...catalog.rules({ edges: [edge], traffic }),
          ...(edge.isInterconnect
            ? []
            : catalog.rules({ edges: TwilioEdge.publicEdges, traffic: traffic.filter(({ isSip }) => isSip) })),
        ];
        // Every group opens today's ports to the media of any day: to what its own edge had then, and at exchanges to all of their media.
        const mediaAt = edge.isInterconnect ? at.filter(({ isInterconnect }) => isInterconnect) : [];
        const media = [...mediaOf(own), ...sharedMedia(catalog, mediaAt, traffic)];
        expect(differences(rules, plan.prefixLists, [...boxesOfRules(own), ...media])).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('what is added changes no list of Twilio', () => {
  fc.assert(
    fc.property(world, ({ traffic, ...entries }) => {
      const lists = (catalog: TwilioCatalog): readonly PrefixListPlan[] => planPrefixLists({ edges: EDGES, traffic, catalog });
      const before = lists(TwilioCatalog.at(entries.date));
      const after = lists(catalogOf(entries));
      expect(after.filter(({ key }) => !key.startsWith('custom-'))).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('ports that one site opens to an address stay closed at another: X on 100 and Y on both, X on 200 and Y on 100', () => {
  const [a, b] = [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX];
  const opened = (edge: TwilioEdge, port: number, cidr: string): TrafficRuleProps => ({
    edge,
    traffic: TwilioTraffic.SIP_MEDIA,
    direction: 'egress',
    protocol: 'udp',
    ports: PortRange.of(port),
    cidrs: [cidr],
    source: 'a test',
  });
  const [x, y] = ['54.1.0.0/24', '54.3.0.0/24'];
  const add = [opened(a, 100, x), opened(a, 100, y), opened(a, 200, y), opened(b, 200, x), opened(b, 100, y)];
  const lists = planPrefixLists({
    edges: [a, b],
    traffic: [TwilioTraffic.SIP_MEDIA],
    catalog: TwilioCatalog.current.with({ add }),
  });
  expect(lists.map(({ key, entries }) => [key, entries.map(({ cidr }) => cidr.toString())])).toEqual([
    ['custom-sip-media--ashburn-ix-egress-udp-100', [x, y]],
    ['custom-sip-media--ashburn-ix-egress-udp-200', [y]],
    ['custom-sip-media--san-jose-ix-egress-udp-100', [y]],
    ['custom-sip-media--san-jose-ix-egress-udp-200', [x]],
    ['media', ['168.86.128.0/18']],
  ]);
});

test('what is replaced at one public edge stays closed to it, at that edge and at the others', () => {
  const catalog = TwilioCatalog.current.with({
    replace: [
      {
        edge: TwilioEdge.ASHBURN,
        traffic: TwilioTraffic.SIP_SIGNALLING,
        direction: 'ingress',
        protocol: 'udp',
        ports: PortRange.of(5080),
        cidrs: ['54.172.60.0/30'],
        source: 'our border controller listens on 5080',
      },
    ],
  });
  const edges = [TwilioEdge.ASHBURN, TwilioEdge.DUBLIN];
  const traffic = [TwilioTraffic.SIP_SIGNALLING];
  const access = planAccess({ edges, traffic, catalog });
  const groups = [
    ...access.groups.map(({ rules }) => ({ rules, prefixLists: access.prefixLists })),
    ...edges.map((edge) => planSecurityGroup({ edge, traffic, catalog })),
  ];
  for (const { rules, prefixLists } of groups) {
    const from = (port: number): boolean =>
      lets(boxesOfPlan(rules, prefixLists), { direction: 'ingress', protocol: 'udp', port, address: 0x36ac3c00n });
    expect([from(5060), from(5080)]).toEqual([false, true]);
  }
});

test('media of one address added at every site, on other ports and another protocol at each, is opened at each site as added there', () => {
  const address = '54.1.0.0/24';
  const added = (edge: TwilioEdge, protocol: 'tcp' | 'udp', port: number): TrafficRuleProps => ({
    edge,
    traffic: TwilioTraffic.SIP_MEDIA,
    direction: 'egress',
    protocol,
    ports: PortRange.of(port),
    cidrs: [address],
    source: 'a test',
  });
  const [ashburn, sanJose] = [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX];
  const catalog = TwilioCatalog.current.with({ add: [added(ashburn, 'udp', 100), added(sanJose, 'tcp', 200)] });
  const { groups, prefixLists } = planAccess({ edges: [ashburn, sanJose], traffic: [TwilioTraffic.SIP_MEDIA], catalog });
  const opened = groups.map(({ edge, rules }) => [
    edge.id,
    (['tcp', 'udp'] as const).flatMap((protocol) =>
      [100, 200, 10000]
        .filter((port) => lets(boxesOfPlan(rules, prefixLists), { direction: 'egress', protocol, port, address: 0x36010000n }))
        .map((port) => `${protocol} ${port}`),
    ),
  ]);
  expect(opened).toEqual([
    ['ashburn-ix', ['udp 100']],
    ['san-jose-ix', ['tcp 200']],
  ]);
});
