import { ValidationFailure } from './finding';
import { finding } from './finding-code';
import { MODEL_CODES } from './model-codes';
import { isUnresolved } from './token';
import { argument, compared } from './shape/argument';
import { brand } from './shape/brand';
import { callOf } from './shape/call-of';
import { guard, guardAll } from './shape/guard';
import { eitherOf, listOf, numberKind, required, valueKind } from './shape/kind';
import { plainForm, textOf, wholeNumberForm } from './shape/plain-kind';

const PORT = required(numberKind('Give for example PortRange.of(443).'));

/**
 * TCP or UDP ports, from first to last, inclusive.
 *
 * Errors: `twilio-interconnect:port-range`, `twilio-interconnect:literal-needed`.
 */
export class PortRange {
  /** Makes a range from the first to the last port, or of one port. Whole numbers, 1 to 65535. */
  public static of(from: number, to?: number): PortRange {
    return PortRange.between(from, to ?? from);
  }

  private static between(from: number, to: number): PortRange {
    if (typeof from !== 'number' || typeof to !== 'number') {
      // Only one of them is wrong: the last port is the first, if it is not given.
      guardAll({ from: PORT, to: PORT }, { from, to: to === from ? 1 : to });
    }
    if (isUnresolved(from) || isUnresolved(to)) {
      throw new ValidationFailure([
        finding(
          MODEL_CODES.literalNeeded,
          'ports',
          '',
          'ports must be known at synthesis',
          'Give for example PortRange.of(443).',
        ),
      ]);
    }
    const isPort = (port: number): boolean => Number.isInteger(port) && port >= 1 && port <= 65535;
    if (!isPort(from) || !isPort(to) || from > to) {
      throw new ValidationFailure([
        finding(
          MODEL_CODES.portRange,
          'ports',
          `${from}-${to}`,
          'ports must be whole numbers from 1 to 65535, the first not above the last',
          'Give PortRange.of(first, last) or PortRange.of(port).',
        ),
      ]);
    }
    return new PortRange(from, to);
  }

  /** Merges ranges that overlap or are adjacent. Sorted. */
  public static merge(ranges: readonly PortRange[]): readonly PortRange[] {
    const merged: PortRange[] = [];
    const own = guard(PORT_RANGES, ranges, 'ranges');
    for (const range of [...own].sort((a, b) => PortRange.compare(a, b))) {
      const last = merged.at(-1);
      if (last !== undefined && range.from <= last.to + 1) {
        merged[merged.length - 1] = new PortRange(last.from, Math.max(last.to, range.to));
      } else {
        merged.push(range);
      }
    }
    return merged;
  }

  /** Sort order: by the first port, then by the last. */
  public static compare(a: PortRange, b: PortRange): number {
    const { a: first, b: second } = compared(PORT_RANGE, a, b);
    return first.from - second.from || first.to - second.to;
  }

  private constructor(
    /** The first port. */
    public readonly from: number,
    /** The last port. */
    public readonly to: number,
  ) {
    Object.freeze(this);
  }

  /** The number of ports in the range. */
  public get size(): number {
    return this.to - this.from + 1;
  }

  /** Whether the other range lies entirely inside this one. */
  public contains(other: PortRange): boolean {
    const inner = argument(PORT_RANGE, other, 'other');
    return this.from <= inner.from && inner.to <= this.to;
  }

  public equals(other: PortRange): boolean {
    return PortRange.compare(this, argument(PORT_RANGE, other, 'other')) === 0;
  }

  /** `443`, or `10000-60000`. */
  public toString(): string {
    return this.from === this.to ? String(this.from) : `${this.from}-${this.to}`;
  }
}

brand(PortRange, 'PortRange');

/** A range of ports, where a table of props has one. */
export const PORT_RANGE = valueKind<PortRange>({
  type: 'PortRange',
  isOwn: (given) => given instanceof PortRange,
  adopt: ({ from, to }) => PortRange.of(from, to),
  callFor: (given) => callOf('PortRange.of', given),
  example: 'PortRange.of(443)',
  plain: plainForm(
    eitherOf<[number, string]>(
      wholeNumberForm(1, 65535, 5060),
      textOf({ pattern: '^[1-9][0-9]{0,4}-[1-9][0-9]{0,4}$', example: '10000-20000' }),
    ),
    (ports) => {
      const [from = 0, to] = String(ports).split('-').map(Number);
      return PortRange.of(from, to);
    },
  ),
});

const PORT_RANGES = required(listOf(PORT_RANGE));
