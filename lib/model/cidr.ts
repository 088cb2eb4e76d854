import { ValidationFailure } from './finding';
import { finding } from './finding-code';
import { type AddressFamily, familyBits, formatIpAddress, parseIpAddress } from './ip-address';
import { MODEL_CODES } from './model-codes';
import { isUnresolved } from './token';
import { brand } from './shape/brand';
import { valueKind } from './shape/kind';

const EXAMPLE = 'Give for example 203.0.113.0/24.';

/**
 * An IP network: an address and a prefix length, IPv4 or IPv6.
 *
 * Parsing is strict. Octets are 0 to 255 without leading zeros, the prefix length is present, and no host bit is set:
 * `999.1.1.1/24`, `010.0.0.0/8`, `10.0.0.0` and `10.0.0.1/8` are refused. A token is refused too: sets are computed at synthesis.
 *
 * Errors: `twilio-interconnect:cidr-syntax`, `twilio-interconnect:cidr-mask-missing`, `twilio-interconnect:cidr-host-bits`,
 * `twilio-interconnect:literal-needed`.
 */
export class Cidr {
  /** Reads a CIDR. */
  public static of(text: string | Cidr, path = 'cidr'): Cidr {
    if (text instanceof Cidr) {
      return text;
    }
    if (isUnresolved(text)) {
      throw new ValidationFailure([finding(MODEL_CODES.literalNeeded, path, text, 'a CIDR must be known at synthesis', EXAMPLE)]);
    }
    const [, addressText = '', maskText] = /^([^/]*)(?:\/(.*))?$/s.exec(text) ?? [];
    const address = parseIpAddress(addressText);
    if (address === undefined) {
      throw new ValidationFailure([
        finding(MODEL_CODES.cidrSyntax, path, text, `'${addressText}' is not an IP address in canonical form`, EXAMPLE),
      ]);
    }
    if (maskText === undefined) {
      const single = `${addressText}/${familyBits(address.family)}`;
      throw new ValidationFailure([
        finding(MODEL_CODES.cidrMaskMissing, path, text, 'the prefix length is missing', `For that one address give ${single}.`),
      ]);
    }
    const max = familyBits(address.family);
    if (!/^(0|[1-9][0-9]*)$/.test(maskText) || Number(maskText) > max) {
      throw new ValidationFailure([
        finding(MODEL_CODES.cidrSyntax, path, text, `the prefix length must be a whole number from 0 to ${max}`, EXAMPLE),
      ]);
    }
    const cidr = Cidr.containing(address.family, address.bits, Number(maskText));
    if (cidr.first !== address.bits) {
      throw new ValidationFailure([
        finding(
          MODEL_CODES.cidrHostBits,
          path,
          text,
          `${addressText} is a host inside ${cidr.toString()}, not a network of that length`,
          `Give ${cidr.toString()} for the network, or ${addressText}/${max} for the one address.`,
        ),
      ]);
    }
    return cidr;
  }

  /**
   * The network of that prefix length that contains the address.
   *
   * @internal
   */
  public static containing(family: AddressFamily, bits: bigint, prefixLength: number): Cidr {
    const hostBits = BigInt(familyBits(family) - prefixLength);
    return new Cidr(family, (bits >> hostBits) << hostBits, prefixLength);
  }

  /** Sort order: IPv4 before IPv6, then by address, then the wider first. */
  public static compare(a: Cidr, b: Cidr): number {
    if (a.family !== b.family) {
      return a.family === 'ipv4' ? -1 : 1;
    }
    if (a.first !== b.first) {
      return a.first < b.first ? -1 : 1;
    }
    return a.prefixLength - b.prefixLength;
  }

  /** Plans compare networks by their texts, many times: each is written once. */
  #text: string | undefined;

  /** Sets of networks are merged by their ends, many times: each is computed once. */
  #last: bigint | undefined;

  private constructor(
    /** IPv4 or IPv6. */
    public readonly family: AddressFamily,
    /** The first address, as a number. */
    public readonly first: bigint,
    /** The number of leading bits that identify the network. */
    public readonly prefixLength: number,
  ) {
    Object.freeze(this);
  }

  /** The last address, as a number. */
  public get last(): bigint {
    this.#last ??= this.first + (1n << BigInt(familyBits(this.family) - this.prefixLength)) - 1n;
    return this.#last;
  }

  /** Whether the other lies entirely inside this one. */
  public contains(other: Cidr): boolean {
    return this.family === other.family && this.first <= other.first && other.last <= this.last;
  }

  /** Whether the two have an address in common. */
  public overlaps(other: Cidr): boolean {
    return this.prefixLength <= other.prefixLength ? this.contains(other) : other.contains(this);
  }

  public equals(other: Cidr): boolean {
    return Cidr.compare(this, other) === 0;
  }

  /** Canonical text: `168.86.128.0/18`. */
  public toString(): string {
    this.#text ??= `${formatIpAddress({ family: this.family, bits: this.first })}/${this.prefixLength}`;
    return this.#text;
  }

  /** The canonical text. */
  public toJSON(): string {
    return this.toString();
  }
}

/** Each CIDR once, in order. */
export function sortCidrs(cidrs: readonly Cidr[]): readonly Cidr[] {
  const sorted = [...cidrs].sort((a, b) => Cidr.compare(a, b));
  return sorted.filter((cidr, index) => index === 0 || !cidr.equals(sorted[index - 1]!));
}

/** The CIDR of a VPC, if it is literal and has no host bits. AWS accepts host bits there and clears them, so they are not an error. */
export function literalCidr(text: string | undefined): Cidr | undefined {
  if (text === undefined || isUnresolved(text)) {
    return undefined;
  }
  try {
    return Cidr.of(text);
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return undefined;
    }
    throw error;
  }
}

brand(Cidr, 'Cidr');

/** A CIDR, where a table of props has one. */
export const CIDR = valueKind<Cidr>({
  type: 'Cidr',
  isOwn: (given) => given instanceof Cidr,
  adopt: (other) => Cidr.of(String(other)),
  callFor: (given) => (typeof given === 'string' ? `Cidr.of('${Cidr.of(given).toString()}')` : undefined),
  example: "Cidr.of('203.0.113.0/24')",
});
