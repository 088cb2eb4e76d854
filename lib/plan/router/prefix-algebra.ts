import { BgpPrefix } from '../../model/bgp-prefix';
import { Cidr } from '../../model/cidr';

/** The longest prefix length that the entry matches. */
export function longestOf({ cidr, lessOrEqual }: BgpPrefix): number {
  return lessOrEqual ?? cidr.prefixLength;
}

/** The entry for a network and everything inside it up to a length; the network alone, if that is no longer. */
export function upTo(cidr: Cidr, length: number): BgpPrefix {
  return length > cidr.prefixLength ? BgpPrefix.of(cidr, length) : BgpPrefix.of(cidr);
}

/** What the entry matches inside the network, the network itself included; undefined if that is nothing. */
export function insideOf(entry: BgpPrefix, network: Cidr): BgpPrefix | undefined {
  if (network.contains(entry.cidr)) {
    return entry;
  }
  return entry.cidr.contains(network) && longestOf(entry) >= network.prefixLength ? upTo(network, longestOf(entry)) : undefined;
}

/** What the entry matches of the networks that are wider than the network and hold it, each as an entry of its own. */
export function coveringOf(entry: BgpPrefix, network: Cidr): readonly BgpPrefix[] {
  if (!entry.cidr.contains(network)) {
    return [];
  }
  const longest = Math.min(longestOf(entry), network.prefixLength - 1);
  const covering: BgpPrefix[] = [];
  for (let length = entry.cidr.prefixLength; length <= longest; length += 1) {
    covering.push(BgpPrefix.of(Cidr.containing(network.family, network.first, length)));
  }
  return covering;
}

/** Whether the first entry matches everything that the second one matches. */
export function includes(a: BgpPrefix, b: BgpPrefix): boolean {
  return a.cidr.contains(b.cidr) && longestOf(b) <= longestOf(a);
}

/** The entries without those that another one makes needless, sorted. */
export function sortEntries(entries: readonly BgpPrefix[]): readonly BgpPrefix[] {
  const sorted = entries
    .map(({ cidr, lessOrEqual }) => upTo(cidr, lessOrEqual ?? cidr.prefixLength))
    .sort((a, b) => Cidr.compare(a.cidr, b.cidr) || longestOf(b) - longestOf(a));
  const kept: BgpPrefix[] = [];
  for (const entry of sorted) {
    if (!kept.some((other) => includes(other, entry))) {
      kept.push(entry);
    }
  }
  return kept;
}
