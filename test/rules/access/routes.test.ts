import { ROUTES_RULES, type RoutedSubnet } from '../../../lib/rules/access/routes';
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
