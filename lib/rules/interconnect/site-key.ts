import { errorCode } from '../../model/finding-code';
import { nearest } from '../../model/text';
import { rule, type Rule } from '../rule';

/** A site that is asked for by its key, and the keys of the plan's sites. */
export interface SiteKeySubject {
  readonly site: string;
  readonly sites: readonly string[];
}

/** The requirements on the key of a site of a plan. Paths: the prop that holds the key. */
export const SITE_KEY_RULES: readonly Rule<SiteKeySubject>[] = [
  rule(
    errorCode('site-unknown', "Use the key of one of the plan's sites.", 'https://www.twilio.com/docs/interconnect'),
    ({ site, sites }, report, path) => {
      if (!sites.includes(site)) {
        const meant = nearest(site, sites);
        report(
          path,
          site,
          'is the key of no site of the plan',
          meant === undefined
            ? `Give one of: ${sites.join(', ')}.`
            : `Did you mean '${meant}'? The plan has: ${sites.join(', ')}.`,
        );
      }
    },
  ),
];
