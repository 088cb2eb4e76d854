import { brandOf } from './shape/brand';

/** The longest part of a given value that a finding shows. */
const SHOWN_LETTERS = 1000;

// oxlint-disable-next-line no-control-regex -- these would break the line of a message, or hide in it.
const UNSEEN = /[\u0000-\u001f\u007f\u2028\u2029]|\p{Surrogate}/gu;

/** A text on one line, of a length that can be read. */
export function shownText(text: string, letters = SHOWN_LETTERS): string {
  const line = text
    .slice(0, letters)
    .replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return text.length > letters ? `${line} and so on` : line;
}

/** What was given, as a finding shows it: texts, numbers and values of this package. Of anything else nobody knows what it holds. */
export function shownValue(value: unknown): string {
  try {
    return shownText(textOf(value));
  } catch {
    return '';
  }
}

function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      return Array.isArray(value) ? value.map(textOf).join() : brandOf(value) === undefined ? '' : String(value);
    default:
      return '';
  }
}
