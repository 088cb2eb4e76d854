import { Cidr } from './cidr';
import { ValidationFailure } from './finding';
import { finding } from './finding-code';
import { familyBits } from './ip-address';
import { MODEL_CODES } from './model-codes';
import { brand } from './shape/brand';
import { valueKind } from './shape/kind';

/**
 * A prefix as in a BGP prefix filter: a network, and the longest prefix length inside it that matches as well.
 *
 * Twilio announces `168.86.128.0/18 le 24`: more specific prefixes inside the /18, up to /24. A filter for exactly the
 * /18 would drop them. Firewalls and prefix lists need the plain network: `cidr`.
 *
 * Errors: those of `Cidr`, and `twilio-interconnect:bgp-prefix-length`.
 */
export class BgpPrefix {
  /** Makes the prefix, alone or with every longer one inside it up to `lessOrEqual` bits. */
  public static of(cidr: string | Cidr, lessOrEqual?: number): BgpPrefix {
    const prefix = Cidr.of(cidr);
    const max = familyBits(prefix.family);
    if (lessOrEqual !== undefined && (!Number.isInteger(lessOrEqual) || lessOrEqual < prefix.prefixLength || lessOrEqual > max)) {
      throw new ValidationFailure([
        finding(
          MODEL_CODES.bgpPrefixLength,
          'lessOrEqual',
          lessOrEqual,
          `must be a whole number from ${prefix.prefixLength} to ${max}`,
          'Give the longest prefix length that should match, or leave it out.',
        ),
      ]);
    }
    return new BgpPrefix(prefix, lessOrEqual);
  }

  private constructor(
    /** The network. */
    public readonly cidr: Cidr,
    /** The longest prefix length that matches; if undefined, only the network itself matches. */
    public readonly lessOrEqual: number | undefined,
  ) {
    Object.freeze(this);
  }

  public equals(other: BgpPrefix): boolean {
    return this.toString() === other.toString();
  }

  /** As routers write it: `168.86.128.0/18 le 24`. */
  public toString(): string {
    return this.lessOrEqual === undefined ? this.cidr.toString() : `${this.cidr.toString()} le ${this.lessOrEqual}`;
  }
}

brand(BgpPrefix, 'BgpPrefix');

/** A BGP prefix, where a table of props has one. */
export const BGP_PREFIX = valueKind<BgpPrefix>({
  type: 'BgpPrefix',
  isOwn: (given) => given instanceof BgpPrefix,
  adopt: ({ cidr, lessOrEqual }) => BgpPrefix.of(String(cidr), lessOrEqual),
  callFor: () => undefined,
  example: "BgpPrefix.of('168.86.128.0/18')",
});
