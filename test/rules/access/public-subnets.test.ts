import { PUBLIC_SUBNETS_RULES } from '../../../lib/rules/access/public-subnets';
import { check } from '../support';

test('public subnets without routes are a warning', () => {
  expect(check(PUBLIC_SUBNETS_RULES, { unroutedSubnets: [] }, 'vpcSubnets')).toEqual([]);
  expect(check(PUBLIC_SUBNETS_RULES, { unroutedSubnets: ['Vpc/PublicSubnet1', 'Vpc/PublicSubnet2'] }, 'vpcSubnets')).toEqual([
    'warning public-subnets-unrouted at vpcSubnets: Vpc/PublicSubnet1, Vpc/PublicSubnet2',
  ]);
});
