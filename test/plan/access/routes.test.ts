import * as fc from 'fast-check';
import { describeRoutes, keyed, planRoutes, type Routed, routesFindings, routesTarget } from '../../../lib/plan/access/routes';
import { lines } from '../support';

const table = (key: string, id: string | undefined = `rtb-${key}`): Routed => ({ key, id });
const LISTS = [{ key: 'sip' }, { key: 'media' }];

test.each([
  [{ vpnGatewayId: 'vgw-1' }, 'vpn-gateway'],
  [{ transitGatewayId: 'tgw-1' }, 'transit-gateway'],
  [{ transitGatewayId: 'tgw-1', transitGatewayAttachmentId: 'tgw-attach-1' }, 'transit-gateway-attachment'],
  [{ transitGatewayAttachmentId: 'tgw-attach-1' }, 'transit-gateway-attachment'],
])('routes of %j lead to the %s', (gateways, target) => {
  expect(routesTarget(gateways)).toBe(target);
});

describe('the plan of routes', () => {
  test('with a VPN gateway propagates to each table, and has no route', () => {
    const plan = planRoutes({ target: 'vpn-gateway', routeTables: [table('b'), table('a')], prefixLists: LISTS });
    expect(plan).toEqual({
      target: 'vpn-gateway',
      propagations: [
        { key: 'a', routeTableId: 'rtb-a' },
        { key: 'b', routeTableId: 'rtb-b' },
      ],
      routes: [],
      findings: [],
    });
    expect(Object.isFrozen(plan.propagations[0])).toBe(true);
  });

  test.each(['transit-gateway', 'transit-gateway-attachment'] as const)(
    'with a %s routes each list from each table',
    (target) => {
      const plan = planRoutes({ target, routeTables: [table('b'), table('a')], prefixLists: LISTS });
      expect(plan.propagations).toEqual([]);
      expect(plan.routes).toEqual([
        { key: 'a-media', routeTableId: 'rtb-a', prefixList: 'media' },
        { key: 'a-sip', routeTableId: 'rtb-a', prefixList: 'sip' },
        { key: 'b-media', routeTableId: 'rtb-b', prefixList: 'media' },
        { key: 'b-sip', routeTableId: 'rtb-b', prefixList: 'sip' },
      ]);
    },
  );

  test('routes nothing without a list', () => {
    expect(planRoutes({ target: 'transit-gateway', routeTables: [table('a')] }).routes).toEqual([]);
  });

  test('does not depend on the order of tables and lists', () => {
    const routeTables = [table('a', 'rtb-1'), table('a', 'rtb-2'), table('b'), table('c', 'rtb-1')];
    const plan = (tables: readonly Routed[], prefixLists: readonly { readonly key: string }[]): string =>
      JSON.stringify(planRoutes({ target: 'transit-gateway', routeTables: tables, prefixLists }));
    const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(shuffled(routeTables), shuffled(LISTS), (tables, lists) => {
        expect(plan(tables, lists)).toBe(plan(routeTables, LISTS));
      }),
    );
  });

  test('warns without a table, and refuses a table without an id', () => {
    expect(lines(() => planRoutes({ target: 'vpn-gateway', routeTables: [] }))).toEqual([
      'warning routes-without-subnets subnets',
    ]);
    const routeTables = [table('a'), { key: 'b', id: undefined }];
    expect(lines(() => planRoutes({ target: 'vpn-gateway', routeTables }))).toEqual(['error route-table-unknown subnets']);
    expect(lines(() => routesFindings({ routeTables }))).toEqual(['error route-table-unknown subnets']);
    expect(describeRoutes({ target: 'vpn-gateway', routeTables }).propagations.map(({ key }) => key)).toEqual(['a', 'b']);
  });
});

describe('the tables and lists of routes', () => {
  test('appear once each, by their identity, otherwise by their id', () => {
    expect(keyed([table('b', 'rtb-1'), table('a', 'rtb-1')])).toEqual([{ key: 'a', id: 'rtb-1' }]);
    expect(
      keyed([
        { ...table('a', 'token-1'), identity: 'x' },
        { ...table('b', 'token-2'), identity: 'x' },
      ]),
    ).toEqual([{ key: 'a', id: 'token-1', identity: 'x' }]);
    expect(keyed([{ key: 'media' }, { key: 'media' }, { key: 'sip' }])).toEqual([{ key: 'media' }, { key: 'sip' }]);
  });

  test('get a key of their own if two have the same key, whatever others there are', () => {
    const keysOf = (...ids: readonly string[]): readonly string[] => keyed(ids.map((id) => table('a', id))).map(({ key }) => key);
    const [first, second, ...rest] = keysOf('rtb-1', 'rtb-2');
    expect([first, rest]).toEqual(['a', []]);
    expect(second).toMatch(/^a-[0-9a-f]{8}$/);
    expect(keysOf('rtb-1', 'rtb-2', 'rtb-3')).toEqual(expect.arrayContaining(['a', second]));
  });
});
