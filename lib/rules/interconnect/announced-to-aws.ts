import { QUOTAS } from '../../aws/quotas';
import type { BgpPrefix } from '../../model/bgp-prefix';
import { CidrSet } from '../../model/cidr-set';
import { joinPath } from '../../model/finding';
import { warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';
import type { SitePreference } from './preferences';

/** What one site's router announces to AWS. */
export interface AnnouncingSite {
  readonly key: string;
  readonly preference: SitePreference;
  /** The prefixes that Twilio announces at the site. */
  readonly bgpPrefixes: readonly BgpPrefix[];
  /** How many routes AWS takes from the router, and so the most that the router announces. */
  readonly routesQuota: number;
}

/** What the routers of all sites announce to AWS. */
export interface AnnouncedToAwsSubject {
  readonly announcementsToAws: 'as-received' | 'summarised';
  readonly sites: readonly AnnouncingSite[];
  /** Whether a VPN gateway propagates the routes into route tables. */
  readonly isPropagated: boolean;
}

/** The requirements on what the routers of all sites announce to AWS. Paths: the parent of `announcementsToAws`. */
export const ANNOUNCED_TO_AWS_RULES: readonly Rule<AnnouncedToAwsSubject>[] = [
  rule(
    warningCode(
      'prefix-length-differs-between-sites',
      'Announce the same networks to AWS at sites of different preference: the longest prefix beats every community.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html',
    ),
    ({ announcementsToAws: mode, sites }, report, path) => {
      // Of the sites with one preference and the same prefixes, the first stands for all.
      const earlier = new Map<string, AnnouncingSite>();
      for (const site of sites) {
        const others = [...earlier.values()].filter(({ preference }) => preference !== site.preference);
        const hit = firstDifference(mode, site, others);
        const kind = `${site.preference} ${site.bgpPrefixes.join(' ')}`;
        earlier.set(kind, earlier.get(kind) ?? site);
        if (hit !== undefined) {
          const { ours, theirs, other } = hit;
          report(
            joinPath(path, 'announcementsToAws'),
            mode,
            `lets '${site.key}' announce ${textOf(mode, ours)} and '${other.key}' ${textOf(mode, theirs)}, so the preferences do not decide where both have a route of another length`,
            mode === 'as-received'
              ? "Give 'summarised', or leave it out with sites of different preference."
              : 'Leave all sites untagged, or accept that the longer prefix always leads to its site while it is up.',
          );
        }
      }
    },
  ),
  rule(
    warningCode(
      'propagated-routes-over-100',
      `Keep what the routers of all sites announce within the ${QUOTAS.propagatedRoutes} propagated routes of a VPC's route table.`,
      'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
    ),
    ({ announcementsToAws: mode, sites, isPropagated }, report, path) => {
      const most = sites.reduce(
        (sum, { bgpPrefixes, routesQuota }) => sum + Math.min(routesQuota, countOf(mode, bgpPrefixes)),
        0,
      );
      const union = countOf(
        mode,
        sites.flatMap(({ bgpPrefixes }) => bgpPrefixes),
      );
      const count = Math.min(most, union);
      if (isPropagated && count > QUOTAS.propagatedRoutes) {
        report(
          joinPath(path, 'announcementsToAws'),
          mode,
          `lets the routers of all sites announce up to ${count} routes, and a route table of the VPC takes ${QUOTAS.propagatedRoutes} propagated ones`,
          mode === 'as-received' ? "Give 'summarised'." : 'Aggregate them on the routers, or use a transit gateway.',
        );
      }
    },
  ),
];

/** The first prefixes of a site and of others that overlap, and of which routes of another length can be announced. */
function firstDifference(
  mode: AnnouncedToAwsSubject['announcementsToAws'],
  site: AnnouncingSite,
  others: readonly AnnouncingSite[],
): { readonly other: AnnouncingSite; readonly ours: BgpPrefix; readonly theirs: BgpPrefix } | undefined {
  for (const other of others) {
    for (const ours of site.bgpPrefixes) {
      const theirs = other.bgpPrefixes.find((each) => ours.cidr.overlaps(each.cidr) && canDiffer(mode, ours, each));
      if (theirs !== undefined) {
        return { other, ours, theirs };
      }
    }
  }
  return undefined;
}

/** Whether two sites can announce routes of different lengths for the same address. */
function canDiffer(mode: AnnouncedToAwsSubject['announcementsToAws'], one: BgpPrefix, other: BgpPrefix): boolean {
  return (
    one.cidr.prefixLength !== other.cidr.prefixLength || [one, other].some((each) => longest(mode, each) > each.cidr.prefixLength)
  );
}

/** How many networks the filters admit, each counted once: those of each length apart. */
function countOf(mode: AnnouncedToAwsSubject['announcementsToAws'], prefixes: readonly BgpPrefix[]): number {
  const lengths = [...Array(129).keys()];
  return lengths.reduce((sum, length) => {
    const admitted = prefixes.filter((each) => each.cidr.prefixLength <= length && length <= longest(mode, each));
    return CidrSet.of(...admitted.map(({ cidr }) => cidr)).cidrs.reduce(
      (of, cidr) => of + 2 ** (length - cidr.prefixLength),
      sum,
    );
  }, 0);
}

function longest(mode: AnnouncedToAwsSubject['announcementsToAws'], { cidr, lessOrEqual }: BgpPrefix): number {
  return mode === 'summarised' ? cidr.prefixLength : (lessOrEqual ?? cidr.prefixLength);
}

function textOf(mode: AnnouncedToAwsSubject['announcementsToAws'], prefix: BgpPrefix): string {
  return mode === 'summarised' ? prefix.cidr.toString() : prefix.toString();
}
