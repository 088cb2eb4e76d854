import type { Cidr } from '../../model/cidr';
import { formatIpAddress } from '../../model/ip-address';

/** The first address of a network. */
export function firstOf(cidr: Cidr): string {
  return text(cidr.first);
}

/** The last address of a network. */
export function lastOf(cidr: Cidr): string {
  return text(cidr.last);
}

/** The mask of a network: `255.255.255.0`. */
export function maskOf(cidr: Cidr): string {
  return text(0xffffffffn ^ (cidr.last - cidr.first));
}

/** The mask of a network with its bits turned over, as access lists have it: `0.0.0.255`. */
export function wildcardOf(cidr: Cidr): string {
  return text(cidr.last - cidr.first);
}

function text(bits: bigint): string {
  return formatIpAddress({ family: 'ipv4', bits });
}
