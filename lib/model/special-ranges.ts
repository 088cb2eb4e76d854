import { Cidr } from './cidr';

/** The ranges of RFC 1918. */
export const PRIVATE_RANGES = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map((cidr) => Cidr.of(cidr));

/** The documentation ranges: RFC 5737 and RFC 3849. */
export const DOCUMENTATION_RANGES = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'].map((cidr) =>
  Cidr.of(cidr),
);

/** Other ranges that are not globally routable, and why. */
export const NOT_GLOBAL_RANGES: readonly (readonly [Cidr, string])[] = [
  [Cidr.of('0.0.0.0/8'), '"this network"'],
  [Cidr.of('100.64.0.0/10'), 'carrier-grade NAT'],
  [Cidr.of('127.0.0.0/8'), 'loopback'],
  [Cidr.of('169.254.0.0/16'), 'link-local'],
  [Cidr.of('192.0.0.0/24'), 'IETF protocol assignments'],
  [Cidr.of('192.88.99.0/24'), 'a retired 6to4 relay range'],
  [Cidr.of('198.18.0.0/15'), 'benchmarking'],
  [Cidr.of('224.0.0.0/4'), 'multicast'],
  [Cidr.of('240.0.0.0/4'), 'reserved'],
];

/** The range that the CIDR overlaps and that is private or otherwise not globally routable, with the reason. */
export function notPublicRange(cidr: Cidr): string | undefined {
  const ranges = [...PRIVATE_RANGES.map((range) => [range, 'RFC 1918'] as const), ...NOT_GLOBAL_RANGES];
  const hit = ranges.find(([range]) => range.overlaps(cidr));
  return hit === undefined ? undefined : `${hit[0].toString()} (${hit[1]})`;
}

/** Whether the CIDR overlaps a documentation range. */
export function isForDocumentation(cidr: Cidr): boolean {
  return DOCUMENTATION_RANGES.some((range) => range.overlaps(cidr));
}
