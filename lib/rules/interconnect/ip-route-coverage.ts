import type { Cidr } from '../../model/cidr';
import { CidrSet } from '../../model/cidr-set';
import { joinPath } from '../../model/finding';
import { warningCode } from '../../model/finding-code';
import type { Translation } from '../../model/translation';
import { isAdvertised } from '../direct-connect/allowed-prefixes';
import { rule, type Rule } from '../rule';

const ALLOWED_PREFIXES = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html';
const TWILIO = 'https://www.twilio.com/docs/interconnect/crossconnect';

const IP_ROUTE_NOT_COVERED = warningCode(
  'ip-route-not-covered',
  'Give each IP route a cause behind its site: a CIDR that AWS announces, a network of the LAN, or a translation.',
  ALLOWED_PREFIXES,
);
const SOURCE_NOT_IN_IP_ROUTES = warningCode(
  'source-not-in-ip-routes',
  'Give every host an address in the IP routes of its site, or a translation to one.',
  TWILIO,
);

/** What can cause a site's IP routes to be announced. */
export interface CoveredSite {
  readonly key: string;
  /** The IP routes: the site's own, or those of the Interconnect. */
  readonly ipRoutes: readonly Cidr[];
  readonly hasOwnIpRoutes: boolean;
  readonly lanPrefixes: readonly Cidr[];
  readonly translations: readonly Translation[];
}

/** The IP routes of all sites, and what AWS may announce to the routers. */
export interface IpRouteCoverageSubject {
  readonly gateway: 'vpn-gateway' | 'transit-gateway';
  /** With a VPN gateway, an empty list is no filter. */
  readonly allowedPrefixes: readonly Cidr[];
  readonly sites: readonly CoveredSite[];
}

/** The same, with the CIDRs of the VPC behind the gateway. */
export interface HostAddressesSubject extends IpRouteCoverageSubject {
  /** All CIDRs of the VPC. Empty if they are not known: then nothing is judged. */
  readonly vpcCidrs: readonly Cidr[];
}

/** The requirements on IP routes that need no CIDR of a VPC. Paths: the parent of `ipRoutes`. */
export const IP_ROUTE_COVERAGE_RULES: readonly Rule<IpRouteCoverageSubject>[] = [
  rule(IP_ROUTE_NOT_COVERED, (subject, report, path) => {
    reportUncovered(
      subject,
      (site, route) => !isCovered(subject, site, route, undefined),
      'is caused by nothing behind the site: no allowed prefix, LAN prefix or translation is in it, so the router never announces it',
      report,
      path,
    );
  }),
  rule(SOURCE_NOT_IN_IP_ROUTES, ({ sites }, report, path) => {
    for (const site of sites) {
      for (const lan of site.lanPrefixes.filter((each) => !isSource(site, each))) {
        report(
          joinPath(path, `sites.${site.key}.lanPrefixes`),
          lan,
          "is neither in the site's IP routes nor translated to them, so Twilio has no route back to its hosts",
          'Translate its hosts, give them public addresses in the IP routes, or leave it out if they do not talk to Twilio.',
        );
      }
    }
  }),
];

/** The requirements on IP routes and the VPC behind the gateway. Paths: the parent of `ipRoutes`. */
export const HOST_ADDRESSES_RULES: readonly Rule<HostAddressesSubject>[] = [
  rule(SOURCE_NOT_IN_IP_ROUTES, (subject, report, path) => {
    const { sites, vpcCidrs } = subject;
    // What AWS does not advertise at all is said by vpc-not-advertised.
    const astray = isAdvertised(subject) ? sites.filter((site) => !hasSource(site, vpcCidrs)) : [];
    if (astray.length > 0) {
      report(
        joinPath(path, astray.every(({ hasOwnIpRoutes }) => hasOwnIpRoutes) ? 'sites' : 'ipRoutes'),
        vpcCidrs.join(', '),
        `the VPC's addresses are neither in the IP routes nor translated to them (${keysOf(astray)}), so Twilio has no route back to its hosts`,
        'Translate them on the routers (addressing: Addressing.translated()), or give the hosts public addresses in the IP routes.',
      );
    }
  }),
  rule(IP_ROUTE_NOT_COVERED, (subject, report, path) => {
    const { vpcCidrs } = subject;
    if (vpcCidrs.length > 0 && isAdvertised(subject)) {
      reportUncovered(
        subject,
        (site, route) =>
          hasSource(site, vpcCidrs) && isCovered(subject, site, route, undefined) && !isCovered(subject, site, route, vpcCidrs),
        `is caused by nothing behind the site: the allowed CIDRs of the VPC (${vpcCidrs.join(', ')}) are not inside it, and no LAN prefix or translation is`,
        report,
        path,
      );
    }
  }),
];

/** Whether a LAN's hosts have addresses of the IP routes, or a translation. */
function isSource({ ipRoutes, translations }: CoveredSite, network: Cidr): boolean {
  return (
    CidrSet.of(...ipRoutes).contains(network) || translations.some(({ inside }) => inside.some((each) => each.overlaps(network)))
  );
}

/** Whether at least one address of the VPC is in the IP routes or translated. A VPC that is not known counts as such. */
function hasSource({ ipRoutes, translations }: CoveredSite, vpcCidrs: readonly Cidr[]): boolean {
  const sources = [...ipRoutes, ...translations.flatMap(({ inside }) => inside)];
  return vpcCidrs.length === 0 || vpcCidrs.some((vpc) => sources.some((source) => source.overlaps(vpc)));
}

/** Whether something behind the site can be a route inside the IP route. */
function isCovered(
  { gateway, allowedPrefixes }: Omit<IpRouteCoverageSubject, 'sites'>,
  { lanPrefixes, translations }: CoveredSite,
  route: Cidr,
  vpcCidrs: readonly Cidr[] | undefined,
): boolean {
  const isAllowed = (cidr: Cidr): boolean =>
    allowedPrefixes.length === 0 || allowedPrefixes.some((allowed) => allowed.contains(cidr));
  const fromAws =
    gateway === 'transit-gateway'
      ? allowedPrefixes.some((allowed) => route.contains(allowed))
      : vpcCidrs === undefined
        ? allowedPrefixes.length === 0 || allowedPrefixes.some((allowed) => allowed.overlaps(route))
        : vpcCidrs.some((vpc) => route.contains(vpc) && isAllowed(vpc));
  return fromAws || lanPrefixes.some((lan) => route.contains(lan)) || translations.some(({ outside }) => route.contains(outside));
}

/** Reports each IP route once: those of the Interconnect with the keys of the sites. */
function reportUncovered(
  { sites }: IpRouteCoverageSubject,
  isUncovered: (site: CoveredSite, route: Cidr) => boolean,
  why: string,
  report: (path: string, value: unknown, message: string, fix: string) => void,
  path: string,
): void {
  const fix = 'Announce a CIDR inside it from AWS, give the LAN prefix or the translation that uses it, or leave it out.';
  const common = sites.filter(({ hasOwnIpRoutes }) => !hasOwnIpRoutes);
  for (const route of common[0]?.ipRoutes ?? []) {
    const hit = common.filter((site) => isUncovered(site, route));
    if (hit.length > 0) {
      report(joinPath(path, 'ipRoutes'), route, `${why} (${keysOf(hit)})`, fix);
    }
  }
  for (const site of sites.filter(({ hasOwnIpRoutes }) => hasOwnIpRoutes)) {
    for (const route of site.ipRoutes.filter((each) => isUncovered(site, each))) {
      report(joinPath(path, `sites.${site.key}.ipRoutes`), route, why, fix);
    }
  }
}

function keysOf(sites: readonly { readonly key: string }[]): string {
  return sites.map(({ key }) => key).join(', ');
}
