import { TwilioEdge } from '../../catalog/twilio-edge';
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
          whyUnknown(edge),
          'Give an Interconnect edge that is open on the day of the catalogue, or bgpPrefixes to TwilioEdge.custom().',
        );
      }
    },
  ),
];

function whyUnknown(edge: TwilioEdge): string {
  if (!edge.isInterconnect) {
    return 'is a public edge, where Twilio announces nothing over Interconnect';
  }
  return TwilioEdge.all.includes(edge)
    ? 'has no known announcement on the day of the catalogue, so no static route would lead to it'
    : 'is a custom edge without bgpPrefixes, so no static route would lead to it';
}
