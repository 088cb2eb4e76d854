import * as fc from 'fast-check';
import {
  type AccessPlan,
  type AccessPlanProps,
  BgpPrefix,
  planAccess,
  planPrefixList,
  PortRange,
  type PrefixListPlan,
  type SbcPorts,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { describeAccess } from '../../../lib/plan/access/access';
import { lines } from '../support';
import { boxesOfPlan, boxesOfRules, corners, lets } from './boxes';

const { ASHBURN_IX, SAN_JOSE_IX, ASHBURN, DUBLIN } = TwilioEdge;
const PUBLIC_SIP_EDGES = TwilioEdge.publicEdges.filter(({ products }) => products.includes('sip'));
const ROUTED: Partial<AccessPlanProps> = {
  gateways: { transitGateway: 'tgw-1' },
  routeTables: [
    { key: 'b', id: 'rtb-2' },
    { key: 'a', id: 'rtb-1' },
  ],
};

/** The ports of Twilio's own tables, for the kinds of SIP that are chosen. */
const sbcFor = (traffic: readonly TwilioTraffic[] = TwilioTraffic.SIP): SbcPorts => ({
  signalling: traffic.includes(TwilioTraffic.SIP_SIGNALLING) ? PortRange.of(5060, 5061) : undefined,
  media: traffic.includes(TwilioTraffic.SIP_MEDIA) ? PortRange.of(10000, 60000) : undefined,
});

const access = (changes: Partial<AccessPlanProps> = {}): AccessPlan =>
  planAccess({ edges: [ASHBURN_IX, SAN_JOSE_IX], traffic: TwilioTraffic.SIP, sbc: sbcFor(changes.traffic), ...changes });

const keysOf = ({ prefixLists }: AccessPlan): readonly string[] => prefixLists.map(({ key }) => key);
const byKey = (lists: readonly PrefixListPlan[]): Readonly<Record<string, PrefixListPlan>> =>
  Object.fromEntries(lists.map((list) => [list.key, list]));

test('an access has lists, a group for each edge, and no routes without a gateway', () => {
  const plan = access();
  expect(keysOf(plan)).toEqual(['media', 'sip-signalling-ashburn-ix', 'sip-signalling-san-jose-ix']);
  expect(plan.groups.map(({ key, description, prefixLists }) => [key, description, prefixLists])).toEqual([
    ['ashburn-ix', 'Twilio traffic at ashburn-ix', ['media', 'sip-signalling-ashburn-ix']],
    ['san-jose-ix', 'Twilio traffic at san-jose-ix', ['media', 'sip-signalling-san-jose-ix']],
  ]);
  expect(plan.routes).toBeUndefined();
  expect(plan.catalogVersion).toBe(TwilioCatalog.current.version);
  expect(plan.findings).toEqual([]);
});

test('each group opens exactly what its edge needs, at any Interconnect edge', () => {
  fc.assert(
    fc.property(
      fc.subarray([...TwilioEdge.interconnectEdges], { minLength: 1 }),
      fc.subarray([...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_MEDIA, TwilioTraffic.VOICE_SDK_SIGNALLING], { minLength: 1 }),
      (edges, traffic) => {
        const plan = access({ edges, traffic, sbc: undefined });
        expect(plan.groups.map(({ key }) => key)).toEqual(edges.map(({ id }) => id).sort());
        for (const { edge, rules } of plan.groups) {
          const expected = boxesOfRules(TwilioCatalog.current.rules({ edges: [edge], traffic }));
          const actual = boxesOfPlan(rules, plan.prefixLists);
          expect(corners([...expected, ...actual]).filter((packet) => lets(actual, packet) !== lets(expected, packet))).toEqual(
            [],
          );
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('at public edges every group opens SIP for all public edges, by one list', () => {
  const plan = access({ edges: [DUBLIN, ASHBURN], sbc: undefined });
  expect(keysOf(plan)).toEqual(['media-public', 'sip-signalling-public']);
  const expected = boxesOfRules(TwilioCatalog.current.rules({ edges: PUBLIC_SIP_EDGES, traffic: TwilioTraffic.SIP }));
  for (const { rules } of plan.groups) {
    const actual = boxesOfPlan(rules, plan.prefixLists);
    expect(corners([...expected, ...actual]).filter((packet) => lets(actual, packet) !== lets(expected, packet))).toEqual([]);
  }
});

test('given failover edges take the place of all public edges, beside those of the access, by the same list', () => {
  const props = { edges: [DUBLIN, ASHBURN], sbc: undefined, failoverEdges: [TwilioEdge.FRANKFURT] };
  const plan = access(props);
  expect(keysOf(plan)).toEqual(['media-public', 'sip-signalling-public']);
  const edges = [DUBLIN, ASHBURN, TwilioEdge.FRANKFURT];
  const expected = boxesOfRules(TwilioCatalog.current.rules({ edges, traffic: TwilioTraffic.SIP }));
  for (const { rules } of plan.groups) {
    const actual = boxesOfPlan(rules, plan.prefixLists);
    expect(corners([...expected, ...actual]).filter((packet) => lets(actual, packet) !== lets(expected, packet))).toEqual([]);
  }
  const [all, some] = [access({ ...props, failoverEdges: undefined }), plan].map(({ prefixLists }) =>
    prefixLists.map(({ key, maxEntries }) => `${key} ${maxEntries}`),
  );
  expect(some).toEqual(all);
  expect(lines(() => access(props)).filter((line) => line.endsWith(' failoverEdges'))).toEqual([
    'warning sip-failover-narrowed failoverEdges',
    'warning sip-failover-narrowed failoverEdges',
  ]);
});

test('each group at an exchange opens SIP of the failover edges too, and routes lead to its own edges alone', () => {
  const props = { edges: [ASHBURN_IX], traffic: [...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_SIGNALLING], sbc: undefined };
  const plan = access({ ...props, ...ROUTED, failoverEdges: [SAN_JOSE_IX, ASHBURN_IX] });
  const expected = boxesOfRules([
    ...TwilioCatalog.current.rules({ edges: [ASHBURN_IX], traffic: props.traffic }),
    ...TwilioCatalog.current.rules({ edges: [SAN_JOSE_IX], traffic: TwilioTraffic.SIP }),
  ]);
  const actual = boxesOfPlan(plan.groups[0]!.rules, plan.prefixLists);
  expect(corners([...expected, ...actual]).filter((packet) => lets(actual, packet) !== lets(expected, packet))).toEqual([]);
  const announced = (each: AccessPlan): unknown =>
    byKey(each.prefixLists)['bgp-prefixes']!.entries.map(({ cidr }) => String(cidr));
  expect(announced(plan)).toEqual(announced(access({ ...props, ...ROUTED })));
});

test.each<[string, Partial<AccessPlanProps>, readonly string[]]>([
  ['of the other kind', { failoverEdges: [DUBLIN] }, ['error failover-edges-mixed failoverEdges']],
  [
    'without SIP',
    { traffic: [TwilioTraffic.VOICE_SDK_MEDIA], failoverEdges: [SAN_JOSE_IX] },
    ['error failover-edges-unused failoverEdges'],
  ],
  ['of both kinds', { edges: [ASHBURN_IX, DUBLIN], failoverEdges: [SAN_JOSE_IX, ...PUBLIC_SIP_EDGES] }, []],
])('failover edges %s', (_, changes, expected) => {
  const found = lines(() => access({ edges: [ASHBURN_IX], ...changes }));
  expect(found.filter((line) => line.endsWith(' failoverEdges'))).toEqual(expected);
});

test('one list of SIP gateways has the same size for one public edge as for all', () => {
  const sizeOf = (edges: readonly TwilioEdge[], catalog?: TwilioCatalog): number | undefined =>
    access({ edges, catalog }).prefixLists.find(({ key }) => key === 'sip-signalling-public')?.maxEntries;
  expect(sizeOf([DUBLIN])).toBe(sizeOf(PUBLIC_SIP_EDGES));
  expect(sizeOf([DUBLIN], TwilioCatalog.at('2023-09-01'))).toBe(sizeOf([DUBLIN]));
});

test.each<[string, TwilioEdge, readonly TwilioTraffic[], number]>([
  ['SIP at a public edge', ASHBURN, TwilioTraffic.SIP, 40],
  ['SIP and the Voice SDKs at a public edge', ASHBURN, [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK], 45],
  ['SIP and the Voice SDKs at an exchange', ASHBURN_IX, [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK], 25],
])('%s counts as docs/access.md says, at every date', (_, edge, traffic, weight) => {
  for (const date of ['2023-09-01', '2024-02-21', TwilioCatalog.current.date]) {
    const { groups, prefixLists } = access({ edges: [edge], traffic, catalog: TwilioCatalog.at(date) });
    const sizes = new Map(prefixLists.map(({ key, maxEntries }) => [key, maxEntries]));
    const egress = groups[0]!.rules.filter(({ direction }) => direction === 'egress');
    expect(egress.reduce((sum, { prefixList }) => sum + sizes.get(prefixList)!, 0)).toBe(weight);
  }
});

test('an edge that is given twice counts once, and the order does not matter', () => {
  const text = (edges: readonly TwilioEdge[]): string =>
    JSON.stringify(access({ edges, ...ROUTED }), (_key, value) => (typeof value === 'bigint' ? String(value) : value));
  expect(text([SAN_JOSE_IX, ASHBURN_IX, SAN_JOSE_IX])).toBe(text([ASHBURN_IX, SAN_JOSE_IX]));
});

test('an edge that is given in two forms is refused, whatever the order', () => {
  const { id, location, exchange } = ASHBURN_IX;
  const corrected = TwilioEdge.custom({ id, location, exchange: exchange!, bgpPrefixes: [BgpPrefix.of('203.0.113.0/24')] });
  for (const edges of [
    [ASHBURN_IX, corrected],
    [corrected, ASHBURN_IX],
  ]) {
    expect(lines(() => access({ edges, ...ROUTED }))).toContain('error edges-differ edges.ashburn-ix');
  }
  expect(keysOf(access({ edges: [corrected, corrected], ...ROUTED }))).toContain('bgp-prefixes');
});

describe('routes', () => {
  test('of a transit gateway lead to what Twilio announces at Interconnect edges', () => {
    const { routes, prefixLists, groups } = access({ ...ROUTED, edges: [ASHBURN_IX, DUBLIN] });
    expect(routes?.target).toBe('transit-gateway');
    expect(routes?.routes.map(({ key }) => key)).toEqual(['a-bgp-prefixes', 'b-bgp-prefixes']);
    const announced = prefixLists.find(({ key }) => key === 'bgp-prefixes');
    expect(announced?.entries.map(({ cidr }) => cidr.toString())).toEqual(['168.86.128.0/18', '208.78.112.0/25']);
    expect(groups.flatMap((group) => group.prefixLists)).not.toContain('bgp-prefixes');
  });

  test('of a VPN gateway are propagated', () => {
    const { routes } = access({ ...ROUTED, gateways: { 'vpc.vpnGatewayId': 'vgw-1', 'vpc.transitGatewayId': undefined } });
    expect(routes?.propagations.map(({ routeTableId }) => routeTableId)).toEqual(['rtb-1', 'rtb-2']);
    expect(routes?.routes).toEqual([]);
  });
});

describe('lists that are given', () => {
  test('take the place of new ones, and have the weight', () => {
    const wide = access({ edges: TwilioEdge.interconnectEdges }).prefixLists.map((list) => ({ ...list, maxEntries: 40 }));
    const plan = access({ prefixLists: byKey(wide) });
    expect(keysOf(plan)).toEqual(keysOf(access()));
    expect(plan.prefixLists.map(({ maxEntries }) => maxEntries)).toEqual([40, 40, 40]);
    expect(plan.findings.map(({ code, path, value }) => `${code} ${path} ${value}`)).toEqual([
      'twilio-interconnect:security-group-quota edges.ashburn-ix 120 egress rules',
      'twilio-interconnect:security-group-quota edges.ashburn-ix 120 ingress rules',
      'twilio-interconnect:security-group-quota edges.san-jose-ix 120 egress rules',
      'twilio-interconnect:security-group-quota edges.san-jose-ix 120 ingress rules',
    ]);
  });

  test('are all there', () => {
    const prefixLists = byKey(access({ edges: [ASHBURN_IX] }).prefixLists);
    expect(lines(() => access({ prefixLists }))).toEqual(['error prefix-list-not-given prefixLists']);
  });

  test('of a list by itself count under the key that they are given for', () => {
    const traffic = [TwilioTraffic.SIP_SIGNALLING];
    const list = planPrefixList({ edges: [ASHBURN_IX], traffic, maxEntries: 40 });
    const plan = access({ edges: [ASHBURN_IX], traffic, prefixLists: { 'sip-signalling-ashburn-ix': list } });
    expect(keysOf(plan)).toEqual(['sip-signalling-ashburn-ix']);
    expect(plan.findings.map(({ value }) => value)).toEqual(['80 egress rules', '80 ingress rules']);
  });

  test('of another day open more, which is said', () => {
    const traffic = [TwilioTraffic.VOICE_SDK_SIGNALLING];
    const of = (date: string): AccessPlanProps => ({
      edges: [TwilioEdge.SINGAPORE_IX],
      traffic,
      catalog: TwilioCatalog.at(date),
    });
    const prefixLists = byKey(access(of('2026-10-31')).prefixLists);
    expect(lines(() => access({ ...of('2023-09-26'), prefixLists }))).toContain(
      'warning prefix-list-holds-more prefixLists.voice-sdk-signalling-singapore-ix',
    );
  });

  test('may hold the media of other sites and days', () => {
    const traffic = [TwilioTraffic.SIP_MEDIA];
    const prefixLists = byKey(
      access({ edges: TwilioEdge.interconnectEdges, traffic, catalog: TwilioCatalog.at('2024-02-21') }).prefixLists,
    );
    expect(access({ traffic, prefixLists }).findings).toEqual([]);
  });

  test('hold the addresses of the same day', () => {
    const prefixLists = byKey(access({ catalog: TwilioCatalog.at('2023-09-01') }).prefixLists);
    expect(lines(() => access({ prefixLists }))).toEqual(['warning prefix-list-lacks-addresses prefixLists.media']);
  });
});

describe('findings', () => {
  test('are thrown all at once', () => {
    const environment = { account: '111111111111', vpcAccount: '222222222222' };
    const gateways = { vpnGateway: 'vgw-1', transitGateway: 'tgw-1' };
    expect(lines(() => access({ edges: [ASHBURN], traffic: [], gateways, environment }))).toEqual([
      'error traffic-missing traffic',
      'error gateway-choice transitGateway',
      'error vpc-elsewhere vpc',
      'error access-routes vpnGateway',
      'error routes-to-public-edges vpnGateway',
    ]);
  });

  test('no edge is an error', () => {
    expect(lines(() => access({ edges: [] }))).toEqual(['error edges-missing edges']);
  });

  test('a route table whose id is not known is an error', () => {
    expect(lines(() => access({ ...ROUTED, routeTables: [{ key: 'a', id: undefined }] }))).toEqual([
      'error route-table-unknown subnets',
    ]);
  });

  test('about a group are at the path that its props have', () => {
    const props = { edges: [ASHBURN_IX], traffic: [TwilioTraffic.VOICE_SDK_MEDIA], rulesQuota: 1, target: undefined };
    const { findings } = describeAccess(props, () => 'sites.first');
    expect(new Set(findings.map(({ path }) => path))).toEqual(new Set(['sites.first']));
  });
});

test('is frozen at every level', () => {
  const check = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      expect(Object.isFrozen(value)).toBe(true);
      Object.values(value).forEach(check);
    }
  };
  check(access(ROUTED));
});
