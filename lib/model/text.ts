/** Compares two strings by code unit, so that the order does not depend on the machine's locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each string once, sorted. */
export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}

/** The most typing errors after which a text is still taken for the one that was meant. */
const MOST_TYPING_ERRORS = 2;

/** With two errors, a word of three letters is another word: `icmp` and `tcp`. */
function mostTypingErrors(candidate: string): number {
  return candidate.length <= 3 ? 1 : MOST_TYPING_ERRORS;
}

/** The candidate that was probably meant, upper and lower case apart: the first of those with the fewest typing errors. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    // A text of another length needs as many corrections, and one that is very long would be compared for long.
    .filter((candidate) => Math.abs(candidate.length - text.length) <= mostTypingErrors(candidate))
    .map((candidate) => ({ candidate, errors: typingErrors([...text.toLowerCase()], [...candidate.toLowerCase()]) }))
    .filter(({ candidate, errors }) => errors <= mostTypingErrors(candidate))
    .sort((a, b) => a.errors - b.errors);
  return best?.candidate;
}

/** The Levenshtein distance: how many letters must be added, left out or replaced to make one text the other; endless if it is too many. */
function typingErrors(text: readonly string[], other: readonly string[]): number {
  let distances = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 0; row < text.length; row += 1) {
    const next = [row + 1];
    let fewest = row + 1;
    for (let column = 0; column < other.length; column += 1) {
      const replaced = distances[column]! + (text[row] === other[column] ? 0 : 1);
      const errors = Math.min(replaced, distances[column + 1]! + 1, next[column]! + 1);
      next.push(errors);
      fewest = Math.min(fewest, errors);
    }
    if (fewest > MOST_TYPING_ERRORS) {
      return Number.POSITIVE_INFINITY;
    }
    distances = next;
  }
  return distances.at(-1)!;
}
