import { ValidationFailure } from './finding';
import { finding } from './finding-code';
import { MODEL_CODES } from './model-codes';
import { isUnresolved } from './token';
import { argument, compared } from './shape/argument';
import { brand } from './shape/brand';
import { guard } from './shape/guard';
import { numberKind, required, TEXT, valueKind } from './shape/kind';
import { plainForm, textOf } from './shape/plain-kind';

/** What a bandwidth is made from. */
const RATE = required(numberKind('Give for example Bandwidth.mbps(100) or Bandwidth.gbps(1).'));

/**
 * The bandwidth of a link, in each direction.
 *
 * Errors: `twilio-interconnect:bandwidth-syntax`, `twilio-interconnect:literal-needed`.
 */
export class Bandwidth {
  /** Megabits per second: a whole number above zero. */
  public static mbps(mbps: number): Bandwidth {
    if (typeof mbps !== 'number') {
      guard(RATE, mbps, 'bandwidth');
    }
    if (isUnresolved(mbps)) {
      throw new ValidationFailure([
        finding(
          MODEL_CODES.literalNeeded,
          'bandwidth',
          '',
          'a bandwidth must be known at synthesis',
          'Give for example Bandwidth.mbps(100).',
        ),
      ]);
    }
    if (!Number.isSafeInteger(mbps) || mbps < 1) {
      throw new ValidationFailure([
        finding(
          MODEL_CODES.bandwidthSyntax,
          'bandwidth',
          mbps,
          'must be a whole number of Mbps above zero',
          'Give for example Bandwidth.mbps(100) or Bandwidth.gbps(1).',
        ),
      ]);
    }
    return new Bandwidth(mbps);
  }

  /** Gigabits per second: a number above zero with at most three decimals. */
  public static gbps(gbps: number): Bandwidth {
    return Bandwidth.mbps(typeof gbps !== 'number' || isUnresolved(gbps) ? gbps : Math.round(gbps * 1e9) / 1e6);
  }

  /** Reads a bandwidth in AWS's notation: `100Mbps`, `1Gbps`. Undefined if the text is none. */
  public static parse(text: string): Bandwidth | undefined {
    const [, number = '', unit] = /^([1-9][0-9]{0,9})([MG])bps$/.exec(argument(TEXT, text, 'text')) ?? [];
    return unit === undefined ? undefined : unit === 'G' ? Bandwidth.gbps(Number(number)) : Bandwidth.mbps(Number(number));
  }

  /** Compares two bandwidths, the slower first. */
  public static compare(a: Bandwidth, b: Bandwidth): number {
    const { a: first, b: second } = compared(BANDWIDTH, a, b);
    return first.megabitsPerSecond - second.megabitsPerSecond;
  }

  private constructor(
    /** Megabits per second. */
    public readonly megabitsPerSecond: number,
  ) {
    Object.freeze(this);
  }

  public equals(other: Bandwidth): boolean {
    return this.megabitsPerSecond === argument(BANDWIDTH, other, 'other').megabitsPerSecond;
  }

  /** In AWS's notation: `100Mbps`, `1Gbps`. */
  public toString(): string {
    return this.megabitsPerSecond % 1000 === 0 ? `${this.megabitsPerSecond / 1000}Gbps` : `${this.megabitsPerSecond}Mbps`;
  }

  /** The same text. */
  public toJSON(): string {
    return this.toString();
  }
}

brand(Bandwidth, 'Bandwidth');

/** A bandwidth, where a table of props has one. */
export const BANDWIDTH = valueKind<Bandwidth>({
  type: 'Bandwidth',
  isOwn: (given) => given instanceof Bandwidth,
  adopt: ({ megabitsPerSecond }) => Bandwidth.mbps(megabitsPerSecond),
  callFor: (given) => {
    const meant =
      typeof given === 'number' ? Bandwidth.mbps(given) : typeof given === 'string' ? Bandwidth.parse(given) : undefined;
    return meant && `Bandwidth.mbps(${meant.megabitsPerSecond})`;
  },
  example: 'Bandwidth.mbps(100)',
  plain: plainForm(textOf({ pattern: '^[1-9][0-9]{0,9}[MG]bps$', example: '1Gbps' }), bandwidthOf),
});

/**
 * The bandwidth that a text says.
 *
 * @throws ValidationFailure if the text is none
 */
export function bandwidthOf(text: string): Bandwidth {
  const parsed = Bandwidth.parse(text);
  if (parsed === undefined) {
    const message = 'is not a bandwidth in Mbps or Gbps';
    throw new ValidationFailure([
      finding(MODEL_CODES.bandwidthSyntax, 'bandwidth', text, message, 'Give for example 100Mbps or 1Gbps.'),
    ]);
  }
  return parsed;
}
