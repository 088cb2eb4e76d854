import { guard, guardAll } from './guard';
import { type Kind, required } from './kind';

/** Whether something is a value object that this copy of the package made: nothing has to be read. */
export function isOwnValue<Value>(kind: Kind<Value>, given: unknown): given is Value {
  try {
    // Own values are frozen when they are made: what is not frozen was put together by somebody else.
    return kind.kind === 'value' && kind.isOwn(given) && Object.isFrozen(given);
  } catch {
    // A proxy that cannot be read.
    return false;
  }
}

/**
 * One argument of a public method. Plans compare networks and ports many times: an own value costs no more than a look.
 *
 * @param name of the argument: the path of a finding
 * @throws ValidationFailure if it is of a wrong type
 */
export function argument<Value>(kind: Kind<Value>, given: unknown, name: string): Value {
  return isOwnValue(kind, given) ? given : guard(required(kind), given, name);
}

/** The two arguments of a comparison. */
export function compared<Value>(kind: Kind<Value>, a: unknown, b: unknown): { readonly a: Value; readonly b: Value } {
  return isOwnValue(kind, a) && isOwnValue(kind, b)
    ? { a, b }
    : (guardAll<{ a: unknown; b: unknown }>({ a: required(kind), b: required(kind) }, { a, b }) as { a: Value; b: Value });
}
