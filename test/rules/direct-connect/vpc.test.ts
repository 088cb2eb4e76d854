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
  expect(checked('10.1.0.0/16', cidr)).toEqual([`error vpc-cidr-size at Vpc: ${cidr}`]);
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

test('a VPC with private and public CIDRs begins with a private one', () => {
  expect(checked('10.0.0.0/16', '203.0.113.0/24')).toEqual([]);
  expect(checked('203.0.113.0/24', '9.1.2.0/24')).toEqual([]);
  expect(checked(undefined, '203.0.113.0/24', '10.0.0.0/16')).toEqual([]);
  expect(checked('203.0.113.0/24', '9.1.2.0/24', '10.0.0.0/16')).toEqual(['error vpc-cidr-mixed at Vpc: 10.0.0.0/16']);
});

test('198.19.0.0/16 goes with no private CIDR', () => {
  expect(checked('198.19.0.0/17', '198.19.128.0/17')).toEqual([]);
  expect(checked('10.0.0.0/16', '198.18.0.0/16')).toEqual([]);
  expect(checked('10.0.0.0/16', '198.19.7.0/24')).toEqual(['error vpc-cidr-mixed at Vpc: 198.19.7.0/24']);
  expect(checked('198.19.7.0/24', '10.0.0.0/16')).toEqual(['error vpc-cidr-mixed at Vpc: 10.0.0.0/16']);
});

test('a VPC has 5 CIDRs by default', () => {
  expect(checked('10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24', '10.0.3.0/24', '10.0.4.0/24')).toEqual([]);
  expect(checked('10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24', '10.0.3.0/24', '10.0.4.0/24', '10.0.5.0/24')).toEqual([
    'warning vpc-cidrs-count at Vpc: 6 CIDRs',
  ]);
});
