import { internetFallbackFindings } from '../../../lib/plan/access/internet-fallback';
import { lines } from '../support';

const TABLES = [{ key: 'rtb-1' }];

test('a fallback is judged by the target of the routes', () => {
  const silent = 'warning silent-internet-fallback internetFallback';
  expect(lines(() => internetFallbackFindings(undefined, 'vpn-gateway', TABLES))).toEqual([silent]);
  expect(lines(() => internetFallbackFindings(undefined, 'vpn-gateway'))).toEqual([]);
  expect(lines(() => internetFallbackFindings(undefined, 'transit-gateway', TABLES))).toEqual([]);
  expect(lines(() => internetFallbackFindings('intended', 'transit-gateway'))).toEqual([
    'warning internet-fallback-static internetFallback',
  ]);
});

test('without routes in a VPC there is nothing to fall back from', () => {
  expect(lines(() => internetFallbackFindings('blocked', undefined, TABLES))).toEqual([]);
  expect(lines(() => internetFallbackFindings('intended', 'transit-gateway-attachment', TABLES))).toEqual([]);
});
