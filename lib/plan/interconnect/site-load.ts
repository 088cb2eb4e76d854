import type { SitePreference } from '../../rules/interconnect/preferences';

/** The preferences, the highest first. */
export const SITE_RANKS: readonly SitePreference[] = ['high', 'medium', 'low', 'untagged'];

/** A site, and how AWS ranks it. */
export interface RankedSite {
  readonly key: string;
  readonly preference: SitePreference;
}

/** The greatest part of the calls that can fall to a site while at most one other site is down. */
export interface SiteLoad {
  /** Among how many sites the calls are spread then: 1 means that all of them fall to the site. */
  readonly sharedBy: number;
  /** The site that is down then; undefined if all are up. */
  readonly whileDown: string | undefined;
}

/**
 * The greatest load of each site, by its key; undefined if no calls fall to it while at most one other site is down.
 *
 * Of the sites that are up, those with the highest preference share the calls. Untagged sites do not share: AWS goes by the distance, so any
 * one of them may carry everything.
 */
export function siteLoads(sites: readonly RankedSite[]): ReadonlyMap<string, SiteLoad | undefined> {
  const ranks = SITE_RANKS.map((rank) => sites.filter(({ preference }) => preference === rank));
  return new Map(
    ranks.flatMap((beside, rank) => {
      const before = ranks.slice(0, rank).flat();
      return beside.map((site) => [site.key, loadOf(site, before, beside)] as const);
    }),
  );
}

/**
 * @param before the sites of a higher preference
 * @param beside the sites of the same preference, with the site itself
 */
function loadOf(site: RankedSite, before: readonly RankedSite[], beside: readonly RankedSite[]): SiteLoad | undefined {
  const [first] = before;
  if (before.length > 1) {
    return undefined;
  }
  if (site.preference === 'untagged' || first !== undefined) {
    return { sharedBy: site.preference === 'untagged' ? 1 : beside.length, whileDown: first?.key };
  }
  const other = beside.find(({ key }) => key !== site.key);
  return { sharedBy: other === undefined ? 1 : beside.length - 1, whileDown: other?.key };
}
