import { warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const AWS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html';

/** How AWS ranks a site among those that announce the same prefix. */
export type SitePreference = 'high' | 'medium' | 'low' | 'untagged';

/** The preference of one site. */
export interface SitePreferenceSubject {
  readonly key: string;
  readonly preference: SitePreference;
  /** The continent of the site; undefined if it is not known. */
  readonly continent?: string | undefined;
}

/** The requirements on the preferences of all sites together. Paths: the map of sites. */
export const SITE_PREFERENCES_RULES: readonly Rule<readonly SitePreferenceSubject[]>[] = [
  rule(
    warningCode('preferences-mixed', 'Give every site a preference, or leave all of them untagged.', AWS),
    (sites, report, path) => {
      const untagged = sites.filter(({ preference }) => preference === 'untagged');
      for (const { key } of untagged.length < sites.length ? untagged : []) {
        report(
          `${path}.${key}.preference`,
          'untagged',
          'other sites have a preference, and AWS does not document how it ranks untagged prefixes among tagged ones',
          "Give 'high', 'medium' or 'low' here too, or leave it out at every site.",
        );
      }
    },
  ),
  rule(
    warningCode(
      'preferences-across-continents',
      'Give sites on different continents different preferences, or leave all sites untagged.',
      AWS,
    ),
    (sites, report, path) => {
      // Of each preference, the first site on each continent.
      const firsts = new Map<string, SitePreferenceSubject>();
      for (const site of sites) {
        const { key, preference, continent } = site;
        const other = [...firsts.values()].find(
          (earlier) => earlier.preference === preference && isElsewhere(earlier.continent, continent),
        );
        const kind = `${preference} ${continent}`;
        firsts.set(kind, firsts.get(kind) ?? site);
        if (preference !== 'untagged' && other !== undefined) {
          report(
            `${path}.${key}.preference`,
            preference,
            `is also that of the site '${other.key}' in ${other.continent}, so AWS shares the calls between it and this site in ${continent}`,
            'Give each continent another preference, or leave it out at every site: AWS then goes by the distance.',
          );
        }
      }
    },
  ),
];

function isElsewhere(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
