import type { BgpPrefix } from '../../model/bgp-prefix';
import type { Cidr } from '../../model/cidr';
import { formatIpAddress } from '../../model/ip-address';

/**
 * Addresses of which each prefix in a list holds at least one, in order, each once: the first address of every prefix of a range's longest length, and
 * that of a prefix without a range, unless it holds another of them.
 *
 * BIRD has no route that depends on other prefixes. What it has is a route that is valid while an address is reachable, so a prefix that
 * depends on contributing routes becomes one such route for each of these addresses.
 */
export function probesOf(entries: readonly BgpPrefix[], made: Cidr): readonly string[] {
  const probes = new Set<bigint>();
  const alone: Cidr[] = [];
  for (const { cidr, lessOrEqual = cidr.prefixLength } of entries) {
    if (lessOrEqual === cidr.prefixLength) {
      alone.push(cidr);
      continue;
    }
    const step = 1n << BigInt(32 - lessOrEqual);
    for (let address = cidr.first; address <= cidr.last; address += step) {
      probes.add(address);
    }
  }
  alone.sort((a, b) => b.prefixLength - a.prefixLength);
  for (const cidr of alone) {
    // The prefix itself is relayed where it is learned: alone it makes nothing.
    if (!cidr.equals(made) && ![...probes].some((probe) => probe >= cidr.first && probe <= cidr.last)) {
      probes.add(cidr.first);
    }
  }
  return [...probes].sort((a, b) => (a < b ? -1 : 1)).map((bits) => formatIpAddress({ family: 'ipv4', bits }));
}
