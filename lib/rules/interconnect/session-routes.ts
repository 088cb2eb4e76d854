import type { BgpPrefix } from '../../model/bgp-prefix';
import { warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** What Twilio announces at a site, and what AWS takes from the site's router. */
export interface SessionRoutesSubject {
  /** The prefixes that Twilio announces, which the router passes on to AWS. */
  readonly bgpPrefixes: readonly BgpPrefix[];
  /** How many IPv4 routes AWS takes on each session of the site. */
  readonly routesQuota: number;
}

/** The requirements on the routes of a site's sessions with AWS. Paths: the site. */
export const SESSION_ROUTES_RULES: readonly Rule<SessionRoutesSubject>[] = [
  rule(
    warningCode(
      'session-routes',
      'Keep the routes that a router announces to AWS within the quota of the session: above it, AWS closes the session.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/prefix-controls.html',
    ),
    ({ bgpPrefixes, routesQuota }, report, path) => {
      const count = new Set(bgpPrefixes.map(({ cidr }) => cidr.toString())).size;
      if (count > routesQuota) {
        report(
          path,
          `${count} prefixes`,
          `are announced by Twilio here, and AWS takes ${routesQuota} routes on a session`,
          'Aggregate them on the router, or allocate more: prefixPoolAllocatedCountIpv4.',
        );
      }
    },
  ),
];
