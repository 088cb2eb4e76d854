import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { BgpPrefix } from '../../model/bgp-prefix';
import { errorCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** What Twilio announces at an edge. */
export interface BgpPrefixesSubject {
  readonly edge: TwilioEdge;
  readonly bgpPrefixes: readonly BgpPrefix[];
}

/** The requirements on the edges of a list of what Twilio announces. Paths: the edges, or the edge. */
export const BGP_PREFIXES_RULES: readonly Rule<BgpPrefixesSubject>[] = [
  rule(
    errorCode(
      'bgp-prefixes-unknown',
      'Give edges whose BGP prefixes are known: static routes name what Twilio announces.',
      'https://www.twilio.com/docs/interconnect',
    ),
    ({ edge, bgpPrefixes }, report, path) => {
      if (bgpPrefixes.length === 0) {
        report(
          path,
          edge,
          edge.isInterconnect
            ? 'is a custom edge without bgpPrefixes, so no static route would lead to it'
            : 'is a public edge, where Twilio announces nothing over Interconnect',
          'Give an Interconnect edge, or bgpPrefixes to TwilioEdge.custom().',
        );
      }
    },
  ),
];
