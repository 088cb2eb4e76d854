import { Asn } from '../../../lib/model/asn';
import { Cidr } from '../../../lib/model/cidr';
import {
  ALLOWED_PREFIXES_RULES,
  type AllowedPrefixesSubject,
  TRANSIT_ASSOCIATION_RULES,
} from '../../../lib/rules/direct-connect/allowed-prefixes';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { checkAll } from '../../../lib/rules/rule';
import { check } from '../support';

const cidrs = (texts: readonly string[]): readonly Cidr[] => texts.map((text) => Cidr.of(text));
const checked = (
  allowedPrefixes: string[],
  vpcCidrs: string[] = [],
  path = '',
  gateway: AllowedPrefixesSubject['gateway'] = 'vpn-gateway',
): string[] =>
  check(ALLOWED_PREFIXES_RULES, { gateway, allowedPrefixes: cidrs(allowedPrefixes), vpcCidrs: cidrs(vpcCidrs) }, path);

test.each(['2001:db8::/64', '2001:db8::/32', '::/0', '203.0.113.0/24', '203.0.113.7/32'])('%p may be allowed', (prefix) => {
  expect(checked([prefix])).toEqual([]);
});

test.each(['2001:db8::/65', '2001:db8::1/128'])('%p is too long', (prefix) => {
  expect(checked([prefix])).toEqual([`error allowed-prefix-ipv6-length at allowedPrefixes: ${prefix}`]);
  expect(checked(['::/0', prefix], [], 'gateway')).toEqual([
    `error allowed-prefix-ipv6-length at gateway.allowedPrefixes: ${prefix}`,
  ]);
});

test.each([
  [[], ['10.0.0.0/16']],
  [['10.0.0.0/24'], []],
  [['10.0.0.0/16'], ['10.0.0.0/16']],
  [['10.0.0.0/15'], ['10.0.0.0/16']],
  [['0.0.0.0/0'], ['10.0.0.0/16']],
  [['203.0.113.0/24', '10.0.0.0/16'], ['10.0.0.0/16']],
  [['203.0.113.0/24'], ['10.0.0.0/16', '203.0.113.0/24']],
])('%p advertises something of the VPC %p, or nobody knows', (allowed: string[], vpc: string[]) => {
  expect(checked(allowed, vpc)).toEqual([]);
});

test.each([
  [['10.0.0.0/17'], ['10.0.0.0/16'], '10.0.0.0/17'],
  [['10.0.0.0/17', '10.0.128.0/17'], ['10.0.0.0/16'], '10.0.0.0/17, 10.0.128.0/17'],
  [['203.0.113.0/24'], ['10.0.0.0/16'], '203.0.113.0/24'],
  [['::/0'], ['10.0.0.0/16'], '::/0'],
])('%p advertises nothing of the VPC %p', (allowed: string[], vpc: string[], value) => {
  expect(checked(allowed, vpc)).toEqual([`warning vpc-not-advertised at allowedPrefixes: ${value}`]);
});

test.each([
  [['10.0.0.0/17'], ['10.0.0.0/16']],
  [['10.0.0.0/8'], ['10.0.0.0/16']],
  [['203.0.113.0/24'], ['10.0.0.0/16', '203.0.113.0/24']],
  [['203.0.113.0/24'], []],
])('with a transit gateway, %p is a route back to the VPC %p, or nobody knows', (allowed: string[], vpc: string[]) => {
  expect(checked(allowed, vpc, '', 'transit-gateway')).toEqual([]);
});

test.each([
  [['203.0.113.0/24'], ['10.0.0.0/16'], '203.0.113.0/24'],
  [['10.1.0.0/16', '::/0'], ['10.0.0.0/16', '10.2.0.0/16'], '10.1.0.0/16, ::/0'],
])('with a transit gateway, %p is no route back to the VPC %p', (allowed: string[], vpc: string[], value) => {
  expect(checked(allowed, vpc, '', 'transit-gateway')).toEqual([`warning vpc-not-advertised at allowedPrefixes: ${value}`]);
});

describe('the association of a transit gateway', () => {
  const prefixes = (count: number): readonly Cidr[] =>
    Array.from({ length: count }, (_, index) => Cidr.of(`10.0.${index % 256}.${Math.floor(index / 256)}/32`));
  const transit = (allowedPrefixes: readonly Cidr[], gateway?: number | string, amazon?: number | string): string[] =>
    check(
      TRANSIT_ASSOCIATION_RULES,
      {
        allowedPrefixes,
        transitGatewayAsn: gateway === undefined ? undefined : Asn.of(gateway),
        amazonSideAsn: amazon === undefined ? undefined : Asn.of(amazon),
      },
      'tgw',
    );

  test.each([1, 199, 200])('may have %p prefixes', (count) => {
    expect(transit(prefixes(count))).toEqual([]);
  });

  test('has some', () => {
    expect(transit([])).toEqual(['error allowed-prefixes-missing at tgw.allowedPrefixes: ']);
  });

  test('has no more than 200, of both families together', () => {
    expect(transit(prefixes(201))).toEqual(['error allowed-prefixes-count at tgw.allowedPrefixes: 201 prefixes']);
    expect(transit([...prefixes(200), Cidr.of('::/0')])).toEqual([
      'error allowed-prefixes-count at tgw.allowedPrefixes: 201 prefixes',
    ]);
  });

  test('has two ASNs, or one that is not known', () => {
    expect(transit(prefixes(1), 64512, 64513)).toEqual([]);
    expect(transit(prefixes(1), 64512)).toEqual([]);
    expect(transit(prefixes(1), undefined, 64512)).toEqual([]);
    expect(transit(prefixes(1), 64512, '64512')).toEqual(['error transit-gateway-asn at tgw.transitGatewayAsn: 64512']);
  });

  test.each([...NUMBER_TOKENS, ...STRING_TOKENS])('skips a token as ASN: %s', (_, token) => {
    expect(transit(prefixes(1), token, token)).toEqual([]);
    expect(transit(prefixes(1), token, 64512)).toEqual([]);
    expect(transit(prefixes(1), 64512, token)).toEqual([]);
  });
});

test.each([
  ['vpn-gateway', 'contains no whole CIDR of the VPC (10.0.0.0/16)'],
  ['transit-gateway', 'holds no address of the VPC (10.0.0.0/16)'],
] as const)('what the allowed prefixes of a %s lack is said', (gateway, message) => {
  const subject = { gateway, allowedPrefixes: cidrs(['203.0.113.0/24', '5.6.7.0/24']), vpcCidrs: cidrs(['10.0.0.0/16']) };
  expect(checkAll(ALLOWED_PREFIXES_RULES, subject, '').map((each) => [each.value, each.message.split(', so')[0]])).toEqual([
    ['203.0.113.0/24, 5.6.7.0/24', message],
  ]);
});
