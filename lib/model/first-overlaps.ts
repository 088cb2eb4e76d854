import type { Cidr } from './cidr';
import { type AddressFamily, familyBits } from './ip-address';

/** A value that was added with a network, how many were added before, and what it belongs to. */
interface Entry<T> {
  readonly order: number;
  readonly owner: unknown;
  readonly value: T;
}

/** The first entry, and the first of another owner. */
type Slot<T> = [Entry<T>] | [Entry<T>, Entry<T>];

/**
 * Finds the first of many networks that overlaps a network, without comparing each with each.
 *
 * Two networks overlap where one contains the other. So every network is noted under its own name and under those of all networks around it.
 */
export class FirstOverlaps<T> {
  readonly #own = new Map<string, Slot<T>>();
  readonly #within = new Map<string, Slot<T>>();
  #count = 0;

  /** Adds a network of an owner. */
  public add(cidr: Cidr, owner: unknown, value: T): void {
    const entry = { order: this.#count, owner, value };
    this.#count += 1;
    note(this.#own, nameOf(cidr, cidr.prefixLength), entry);
    for (let length = 0; length < cidr.prefixLength; length += 1) {
      note(this.#within, nameOf(cidr, length), entry);
    }
  }

  /** What was added first of all that overlaps one of the networks and has another owner; undefined if there is none. */
  public find(cidrs: readonly Cidr[], owner?: unknown): T | undefined {
    const entries = cidrs.flatMap((cidr) => [
      otherOf(this.#within.get(nameOf(cidr, cidr.prefixLength)), owner),
      ...Array.from({ length: cidr.prefixLength + 1 }, (_, length) => otherOf(this.#own.get(nameOf(cidr, length)), owner)),
    ]);
    return entries
      .filter((entry) => entry !== undefined)
      .reduce<Entry<T> | undefined>(
        (first, entry) => (first !== undefined && first.order < entry.order ? first : entry),
        undefined,
      )?.value;
  }
}

function note<T>(slots: Map<string, Slot<T>>, name: string, entry: Entry<T>): void {
  const slot = slots.get(name);
  if (slot === undefined) {
    slots.set(name, [entry]);
  } else if (slot.length === 1 && slot[0].owner !== entry.owner) {
    slots.set(name, [slot[0], entry]);
  }
}

function otherOf<T>(slot: Slot<T> | undefined, owner: unknown): Entry<T> | undefined {
  return slot?.find((entry) => owner === undefined || entry.owner !== owner);
}

/** The name of the network of that length around a network. */
function nameOf({ family, first }: { readonly family: AddressFamily; readonly first: bigint }, length: number): string {
  return `${family}/${length}/${first >> BigInt(familyBits(family) - length)}`;
}
