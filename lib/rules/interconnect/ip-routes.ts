import type { CidrSet } from '../../model/cidr-set';
import { errorCode, warningCode } from '../../model/finding-code';
import type { IpRoutes } from '../../model/ip-routes';
import { isForDocumentation, NOT_GLOBAL_RANGES, PRIVATE_RANGES } from '../../model/special-ranges';
import { rule, type Rule } from '../rule';

const TWILIO = 'https://www.twilio.com/docs/interconnect/crossconnect';
const IANA = 'https://www.iana.org/assignments/iana-ipv4-special-registry';

/** The customer's IP routes, and the prefixes that Twilio announces. */
export interface IpRoutesSubject {
  readonly ipRoutes: IpRoutes;
  readonly twilioCidrs: CidrSet;
}

/** The requirements on the prefixes that a customer announces to Twilio. */
export const IP_ROUTES_RULES: readonly Rule<IpRoutesSubject>[] = [
  rule(errorCode('ip-routes-missing', 'Give at least one IP route.', TWILIO), ({ ipRoutes }, report, path) => {
    if (ipRoutes.cidrs.length === 0) {
      report(
        path,
        '',
        'no IP route is given, so Twilio would have no route back',
        'Give your public prefixes: IpRoutes.of(...).',
      );
    }
  }),
  rule(
    errorCode('ip-route-ipv6', "Use IPv4 prefixes as IP routes: Twilio's media servers have no IPv6.", TWILIO),
    ({ ipRoutes }, report, path) => {
      for (const route of ipRoutes.cidrs.filter((cidr) => cidr.family === 'ipv6')) {
        report(path, route, 'is IPv6, and Twilio exchanges IPv4 routes only', 'Give public IPv4 prefixes.');
      }
    },
  ),
  rule(
    errorCode('ip-route-private', 'IP routes must lie outside the private ranges of RFC 1918.', TWILIO),
    ({ ipRoutes }, report, path) => {
      for (const route of ipRoutes.cidrs) {
        const range = PRIVATE_RANGES.find((cidr) => cidr.overlaps(route));
        if (range !== undefined) {
          report(
            path,
            route,
            `is in the private range ${range.toString()} (RFC 1918), which Twilio does not accept`,
            'Give globally unique public prefixes, and translate private hosts to them.',
          );
        }
      }
    },
  ),
  rule(errorCode('ip-route-not-global', 'IP routes must be globally routable.', IANA), ({ ipRoutes }, report, path) => {
    for (const route of ipRoutes.cidrs) {
      const special = NOT_GLOBAL_RANGES.find(([cidr]) => cidr.overlaps(route));
      if (special !== undefined) {
        report(
          path,
          route,
          `is in ${special[0].toString()} (${special[1]}), which is not globally routable`,
          'Give globally unique public prefixes that you own.',
        );
      }
    }
  }),
  rule(
    warningCode(
      'ip-route-documentation',
      'Do not use prefixes that are reserved for documentation as IP routes, except in examples.',
      IANA,
    ),
    ({ ipRoutes }, report, path) => {
      for (const route of ipRoutes.cidrs.filter((cidr) => cidr.family === 'ipv4' && isForDocumentation(cidr))) {
        report(path, route, 'is reserved for documentation (RFC 5737)', 'Give your own prefixes before you deploy.');
      }
    },
  ),
  rule(
    errorCode(
      'ip-route-too-wide',
      'Use a /24 or a longer prefix as an IP route.',
      'https://www.twilio.com/docs/api/errors/62019',
    ),
    ({ ipRoutes }, report, path) => {
      for (const route of ipRoutes.cidrs.filter((cidr) => cidr.family === 'ipv4' && cidr.prefixLength < 24)) {
        report(path, route, 'is wider than a /24, the widest route that Twilio accepts', 'Split it into /24s.');
      }
    },
  ),
  rule(
    errorCode(
      'ip-route-of-twilio',
      "IP routes must not overlap Twilio's own prefixes.",
      'https://www.twilio.com/docs/interconnect',
    ),
    ({ ipRoutes, twilioCidrs }, report, path) => {
      for (const route of ipRoutes.cidrs) {
        const twilios = twilioCidrs.cidrs.find((cidr) => cidr.overlaps(route));
        if (twilios !== undefined) {
          report(path, route, `overlaps ${twilios.toString()}, which Twilio announces`, 'Give the prefixes that you own.');
        }
      }
    },
  ),
  rule(
    errorCode('ip-routes-overlap', 'IP routes must not overlap each other.', 'https://www.twilio.com/docs/api/errors/62100'),
    ({ ipRoutes }, report, path) => {
      for (const [index, route] of ipRoutes.cidrs.entries()) {
        const earlier = ipRoutes.cidrs.slice(0, index).find((cidr) => cidr.overlaps(route));
        if (earlier !== undefined) {
          report(path, route, `overlaps the route ${earlier.toString()}`, 'Give each address in one route only.');
        }
      }
    },
  ),
];
