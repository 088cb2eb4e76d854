import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { Cidr } from '../../model/cidr';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const FIREWALL = 'https://www.twilio.com/docs/interconnect';

/** What security groups open: exactly the chosen traffic, or at Interconnect edges also everything that Twilio announces. */
export type Openings = 'chosen-traffic' | 'all-bgp-prefixes';

/** How widely groups are opened. */
export interface OpeningsSubject {
  readonly openings: Openings | undefined;
  readonly edges: readonly TwilioEdge[];
  /** What is opened as a whole; none without `all-bgp-prefixes`. */
  readonly cidrs: readonly Cidr[];
}

/** The requirements on how widely groups are opened. Paths: the parent of `openings`. */
export const OPENINGS_RULES: readonly Rule<OpeningsSubject>[] = [
  rule(
    errorCode(
      'openings-at-public-edge',
      "Give openings: 'all-bgp-prefixes' only with Interconnect edges: at a public edge Twilio announces nothing to you.",
      FIREWALL,
    ),
    ({ openings, edges }, report, path) => {
      const publicEdges = edges.filter(({ isInterconnect }) => !isInterconnect);
      if (openings === 'all-bgp-prefixes' && publicEdges.length > 0) {
        report(
          joinPath(path, 'openings'),
          publicEdges.map(({ id }) => id).join(', '),
          'has no BGP prefixes, because it is reached over the Internet',
          'Leave openings out here, or open public edges apart from those of an Interconnect.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'all-bgp-prefixes-open',
      'Open all BGP prefixes of Twilio only where your own policy accepts more than the chosen traffic.',
      FIREWALL,
    ),
    ({ cidrs }, report, path) => {
      if (cidrs.length > 0) {
        report(
          joinPath(path, 'openings'),
          cidrs.join(', '),
          'are open on every TCP and UDP port, to Twilio and from it, also for what is not in traffic',
          "Acknowledge this if you follow Twilio's advice to allow all of its IP routes, or leave openings out.",
        );
      }
    },
  ),
];
