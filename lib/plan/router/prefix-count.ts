import type { BgpPrefix } from '../../model/bgp-prefix';
import { CidrSet } from '../../model/cidr-set';

/** How many different prefixes are in a list with these entries. */
export function countPrefixes(entries: readonly BgpPrefix[]): number {
  const lengths = entries.flatMap(({ cidr, lessOrEqual }) => [cidr.prefixLength, lessOrEqual ?? cidr.prefixLength]);
  let count = 0;
  for (let length = Math.min(...lengths); length <= Math.max(...lengths); length += 1) {
    const matching = entries.filter(
      ({ cidr, lessOrEqual }) => cidr.prefixLength <= length && length <= (lessOrEqual ?? cidr.prefixLength),
    );
    // Merged, so that what two entries match counts once.
    for (const { prefixLength } of CidrSet.of(...matching.map(({ cidr }) => cidr)).cidrs) {
      count += 2 ** (length - prefixLength);
    }
  }
  return count;
}
