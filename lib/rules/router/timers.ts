import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** The shortest hold time other than none that BGP allows, in seconds. */
const SHORTEST_HOLD = 3;

/** The longest hold time: it is a number of 16 bits. */
const LONGEST_HOLD = 65535;

/** The hold time where nobody chose one, in seconds. Above it, without BFD, an outage is long. */
const DEFAULT_HOLD = 30;

/** The timers of a session, as given. */
export interface SessionTimers {
  readonly keepaliveSeconds?: number | undefined;
  readonly holdSeconds?: number | undefined;
}

/** What decides how fast a session is given up. */
export interface SessionSubject {
  readonly timers: SessionTimers;
  readonly bfd: boolean;
  readonly gracefulRestart: boolean;
  readonly ttlSecurity: boolean;
  /** Whether the peer is AWS. */
  readonly isAws: boolean;
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
export const SESSION_TIMERS_RULES: readonly Rule<SessionSubject>[] = [
  rule(
    errorCode(
      'bgp-timers',
      'Give a hold time of 3 to 65535 whole seconds, and keepalives at least 1 second apart and more often than it.',
      'https://www.rfc-editor.org/rfc/rfc4271',
    ),
    ({ timers }, report, path) => {
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
  rule(
    warningCode(
      'hold-time-long',
      `Keep the hold time at ${DEFAULT_HOLD} seconds or less where there is no BFD: calls are silent for as long as it lasts.`,
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html',
    ),
    ({ timers, bfd }, report, path) => {
      const hold = holdSecondsOf(timers);
      if (!bfd && hold > DEFAULT_HOLD) {
        report(
          `${path}.holdSeconds`,
          hold,
          'is how long calls can go on into a path that is dead without a loss of carrier',
          `Give ${DEFAULT_HOLD} or less: the lower hold time of the two peers counts. Or turn BFD on, if the peer has it.`,
        );
      }
    },
  ),
  rule(
    errorCode(
      'bfd-with-graceful-restart',
      'Do not use BFD and graceful restart on one session: the one gives a dead path up at once, the other goes on using it.',
      'https://www.rfc-editor.org/rfc/rfc5882',
    ),
    ({ bfd, gracefulRestart }, report, path) => {
      if (bfd && gracefulRestart) {
        report(
          `${path}.gracefulRestart`,
          gracefulRestart,
          'keeps forwarding into the path that BFD found dead',
          'Leave it out, or give bfd: false.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'gtsm-to-aws',
      'Leave ttlSecurity out towards AWS: it sends with a TTL of 1, so a session that wants 255 never comes up.',
      'https://www.rfc-editor.org/rfc/rfc5082',
    ),
    ({ ttlSecurity, isAws }, report, path) => {
      if (isAws && ttlSecurity) {
        report(`${path}.ttlSecurity`, ttlSecurity, 'drops every packet of the session with AWS', 'Leave it out.');
      }
    },
  ),
];
