import type { Addressing } from '../../model/addressing';
import { joinPath } from '../../model/finding';
import { compareText } from '../../model/text';
import { rule, type Rule } from '../rule';
import {
  type AddressedSite,
  IP_ROUTE_AT_TWO_SITES,
  KNOWN_ONCE,
  LEAVES_ELSEWHERE,
  routesOfHub,
  SOURCE_LEAVES_AT_OTHER_SITE,
} from './addressing';

/** A site of one of several Interconnects. Sites of one edge are one place, whichever Interconnect they are of. */
export interface NeighbouringSite extends AddressedSite {
  readonly edge: { readonly id: string };
}

/** One of the Interconnects of an app. */
export interface NeighbouringInterconnect {
  readonly path: string;
  readonly addressing: Addressing;
  /** What identifies its Direct Connect gateway, and its transit gateway if it has one. */
  readonly hubs: readonly string[];
  readonly sites: readonly NeighbouringSite[];
}

/** An Interconnect, and the others of the app. */
export interface NeighboursSubject {
  readonly one: NeighbouringInterconnect;
  readonly others: readonly NeighbouringInterconnect[];
}

/** The requirements on the Interconnects of an app together. Paths: the Interconnect. */
export const NEIGHBOURS_RULES: readonly Rule<NeighboursSubject>[] = [
  rule(SOURCE_LEAVES_AT_OTHER_SITE, ({ one, others }, report, path) => {
    const joined = others.filter(({ hubs }) => hubs.some((hub) => one.hubs.includes(hub)));
    const fix = 'Give each Interconnect a Direct Connect gateway, a gateway and hosts of its own, or let the routers translate.';
    const pairs = joined.flatMap((other) =>
      other.sites.flatMap((theirs) => one.sites.flatMap((ours) => (isElsewhere(ours, theirs) ? [{ other, ours, theirs }] : []))),
    );
    const [apart] = pairs;
    if (one.addressing.mode === 'per-site' && apart !== undefined) {
      const message = `shares its hub with ${apart.other.path}, which has the site '${apart.theirs.key}': ${LEAVES_ELSEWHERE}`;
      report(joinPath(path, 'addressing'), one.addressing.mode, message, fix);
      return;
    }
    const all = [one, ...joined].flatMap(({ sites }) => sites);
    const routesAt = (place: NeighbouringSite): ReturnType<typeof routesOfHub> =>
      routesOfHub(all.filter((each) => !isElsewhere(each, place)));
    // An Interconnect per site on a common hub says so itself.
    const hit = pairs.find(
      ({ other, ours, theirs }) => other.addressing.mode !== 'per-site' && !routesAt(ours).equals(routesAt(theirs)),
    );
    if (hit !== undefined) {
      const message = `are not those of the site '${hit.theirs.key}' of ${hit.other.path} on the same hub: ${LEAVES_ELSEWHERE}`;
      report(ipRoutesPath(path, hit.ours), hit.ours.ipRoutes.join(', '), message, fix);
    }
  }),
  rule(IP_ROUTE_AT_TWO_SITES, ({ one, others }, report, path) => {
    const fix =
      'Give the hosts behind each site other addresses, or ask Twilio, and give the day of its answer: twilioConfirmed.';
    const unconfirmed = [one, ...others].filter(({ addressing }) => addressing.twilioConfirmed === undefined);
    // Each pair once: at the later of the two.
    for (const other of unconfirmed.includes(one) ? unconfirmed.filter((each) => compareText(each.path, one.path) < 0) : []) {
      const hit = one.sites
        .flatMap((ours) =>
          other.sites
            .filter((theirs) => isElsewhere(ours, theirs))
            .flatMap((theirs) => ours.ipRoutes.map((route) => ({ ours, theirs, route }))),
        )
        .find(({ theirs, route }) => theirs.ipRoutes.some((each) => each.overlaps(route)));
      if (hit !== undefined) {
        const message = `would be announced at the site '${hit.theirs.key}' of ${other.path} too, ${KNOWN_ONCE}`;
        report(ipRoutesPath(path, hit.ours), hit.route, message, fix);
      }
    }
  }),
];

function isElsewhere(one: NeighbouringSite, other: NeighbouringSite): boolean {
  return one.edge.id !== other.edge.id;
}

function ipRoutesPath(path: string, { key, hasOwnIpRoutes }: NeighbouringSite): string {
  return joinPath(path, hasOwnIpRoutes ? `sites.${key}.ipRoutes` : 'ipRoutes');
}
