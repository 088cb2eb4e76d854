import { MODEL_CODES } from './model-codes';
import { wholeNumber } from './number-value';
import { isUnresolved } from './token';
import { argument } from './shape/argument';
import { brand } from './shape/brand';
import { callOf } from './shape/call-of';
import { valueKind } from './shape/kind';
import { plainForm, wholeNumberForm } from './shape/plain-kind';

/**
 * An IEEE 802.1Q VLAN ID. It separates the virtual interfaces of one connection.
 *
 * Whole, 1 to 4094. Tokens are accepted and not checked.
 *
 * Errors: `twilio-interconnect:vlan-range`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html
 */
export class Vlan {
  /** Makes a VLAN from its ID. */
  public static of(number: number): Vlan {
    return new Vlan(
      wholeNumber(
        number,
        1,
        4094,
        MODEL_CODES.vlanRange,
        'vlan',
        'Give the VLAN that the connection carries, for example Vlan.of(101).',
      ),
    );
  }

  private constructor(
    /** The number, or a token. */
    public readonly number: number,
  ) {
    Object.freeze(this);
  }

  /** Whether the number is known only at deploy time. */
  public get isUnresolved(): boolean {
    return isUnresolved(this.number);
  }

  public equals(other: Vlan): boolean {
    return this.number === argument(VLAN, other, 'other').number;
  }

  public toString(): string {
    return String(this.number);
  }

  /** The number, or a token. */
  public toJSON(): number {
    return this.number;
  }
}

brand(Vlan, 'Vlan');

/** A VLAN, where a table of props has one. */
export const VLAN = valueKind<Vlan>({
  type: 'Vlan',
  isOwn: (given) => given instanceof Vlan,
  adopt: ({ number }) => Vlan.of(number),
  callFor: (given) => callOf('Vlan.of', given),
  example: 'Vlan.of(101)',
  plain: plainForm(wholeNumberForm(1, 4094, 101), (number) => Vlan.of(number)),
});
