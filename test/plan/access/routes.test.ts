import * as fc from 'fast-check';
import { describeRoutes, keyed, planRoutes, routesFindings } from '../../../lib/plan/access/routes';
import type { Routed } from '../../../lib/plan/access/routes-props';
import { lines } from '../support';

const table = (key: string, id: string | undefined = `rtb-${key}`): Routed => ({ key, id });
const LISTS = [{ key: 'sip' }, { key: 'media' }];

const VPN = { vpnGatewayId: 'vgw-1' };
const TRANSIT = { transitGatewayId: 'tgw-1' };

test.each([
  [{ vpnGateway: {} }, 'vpn-gateway'],
  [{ vpnGatewayId: 'vgw-1', transitGatewayId: undefined }, 'vpn-gateway'],
  [{ vpnGateway: undefined, transitGateway: {} }, 'transit-gateway'],
  [{ transitGatewayId: 'tgw-1' }, 'transit-gateway'],
])('routes of %j lead to the %s', (gateways, target) => {
  expect(planRoutes({ gateways, routeTables: [table('a')] }).target).toBe(target);
});

test("routes of a transit gateway's own tables lead to an attachment", () => {
  const gateways = { vpnGatewayId: undefined, transitGatewayAttachmentId: 'tgw-attach-1' };
  const plan = planRoutes({ gateways, transitGatewayRouteTables: [table('a')], prefixLists: LISTS });
  expect(plan.target).toBe('transit-gateway-attachment');
  expect(plan.routes.map(({ routeTableId }) => routeTableId)).toEqual(['rtb-a', 'rtb-a']);
});

describe('gateways and route tables', () => {
  const routeTables = [table('a')];
  const attachment = { transitGatewayAttachmentId: 'tgw-attach-1' };

  test('lead to exactly one gateway', () => {
    expect(lines(() => planRoutes({ gateways: { ...VPN, ...TRANSIT }, routeTables }))).toEqual([
      'error gateway-choice transitGatewayId',
    ]);
    expect(lines(() => planRoutes({ gateways: { vpnGateway: undefined }, routeTables }))).toEqual([
      'error gateway-choice vpnGateway',
    ]);
  });

  test('do not take a misspelt gateway for another one', () => {
    const gateways = { transitGatewy: 'tgw-1' };
    expect(lines(() => planRoutes({ gateways, routeTables }))).toEqual(['error unknown-prop gateways.transitGatewy']);
  });

  test('name the gateways where none is named', () => {
    expect(lines(() => planRoutes({ gateways: {}, routeTables }))).toEqual(['error gateway-choice gateways']);
  });

  test.each([
    [
      'the tables of a transit gateway beside those of the VPC',
      { gateways: TRANSIT, routeTables, transitGatewayRouteTables: routeTables },
    ],
    ['the tables of a transit gateway', { gateways: TRANSIT, transitGatewayRouteTables: routeTables }],
  ])('of a VPC do not take %s', (_, props) => {
    expect(lines(() => planRoutes(props))).toContain('error route-tables-choice routeTableIds');
  });

  test.each([
    ['the tables of a VPC', { gateways: attachment, routeTables }],
    ['both', { gateways: attachment, routeTables, transitGatewayRouteTables: routeTables }],
  ])('of a transit gateway do not take %s', (_, props) => {
    expect(lines(() => planRoutes(props))).toContain('error route-tables-choice transitGatewayRouteTableIds');
  });
});

describe('the plan of routes', () => {
  test('with a VPN gateway propagates to each table, and has no route', () => {
    const plan = planRoutes({ gateways: VPN, routeTables: [table('b'), table('a')], prefixLists: LISTS });
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
      const plan = describeRoutes({ target, routeTables: [table('b'), table('a')], prefixLists: LISTS });
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
    expect(planRoutes({ gateways: TRANSIT, routeTables: [table('a')] }).routes).toEqual([]);
  });

  test('does not depend on the order of tables and lists', () => {
    const routeTables = [table('a', 'rtb-1'), table('a', 'rtb-2'), table('b'), table('c', 'rtb-1')];
    const plan = (tables: readonly Routed[], prefixLists: readonly { readonly key: string }[]): string =>
      JSON.stringify(planRoutes({ gateways: TRANSIT, routeTables: tables, prefixLists }));
    const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(shuffled(routeTables), shuffled(LISTS), (tables, lists) => {
        expect(plan(tables, lists)).toBe(plan(routeTables, LISTS));
      }),
    );
  });

  test('warns without a table, and refuses a table without an id', () => {
    expect(lines(() => planRoutes({ gateways: VPN, routeTables: [] }))).toEqual(['warning routes-without-subnets subnets']);
    const routeTables = [table('a'), { key: 'b', id: undefined }];
    expect(lines(() => planRoutes({ gateways: VPN, routeTables }))).toEqual(['error route-table-unknown subnets']);
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
