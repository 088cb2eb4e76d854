/** The two families of IP addresses, as AWS and BGP name them. */
export type AddressFamily = 'ipv4' | 'ipv6';

/** An IP address as a number of 32 or 128 bits. */
export interface IpAddress {
  readonly family: AddressFamily;
  readonly bits: bigint;
}

/** The number of bits of an address of the family. */
export function familyBits(family: AddressFamily): number {
  return family === 'ipv4' ? 32 : 128;
}

/**
 * Parses an address; undefined if the text is none.
 *
 * IPv4 is four decimal numbers without leading zeros (some software reads `010.0.0.0` as octal, so it is refused).
 * IPv6 is as in RFC 4291 section 2.2, without a zone.
 */
export function parseIpAddress(text: string): IpAddress | undefined {
  const bits = text.includes(':') ? parseIpv6(text) : parseIpv4(text);
  return bits === undefined ? undefined : { family: text.includes(':') ? 'ipv6' : 'ipv4', bits };
}

/** Writes an address in its canonical form (RFC 5952 for IPv6). */
export function formatIpAddress({ family, bits }: IpAddress): string {
  return family === 'ipv4' ? formatIpv4(bits) : formatIpv6(bits);
}

function parseIpv4(text: string): bigint | undefined {
  const octets = text.split('.');
  if (octets.length !== 4 || !octets.every((octet) => /^(0|[1-9][0-9]{0,2})$/.test(octet) && Number(octet) <= 255)) {
    return undefined;
  }
  return BigInt(octets.reduce((bits, octet) => bits * 256 + Number(octet), 0));
}

function formatIpv4(bits: bigint): string {
  const number = Number(bits);
  return `${number >>> 24}.${(number >>> 16) & 255}.${(number >>> 8) & 255}.${number & 255}`;
}

function parseIpv6(text: string): bigint | undefined {
  const [head, tail, ...more] = text.split('::');
  if (more.length > 0) {
    return undefined;
  }
  // An embedded IPv4 address ends the whole address, so it cannot come before a `::`.
  const before = tail !== undefined && head?.includes('.') === true ? undefined : parseIpv6Groups(head ?? '');
  const after = tail === undefined ? [] : parseIpv6Groups(tail);
  if (before === undefined || after === undefined) {
    return undefined;
  }
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) {
    return undefined;
  }
  const groups = [...before, ...Array.from({ length: missing }, () => 0n), ...after];
  return groups.reduce((bits, group) => (bits << 16n) | group, 0n);
}

/** The 16-bit groups of one side of a `::`; the last may be an IPv4 address, which is two of them. */
function parseIpv6Groups(text: string): readonly bigint[] | undefined {
  if (text === '') {
    return [];
  }
  const parts = text.split(':');
  const groups: bigint[] = [];
  for (const [index, part] of parts.entries()) {
    const embedded = index === parts.length - 1 && part.includes('.') ? parseIpv4(part) : undefined;
    if (embedded !== undefined) {
      groups.push(embedded >> 16n, embedded & 0xffffn);
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) {
      groups.push(BigInt(`0x${part}`));
    } else {
      return undefined;
    }
  }
  return groups;
}

function formatIpv6(bits: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => ((bits >> BigInt(112 - index * 16)) & 0xffffn).toString(16));
  const zeros = longestZeroRun(groups);
  if (zeros.length < 2) {
    return groups.join(':');
  }
  return `${groups.slice(0, zeros.start).join(':')}::${groups.slice(zeros.start + zeros.length).join(':')}`;
}

function longestZeroRun(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (const [index, group] of groups.entries()) {
    if (group !== '0') {
      start = index + 1;
    } else if (index - start + 1 > best.length) {
      best = { start, length: index - start + 1 };
    }
  }
  return best;
}
