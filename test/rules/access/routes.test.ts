import { ROUTES_RULES, type RoutedSubnet, VPN_GATEWAY_OF_ROUTES_RULES } from '../../../lib/rules/access/routes';
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
])('a VPN gateway %s', (_, all, expected) => {
  const attachments = all.map((isOfVpc, index) => ({ path: `a${index}`, isOfVpc }));
  expect(check(VPN_GATEWAY_OF_ROUTES_RULES, { prop: 'vpnGateway', attachments }, '')).toEqual(expected);
});
