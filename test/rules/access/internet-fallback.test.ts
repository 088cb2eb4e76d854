import { INTERNET_FALLBACK_RULES, type InternetFallbackSubject } from '../../../lib/rules/access/internet-fallback';
import { check } from '../support';

const VPN = 'vpn-gateway';
const TRANSIT = 'transit-gateway';
const checked = (
  target: InternetFallbackSubject['target'],
  internetFallback: InternetFallbackSubject['internetFallback'],
  ...tablesWithDefaultRoute: string[]
): string[] => check(INTERNET_FALLBACK_RULES, { target, internetFallback, tablesWithDefaultRoute }, '');

test('subnets without a default route cannot fall back, whatever is declared', () => {
  for (const declared of [undefined, 'blocked', 'intended'] as const) {
    expect(checked(VPN, declared)).toEqual([]);
  }
});

test('with a VPN gateway, a default route is silent, refused or intended', () => {
  expect(checked(VPN, undefined, 'rtb-1', 'rtb-2')).toEqual([
    'warning silent-internet-fallback at internetFallback: rtb-1, rtb-2',
  ]);
  expect(checked(VPN, 'blocked', 'rtb-1')).toEqual(['error internet-fallback-open at internetFallback: rtb-1']);
  expect(checked(VPN, 'intended', 'rtb-1')).toEqual([]);
});

test('with a transit gateway, static routes block a fallback, with or without a default route', () => {
  for (const tables of [[], ['rtb-1']]) {
    expect(checked(TRANSIT, undefined, ...tables)).toEqual([]);
    expect(checked(TRANSIT, 'blocked', ...tables)).toEqual([]);
    expect(checked(TRANSIT, 'intended', ...tables)).toEqual(['warning internet-fallback-static at internetFallback: intended']);
  }
});
