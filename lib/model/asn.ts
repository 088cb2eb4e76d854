import { ValidationFailure } from './finding';
import { finding } from './finding-code';
import { MODEL_CODES } from './model-codes';
import { wholeNumber } from './number-value';
import { isUnresolved } from './token';
import { argument } from './shape/argument';
import { brand } from './shape/brand';
import { callOf } from './shape/call-of';
import { guard } from './shape/guard';
import { eitherOf, numberKind, required, textKind, valueKind } from './shape/kind';
import { plainForm, wholeNumberForm } from './shape/plain-kind';

const FIX = 'Give the number of the autonomous system in plain decimal, for example Asn.of(65010).';

/** What an ASN is made from. */
const ASN_NUMBER = required(eitherOf(numberKind(FIX), textKind(FIX)));

/**
 * The autonomous system number (ASN) of a BGP speaker.
 *
 * Whole, 1 to 4294967294 (2 and 4 bytes), in plain decimal. Tokens are accepted and not checked.
 *
 * Errors: `twilio-interconnect:asn-range`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/APIReference/API_NewBGPPeer.html
 */
export class Asn {
  /** Makes an ASN from its number. */
  public static of(number: number | string): Asn {
    if (typeof number !== 'number') {
      guard(ASN_NUMBER, number, 'asn');
    }
    if (typeof number === 'string' && !isUnresolved(number)) {
      if (!/^[1-9][0-9]*$/.test(number)) {
        throw new ValidationFailure([finding(MODEL_CODES.asnRange, 'asn', number, 'must be a plain decimal number', FIX)]);
      }
      return Asn.of(Number(number));
    }
    return new Asn(typeof number === 'string' ? number : wholeNumber(number, 1, 4294967294, MODEL_CODES.asnRange, 'asn', FIX));
  }

  private constructor(
    /** The number, or a token. */
    public readonly number: number | string,
  ) {
    Object.freeze(this);
  }

  /** Whether the number is known only at deploy time. */
  public get isUnresolved(): boolean {
    return isUnresolved(this.number);
  }

  /** Whether it is in a private-use range: 64512 to 65534, or 4200000000 to 4294967294 (RFC 6996). */
  public get isPrivate(): boolean {
    return this.isWithin(64512, 65534) || this.isWithin(4200000000, 4294967294);
  }

  /** Whether it is in a documentation range: 64496 to 64511, or 65536 to 65551 (RFC 5398). */
  public get isDocumentation(): boolean {
    return this.isWithin(64496, 64511) || this.isWithin(65536, 65551);
  }

  /** Whether it is reserved, so that no network may use it: 23456 (RFC 6793) and 65535 (RFC 7300). */
  public get isReserved(): boolean {
    return this.number === 23456 || this.number === 65535;
  }

  public equals(other: Asn): boolean {
    return this.number === argument(ASN, other, 'other').number;
  }

  public toString(): string {
    return String(this.number);
  }

  /** The number, or a token. */
  public toJSON(): number | string {
    return this.number;
  }

  private isWithin(first: number, last: number): boolean {
    return typeof this.number === 'number' && this.number >= first && this.number <= last;
  }
}

brand(Asn, 'Asn');

/** An ASN, where a table of props has one. */
export const ASN = valueKind<Asn>({
  type: 'Asn',
  isOwn: (given) => given instanceof Asn,
  adopt: ({ number }) => Asn.of(number),
  callFor: (given) => callOf('Asn.of', given),
  example: 'Asn.of(65010)',
  plain: plainForm(wholeNumberForm(1, 4294967294, 65010), (number) => Asn.of(number)),
});
