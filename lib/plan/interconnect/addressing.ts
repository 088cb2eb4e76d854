import { BgpPrefix } from '../../model/bgp-prefix';
import { type Cidr, sortCidrs } from '../../model/cidr';
import type { AssociatedGateway } from '../direct-connect/gateway';
import type { InterconnectIntent } from './intent';
import type { AnnouncementsToAws, InterconnectPlanProps, InterconnectSitePlanProps } from './interconnect-props';

/** The longest CIDR of a VPC. */
const LONGEST_VPC_CIDR = 28;

/** The IP routes of a site: its own, or those of the Interconnect. */
export function ipRoutesOf(
  site: Pick<InterconnectSitePlanProps, 'ipRoutes'>,
  props: Pick<InterconnectPlanProps, 'ipRoutes'>,
): readonly Cidr[] {
  return (site.ipRoutes ?? props.ipRoutes)?.cidrs ?? [];
}

/** What the routers announce to AWS: as chosen, otherwise summarised if the sites are ranked. */
export function announcementsToAwsOf(
  { announcementsToAws }: Pick<InterconnectPlanProps, 'announcementsToAws'>,
  intent: InterconnectIntent,
): AnnouncementsToAws {
  return announcementsToAws ?? (intent === 'active-passive' ? 'summarised' : 'as-received');
}

/**
 * What AWS has to announce to the routers where nobody chose it: the IP routes and the addresses that are translated, except those of a
 * LAN, and IP routes in which a translation makes the addresses.
 */
export function defaultAllowedPrefixes(props: Pick<InterconnectPlanProps, 'ipRoutes' | 'sites'>): readonly Cidr[] {
  return sortCidrs(
    Object.values(props.sites).flatMap((site) => {
      const { translations = [], lanPrefixes = [] } = site;
      // AWS must not announce what is made on the router: with a transit gateway that would keep a dead IP route alive.
      const isMade = (route: Cidr): boolean => translations.some(({ outside }) => outside.overlaps(route));
      const isOfLan = (cidr: Cidr): boolean => lanPrefixes.some((lan) => lan.contains(cidr));
      const sources = [
        ...ipRoutesOf(site, props).filter((route) => !isMade(route)),
        ...translations.flatMap(({ inside }) => inside),
      ];
      return sources.filter((source) => !isOfLan(source));
    }),
  );
}

/**
 * What AWS may announce to the routers: with a transit gateway exactly the allowed prefixes, with a VPN gateway any CIDR of a VPC that an
 * allowed prefix holds. IPv4 only. Empty if there is no filter and no CIDR of the VPC is known.
 */
export function announcedByAws(
  gateway: AssociatedGateway,
  allowedPrefixes: readonly Cidr[],
  vpcCidrs: readonly Cidr[] = [],
): readonly BgpPrefix[] {
  const prefixes = allowedPrefixes.filter(({ family }) => family === 'ipv4');
  if (gateway === 'transit-gateway') {
    return prefixes.map((prefix) => BgpPrefix.of(prefix));
  }
  return allowedPrefixes.length === 0
    ? sortCidrs(vpcCidrs.filter(({ family }) => family === 'ipv4')).map((cidr) => BgpPrefix.of(cidr))
    : prefixes.map((prefix) =>
        prefix.prefixLength < LONGEST_VPC_CIDR ? BgpPrefix.of(prefix, LONGEST_VPC_CIDR) : BgpPrefix.of(prefix),
      );
}
