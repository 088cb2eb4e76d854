import { Cidr } from '../../model/cidr';
import type { RouterConditionalRoutePlan } from './customer-router-plan';
import { contributorsName } from './prefix-lists';
import type { Reach } from './reach';

/**
 * The prefixes that the router makes itself: IP routes that are more than a relayed route, and the networks of Twilio of which it announces
 * summaries to AWS. Sorted by prefix.
 */
export function describeConditionalRoutes(reach: Reach, summarises: boolean): readonly RouterConditionalRoutePlan[] {
  const ipRoutes = reach.ipRoutes.flatMap(({ ipRoute, contributors }): readonly RouterConditionalRoutePlan[] => {
    const [first, ...others] = contributors;
    const isRelayed = first?.lessOrEqual === undefined && first?.cidr.equals(ipRoute) === true && others.length === 0;
    return first === undefined || isRelayed
      ? []
      : [
          {
            prefix: ipRoute,
            towards: 'twilio',
            contributors: contributorsName(ipRoute),
            areInside: contributors.every(({ cidr }) => ipRoute.contains(cidr)),
          },
        ];
  });
  const summaries = reach.twilioPrefixes
    .filter(({ lessOrEqual }) => summarises && lessOrEqual !== undefined)
    .map(({ cidr }) => ({ prefix: cidr, towards: 'aws', contributors: contributorsName(cidr), areInside: true }) as const);
  return [...ipRoutes, ...summaries].sort((a, b) => Cidr.compare(a.prefix, b.prefix));
}
