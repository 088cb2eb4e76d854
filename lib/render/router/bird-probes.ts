import { Cidr } from '../../model/cidr';
import { formatIpAddress } from '../../model/ip-address';
import type { RouterPrefixListPlan } from '../../plan/router/customer-router-plan';

/**
 * The addresses of which each prefix of a list holds at least one, in order, each once: an entry without a range is probed at its first address, a
 * range at the first address of each of its longest prefixes.
 *
 * BIRD has no route that depends on other prefixes. What it has is a route that is valid while an address is reachable, so a prefix that
 * depends on contributing routes becomes one such route for each probe.
 */
export function probesOf(list: RouterPrefixListPlan, except: Cidr): readonly string[] {
  const probes = new Set<bigint>();
  for (const { cidr, lessOrEqual } of list.entries) {
    const longest = lessOrEqual ?? cidr.prefixLength;
    // The prefix itself is relayed where it is learned: alone it makes nothing.
    if (cidr.equals(except) && longest === cidr.prefixLength) {
      continue;
    }
    const step = 1n << BigInt(32 - longest);
    for (let address = cidr.first; address <= cidr.last; address += step) {
      probes.add(address);
    }
  }
  return [...probes].sort((a, b) => (a < b ? -1 : 1)).map((bits) => formatIpAddress({ family: 'ipv4', bits }));
}
