/** The call that makes a value of a whole number, given as a number or as text; undefined for anything else. */
export function callOf(factory: string, given: unknown): string | undefined {
  const isNumber =
    (typeof given === 'number' && Number.isSafeInteger(given)) || (typeof given === 'string' && /^\d{1,10}$/.test(given));
  return isNumber ? `${factory}(${Number(given)})` : undefined;
}
