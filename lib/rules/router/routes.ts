import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { Cidr } from '../../model/cidr';
import { errorCode, warningCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

/** What a router announces. */
export interface RouterRoutesSubject {
  readonly edge: TwilioEdge;
  /** How many prefixes Twilio announces at the edge. */
  readonly twilioPrefixes: number;
  /** The IP routes that nothing behind this router can cause. */
  readonly uncovered: readonly Cidr[];
  /** How many prefixes the router may announce to AWS at most; undefined without AWS, and where it announces summaries. */
  readonly announcedToAws: number | undefined;
  readonly routesQuota: number;
}

/** The requirements on what a router announces. Paths: the site in the plan. */
export const ROUTER_ROUTES_RULES: readonly Rule<RouterRoutesSubject>[] = [
  rule(
    errorCode(
      'router-twilio-prefixes-unknown',
      'Plan a router at an edge whose BGP prefixes are known: its filters name what Twilio announces.',
      'https://www.twilio.com/docs/interconnect',
    ),
    ({ edge, twilioPrefixes }, report, path) => {
      if (twilioPrefixes === 0) {
        report(
          `${path}.edge`,
          edge,
          'has no known BGP prefixes, so the router would accept nothing from Twilio',
          'Give an edge that is open on the day of the catalogue, or bgpPrefixes to TwilioEdge.custom().',
        );
      }
    },
  ),
  rule(
    errorCode(
      'router-ip-route-not-covered',
      'Each IP route of a router needs something behind it that causes it: a route from AWS inside it, a network of its LAN, or a translation.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html',
    ),
    ({ uncovered }, report, path) => {
      for (const ipRoute of uncovered) {
        report(
          `${path}.ipRoutes`,
          ipRoute,
          'is never announced to Twilio: no route that this router may learn lies inside it, and no translation leads to it',
          'Give ports.aws or ports.lan, correct allowedPrefixes, or split CIDRs that are wider than the IP route.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'announcements-over-quota',
      'Keep what a router may announce to AWS within the quota of the session: what is above it is not announced.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/prefix-controls.html',
    ),
    ({ announcedToAws, routesQuota }, report, path) => {
      if (announcedToAws !== undefined && !isUnresolved(routesQuota) && announcedToAws > routesQuota) {
        report(
          `${path}.routesQuota`,
          routesQuota,
          `is less than the ${announcedToAws} prefixes that Twilio may announce here; the router announces no more of them, so the session stays up`,
          "Give the Interconnect announcementsToAws: 'summarised', or allocate more: prefixPoolAllocatedCountIpv4.",
        );
      }
    },
  ),
];
