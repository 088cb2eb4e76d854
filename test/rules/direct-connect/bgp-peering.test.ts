import { isUnresolved } from '../../../lib/model/token';
import * as fc from 'fast-check';
import { BgpPeering } from '../../../lib/model/bgp-peering';
import { PEER_ADDRESS_RULES, PEER_ADVICE_RULES, PEER_PAIR_RULES } from '../../../lib/rules/direct-connect/bgp-peering';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const checked = (amazonAddress?: string, customerAddress?: string, path = 'peering'): string[] =>
  check(
    [...PEER_ADDRESS_RULES, ...PEER_PAIR_RULES],
    BgpPeering.ipv4({
      ...(amazonAddress === undefined ? {} : { amazonAddress }),
      ...(customerAddress === undefined ? {} : { customerAddress }),
    }),
    path,
  );

describe('good peerings', () => {
  test.each([
    ['169.254.96.1/30', '169.254.96.2/30'],
    ['169.254.96.2/30', '169.254.96.1/30'],
    ['169.254.96.1/29', '169.254.96.6/29'],
    ['203.0.113.0/31', '203.0.113.1/31'],
    ['203.0.113.1/31', '203.0.113.0/31'],
    ['10.0.0.1/8', '10.255.255.254/8'],
    ['0.0.0.1/0', '255.255.255.254/0'],
  ])('%p and %p', (amazon, customer) => {
    expect(checked(amazon, customer)).toEqual([]);
  });

  test('no addresses, so that AWS assigns them', () => {
    expect(checked()).toEqual([]);
    expect(check([...PEER_ADDRESS_RULES, ...PEER_PAIR_RULES], BgpPeering.ipv6(), 'peering')).toEqual([]);
  });
});

test('one address missing', () => {
  expect(checked('169.254.96.1/30')).toEqual(['error peer-addresses-paired at peering.customerAddress: ']);
  expect(checked(undefined, '169.254.96.2/30')).toEqual(['error peer-addresses-paired at peering.amazonAddress: ']);
  expect(checked('169.254.96.1/30', undefined, '')).toEqual(['error peer-addresses-paired at customerAddress: ']);
});

test('a prefix length missing', () => {
  expect(checked('169.254.96.1', '169.254.96.2/30')).toEqual([
    'error peer-address-mask-missing at peering.amazonAddress: 169.254.96.1',
  ]);
  expect(checked('169.254.96.1/30', '169.254.96.2')).toEqual([
    'error peer-address-mask-missing at peering.customerAddress: 169.254.96.2',
  ]);
});

test('no address at all, and no prefix length either', () => {
  expect(checked('router', '169.254.96.2/30')).toEqual([
    'error peer-address-mask-missing at peering.amazonAddress: router',
    'error peer-address-syntax at peering.amazonAddress: router',
  ]);
});

test.each([
  '169.254.96.1/33',
  '169.254.96.1/030',
  '169.254.96.1/',
  '169.254.96.1/-1',
  '169.254.96.1/30/30',
  '169.254.96.1/255.255.255.252',
  '169.254.96.01/30',
  '169.254.96.256/30',
  '169.254.96/30',
  ' 169.254.96.1/30',
  '169.254.96.1/30 ',
  '2001:db8::1/125',
])('%p is not an IPv4 address with a prefix length', (text) => {
  expect(checked(text, '169.254.96.2/30')).toEqual([`error peer-address-syntax at peering.amazonAddress: ${text}`]);
  expect(checked('169.254.96.2/30', text)).toEqual([`error peer-address-syntax at peering.customerAddress: ${text}`]);
});

describe('addresses that are no hosts', () => {
  test.each([
    ['169.254.96.0/30', 'network'],
    ['169.254.96.3/30', 'broadcast'],
  ])('%p is the %s address', (text) => {
    expect(checked(text, '169.254.96.1/30')).toEqual([`error peer-address-not-host at peering.amazonAddress: ${text}`]);
    expect(checked('169.254.96.1/30', text)).toEqual([`error peer-address-not-host at peering.customerAddress: ${text}`]);
  });

  test('both are reported', () => {
    expect(checked('169.254.96.0/30', '169.254.96.3/30')).toEqual([
      'error peer-address-not-host at peering.amazonAddress: 169.254.96.0/30',
      'error peer-address-not-host at peering.customerAddress: 169.254.96.3/30',
    ]);
  });

  test('a /32 is one host, and has no room for two', () => {
    expect(checked('203.0.113.1/32', '203.0.113.2/32')).toEqual([
      'error peer-subnet-mismatch at peering.customerAddress: 203.0.113.2/32',
    ]);
    expect(checked('203.0.113.1/32', '203.0.113.1/32')).toEqual([
      'error peer-addresses-equal at peering.customerAddress: 203.0.113.1/32',
    ]);
  });
});

describe('addresses that do not fit together', () => {
  test('unequal prefix lengths', () => {
    expect(checked('169.254.96.1/30', '169.254.96.2/29')).toEqual([
      'error peer-mask-mismatch at peering.customerAddress: 169.254.96.2/29',
    ]);
  });

  test.each([
    ['169.254.96.2/30', '169.254.96.5/30'],
    ['203.0.113.1/31', '203.0.113.2/31'],
  ])('%p and %p: unequal subnets', (amazon, customer) => {
    expect(checked(amazon, customer)).toEqual([`error peer-subnet-mismatch at peering.customerAddress: ${customer}`]);
  });

  test('the same host', () => {
    expect(checked('169.254.96.1/30', '169.254.96.1/30')).toEqual([
      'error peer-addresses-equal at peering.customerAddress: 169.254.96.1/30',
    ]);
  });

  test('the same host under two prefix lengths', () => {
    expect(checked('169.254.96.1/30', '169.254.96.1/29')).toEqual([
      'error peer-mask-mismatch at peering.customerAddress: 169.254.96.1/29',
      'error peer-addresses-equal at peering.customerAddress: 169.254.96.1/29',
    ]);
  });
});

test.each(STRING_TOKENS)('a token is skipped, whole or in part: %s', (_, token) => {
  expect(checked(token, token)).toEqual([]);
  if (isUnresolved(`${token}/30`)) {
    expect(checked(`${token}/30`, '169.254.96.2/30')).toEqual([]);
    expect(checked('169.254.96.1/30', `${token}/29`)).toEqual([]);
  } else {
    // An expression written by hand, with literals around: it is no address.
    expect(checked(`${token}/30`, '169.254.96.2/30')).toHaveLength(1);
  }
  expect(checked('169.254.96.0/30', token)).toEqual(['error peer-address-not-host at peering.amazonAddress: 169.254.96.0/30']);
  expect(checked(token)).toEqual(['error peer-addresses-paired at peering.customerAddress: ']);
});

describe('the addresses of the services of EC2 instances', () => {
  const advice = (amazonAddress: string, customerAddress: string): string[] =>
    check(PEER_ADVICE_RULES, BgpPeering.ipv4({ amazonAddress, customerAddress }), 'peering');

  test.each([
    '169.254.168.255/30',
    '169.254.170.0/30',
    '10.0.0.1/30',
    '169.254.169.1',
    ...STRING_TOKENS.map(([, token]) => token),
  ])('%p is not one', (text) => {
    expect(advice(text, text)).toEqual([]);
  });

  test.each(['169.254.169.0/31', '169.254.169.253/30', '169.254.169.254/16', '169.254.169.255/8'])('%p is one', (text) => {
    expect(advice(text, '10.0.0.1/30')).toEqual([`warning peer-address-instance-services at peering.amazonAddress: ${text}`]);
    expect(advice('10.0.0.1/30', text)).toEqual([`warning peer-address-instance-services at peering.customerAddress: ${text}`]);
  });
});

test('any two addresses are checked by their bits', () => {
  const bits = (text: string): string =>
    text
      .split('.')
      .map((octet) => Number(octet).toString(2).padStart(8, '0'))
      .join('');
  const near = fc.tuple(fc.constantFrom('10.0.0.', '10.0.1.', '10.0.3.'), fc.nat(255)).map((parts) => parts.join(''));
  fc.assert(
    fc.property(near, near, fc.integer({ min: 20, max: 32 }), (amazon, customer, length) => {
      const host = (text: string): string => bits(text).slice(length);
      const isHost = (text: string): boolean => length >= 31 || (host(text).includes('1') && host(text).includes('0'));
      const sameSubnet = bits(amazon).slice(0, length) === bits(customer).slice(0, length);
      const expected = [
        ...(isHost(amazon) ? [] : [`error peer-address-not-host at peering.amazonAddress: ${amazon}/${length}`]),
        ...(isHost(customer) ? [] : [`error peer-address-not-host at peering.customerAddress: ${customer}/${length}`]),
        ...(sameSubnet ? [] : [`error peer-subnet-mismatch at peering.customerAddress: ${customer}/${length}`]),
        ...(amazon === customer ? [`error peer-addresses-equal at peering.customerAddress: ${customer}/${length}`] : []),
      ];
      expect(checked(`${amazon}/${length}`, `${customer}/${length}`)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
