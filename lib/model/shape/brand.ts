/** The name of a value type, on its prototype. Every copy of this package knows the symbol, so a value of another copy is recognised. */
const BRAND = Symbol.for('twilio-interconnect-constructs.value-type');

/** Marks a class as a value type of this package. */
export function brand(type: { readonly prototype: object }, name: string): void {
  Object.defineProperty(type.prototype, BRAND, { value: name });
}

/** The name of the value type of which something is a value, in this copy of the package or in another one. */
export function brandOf(value: unknown): string | undefined {
  const name = typeof value === 'object' && value !== null ? (value as { readonly [BRAND]?: unknown })[BRAND] : undefined;
  return typeof name === 'string' ? name : undefined;
}
