import { markLike } from '../../lib/model/shape/brand';

/** Every value of the plan that is not an object or a list of further values, by its path. */
export function valuesOf(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  const isPlain = Array.isArray(value) || (typeof value === 'object' && value !== null && value.constructor === Object);
  return isPlain
    ? Object.entries(value).flatMap(([key, member]) => valuesOf(member, path === '' ? key : `${path}.${key}`))
    : [[path, value]];
}

/** One of the paths that differ in their indexes alone: the others are written by the same code. */
export function oneOfEach<Row extends readonly [string, ...unknown[]]>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row[0].replace(/\d+/g, '*'), row])).values()];
}

/** A copy with another value at the path. */
export function withValue<Value>(value: Value, [key, ...rest]: readonly string[], changed: unknown): Value {
  if (key === undefined) {
    return changed as Value;
  }
  const member = withValue((value as Record<string, unknown>)[key], rest, changed);
  const copy = Array.isArray(value)
    ? value.map((each, index) => (String(index) === key ? member : each))
    : { ...value, [key]: member };
  // As plans are, marked and frozen: nothing else is taken for one.
  return Object.freeze(markLike(value as object, copy)) as Value;
}
