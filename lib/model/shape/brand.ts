/** The name of a value type, on its prototype. Every copy of this package knows the symbol, so a value of another copy is recognised. */
const BRAND = Symbol.for('twilio-interconnect-constructs.value-type');

/** Marks a class as a value type of this package. */
export function brand(type: { readonly prototype: object }, name: string): void {
  Object.defineProperty(type.prototype, BRAND, { value: name });
}

/** Marks an object as made by this package. A copy that somebody changed has no mark. */
export function markAs<Value extends object>(name: string, value: Value): Value {
  return Object.defineProperty(value, BRAND, { value: name });
}

/** Gives an object the mark of the one that it is made from, if that has one. */
export function markLike<Value extends object>(original: object, value: Value): Value {
  const mark = Object.getOwnPropertyDescriptor(original, BRAND);
  return mark === undefined ? value : Object.defineProperty(value, BRAND, mark);
}

/** Whether an object has the mark, and nobody can have changed it since. */
export function isMarkedAs(name: string, value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, BRAND) &&
    Object.isFrozen(value) &&
    brandOf(value) === name
  );
}

/** The name of the value type of which something is a value, in this copy of the package or in another one. */
export function brandOf(value: unknown): string | undefined {
  const name = typeof value === 'object' && value !== null ? (value as { readonly [BRAND]?: unknown })[BRAND] : undefined;
  return typeof name === 'string' ? name : undefined;
}
