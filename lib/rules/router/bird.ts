import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const BIRD = 'https://bird.network.cz/?get_doc&v=20&f=bird-3.html';

/**
 * The most addresses by which a prefix may depend on its contributing routes. BIRD keeps a route for each: it holds 16384 without a pause, and
 * 65536 stop it for 5 seconds (measured with 2.0.12).
 */
const MOST_PROBES = 16384;

/** What of a router BIRD may have trouble with. */
export interface BirdSubject {
  /** The sessions, with the most prefixes that their policy and their cap let out. */
  readonly sessions: readonly { readonly neighbour: string; readonly admitted: number; readonly cap: number }[];
  /** The prefixes that the router makes, with the number of longest prefixes among the routes that cause each. */
  readonly made: readonly { readonly prefix: string; readonly probes: number }[];
}

/** What BIRD cannot do as planned. Paths: the plan of the router. */
export const BIRD_RULES: readonly Rule<BirdSubject>[] = [
  rule(
    warningCode(
      'bird-cap-stays-closed',
      'Keep the prefixes that a policy admits within the cap of announced ones on BIRD, or reload the session once it was reached.',
      BIRD,
    ),
    ({ sessions }, report) => {
      for (const { neighbour, admitted, cap } of sessions) {
        if (admitted > cap) {
          report(
            `sessions.${neighbour}.maximumPrefixesOut`,
            cap,
            `is less than the ${admitted} prefixes that the policy admits; once it is reached, BIRD announces nothing new, even when there is room again`,
            `Announce summaries, or watch for it and then run: birdc "reload out '${neighbour}'".`,
          );
        }
      }
    },
  ),
  rule(
    errorCode(
      'bird-contributors-too-many',
      `Keep the ranges that cause a prefix to be announced small on BIRD: at most ${MOST_PROBES} of their longest prefixes in all.`,
      BIRD,
    ),
    ({ made }, report) => {
      for (const { prefix, probes } of made) {
        if (probes > MOST_PROBES) {
          report(
            `conditionalRoutes.${prefix}`,
            probes,
            `is more than the ${MOST_PROBES} prefixes on which BIRD can let ${prefix} depend`,
            'Give narrower insides of the translations, or exact allowed prefixes, or use another platform.',
          );
        }
      }
    },
  ),
];
