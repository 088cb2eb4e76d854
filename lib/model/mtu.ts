import { MODEL_CODES } from './model-codes';
import { wholeNumber } from './number-value';
import { isUnresolved } from './token';

/**
 * The largest packet, in bytes, that an interface passes.
 *
 * Which values an interface takes depends on its type (see the constructs). A token is taken as it is.
 *
 * Errors: `twilio-interconnect:mtu-range`.
 */
export class Mtu {
  /** 1500 bytes: what an interface has unless told otherwise. */
  public static readonly STANDARD = Mtu.of(1500);

  /** 8500 bytes: jumbo frames of transit interfaces, and in some of AWS's pages of private ones. */
  public static readonly JUMBO_8500 = Mtu.of(8500);

  /** 9001 bytes: jumbo frames of private interfaces in AWS's user guide and CloudFormation schema. */
  public static readonly JUMBO_9001 = Mtu.of(9001);

  /** The MTU of that many bytes. */
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
    return this.bytes === other.bytes;
  }

  public toString(): string {
    return String(this.bytes);
  }
}
