/** A member of plain data: text, number, list or object. */
export type PlainValue = string | number | boolean | readonly PlainValue[] | PlainData;

/** PlainData data, as JSON holds it: no instances of classes, and nothing undefined. */
export interface PlainData {
  readonly [name: string]: PlainValue;
}

/**
 * The members as plain data: what is undefined or null is left out, values with a `toJSON` become what it returns (an ASN its number, a
 * bandwidth its text), others their text.
 */
export function plain(members: Readonly<Record<string, unknown>>): PlainData {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (isGiven(value) ? [[name, plainValue(value)] as const] : [])),
  );
}

function plainValue(value: unknown): PlainValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(plainValue);
  }
  const object = value as { toJSON?(): PlainValue };
  if (Object.getPrototypeOf(object) === Object.prototype) {
    return plain(object as Readonly<Record<string, unknown>>);
  }
  return object.toJSON?.() ?? String(object);
}

/** Whether a value is given. Configuration files write null where nothing is. */
export function isGiven<Value>(value: Value): value is Exclude<Value, null | undefined> {
  return value !== undefined && value !== null;
}
