import type { TrafficRule } from '../../catalog/traffic-rule';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { BgpPrefix } from '../../model/bgp-prefix';
import { CidrSet } from '../../model/cidr-set';
import { joinPath } from '../../model/finding';
import { warningCode } from '../../model/finding-code';
import { distinct } from '../../model/text';
import { rule, type Rule } from '../rule';

/** What Twilio announces at an Interconnect edge, and what the chosen traffic needs there. */
export interface AnnouncementsSubject {
  readonly edge: TwilioEdge;
  /** The traffic rules of the chosen traffic at the edge. */
  readonly rules: readonly TrafficRule[];
  /** The prefixes that Twilio announces at the edge; none if they are not known. */
  readonly bgpPrefixes: readonly BgpPrefix[];
}

/** The requirements on what Twilio announces at an edge. Paths: the parent of `traffic`. */
export const ANNOUNCEMENTS_RULES: readonly Rule<AnnouncementsSubject>[] = [
  rule(
    warningCode(
      'addresses-not-announced',
      "Choose traffic whose addresses Twilio announces at the edge's exchange.",
      'https://www.twilio.com/docs/interconnect',
    ),
    ({ edge, rules, bgpPrefixes }, report, path) => {
      const announced = CidrSet.of(...bgpPrefixes.map(({ cidr }) => cidr));
      const isMissing = (cidr: TrafficRule['cidrs'][number]): boolean => !announced.contains(cidr);
      const missing = rules.filter(({ cidrs }) => cidrs.some(isMissing));
      if (!announced.isEmpty && missing.length > 0) {
        const traffic = distinct(missing.map((each) => each.traffic.label)).join(', ');
        const cidrs = CidrSet.of(...new Set(missing.flatMap((each) => each.cidrs.filter(isMissing)))).cidrs;
        report(
          joinPath(path, 'traffic'),
          edge,
          `Twilio announces only ${announced.cidrs.join(', ')} at this exchange, less than ${traffic} can use: ${cidrs.join(', ')}`,
          'Ask Twilio which addresses calls at this edge use; all others need another site, or find no route.',
        );
      }
    },
  ),
];
