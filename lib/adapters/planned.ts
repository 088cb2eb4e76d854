import { brandOf } from '../model/shape/brand';

/** Whether props hold a plan: a construct that composes others hands them their part of its plan, which needs no further check. */
export function isPlanned(props: object | undefined): boolean {
  return isPlan(planIn(props));
}

/** What props have in the place of a plan; undefined if that is nothing. */
export function planIn(props: unknown): unknown {
  try {
    return typeof props === 'object' && props !== null && 'plan' in props ? (props.plan ?? undefined) : undefined;
  } catch {
    // An object of the caller's that cannot be read: the guard says so.
    return undefined;
  }
}

/**
 * Whether something is a plan of this library, in whatever copy: plans are plain, and frozen as no other props are.
 *
 * @param members what it has
 */
export function isPlan(plan: unknown, ...members: readonly string[]): boolean {
  return (
    typeof plan === 'object' &&
    plan !== null &&
    Object.isFrozen(plan) &&
    brandOf(plan) === undefined &&
    members.every((member) => member in plan)
  );
}
