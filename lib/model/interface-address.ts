import { Cidr } from './cidr';
import { familyBits, parseIpAddress } from './ip-address';

/** An IPv4 address of an interface, with the network that its prefix length says. */
export interface InterfaceAddress {
  /** As given: `169.254.96.1/30`. */
  readonly text: string;
  /** The address, as a number. */
  readonly bits: bigint;
  readonly prefixLength: number;
  readonly network: Cidr;
}

/** Reads an IPv4 address with its prefix length, as routers write it; undefined if the text is none, or a token. */
export function readInterfaceAddress(text: string | undefined): InterfaceAddress | undefined {
  const [, addressText = '', mask = ''] = /^([^/]*)\/(0|[1-9][0-9]?)$/.exec(typeof text === 'string' ? text : '') ?? [];
  const address = parseIpAddress(addressText);
  const prefixLength = Number(mask);
  if (text === undefined || address?.family !== 'ipv4' || mask === '' || prefixLength > familyBits('ipv4')) {
    return undefined;
  }
  return { text, bits: address.bits, prefixLength, network: Cidr.containing('ipv4', address.bits, prefixLength) };
}

/** Why the address is no host of its network; undefined if it is one. Both addresses of a /31 are hosts (RFC 3021). */
export function notHostRole({ bits, prefixLength, network }: InterfaceAddress): 'network' | 'broadcast' | undefined {
  if (prefixLength >= 31) {
    return undefined;
  }
  return bits === network.first ? 'network' : bits === network.last ? 'broadcast' : undefined;
}
