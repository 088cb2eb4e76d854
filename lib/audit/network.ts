/** An IPv4 network by its ends, as whole numbers: documents hold hundreds of thousands. */
export interface Network {
  readonly first: number;
  readonly last: number;
  readonly prefixLength: number;
}

/** A literal network: one of IPv4, or everybody. */
export type LiteralNetwork = Network | 'everybody';

/** The most characters that a literal network has. */
const LONGEST = 'ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255/128'.length;

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/;

/** What is everybody in IPv6: all addresses, or all of them that are routed. */
const EVERYBODY_IPV6 = /^(?:::|0:0:0:0:0:0:0:0)\/0$|^2000::\/3$/;

/** Networks that short are everybody, in halves or quarters. */
const EVERYBODY_LENGTH = 2;

/** Whether a text is an address or a network, of either family. It is quick, because it is asked of every text of a document. */
export function isLiteralNetwork(text: string): boolean {
  const code = text.charCodeAt(0);
  const isDigit = code >= 48 && code <= 57;
  // A network of IPv6 begins with a digit, a letter from a to f, or a colon.
  const isLetter = (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
  if ((!isDigit && !isLetter && code !== 58) || text.length > LONGEST) {
    return false;
  }
  return (isDigit && IPV4.test(text)) || (text.includes(':') && /^[0-9a-fA-F:.]{2,45}\/\d{1,3}$/.test(text));
}

/**
 * Reads a literal network. An address is a network of one, and the bits of a host do not count, as in AWS.
 *
 * @returns undefined if it is none, or one of IPv6: Twilio has none
 */
export function readNetwork(text: string): LiteralNetwork | undefined {
  const parts = IPV4.exec(text);
  if (parts === null) {
    return EVERYBODY_IPV6.test(text) ? 'everybody' : undefined;
  }
  const [a, b, c, d] = [Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4])];
  const prefixLength = parts[5] === undefined ? 32 : Number(parts[5]);
  if (a > 255 || b > 255 || c > 255 || d > 255 || prefixLength > 32) {
    return undefined;
  }
  if (prefixLength <= EVERYBODY_LENGTH) {
    return 'everybody';
  }
  const size = 2 ** (32 - prefixLength);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = address - (address % size);
  return { first, last: first + size - 1, prefixLength };
}

/** Whether two networks have an address in common. */
export function overlaps(a: Network, b: Network): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether all of the second lies in the first. */
export function contains(outer: Network, inner: Network): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Networks that may touch and overlap, merged so that a search is quick. */
export class NetworkSet {
  readonly #firsts: number[] = [];
  readonly #lasts: number[] = [];

  public constructor(networks: Iterable<Network>) {
    for (const { first, last } of [...networks].sort((a, b) => a.first - b.first)) {
      const end = this.#lasts.length - 1;
      const before = this.#lasts[end];
      if (before !== undefined && first <= before + 1) {
        this.#lasts[end] = Math.max(before, last);
      } else {
        this.#firsts.push(first);
        this.#lasts.push(last);
      }
    }
  }

  /** Whether all of a network is in the set. */
  public contains({ first, last }: Network): boolean {
    const index = this.#lastBegunBy(first);
    return index >= 0 && last <= this.#lasts[index]!;
  }

  /** Whether an address of a network is in the set. */
  public overlaps({ first, last }: Network): boolean {
    const index = this.#lastBegunBy(last);
    return index >= 0 && first <= this.#lasts[index]!;
  }

  /** The index of the last merged network that begins at the address or before it; -1 if there is none. */
  #lastBegunBy(address: number): number {
    let [low, high] = [0, this.#firsts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#firsts[middle]! <= address) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
