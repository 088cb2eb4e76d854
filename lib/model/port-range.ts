import { ValidationFailure } from './finding';
import { finding } from './finding-code';
import { MODEL_CODES } from './model-codes';
import { isUnresolved } from './token';
import { brand } from './shape/brand';
import { callOf } from './shape/call-of';
import { valueKind } from './shape/kind';

/**
 * TCP or UDP ports, from first to last, inclusive.
 *
 * Errors: `twilio-interconnect:port-range`, `twilio-interconnect:literal-needed`.
 */
export class PortRange {
  /** Makes a range from the first to the last port, or of one port. Whole numbers, 1 to 65535. */
  public static of(from: number, to: number = from): PortRange {
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
    for (const range of [...ranges].sort((a, b) => PortRange.compare(a, b))) {
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
    return a.from - b.from || a.to - b.to;
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
    return this.from <= other.from && other.to <= this.to;
  }

  public equals(other: PortRange): boolean {
    return this.from === other.from && this.to === other.to;
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
});
