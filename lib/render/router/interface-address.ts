import { Cidr } from '../../model/cidr';
import { parseIpAddress } from '../../model/ip-address';

/** The address of an interface without its prefix length. */
export function hostOf(address: string): string {
  return address.slice(0, address.indexOf('/'));
}

/** The network of an interface's address. */
export function networkOf(address: string): Cidr {
  const { family, bits } = parseIpAddress(hostOf(address))!;
  return Cidr.containing(family, bits, Number(address.slice(address.indexOf('/') + 1)));
}
