import { VPC_CIDR_LENGTHS } from '../../aws/vpc-cidrs';
import { BgpPrefix } from '../../model/bgp-prefix';
import { Cidr, sortCidrs } from '../../model/cidr';
import type { InterconnectPlan, InterconnectSitePlan } from '../interconnect/interconnect-plan';
import { coveringOf, includes, insideOf, longestOf, sortEntries, upTo } from './prefix-algebra';

/** Which of its neighbours a router has, besides Twilio. */
export interface Reaching {
  readonly aws: boolean;
  readonly lan: boolean;
  readonly backbone: boolean;
}

/** What causes an IP route to be announced. */
export interface IpRouteReach {
  readonly ipRoute: Cidr;
  /** The routes that cause it, while one of them is valid; sorted. */
  readonly contributors: readonly BgpPrefix[];
}

/** The networks that a router reaches, and those that it announces. */
export interface Reach {
  /** What AWS may announce that leads to a host which Twilio may know; sorted. */
  readonly awsPrefixes: readonly BgpPrefix[];
  /**
   * Those of them that lead to hosts with addresses of the IP routes. Only these are shared over a backbone: the answer of a translated host would
   * leave by the site that it is nearer to, where its translation is not known, with its own address as source.
   */
  readonly untranslatedPrefixes: readonly BgpPrefix[];
  /** The addresses of hosts in VPCs, before translation; sorted. */
  readonly awsSources: readonly Cidr[];
  /** The networks behind the router. */
  readonly lanPrefixes: readonly BgpPrefix[];
  /** The addresses of hosts behind the router that may talk to Twilio, before translation; sorted. */
  readonly lanSources: readonly Cidr[];
  /** The networks behind the routers of other sites, inside this site's IP routes; sorted. */
  readonly otherLanPrefixes: readonly BgpPrefix[];
  readonly twilioPrefixes: readonly BgpPrefix[];
  /** What Twilio announces at the edges of other sites, and not at this one; sorted. */
  readonly otherTwilioPrefixes: readonly BgpPrefix[];
  /**
   * The IP routes that the router announces, sorted. A router that serves a LAN only leaves out those that its LAN cannot cause: they belong to
   * hosts behind AWS.
   */
  readonly ipRoutes: readonly IpRouteReach[];
}

/** What a site's router reaches over the neighbours that it has. */
export function reachOf(interconnect: InterconnectPlan, site: InterconnectSitePlan, neighbours: Reaching): Reach {
  const fromAws = neighbours.aws || neighbours.backbone ? announcedTowards(interconnect, site) : [];
  const lanPrefixes = neighbours.lan ? site.lanPrefixes : [];
  const otherSites = neighbours.backbone ? interconnect.sites.filter(({ key }) => key !== site.key) : [];
  const otherLans = otherSites
    .flatMap((other) => other.lanPrefixes)
    .filter((lan) => site.ipRoutes.some((route) => route.contains(lan)) && !site.lanPrefixes.some((own) => own.equals(lan)));

  const twilios = interconnect.sites.flatMap(({ bgpPrefixes }) => bgpPrefixes);

  const awsPrefixes: BgpPrefix[] = [];
  const untranslatedPrefixes: BgpPrefix[] = [];
  const awsSources: Cidr[] = [];
  const addAws = (entries: readonly BgpPrefix[], sources: readonly Cidr[]): readonly BgpPrefix[] => {
    awsPrefixes.push(...entries);
    awsSources.push(...sources);
    return entries;
  };
  const ofInside = (inside: Cidr): readonly BgpPrefix[] => {
    const lan = lanPrefixes.filter((each) => each.overlaps(inside)).map((each) => BgpPrefix.of(each));
    if (isOfLan(inside, site)) {
      return lan;
    }
    // A network that holds Twilio's addresses too must not lead to AWS.
    const entries = (neighbours.aws ? fromAws : [])
      .flatMap((entry) => [...coveringOf(entry, inside), ...definedOnly(insideOf(entry, inside))])
      .filter(({ cidr }) => !twilios.some((twilio) => twilio.cidr.overlaps(cidr)));
    return [...lan, ...addAws(entries, entries.length === 0 ? [] : [inside])];
  };

  const ipRoutes = site.ipRoutes.map((ipRoute) => {
    const translations = site.translations.filter(({ outside }) => outside.overlaps(ipRoute));
    const isMade = translations.some(({ outside }) => outside.contains(ipRoute));
    const ownHosts = isMade
      ? []
      : fromAws
          .flatMap((entry) => definedOnly(insideOf(entry, ipRoute)))
          .filter(({ cidr }) => !translations.some(({ outside }) => outside.contains(cidr)));
    untranslatedPrefixes.push(...ownHosts);
    const lan = isMade ? [] : [...lanPrefixes, ...otherLans].filter((each) => ipRoute.contains(each));
    const contributors = [
      ...addAws(
        ownHosts,
        ownHosts.map(({ cidr }) => cidr),
      ),
      ...lan.map((each) => BgpPrefix.of(each)),
      ...translations.flatMap(({ inside }) => inside).flatMap(ofInside),
    ];
    return { ipRoute, contributors: sortEntries(contributors) };
  });

  const caused = ipRoutes.filter(({ contributors }) => contributors.length > 0);
  const servesLanOnly = !neighbours.aws && !neighbours.backbone && caused.length > 0;

  const hosts = [...site.ipRoutes, ...site.translations.flatMap(({ inside }) => inside)];
  return {
    awsPrefixes: sortEntries(awsPrefixes),
    untranslatedPrefixes: sortEntries(untranslatedPrefixes),
    awsSources: disjoint(awsSources),
    lanPrefixes: sortEntries(lanPrefixes.map((each) => BgpPrefix.of(each))),
    lanSources: disjoint(lanPrefixes.flatMap((lan) => hosts.flatMap((each) => definedOnly(common(lan, each))))),
    otherLanPrefixes: sortEntries(otherLans.map((each) => BgpPrefix.of(each))),
    twilioPrefixes: sortEntries(site.bgpPrefixes),
    otherTwilioPrefixes: sortEntries(
      otherSites
        .flatMap(({ bgpPrefixes }) => bgpPrefixes)
        .filter((other) => !site.bgpPrefixes.some((own) => includes(own, other))),
    ),
    ipRoutes: [...(servesLanOnly ? caused : ipRoutes)].sort((a, b) => Cidr.compare(a.ipRoute, b.ipRoute)),
  };
}

/** Whether the inside of a translation is behind the router, and not in a VPC. */
function isOfLan(inside: Cidr, { lanPrefixes }: InterconnectSitePlan): boolean {
  return lanPrefixes.some((lan) => lan.contains(inside));
}

/**
 * What AWS may announce to this router. What no VPC's CIDR can be is left out: a gateway announces those of VPCs, inside the allowed prefixes.
 * Where the plan does not know it, VPCs are somewhere in the IP routes, or hold the insides of translations.
 */
function announcedTowards({ announcedByAws }: InterconnectPlan, site: InterconnectSitePlan): readonly BgpPrefix[] {
  const { widest, narrowest } = VPC_CIDR_LENGTHS;
  const insides = site.translations.flatMap(({ inside }) => inside).filter((inside) => !isOfLan(inside, site));
  const known =
    announcedByAws.length > 0
      ? announcedByAws
      : [
          ...site.ipRoutes.map((route) => upTo(route, narrowest)),
          ...insides.map(({ family, first, prefixLength }) =>
            upTo(Cidr.containing(family, first, Math.min(widest, prefixLength)), narrowest),
          ),
        ];
  return known.flatMap((entry) => {
    const { cidr } = entry;
    if (entry.lessOrEqual === undefined || cidr.prefixLength >= widest) {
      return cidr.prefixLength === 0 ? [] : [entry];
    }
    // A range that is wider than a VPC: of it, only the parts around hosts matter, from the widest VPC on.
    const parts = [...site.ipRoutes, ...insides].filter((host) => cidr.contains(host));
    return longestOf(entry) < widest
      ? []
      : parts.map(({ family, first, prefixLength }) =>
          upTo(Cidr.containing(family, first, Math.min(widest, prefixLength)), longestOf(entry)),
        );
  });
}

/** What two networks have in common: the longer of the two, if one holds the other. */
function common(a: Cidr, b: Cidr): Cidr | undefined {
  return a.contains(b) ? b : b.contains(a) ? a : undefined;
}

function definedOnly<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

/** The networks without those that lie inside another one, sorted. */
export function disjoint(cidrs: readonly Cidr[]): readonly Cidr[] {
  const sorted = sortCidrs(cidrs);
  return sorted.filter((cidr) => !sorted.some((other) => other !== cidr && other.contains(cidr)));
}
