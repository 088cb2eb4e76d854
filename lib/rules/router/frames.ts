import { warningCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

/** The frames at both ends of a router, in bytes. */
export interface FramesSubject {
  /** Those of the interfaces of AWS. */
  readonly aws: readonly number[];
  /** Those of the interface of Twilio; undefined if it is not known. */
  readonly twilio: number | undefined;
}

/** The requirements on the frames of a router. Paths: the site in the plan. */
export const FRAMES_RULES: readonly Rule<FramesSubject>[] = [
  rule(
    warningCode(
      'jumbo-to-1500',
      'Keep the MTU of a virtual interface at that of the cross connect.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/jumbo-frames.html',
    ),
    ({ aws, twilio }, report, path) => {
      const largest = Math.max(...aws.filter((mtu) => !isUnresolved(mtu)), 0);
      if (twilio !== undefined && !isUnresolved(twilio) && largest > twilio) {
        report(
          `${path}.mtu`,
          largest,
          `is more than the ${twilio} bytes towards Twilio: TCP is kept to these, but larger UDP packets are fragmented or lost`,
          'Leave the mtu of the site out, or give twilio.mtu if Twilio confirmed larger frames.',
        );
      }
    },
  ),
];
