import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const PRIORITY = 'https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html';

/** What is to happen to calls while BGP announces no route to Twilio. */
export type InternetFallback = 'blocked' | 'intended';

/** The routes of some subnets to Twilio, and what happens to calls without them. */
export interface InternetFallbackSubject {
  /** Undefined if it is not declared. */
  readonly internetFallback: InternetFallback | undefined;
  readonly target: 'vpn-gateway' | 'transit-gateway';
  /** The route tables with routes to Twilio that are known to have a default route elsewhere as well. */
  readonly tablesWithDefaultRoute: readonly string[];
}

/** The requirements on what happens while BGP announces no route to Twilio. Paths: the parent of `internetFallback`. */
export const INTERNET_FALLBACK_RULES: readonly Rule<InternetFallbackSubject>[] = [
  rule(
    warningCode(
      'silent-internet-fallback',
      'Declare what happens to calls while BGP is down, if their subnets have a default route as well.',
      PRIORITY,
    ),
    ({ internetFallback, target, tablesWithDefaultRoute }, report, path) => {
      if (target === 'vpn-gateway' && internetFallback === undefined && tablesWithDefaultRoute.length > 0) {
        report(
          joinPath(path, 'internetFallback'),
          tablesWithDefaultRoute.join(', '),
          'a default route takes calls out from another source address once BGP withdraws the routes to Twilio',
          "Give 'intended' if that is wanted, or 'blocked' and subnets without a default route.",
        );
      }
    },
  ),
  rule(
    errorCode(
      'internet-fallback-open',
      "Choose subnets without a default route where internetFallback is 'blocked' and a VPN gateway leads to Twilio.",
      PRIORITY,
    ),
    ({ internetFallback, target, tablesWithDefaultRoute }, report, path) => {
      if (target === 'vpn-gateway' && internetFallback === 'blocked' && tablesWithDefaultRoute.length > 0) {
        report(
          joinPath(path, 'internetFallback'),
          tablesWithDefaultRoute.join(', '),
          "is 'blocked', and these route tables have a default route, which calls take once BGP withdraws the routes to Twilio",
          'Choose other subnets, remove the default routes, or use a transit gateway, whose static routes stay.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'internet-fallback-static',
      "Use a VPN gateway where internetFallback is 'intended': static routes to a transit gateway never fall back.",
      PRIORITY,
    ),
    ({ internetFallback, target }, report, path) => {
      if (target === 'transit-gateway' && internetFallback === 'intended') {
        report(
          joinPath(path, 'internetFallback'),
          internetFallback,
          'has no effect with a transit gateway: its static routes stay while BGP is down, and calls go nowhere',
          "Leave it out or give 'blocked', and let the application move to a public edge of Twilio.",
        );
      }
    },
  ),
];
