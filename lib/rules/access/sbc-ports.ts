import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const SIP = 'https://www.twilio.com/docs/sip-trunking/ip-addresses';

/** A kind of ports of a border controller. */
export type SbcPortsPart = 'media' | 'signalling';

/** The ports of a border controller that are given, against the traffic that comes in. */
export interface SbcPortsSubject {
  /** What comes in, without ports that are given for it. */
  readonly assumed: readonly SbcPortsPart[];
  /** What does not come in, with ports that are given for it. */
  readonly unused: readonly SbcPortsPart[];
}

/** The requirements on the ports of a border controller. Paths: the parent of `sbc`. */
export const SBC_PORTS_RULES: readonly Rule<SbcPortsSubject>[] = [
  rule(
    warningCode(
      'sbc-ports-assumed',
      "Give the ports on which your border controller listens: Twilio's tables name the ports of Twilio.",
      SIP,
    ),
    ({ assumed }, report, path) => {
      if (assumed.length > 0) {
        report(
          joinPath(path, 'sbc'),
          assumed.join(', '),
          "lacks the ports of SIP that comes in, so those of Twilio's own tables are open",
          'Give for example sbc: { signalling: PortRange.of(5061), media: PortRange.of(10000, 20000) }.',
        );
      }
    },
  ),
  rule(
    errorCode('sbc-ports-unused', 'Give the ports of a border controller only for SIP of Twilio that comes in.', SIP),
    ({ unused }, report, path) => {
      for (const part of unused) {
        report(
          joinPath(joinPath(path, 'sbc'), part),
          part,
          'has no effect, because no such traffic of Twilio comes in',
          `Leave it out, or choose ${part === 'media' ? 'TwilioTraffic.SIP_MEDIA' : 'TwilioTraffic.SIP_SIGNALLING'}.`,
        );
      }
    },
  ),
];
