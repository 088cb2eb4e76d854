import { distinct } from '../../model/text';
import type { SitePreference } from '../../rules/interconnect/preferences';
import { type RankedSite, SITE_RANKS } from './site-load';

/**
 * Which sites AWS uses for a prefix that several announce: the nearest to the Region, if all are untagged; all of them, if all have the same
 * preference; otherwise those with the highest.
 */
export type InterconnectIntent = 'nearest' | 'active-active' | 'active-passive';

/** What the preferences of the sites come to. */
export function intentOf(sites: readonly { readonly preference: SitePreference }[]): InterconnectIntent {
  const [first = 'untagged', ...others] = distinct(sites.map(({ preference }) => preference));
  if (others.length > 0) {
    return 'active-passive';
  }
  return first === 'untagged' ? 'nearest' : 'active-active';
}

/** The sites that AWS uses only while another one is down: those with a lower preference than the highest. */
export function standingSites(sites: readonly RankedSite[]): ReadonlySet<string> {
  const best = Math.min(...sites.map(({ preference }) => SITE_RANKS.indexOf(preference)));
  return new Set(sites.filter(({ preference }) => SITE_RANKS.indexOf(preference) > best).map(({ key }) => key));
}
