import { BgpPrefix } from '../../../lib/model/bgp-prefix';
import { SESSION_ROUTES_RULES } from '../../../lib/rules/interconnect/session-routes';
import { check } from '../support';

const checked = (count: number, routesQuota: number): string[] => {
  const bgpPrefixes = Array.from({ length: count }, (_, index) => BgpPrefix.of(`5.5.${index}.0/24`));
  return check(SESSION_ROUTES_RULES, { bgpPrefixes, routesQuota }, 'sites.ashburn');
};

test('as many prefixes as the session takes are fine', () => {
  expect(checked(0, 100)).toEqual([]);
  expect(checked(100, 100)).toEqual([]);
});

test('more are a warning', () => {
  expect(checked(101, 100)).toEqual(['warning session-routes at sites.ashburn: 101 prefixes']);
});

test('a prefix counts once, whatever its longest match is', () => {
  const bgpPrefixes = [BgpPrefix.of('5.5.0.0/16'), BgpPrefix.of('5.5.0.0/16', 24)];
  expect(check(SESSION_ROUTES_RULES, { bgpPrefixes, routesQuota: 1 }, 's')).toEqual([]);
});
