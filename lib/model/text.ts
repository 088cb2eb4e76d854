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

/** The candidate that was probably meant, upper and lower case apart: the first of those with the fewest typing errors. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  // A text of another length has more typing errors than that, and whoever gives a long one must not wait for it to be compared.
  const alike = candidates.filter((candidate) => Math.abs(candidate.length - text.length) <= MOST_TYPING_ERRORS);
  const [best] = alike
    .map((candidate) => ({ candidate, errors: typingErrors(text.toLowerCase(), candidate) }))
    .filter(({ errors }) => errors <= MOST_TYPING_ERRORS)
    .sort((a, b) => a.errors - b.errors);
  return best?.candidate;
}

/** The Levenshtein distance: how many letters must be added, left out or replaced to make one text the other; endless if it is too many. */
function typingErrors(text: string, other: string): number {
  let distances = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...text].entries()) {
    const next = [row + 1];
    for (const [column, otherLetter] of [...other].entries()) {
      const replaced = distances[column]! + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(replaced, distances[column + 1]! + 1, next[column]! + 1));
    }
    if (Math.min(...next) > MOST_TYPING_ERRORS) {
      return Number.POSITIVE_INFINITY;
    }
    distances = next;
  }
  return distances.at(-1)!;
}
