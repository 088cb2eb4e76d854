import { Cidr } from '../../lib/model/cidr';
import { isForDocumentation, notPublicRange } from '../../lib/model/special-ranges';

/** One address inside, the two beside it that are public, and why. */
test.each([
  ['10.1.2.3', '9.255.255.255', '11.0.0.0', '10.0.0.0/8 (RFC 1918)'],
  ['172.31.255.255', '172.15.255.255', '172.32.0.0', '172.16.0.0/12 (RFC 1918)'],
  ['192.168.0.0', '192.167.255.255', '192.169.0.0', '192.168.0.0/16 (RFC 1918)'],
  ['0.255.255.255', '1.0.0.0', '1.0.0.0', '0.0.0.0/8 ("this network")'],
  ['100.127.255.255', '100.63.255.255', '100.128.0.0', '100.64.0.0/10 (carrier-grade NAT)'],
  ['127.0.0.1', '126.255.255.255', '128.0.0.0', '127.0.0.0/8 (loopback)'],
  ['169.254.96.1', '169.253.255.255', '169.255.0.0', '169.254.0.0/16 (link-local)'],
  ['192.0.0.8', '191.255.255.255', '192.0.1.0', '192.0.0.0/24 (IETF protocol assignments)'],
  ['192.88.99.1', '192.88.98.255', '192.88.100.0', '192.88.99.0/24 (a retired 6to4 relay range)'],
  ['198.19.255.255', '198.17.255.255', '198.20.0.0', '198.18.0.0/15 (benchmarking)'],
  ['239.0.0.1', '223.255.255.255', '223.255.255.255', '224.0.0.0/4 (multicast)'],
  ['255.255.255.255', '223.255.255.255', '223.255.255.255', '240.0.0.0/4 (reserved)'],
])('%s is not public, %s and %s are: %s', (inside, below, above, reason) => {
  expect(notPublicRange(Cidr.of(`${inside}/32`))).toBe(reason);
  expect([below, above].map((each) => notPublicRange(Cidr.of(`${each}/32`)))).toEqual([undefined, undefined]);
});

test('a range that reaches into one is not public', () => {
  expect(notPublicRange(Cidr.of('172.0.0.0/8'))).toBe('172.16.0.0/12 (RFC 1918)');
});

test.each([
  ['192.0.2.128/25', true],
  ['192.0.3.0/24', false],
  ['198.51.100.0/24', true],
  ['198.51.101.0/24', false],
  ['203.0.0.0/16', true],
  ['203.0.112.0/24', false],
  ['2001:db8:1::/48', true],
  ['2001:db9::/32', false],
])('%s is for documentation: %p', (cidr, expected) => {
  expect(isForDocumentation(Cidr.of(cidr))).toBe(expected);
});
