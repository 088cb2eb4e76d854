import { RATE_LIMITS } from '../../aws/bandwidths';
import { Bandwidth } from '../../model/bandwidth';
import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';
import type { InterfaceParentKind } from './connection';

const AWS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtual-interfaces.html';
const { slowest: SLOWEST, fastest: FASTEST } = RATE_LIMITS;

/** A rate limit, and the connection or group of the interface. */
export interface RateLimitSubject {
  readonly rateLimit?: Bandwidth | undefined;
  readonly parentKind?: InterfaceParentKind | undefined;
  /** The most that the connection or group can carry, if it is known. */
  readonly parentBandwidth?: Bandwidth | undefined;
}

/** The requirements on a rate limit. Paths: the parent of `rateLimit`. */
export const RATE_LIMIT_RULES: readonly Rule<RateLimitSubject>[] = [
  rule(errorCode('rate-limit-range', 'Use a rate limit from 50 Mbps to 1.6 Tbps.', AWS), ({ rateLimit }, report, path) => {
    if (rateLimit !== undefined && (Bandwidth.compare(rateLimit, SLOWEST) < 0 || Bandwidth.compare(rateLimit, FASTEST) > 0)) {
      report(
        joinPath(path, 'rateLimit'),
        rateLimit,
        `must be from ${SLOWEST.toString()} to ${FASTEST.toString()}`,
        'Give for example Bandwidth.mbps(500), or leave it out for no limit.',
      );
    }
  }),
  rule(
    errorCode('rate-limit-above-connection', 'A rate limit must not exceed the bandwidth of the connection.', AWS),
    ({ rateLimit, parentBandwidth }, report, path) => {
      if (rateLimit !== undefined && parentBandwidth !== undefined && Bandwidth.compare(rateLimit, parentBandwidth) > 0) {
        report(
          joinPath(path, 'rateLimit'),
          rateLimit,
          `the connection carries ${parentBandwidth.toString()} at most`,
          `Give at most ${parentBandwidth.toString()}, or leave it out for no limit.`,
        );
      }
    },
  ),
  rule(
    errorCode('rate-limit-hosted', 'Set a rate limit only on interfaces of dedicated connections.', AWS),
    ({ rateLimit, parentKind }, report, path) => {
      if (rateLimit !== undefined && parentKind === 'hosted') {
        report(
          joinPath(path, 'rateLimit'),
          rateLimit,
          'a hosted connection is limited to the bandwidth that you ordered, and takes no other limit',
          'Leave it out, or order another bandwidth from the partner.',
        );
      }
    },
  ),
];
