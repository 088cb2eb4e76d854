import {
  ROUTE_TABLES_CHOICE_RULES,
  ROUTES_RULES,
  type RoutedSubnet,
  VPN_GATEWAY_OF_ROUTES_RULES,
} from '../../../lib/rules/access/routes';
import { checkAll } from '../../../lib/rules/rule';
import { check } from '../support';

const findings = (...subnets: readonly RoutedSubnet[]): readonly string[] => check(ROUTES_RULES, subnets, 'subnets');

test('one subnet or more gets routes', () => {
  expect(findings({ path: 'Vpc/A', routeTableId: 'rtb-1' })).toEqual([]);
  expect(findings()).toEqual(['warning routes-without-subnets at subnets: ']);
});

test('the route table of each subnet is known', () => {
  expect(
    findings(
      { path: 'Vpc/A', routeTableId: 'rtb-1' },
      { path: 'Vpc/B', routeTableId: undefined },
      { path: 'Vpc/C', routeTableId: '' },
      { path: 'Vpc/D', routeTableId: '${Token[TOKEN.1]}' },
    ),
  ).toEqual(['error route-table-unknown at subnets: Vpc/B', 'error route-table-unknown at subnets: Vpc/C']);
});

test.each<[string, readonly (boolean | undefined)[], readonly string[]]>([
  ['attached to the VPC', [true], []],
  ['attached by nobody in the app', [], []],
  ['attached to a VPC that cannot be compared', [undefined], []],
  ['moved from another VPC', [false, true], []],
  ['attached to another VPC', [false], ['error vpn-gateway-of-other-vpc at vpnGateway: a0']],
  ['attached to two other VPCs', [false, false], ['error vpn-gateway-of-other-vpc at vpnGateway: a0, a1']],
])('a VPN gateway %s', (_, all, expected) => {
  const attachments = all.map((isOfVpc, index) => ({ path: `a${index}`, isOfVpc }));
  expect(check(VPN_GATEWAY_OF_ROUTES_RULES, { prop: 'vpnGateway', attachments }, '')).toEqual(expected);
});

test.each([
  [true, false, true, []],
  [false, true, false, []],
  [true, true, true, ['error route-tables-choice at routes.transitGatewayRouteTableIds: ']],
  [true, true, false, ['error route-tables-choice at routes.transitGatewayRouteTableIds: ']],
  [true, false, false, ['error route-tables-choice at routes.transitGatewayRouteTableIds: ']],
  [false, true, true, ['error route-tables-choice at routes.routeTableIds: ']],
  [false, false, true, ['error route-tables-choice at routes.routeTableIds: ']],
  [false, false, false, ['error route-tables-choice at routes.routeTableIds: ']],
])(
  'routes of a transit gateway (%p), with route tables (%p) and those of a transit gateway (%p)',
  (isOfTransitGateway, hasRouteTables, hasTransitGatewayRouteTables, expected) => {
    const subject = { isOfTransitGateway, hasRouteTables, hasTransitGatewayRouteTables };
    expect(check(ROUTE_TABLES_CHOICE_RULES, subject, 'routes')).toEqual(expected);
  },
);

test.each([
  [true, "these routes are in a transit gateway's own route tables", 'Give only transitGatewayRouteTableIds.'],
  [false, 'these routes are in VPC route tables', 'Give only routeTableIds.'],
])('the kind of route table that is needed is named: %p', (isOfTransitGateway, message, fix) => {
  const subject = { isOfTransitGateway, hasRouteTables: true, hasTransitGatewayRouteTables: true };
  expect(checkAll(ROUTE_TABLES_CHOICE_RULES, subject, '').map((each) => [each.message, each.fix])).toEqual([[message, fix]]);
});
