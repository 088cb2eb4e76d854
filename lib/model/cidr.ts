import { ValidationFailure } from './finding';
import { finding } from './finding-code';
import { type AddressFamily, familyBits, formatIpAddress, parseIpAddress } from './ip-address';
import { MODEL_CODES } from './model-codes';
import { isUnresolved } from './token';
import { shownText } from './shown-value';
import { argument, compared, isOwnValue } from './shape/argument';
import { brand } from './shape/brand';
import { guard, guardAll } from './shape/guard';
import { choiceOf, eitherOf, NUMBER, referenceTo, required, TEXT, textKind, valueKind } from './shape/kind';
import { plainForm, textOf } from './shape/plain-kind';

const EXAMPLE = 'Give for example 203.0.113.0/24.';

/** What a network is made from, inside the library. */
const PARTS = {
  family: required(choiceOf('ipv4', 'ipv6')),
  bits: required(referenceTo<bigint>('the address as a big integer', (given) => typeof given === 'bigint')),
  prefixLength: required(NUMBER),
};

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
  /**
   * Reads a CIDR.
   *
   * @param path of a finding; by default `cidr`
   */
  public static of(text: string | Cidr, path?: string): Cidr {
    if (isOwnValue(CIDR, text) && path === undefined) {
      return text;
    }
    const where = typeof path === 'string' ? path : (guard(TEXT, path, 'path') ?? '');
    return Cidr.read(text, where.trim() === '' ? 'cidr' : where);
  }

  private static read(item: unknown, path: string): Cidr {
    const text = typeof item === 'string' ? item : guard(CIDR_OR_TEXT, item, path);
    if (typeof text !== 'string') {
      return text;
    }
    if (isUnresolved(text)) {
      throw new ValidationFailure([finding(MODEL_CODES.literalNeeded, path, text, 'a CIDR must be known at synthesis', EXAMPLE)]);
    }
    const [, addressText = '', maskText] = /^([^/]*)(?:\/(.*))?$/s.exec(text) ?? [];
    const address = parseIpAddress(addressText);
    if (address === undefined) {
      throw new ValidationFailure([
        finding(
          MODEL_CODES.cidrSyntax,
          path,
          text,
          `'${shownText(addressText, 60)}' is not an IP address in canonical form`,
          EXAMPLE,
        ),
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
    if ((family !== 'ipv4' && family !== 'ipv6') || typeof bits !== 'bigint' || typeof prefixLength !== 'number') {
      guardAll(PARTS, { family, bits, prefixLength });
    }
    const max = familyBits(family);
    if (!Number.isInteger(prefixLength) || prefixLength < 0 || prefixLength > max || bits < 0n || bits >> BigInt(max) !== 0n) {
      throw new ValidationFailure([
        finding(
          MODEL_CODES.cidrSyntax,
          'prefixLength',
          prefixLength,
          `must be a whole number from 0 to ${max}, for an address of ${max} bits`,
          EXAMPLE,
        ),
      ]);
    }
    const hostBits = BigInt(max - prefixLength);
    return new Cidr(family, (bits >> hostBits) << hostBits, prefixLength);
  }

  /** Sort order: IPv4 before IPv6, then by address, then the wider first. */
  public static compare(a: Cidr, b: Cidr): number {
    const { a: first, b: second } = compared(CIDR, a, b);
    if (first.family !== second.family) {
      return first.family === 'ipv4' ? -1 : 1;
    }
    if (first.first !== second.first) {
      return first.first < second.first ? -1 : 1;
    }
    return first.prefixLength - second.prefixLength;
  }

  /**
   * Whether it is a network that this copy of the package made.
   *
   * @internal
   */
  public static isOwn(value: unknown): boolean {
    return typeof value === 'object' && value !== null && #text in value;
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
    const inner = argument(CIDR, other, 'other');
    return this.family === inner.family && this.first <= inner.first && inner.last <= this.last;
  }

  /** Whether the two have an address in common. */
  public overlaps(other: Cidr): boolean {
    const own = argument(CIDR, other, 'other');
    return this.prefixLength <= own.prefixLength ? this.contains(own) : own.contains(this);
  }

  public equals(other: Cidr): boolean {
    return Cidr.compare(this, argument(CIDR, other, 'other')) === 0;
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
  } catch {
    // The one error that reading a CIDR throws is a failure.
    return undefined;
  }
}

brand(Cidr, 'Cidr');

const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';

/** IPv4 as it is, and what looks like IPv6: the rest is for the parser. */
const PATTERN = `^((${OCTET}\\.){3}${OCTET}/(3[0-2]|[12]?[0-9])|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))$`;

/** A CIDR, where a table of props has one. */
export const CIDR = valueKind<Cidr>({
  type: 'Cidr',
  isOwn: (given) => Cidr.isOwn(given),
  adopt: (other) => Cidr.of(String(other)),
  callFor: (given) => (typeof given === 'string' ? `Cidr.of('${Cidr.of(given).toString()}')` : undefined),
  example: "Cidr.of('203.0.113.0/24')",
  plain: plainForm(textOf({ pattern: PATTERN, example: '203.0.113.0/24' }), (text) => Cidr.of(text)),
});

/** A CIDR as a value or as text. Its own finding says what is wrong with a text. */
export const CIDR_OR_TEXT = required(eitherOf(CIDR, textKind(EXAMPLE)));
