import { Cidr } from '../../../lib/model/cidr';
import { VPC_CIDR_RULES } from '../../../lib/rules/direct-connect/vpc';
import { check } from '../support';

const checked = (primary: string | undefined, ...secondary: string[]): string[] =>
  check(
    VPC_CIDR_RULES,
    { primary: primary === undefined ? undefined : Cidr.of(primary), secondary: secondary.map((cidr) => Cidr.of(cidr)) },
    'Vpc',
  );

test.each(['10.0.0.0/16', '10.0.0.0/28', '203.0.113.0/24', '198.19.0.0/16', '100.64.0.0/16'])('%p is fine', (cidr) => {
  expect(checked(cidr)).toEqual([]);
  expect(checked(undefined, cidr)).toEqual([]);
});

test.each(['10.0.0.0/15', '10.0.0.0/29'])('%p has a length that no VPC has', (cidr) => {
  expect(checked(cidr)).toEqual([`error vpc-cidr-size at Vpc: ${cidr}`]);
  expect(checked(undefined, cidr)).toEqual([`error vpc-cidr-size at Vpc: ${cidr}`]);
});

test('IPv6 is not checked against the lengths of IPv4', () => {
  expect(checked('10.0.0.0/16', '2600:1f00::/56')).toEqual([]);
});

test.each(['0.0.0.0/24', '127.0.0.0/24', '169.254.0.0/16', '224.0.0.0/24', '239.255.255.0/24'])('%p is forbidden', (cidr) => {
  expect(checked(cidr)).toEqual([`error vpc-cidr-forbidden at Vpc: ${cidr}`]);
});

test.each(['1.0.0.0/24', '126.255.255.0/24', '128.0.0.0/24', '169.253.255.0/24', '169.255.0.0/24', '223.255.255.0/24'])(
  '%p is not forbidden',
  (cidr) => {
    expect(checked(cidr)).toEqual([]);
  },
);

// The rows of AWS's table: a primary CIDR, then what is restricted and what is permitted beside it.
test.each([
  ['10.2.0.0/16', ['172.16.0.0/16', '192.168.7.0/24', '198.19.0.0/24'], ['10.0.0.0/16', '203.0.113.0/24', '100.64.0.0/16']],
  ['10.0.4.0/24', ['10.0.5.0/24', '172.16.0.0/16', '198.19.0.0/24'], ['10.1.0.0/16', '10.2.0.0/16', '198.18.0.0/16']],
  ['10.1.0.0/16', ['10.0.0.0/16', '192.168.7.0/24'], ['10.2.0.0/16', '9.1.2.0/24']],
  ['172.16.0.0/16', ['10.0.0.0/16', '192.168.0.0/24', '172.31.0.0/24', '198.19.0.0/24'], ['172.17.0.0/16', '203.0.113.0/24']],
  ['172.31.0.0/17', ['172.31.128.0/17'], ['172.30.0.0/16']],
  ['192.168.0.0/24', ['10.0.0.0/16', '172.16.0.0/16', '198.19.0.0/24'], ['192.168.1.0/24', '100.64.0.0/16']],
  ['198.19.0.0/17', ['10.0.0.0/16', '172.16.0.0/16', '192.168.0.0/24'], ['198.19.128.0/17', '203.0.113.0/24', '100.64.0.0/16']],
  ['203.0.113.0/24', ['10.0.0.0/16', '172.16.0.0/16', '192.168.0.0/24', '198.19.0.0/24'], ['9.1.2.0/24', '100.64.0.0/16']],
  ['100.64.0.0/16', ['10.0.0.0/16', '198.19.0.0/24'], ['100.65.0.0/16', '203.0.113.0/24']],
])('beside %p AWS adds none of %p, and all of %p', (primary: string, restricted: string[], permitted: string[]) => {
  expect(checked(primary, ...restricted)).toEqual(restricted.map((cidr) => `error vpc-cidr-restricted at Vpc: ${cidr}`));
  expect(checked(primary, ...permitted)).toEqual([]);
});

test('without a known primary CIDR, what no primary CIDR allows together is refused', () => {
  expect(checked(undefined, '203.0.113.0/24', '10.0.0.0/16')).toEqual([]);
  expect(checked(undefined, '198.19.7.0/24', '203.0.113.0/24')).toEqual([]);
  expect(checked(undefined, '10.2.0.0/16', '192.168.0.0/24')).toEqual([
    'error vpc-cidr-restricted at Vpc: 10.2.0.0/16, 192.168.0.0/24',
  ]);
  expect(checked(undefined, '10.2.0.0/16', '198.19.7.0/24')).toEqual([
    'error vpc-cidr-restricted at Vpc: 10.2.0.0/16, 198.19.7.0/24',
  ]);
});

test('the CIDRs of a VPC do not overlap', () => {
  expect(checked('10.2.0.0/16', '10.2.7.0/24')).toEqual(['error vpc-cidr-overlap at Vpc: 10.2.7.0/24']);
  expect(checked('10.2.0.0/16', '203.0.113.0/24', '203.0.113.0/25')).toEqual(['error vpc-cidr-overlap at Vpc: 203.0.113.0/25']);
});

test('a VPC has 5 CIDRs by default', () => {
  expect(checked('10.9.0.0/24', '10.9.1.0/24', '10.9.2.0/24', '10.9.3.0/24', '10.9.4.0/24')).toEqual([]);
  expect(checked('10.9.0.0/24', '10.9.1.0/24', '10.9.2.0/24', '10.9.3.0/24', '10.9.4.0/24', '10.9.5.0/24')).toEqual([
    'warning vpc-cidrs-count at Vpc: 6 CIDRs',
  ]);
});
