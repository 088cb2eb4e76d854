import { Cidr, CIDR } from './cidr';
import { mapCollectingFailures, ValidationFailure } from './finding';
import { finding } from './finding-code';
import { type AddressFamily, familyBits, parseIpAddress } from './ip-address';
import { MODEL_CODES } from './model-codes';
import { isUnresolved } from './token';
import { argument } from './shape/argument';
import { brand } from './shape/brand';
import { guard } from './shape/guard';
import { listOf, required, valueKind } from './shape/kind';

/** The addresses from first to last, inclusive. */
interface Interval {
  readonly family: AddressFamily;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * A set of addresses, stored as the fewest CIDRs that cover exactly those addresses.
 *
 * Two sets of the same addresses are equal and print the same text, however they were made.
 *
 * Errors: those of `Cidr`, and `twilio-interconnect:cidr-range`; all invalid items are reported at once.
 */
export class CidrSet {
  public static readonly EMPTY = CidrSet.of();

  /**
   * Makes a set of CIDRs, or of address ranges in Twilio's notation (`54.252.254.64 - 54.252.254.127`).
   */
  public static of(...items: readonly (string | Cidr)[]): CidrSet {
    const intervals = mapCollectingFailures(items, (item, index) => toInterval(item, `cidrs[${index}]`));
    return new CidrSet(mergeIntervals(intervals).flatMap(toCidrs));
  }

  private constructor(
    /** The fewest CIDRs that cover exactly these addresses, sorted. */
    public readonly cidrs: readonly Cidr[],
  ) {
    Object.freeze(this.cidrs);
    Object.freeze(this);
  }

  public get isEmpty(): boolean {
    return this.cidrs.length === 0;
  }

  /** The union of both sets. */
  public union(other: CidrSet): CidrSet {
    return CidrSet.of(...this.cidrs, ...argument(CIDR_SET, other, 'other').cidrs);
  }

  /** Whether every address of the CIDR is in the set. */
  public contains(cidr: Cidr): boolean {
    const inner = argument(CIDR, cidr, 'cidr');
    return this.#lastUpTo(inner.family, inner.first)?.contains(inner) === true;
  }

  /** Whether at least one address of the CIDR is in the set. */
  public overlaps(cidr: Cidr): boolean {
    const other = argument(CIDR, cidr, 'cidr');
    return this.#lastUpTo(other.family, other.last)?.overlaps(other) === true;
  }

  /** The last member that does not begin after an address: no other can hold the address, because the members are sorted and apart. */
  #lastUpTo(family: AddressFamily, address: bigint): Cidr | undefined {
    let [low, high] = [0, this.cidrs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const member = this.cidrs[middle]!;
      const isAfter = member.family === family ? member.first > address : family === 'ipv4';
      [low, high] = isAfter ? [low, middle] : [middle + 1, high];
    }
    return this.cidrs[low - 1];
  }

  public equals(other: CidrSet): boolean {
    return this.toString() === argument(CIDR_SET, other, 'other').toString();
  }

  /** The CIDRs, separated by a comma and a space. */
  public toString(): string {
    return this.cidrs.join(', ');
  }

  /** The CIDRs, as a list of texts. */
  public toJSON(): readonly string[] {
    return this.cidrs.map((cidr) => cidr.toString());
  }
}

brand(CidrSet, 'CidrSet');

/** A set of addresses, where an argument is one. */
export const CIDR_SET = valueKind<CidrSet>({
  type: 'CidrSet',
  isOwn: (given) => given instanceof CidrSet,
  adopt: ({ cidrs }) => CidrSet.of(...guard(required(listOf(CIDR)), cidrs, 'cidrs')),
  callFor: (given) => (typeof given === 'string' ? `CidrSet.of('${CidrSet.of(given).toString()}')` : undefined),
  example: "CidrSet.of('203.0.113.0/24')",
});

function toInterval(item: string | Cidr, path: string): Interval {
  const range =
    typeof item === 'string' && !isUnresolved(item) ? /^\s*([^\s/][^\s/–-]*)\s*[-–]\s*([^\s/]+)\s*$/.exec(item) : null;
  if (range === null) {
    const cidr = Cidr.of(item, path);
    return { family: cidr.family, first: cidr.first, last: cidr.last };
  }
  const first = parseIpAddress(range[1] ?? '');
  const last = parseIpAddress(range[2] ?? '');
  if (first === undefined || last === undefined || first.family !== last.family || first.bits > last.bits) {
    throw new ValidationFailure([
      finding(
        MODEL_CODES.cidrRange,
        path,
        item,
        'a range must have two addresses of one family, the first not above the last',
        'Give for example 54.252.254.64 - 54.252.254.127, or a CIDR.',
      ),
    ]);
  }
  return { family: first.family, first: first.bits, last: last.bits };
}

/** Merges intervals that overlap or are adjacent. */
function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = [...intervals].sort((a, b) =>
    a.family !== b.family ? (a.family === 'ipv4' ? -1 : 1) : a.first < b.first ? -1 : a.first > b.first ? 1 : 0,
  );
  const merged: Interval[] = [];
  for (const interval of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && last.family === interval.family && interval.first <= last.last + 1n) {
      merged[merged.length - 1] = { ...last, last: interval.last > last.last ? interval.last : last.last };
    } else {
      merged.push(interval);
    }
  }
  return merged;
}

/** Splits an interval into the fewest CIDRs: at each address, the widest one that starts there and still fits. */
function toCidrs({ family, first, last }: Interval): readonly Cidr[] {
  const cidrs: Cidr[] = [];
  for (let start = first; start <= last;) {
    let prefixLength = familyBits(family);
    let size = 1n;
    while (prefixLength > 0 && (start & size) === 0n && start + size * 2n - 1n <= last) {
      prefixLength -= 1;
      size *= 2n;
    }
    cidrs.push(Cidr.containing(family, start, prefixLength));
    start += size;
  }
  return cidrs;
}
