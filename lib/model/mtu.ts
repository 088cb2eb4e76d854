import { MODEL_CODES } from './model-codes';
import { wholeNumber } from './number-value';
import { isUnresolved } from './token';
import { argument } from './shape/argument';
import { brand } from './shape/brand';
import { callOf } from './shape/call-of';
import { valueKind } from './shape/kind';
import { plainForm, wholeNumberForm } from './shape/plain-kind';

/**
 * The MTU of an interface, in bytes: the largest packet that it passes.
 *
 * The values that an interface accepts depend on its type (see the constructs). Tokens are accepted and not checked.
 *
 * Errors: `twilio-interconnect:mtu-range`.
 */
export class Mtu {
  /** 1500 bytes: the default of an interface. */
  public static readonly STANDARD = Mtu.of(1500);

  /** 8500 bytes: jumbo frames of transit interfaces and, on some of AWS's pages, of private interfaces. */
  public static readonly JUMBO_8500 = Mtu.of(8500);

  /** 9001 bytes: jumbo frames of private interfaces in AWS's user guide and CloudFormation schema. */
  public static readonly JUMBO_9001 = Mtu.of(9001);

  /** Makes an MTU of that many bytes. */
  public static of(bytes: number): Mtu {
    return new Mtu(wholeNumber(bytes, 576, 9216, MODEL_CODES.mtuRange, 'mtu', 'Give bytes, for example Mtu.of(1500).'));
  }

  private constructor(
    /** Bytes, or a token. */
    public readonly bytes: number,
  ) {
    Object.freeze(this);
  }

  /** Whether the number is known only at deploy time. */
  public get isUnresolved(): boolean {
    return isUnresolved(this.bytes);
  }

  public equals(other: Mtu): boolean {
    return this.bytes === argument(MTU, other, 'other').bytes;
  }

  public toString(): string {
    return String(this.bytes);
  }

  /** The number of bytes, or a token. */
  public toJSON(): number {
    return this.bytes;
  }
}

brand(Mtu, 'Mtu');

/** An MTU, where a table of props has one. */
export const MTU = valueKind<Mtu>({
  type: 'Mtu',
  isOwn: (given) => given instanceof Mtu,
  adopt: ({ bytes }) => Mtu.of(bytes),
  callFor: (given) => callOf('Mtu.of', given),
  example: 'Mtu.of(1500)',
  plain: plainForm(wholeNumberForm(576, 9216, 1500), (bytes) => Mtu.of(bytes)),
});
