import { ValidationFailure } from './finding';
import { finding, type FindingCode } from './finding-code';
import { guard } from './shape/guard';
import { numberKind, required } from './shape/kind';
import { isUnresolved } from './token';

/**
 * Returns the number if it is whole and in the range, or if it is a token, whose value is not known yet.
 *
 * @throws ValidationFailure otherwise, with the code
 */
export function wholeNumber(given: number, min: number, max: number, code: FindingCode, path: string, fix: string): number {
  // What is not a finite number is out of every range.
  const value = typeof given === 'number' ? given : guard(required(numberKind(fix)), given, path);
  if (isUnresolved(value) || (Number.isInteger(value) && value >= min && value <= max)) {
    return value;
  }
  throw new ValidationFailure([finding(code, path, value, `must be a whole number from ${min} to ${max}`, fix)]);
}
