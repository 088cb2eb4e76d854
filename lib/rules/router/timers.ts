import { errorCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** The shortest hold time other than none that BGP allows, in seconds. */
const SHORTEST_HOLD = 3;

/** The longest hold time: it is a number of 16 bits. */
const LONGEST_HOLD = 65535;

/** The hold time where nobody chose one, in seconds. */
const DEFAULT_HOLD = 30;

/** The timers of a session, as given. */
export interface SessionTimers {
  readonly keepaliveSeconds?: number | undefined;
  readonly holdSeconds?: number | undefined;
}

/** The hold time of a session, in seconds. */
export function holdSecondsOf({ holdSeconds }: SessionTimers): number {
  return holdSeconds ?? DEFAULT_HOLD;
}

/** The seconds between keepalives: a third of the hold time, if nobody chose. */
export function keepaliveSecondsOf(timers: SessionTimers): number {
  return timers.keepaliveSeconds ?? Math.floor(holdSecondsOf(timers) / 3);
}

/** The requirements on the timers of a session. Paths: the options of the session. */
export const SESSION_TIMERS_RULES: readonly Rule<SessionTimers>[] = [
  rule(
    errorCode(
      'bgp-timers',
      'Give a hold time of 3 to 65535 whole seconds, and keepalives at least 1 second apart and more often than it.',
      'https://www.rfc-editor.org/rfc/rfc4271',
    ),
    (timers, report, path) => {
      const hold = holdSecondsOf(timers);
      const keepalive = keepaliveSecondsOf(timers);
      if (!Number.isInteger(hold) || hold < SHORTEST_HOLD || hold > LONGEST_HOLD) {
        report(
          `${path}.holdSeconds`,
          hold,
          `must be a whole number from ${SHORTEST_HOLD} to ${LONGEST_HOLD}`,
          'Give for example 30.',
        );
      } else if (!Number.isInteger(keepalive) || keepalive < 1 || keepalive >= hold) {
        report(
          `${path}.keepaliveSeconds`,
          keepalive,
          `must be a whole number of at least 1, and less than the hold time of ${hold}`,
          `Leave it out for ${Math.floor(hold / 3)}.`,
        );
      }
    },
  ),
];
