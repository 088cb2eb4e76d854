import { BgpPeering } from '../../../lib/model/bgp-peering';
import { Cidr } from '../../../lib/model/cidr';
import { PUBLIC_PEER_RULES, ROUTE_FILTER_RULES } from '../../../lib/rules/direct-connect/public-virtual-interface';
import { STRING_TOKENS } from '../../model/tokens';
import { checkAll } from '../../../lib/rules/rule';
import { check } from '../support';

describe('the addresses of a public interface', () => {
  const peer = (amazonAddress?: string, customerAddress?: string): string[] =>
    check(
      PUBLIC_PEER_RULES,
      BgpPeering.ipv4({
        ...(amazonAddress === undefined ? {} : { amazonAddress }),
        ...(customerAddress === undefined ? {} : { customerAddress }),
      }),
      'peering',
    );

  test('are public', () => {
    expect(peer('9.1.2.0/31', '9.1.2.1/31')).toEqual([]);
  });

  test('are given for IPv4, and assigned for IPv6', () => {
    expect(peer()).toEqual(['error public-peer-addresses at peering: ']);
    // One alone is refused by the rules of every peering.
    expect([peer('9.1.2.0/31'), peer(undefined, '9.1.2.1/31')]).toEqual([[], []]);
    expect(check(PUBLIC_PEER_RULES, BgpPeering.ipv6(), 'peering')).toEqual([]);
  });

  test.each(['172.15.255.255/30', '172.32.0.0/31', '169.253.255.1/30', '100.63.255.1/30', 'nonsense', '2001:db8::1/125'])(
    '%p is not private',
    (text) => {
      expect(peer(text, '9.1.2.1/31')).toEqual([]);
    },
  );

  test.each([
    '10.0.0.1/30',
    '172.16.0.1/30',
    '172.31.255.254/30',
    '192.168.0.1/30',
    '169.254.96.1/30',
    '100.64.0.1/30',
    '10.0.0.1',
  ])('%p is not public', (text) => {
    expect(peer(text, '9.1.2.1/31')).toEqual([`error public-peer-address-private at peering.amazonAddress: ${text}`]);
    expect(peer('9.1.2.1/31', text)).toEqual([`error public-peer-address-private at peering.customerAddress: ${text}`]);
  });

  test('from a documentation range are reported', () => {
    expect(peer('203.0.113.0/31', '203.0.113.1/31')).toEqual([
      'warning public-peer-address-documentation at peering.amazonAddress: 203.0.113.0/31',
      'warning public-peer-address-documentation at peering.customerAddress: 203.0.113.1/31',
    ]);
  });

  test.each(STRING_TOKENS)('are skipped as tokens: %s', (_, token) => {
    expect(peer(token, token)).toEqual([]);
  });
});

describe('route filter prefixes', () => {
  const filter = (...prefixes: string[]): string[] =>
    check(
      ROUTE_FILTER_RULES,
      prefixes.map((prefix) => Cidr.of(prefix)),
      '',
    );
  const many = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `9.1.${index % 256}.${Math.floor(index / 256)}/32`);

  test.each(['9.1.2.0/24', '9.1.2.3/32', '2600:1f00::/64', '2600::/16'])('%p is fine', (prefix) => {
    expect(filter(prefix)).toEqual([]);
  });

  test('are at least one, and at most 1000', () => {
    expect(filter()).toEqual(['error route-filter-prefixes-missing at routeFilterPrefixes: ']);
    expect(filter(...many(1000))).toEqual([]);
    expect(filter(...many(1001))).toEqual(['error route-filter-prefixes-count at routeFilterPrefixes: 1001 prefixes']);
  });

  test.each([
    ['0.0.0.0/0', 'the prefix length must be 1 to 32'],
    ['::/0', 'the prefix length must be 1 to 64'],
  ])('%p: %s', (prefix, message) => {
    expect(checkAll(ROUTE_FILTER_RULES, [Cidr.of(prefix)], '').map((each) => each.message)).toEqual([message]);
  });

  test.each([
    ['203.0.113.0/24', 'overlaps a documentation range, which is not public'],
    ['10.0.0.0/24', 'overlaps 10.0.0.0/8 (RFC 1918), which is not public'],
  ])('%p %s', (prefix, message) => {
    expect(checkAll(ROUTE_FILTER_RULES, [Cidr.of(prefix)], '').map((each) => each.message)).toEqual([message]);
  });

  test.each(['0.0.0.0/0', '::/0', '2600:1f00::/65'])('%p has a length that AWS does not take', (prefix) => {
    expect(filter(prefix)).toEqual([`error route-filter-prefix-length at routeFilterPrefixes: ${prefix}`]);
  });

  test.each(['10.0.0.0/24', '169.254.0.0/16', '203.0.113.0/24', '2001:db8::/48', '128.0.0.0/1'])('%p is not public', (prefix) => {
    expect(filter(prefix)).toEqual([`warning route-filter-prefix-not-public at routeFilterPrefixes: ${prefix}`]);
  });
});
