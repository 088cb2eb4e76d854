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
 * The greatest load of a site; undefined if no calls fall to it while at most one other site is down.
 *
 * Of the sites that are up, those with the highest preference share the calls. Untagged sites do not share: AWS goes by the distance, so any
 * one of them may carry everything.
 */
export function siteLoad(site: RankedSite, sites: readonly RankedSite[]): SiteLoad | undefined {
  const others = sites.filter(({ key }) => key !== site.key);
  const loads = [undefined, ...others.map(({ key }) => key)].flatMap((whileDown): readonly SiteLoad[] => {
    const up = [site, ...others.filter(({ key }) => key !== whileDown)];
    const best = Math.min(...up.map(({ preference }) => SITE_RANKS.indexOf(preference)));
    const first = up.filter(({ preference }) => preference === SITE_RANKS[best]);
    return first.includes(site) ? [{ sharedBy: site.preference === 'untagged' ? 1 : first.length, whileDown }] : [];
  });
  return loads.reduce<SiteLoad | undefined>(
    (most, load) => (most === undefined || load.sharedBy < most.sharedBy ? load : most),
    undefined,
  );
}
