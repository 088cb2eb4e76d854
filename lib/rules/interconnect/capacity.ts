import type { Bandwidth } from '../../model/bandwidth';
import { joinPath } from '../../model/finding';
import { warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** A part of the way between AWS and Twilio, with its own bandwidth. */
export interface CapacityLeg {
  /** The path of the prop below the site. */
  readonly path: string;
  /** What the bandwidth is: `ordered from Twilio`. */
  readonly name: string;
  readonly bandwidth: Bandwidth;
  /** Among how many links of this kind the site spreads its calls. */
  readonly links: number;
}

/** The most calls that can fall to a site, and what it can carry. */
export interface CapacitySubject {
  /** Kilobits per second, in each direction. */
  readonly kilobitsPerSecond: number;
  /** The site whose failure brings that many calls here; undefined if all sites are up. */
  readonly whileDown: string | undefined;
  readonly legs: readonly CapacityLeg[];
}

/** The requirements on the bandwidth of one site. Paths: the site. */
export const CAPACITY_RULES: readonly Rule<CapacitySubject>[] = [
  rule(
    warningCode(
      'bandwidth-below-capacity',
      'Give every leg of a site the bandwidth of the calls that can fall to it, also while another site is down.',
      'https://www.twilio.com/docs/interconnect/faq',
    ),
    ({ kilobitsPerSecond, whileDown, legs }, report, path) => {
      for (const { path: prop, name, bandwidth, links } of legs) {
        const needed = kilobitsPerSecond / links;
        if (bandwidth.megabitsPerSecond * 1000 < needed) {
          const when = whileDown === undefined ? 'while all sites are up' : `while '${whileDown}' is down`;
          report(
            joinPath(path, prop),
            bandwidth,
            `is what ${name} carries, and up to ${textOf(needed)} Mbps of calls fall to it ${when}`,
            'Order more bandwidth, or spread the calls over more sites.',
          );
        }
      }
    },
  ),
];

/** Megabits with at most three decimals, rounded up so that a need never looks met. */
function textOf(kilobitsPerSecond: number): string {
  return String(Math.ceil(kilobitsPerSecond) / 1000);
}
