import * as fc from 'fast-check';
import {
  planPrefixLists,
  planSecurityGroup,
  PortRange,
  type SecurityGroupPlan,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  type TrafficRule,
} from 'twilio-interconnect-constructs';

/** A packet: is it let through? Decided on plain numbers, sharing nothing with the planning code. */
interface Packet {
  readonly direction: string;
  readonly protocol: string;
  readonly port: number;
  readonly address: bigint;
}

interface Box extends Omit<Packet, 'port' | 'address'> {
  readonly ports: readonly [number, number];
  readonly addresses: readonly [bigint, bigint];
}

function boxOf(cidr: string, rule: { direction: string; protocol: string; ports: PortRange }): Box {
  const [address = '', mask = ''] = cidr.split('/');
  const first = BigInt(address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0));
  const size = BigInt(2 ** (32 - Number(mask)));
  return {
    direction: rule.direction,
    protocol: rule.protocol,
    ports: [rule.ports.from, rule.ports.to],
    addresses: [first, first + size - 1n],
  };
}

function lets(boxes: readonly Box[], packet: Packet): boolean {
  return boxes.some(
    (box) =>
      box.direction === packet.direction &&
      box.protocol === packet.protocol &&
      box.ports[0] <= packet.port &&
      packet.port <= box.ports[1] &&
      box.addresses[0] <= packet.address &&
      packet.address <= box.addresses[1],
  );
}

/** Packets at, just inside and just outside every corner of every box: where two sets of boxes differ, one of these tells. */
function corners(boxes: readonly Box[]): readonly Packet[] {
  const ports = [...new Set(boxes.flatMap(({ ports: [from, to] }) => [from - 1, from, to, to + 1]))];
  const addresses = [...new Set(boxes.flatMap(({ addresses: [first, last] }) => [first - 1n, first, last, last + 1n]))];
  return ['egress', 'ingress'].flatMap((direction) =>
    ['tcp', 'udp'].flatMap((protocol) =>
      ports.flatMap((port) => addresses.map((address) => ({ direction, protocol, port, address }))),
    ),
  );
}

function boxesOfRules(rules: readonly TrafficRule[]): readonly Box[] {
  return rules.flatMap((rule) => rule.cidrs.map((cidr) => boxOf(cidr.toString(), rule)));
}

function boxesOfPlan(plan: SecurityGroupPlan): readonly Box[] {
  return plan.rules.flatMap((rule) => {
    const list = plan.prefixLists.find((each) => each.key === rule.prefixList);
    return (list?.entries ?? []).map((entry) => boxOf(entry.cidr.toString(), rule));
  });
}

const dates = ['2023-09-01', '2023-10-01', '2023-11-15', '2024-02-01', '2024-02-21', '2025-01-01', '2026-10-31'];

describe('a planned security group', () => {
  test('lets through exactly what the catalogue names, for any edge, traffic and date', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TwilioEdge.all),
        fc.subarray([...TwilioTraffic.all], { minLength: 1 }),
        fc.constantFrom(...dates),
        (edge, traffic, date) => {
          const catalog = TwilioCatalog.at(date);
          const served = traffic.filter((kind) => catalog.rules({ edges: [edge], traffic: [kind] }).length > 0);
          fc.pre(served.length > 0);
          const plan = planSecurityGroup({ edge, traffic: served, catalog, failoverEdges: [] });
          const expected = boxesOfRules(catalog.rules({ edges: [edge], traffic: served }));
          const actual = boxesOfPlan(plan);
          for (const packet of corners([...expected, ...actual])) {
            expect({ packet, open: lets(actual, packet) }).toEqual({ packet, open: lets(expected, packet) });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('does not depend on the order of the traffic', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK], { minLength: 7 }), (traffic) => {
        const plan = planSecurityGroup({ edge: TwilioEdge.LONDON_IX, traffic });
        expect(JSON.stringify(plan, textual)).toBe(
          JSON.stringify(
            planSecurityGroup({ edge: TwilioEdge.LONDON_IX, traffic: [...TwilioTraffic.VOICE_SDK, ...TwilioTraffic.SIP] }),
            textual,
          ),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('opens Voice SDK traffic outwards only', () => {
    const plan = planSecurityGroup({ edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.VOICE_SDK });
    expect(plan.rules.map((rule) => rule.key)).toEqual(['egress-media-udp-10000-60000', 'egress-voice-sdk-signalling-tcp-443']);
  });

  test('opens SIP both ways, and joins ports that touch', () => {
    const plan = planSecurityGroup({ edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP });
    expect(plan.rules.map((rule) => rule.key)).toEqual([
      'egress-media-udp-10000-60000',
      'egress-sip-signalling-tcp-5060-5061',
      'egress-sip-signalling-udp-5060',
      'ingress-media-udp-10000-60000',
      'ingress-sip-signalling-tcp-5060-5061',
      'ingress-sip-signalling-udp-5060',
    ]);
  });

  test('opens SIP of every public edge by default, in one list', () => {
    const plan = planSecurityGroup({ edge: TwilioEdge.ASHBURN, traffic: [TwilioTraffic.SIP_SIGNALLING] });
    expect(plan.prefixLists.map((list) => list.entries.map((entry) => entry.cidr.toString()))).toEqual([
      [
        '35.156.191.128/30',
        '54.65.63.192/30',
        '54.169.127.128/30',
        '54.171.127.192/30',
        '54.172.60.0/30',
        '54.244.51.0/30',
        '54.252.254.64/30',
        '177.71.206.192/30',
      ],
    ]);
    expect(plan.findings).toEqual([]);
  });

  test('warns when the failover of SIP is narrowed', () => {
    const plan = planSecurityGroup({
      edge: TwilioEdge.ASHBURN,
      traffic: TwilioTraffic.SIP,
      failoverEdges: [TwilioEdge.UMATILLA],
    });
    expect(plan.findings.map(({ code, path, value }) => ({ code, path, value }))).toEqual([
      { code: 'twilio-interconnect:sip-failover-narrowed', path: 'failoverEdges', value: 'umatilla' },
    ]);
    const signalling = plan.prefixLists.find((list) => list.key === 'sip-signalling');
    expect(signalling?.entries.map((entry) => entry.cidr.toString())).toEqual(['54.172.60.0/30', '54.244.51.0/30']);
  });

  test('keeps old and new media apart while both hold, because their ports differ', () => {
    const plan = planSecurityGroup({
      edge: TwilioEdge.FRANKFURT,
      traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
      catalog: TwilioCatalog.at('2023-10-01'),
    });
    expect(plan.prefixLists.map((list) => [list.key, list.entries.map((entry) => entry.cidr.toString())])).toEqual([
      ['media', ['168.86.128.0/18']],
      ['media-egress-udp-10000-20000', ['3.122.181.0/24', '35.156.191.128/25']],
    ]);
  });

  test('warns of traffic that has host names only, and opens nothing for it', () => {
    const plan = planSecurityGroup({ edge: TwilioEdge.TOKYO, traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING] });
    expect(plan.rules).toEqual([]);
    expect(plan.findings).toHaveLength(1);
    expect(plan.findings[0]).toMatchObject({ code: 'twilio-interconnect:host-names-only', severity: 'warning', value: 'tokyo' });
    expect(plan.findings[0]?.message).toContain('voice-js.tokyo.twilio.com TCP 443 (Voice JavaScript SDK from 2.3.0)');
    expect(plan.findings[0]?.message).toContain('chunderw-vpc-gll-jp1.twilio.com TCP 443 (Voice JavaScript SDK before 2.3.0)');
  });

  test.each([
    [20, []],
    [19, ['20 egress rules']],
    [14, ['20 egress rules', '15 ingress rules']],
  ])('weighs each rule as much as its list reserves, against a quota of %i', (rulesQuota, values) => {
    // GIVEN lists that reserve 5 entries each: four rules out, three in
    const plan = planSecurityGroup({
      edge: TwilioEdge.ASHBURN_IX,
      traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK],
      rulesQuota,
    });
    const findings = plan.findings.filter((each) => each.code === 'twilio-interconnect:security-group-quota');
    expect(findings.map((each) => each.value).sort()).toEqual([...values].sort());
  });

  test.each([
    [
      'traffic that the edge does not serve',
      { edge: TwilioEdge.MUMBAI, traffic: TwilioTraffic.SIP },
      'traffic-not-served',
      'traffic',
    ],
    ['no traffic', { edge: TwilioEdge.ASHBURN, traffic: [] }, 'traffic-missing', 'traffic'],
    [
      'failover edges without SIP',
      { edge: TwilioEdge.ASHBURN, traffic: [TwilioTraffic.VOICE_SDK_MEDIA], failoverEdges: [TwilioEdge.DUBLIN] },
      'failover-edges-unused',
      'failoverEdges',
    ],
    [
      'failover from a public to an Interconnect edge',
      { edge: TwilioEdge.ASHBURN, traffic: TwilioTraffic.SIP, failoverEdges: [TwilioEdge.ASHBURN_IX] },
      'failover-edges-mixed',
      'failoverEdges',
    ],
  ])('refuses %s', (_name, props, code, path) => {
    expect(() => planSecurityGroup(props)).toThrow(
      expect.objectContaining({
        name: 'ValidationFailure',
        findings: expect.arrayContaining([
          expect.objectContaining({ code: `twilio-interconnect:${code}`, path, severity: 'error' }),
        ]),
      }),
    );
  });
});

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

  test('hold what a customer adds at every edge beside what is opened alike', () => {
    const add = edges.flatMap((edge) => [addition(edge, 'egress', '54.1.1.0/24'), addition(edge, 'ingress', '54.1.1.0/24')]);
    expect(listsOf(TwilioCatalog.current.with({ add }))).toEqual([['media', ['54.1.1.0/24', '168.86.128.0/18']]]);
    const outwards = edges.map((edge) => addition(edge, 'egress', '54.1.1.0/24'));
    expect(listsOf(TwilioCatalog.current.with({ add: outwards }))).toEqual([
      ['media', ['168.86.128.0/18']],
      ['media-egress-udp-10000-60000', ['54.1.1.0/24']],
    ]);
  });

  test('one for media, the others by edge', () => {
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
});

/** Values that know how to print themselves, printed. */
function textual(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
