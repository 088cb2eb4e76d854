import { DOCUMENTED_RATE_LIMITS, RATE_LIMITS } from '../../aws/bandwidths';
import { Bandwidth } from '../../model/bandwidth';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
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
  rule(
    errorCode('rate-limit-range', `Use a rate limit from ${SLOWEST.toString()} to ${FASTEST.toString()}.`, AWS),
    ({ rateLimit }, report, path) => {
      if (rateLimit !== undefined && !isInRange(rateLimit)) {
        report(
          joinPath(path, 'rateLimit'),
          rateLimit,
          `must be from ${SLOWEST.toString()} to ${FASTEST.toString()}`,
          'Give for example Bandwidth.gbps(1), or leave it out for no limit.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'rate-limit-undocumented',
      'Use a rate limit that AWS documents as supported, or ask AWS whether it takes yours.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/vif-rate-limiters.html',
    ),
    ({ rateLimit }, report, path) => {
      const isDocumented = DOCUMENTED_RATE_LIMITS.some((limit) => rateLimit !== undefined && limit.equals(rateLimit));
      if (rateLimit !== undefined && isInRange(rateLimit) && !isDocumented) {
        report(
          joinPath(path, 'rateLimit'),
          rateLimit,
          'is not among the values that a source names, and AWS takes only those of a list that it does not publish in full',
          `Give one of ${DOCUMENTED_RATE_LIMITS.join(', ')}, or ask AWS for the list.`,
        );
      }
    },
  ),
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

function isInRange(rateLimit: Bandwidth): boolean {
  return Bandwidth.compare(rateLimit, SLOWEST) >= 0 && Bandwidth.compare(rateLimit, FASTEST) <= 0;
}
