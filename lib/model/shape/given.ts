import { isUnresolved } from '../token';
import { brandOf } from './brand';

/** The longest part of a given text that a message shows. */
const SHOWN_LETTERS = 60;

/**
 * What was given, for a message that begins with the path: `is the number 65010`. It never fails, whatever was given.
 *
 * @param isSecret if true, only the type is told
 */
export function describeGiven(value: unknown, isSecret = false): string {
  try {
    return described(value, isSecret);
  } catch {
    return 'is an object that cannot be read';
  }
}

function described(value: unknown, isSecret: boolean): string {
  switch (typeof value) {
    case 'undefined':
      return 'is missing';
    case 'string':
      return isSecret ? 'is a text' : isUnresolved(value) ? 'is a token' : `is the text ${quoted(value)}`;
    case 'number':
      return isUnresolved(value)
        ? 'is a token'
        : Number.isNaN(value)
          ? 'is NaN, which is not a number'
          : isSecret
            ? 'is a number'
            : `is the number ${value}`;
    case 'bigint':
      return isSecret ? 'is a big integer' : `is the big integer ${value}`;
    case 'boolean':
      return `is ${value}`;
    case 'symbol':
      return 'is a symbol';
    case 'function':
      return 'is a function';
    default:
      return describedObject(value as object | null);
  }
}

function describedObject(value: object | null): string {
  if (value === null) {
    return 'is missing';
  }
  if (Array.isArray(value)) {
    return 'is a list';
  }
  const name = brandOf(value) ?? nameOfClass(value);
  return name === undefined ? 'is an object' : `is of the type ${name}`;
}

function nameOfClass(value: object): string | undefined {
  const prototype = Object.getPrototypeOf(value) as { readonly constructor?: unknown } | null;
  const type = prototype === null || prototype === Object.prototype ? undefined : prototype.constructor;
  const name = typeof type === 'function' ? type.name : '';
  return /^[A-Za-z]\w{0,60}$/.test(name) ? name : undefined;
}

/** The beginning of a text in quotes, on one line. */
function quoted(text: string): string {
  const letters = [...text];
  const shown = letters.slice(0, SHOWN_LETTERS).join('');
  return `${JSON.stringify(shown)}${letters.length > SHOWN_LETTERS ? ' and so on' : ''}`;
}
