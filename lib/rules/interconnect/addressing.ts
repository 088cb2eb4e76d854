import { isIsoDate } from '../../catalog/iso-date';
import type { Addressing } from '../../model/addressing';
import type { Cidr } from '../../model/cidr';
import { CidrSet } from '../../model/cidr-set';
import { FirstOverlaps } from '../../model/first-overlaps';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import type { Translation } from '../../model/translation';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const ONE_CONNECTION = 'https://www.twilio.com/docs/api/errors/62100';
const AWS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html';

/** What one site announces to Twilio. */
export interface AddressedSite {
  readonly key: string;
  /** The IP routes: the site's own, or those of the Interconnect. */
  readonly ipRoutes: readonly Cidr[];
  readonly hasOwnIpRoutes: boolean;
  /** The networks of hosts behind the router. They leave at this site only. */
  readonly lanPrefixes: readonly Cidr[];
  readonly translations: readonly Translation[];
}

/** How the addresses that Twilio sees are spread over the sites of one hub. */
export interface AddressingSubject {
  readonly addressing: Addressing;
  readonly sites: readonly AddressedSite[];
}

/** The warning of an IP route that two connections would announce. */
export const IP_ROUTE_AT_TWO_SITES = warningCode(
  'ip-route-at-two-sites',
  'Ask Twilio before you announce one IP route at two sites: it associates an address with one connection only.',
  ONE_CONNECTION,
);

/** The error of hosts that can leave at a site where Twilio does not know their addresses. */
export const SOURCE_LEAVES_AT_OTHER_SITE = errorCode(
  'source-leaves-at-other-site',
  'Give sites with IP routes of their own a hub each: AWS chooses the site by the destination, not by the address of the host.',
  AWS,
);

/** Why IP routes must not be announced twice. */
export const KNOWN_ONCE = 'and Twilio associates an address with one connection only (error 62100), unless it agrees to more';

/** Why the sites of one hub need the same IP routes. */
export const LEAVES_ELSEWHERE =
  'AWS chooses the site by the destination, so hosts leave at a site where Twilio does not know their addresses';

/** The requirements on the IP routes of all sites together. Paths: the parent of `addressing`. */
export const ADDRESSING_RULES: readonly Rule<AddressingSubject>[] = [
  rule(
    errorCode('addressing-date', 'Write the day on which Twilio confirmed an addressing as YYYY-MM-DD.', ONE_CONNECTION),
    ({ addressing: { twilioConfirmed } }, report, path) => {
      if (twilioConfirmed !== undefined && !isUnresolved(twilioConfirmed) && !isIsoDate(twilioConfirmed)) {
        report(
          joinPath(path, 'addressing.twilioConfirmed'),
          twilioConfirmed,
          'is not a valid date, written as YYYY-MM-DD',
          "Give the day of Twilio's answer, for example 2026-03-01, or leave it out.",
        );
      }
    },
  ),
  rule(IP_ROUTE_AT_TWO_SITES, ({ addressing: { mode, twilioConfirmed }, sites }, report, path) => {
    if (mode === 'per-site' || twilioConfirmed !== undefined) {
      return;
    }
    const fix =
      "Ask Twilio, and give the day of its answer: twilioConfirmed of addressing. Or give each site's hosts other addresses.";
    const sharing = sites.filter(({ hasOwnIpRoutes }) => !hasOwnIpRoutes);
    const [shared = []] = sharing.map(({ ipRoutes }) => ipRoutes);
    if (sharing.length > 1 && shared.length > 0) {
      const keys = sharing.map(({ key }) => key).join(', ');
      report(joinPath(path, 'ipRoutes'), shared.join(', '), `would be announced at several sites (${keys}), ${KNOWN_ONCE}`, fix);
    }
    // The first one is enough: of many sites with one IP route, each is told once.
    const all = new FirstOverlaps<AddressedSite>();
    const ofSitesWithOwn = new FirstOverlaps<AddressedSite>();
    for (const site of sites) {
      const earlier = (site.hasOwnIpRoutes ? all : ofSitesWithOwn).find(site.ipRoutes, site.key);
      if (earlier !== undefined) {
        const [own, other] = site.hasOwnIpRoutes ? [site, earlier] : [earlier, site];
        const where = joinPath(path, `sites.${own.key}.ipRoutes`);
        report(where, sharedRoute(own, other), `would be announced at the site '${other.key}' too, ${KNOWN_ONCE}`, fix);
      }
      for (const route of site.ipRoutes) {
        all.add(route, site.key, site);
        if (site.hasOwnIpRoutes) {
          ofSitesWithOwn.add(route, site.key, site);
        }
      }
    }
  }),
  rule(SOURCE_LEAVES_AT_OTHER_SITE, ({ addressing: { mode }, sites }, report, path) => {
    const fix =
      'Make one TwilioInterconnect a site, each with its own hub and hosts, or let the routers translate: Addressing.translated().';
    if (mode === 'per-site' && sites.length > 1) {
      const keys = sites.map(({ key }) => key).join(', ');
      report(joinPath(path, 'addressing'), mode, `has ${sites.length} sites on one hub (${keys}): ${LEAVES_ELSEWHERE}`, fix);
    }
    const routes = mode === 'per-site' ? [] : sites.map((site) => ({ site, ofHub: routesOfHub([site]) }));
    const texts = routes.map(({ ofHub }) => ofHub.toString());
    // The first site, or the first that differs from it: what differs from a site is among the two.
    const firsts = [...new Set(texts)].slice(0, 2).map((text) => ({ text, key: sites[texts.indexOf(text)]!.key }));
    for (const [index, { site }] of mode === 'shared' ? routes.entries() : []) {
      const other = firsts.find(({ text }) => text !== texts[index]);
      if (site.hasOwnIpRoutes && other !== undefined) {
        report(
          joinPath(path, `sites.${site.key}.ipRoutes`),
          site.ipRoutes.join(', '),
          `are not those of the site '${other.key}' on the same hub: ${LEAVES_ELSEWHERE}`,
          fix,
        );
      }
    }
    const announcements = sites.map(({ key, ipRoutes }) => ({ key, announced: CidrSet.of(...ipRoutes) }));
    const missingAt = new Map<string, string | undefined>();
    for (const { site, ofHub } of mode === 'translated' ? routes : []) {
      for (const route of ofHub.cidrs) {
        const name = route.toString();
        if (!missingAt.has(name)) {
          missingAt.set(name, announcements.find(({ announced }) => !announced.contains(route))?.key);
        }
      }
      const missing = ofHub.cidrs.find((route) => missingAt.get(route.toString()) !== undefined);
      if (missing !== undefined) {
        report(
          joinPath(path, site.hasOwnIpRoutes ? `sites.${site.key}.ipRoutes` : 'ipRoutes'),
          missing,
          `is of no translation and no LAN, so it is of hosts of the hub, and the site '${missingAt.get(missing.toString())!}' does not announce it: ${LEAVES_ELSEWHERE}`,
          'Translate the hosts at both sites, give every site the IP route, or name their LAN in lanPrefixes.',
        );
      }
    }
  }),
];

/**
 * The IP routes of hosts that leave by the hub with their own addresses: hosts of a LAN leave by their own router, and what a router
 * translates gets addresses there.
 */
export function routesOfHub(sites: readonly Pick<AddressedSite, 'ipRoutes' | 'lanPrefixes' | 'translations'>[]): CidrSet {
  return CidrSet.of(
    ...sites.flatMap(({ ipRoutes, lanPrefixes, translations }) =>
      ipRoutes.filter(
        (route) =>
          !lanPrefixes.some((lan) => lan.contains(route)) && !translations.some(({ outside }) => outside.overlaps(route)),
      ),
    ),
  );
}

/** An IP route of a site that meets one of another. */
function sharedRoute(site: AddressedSite, other: AddressedSite): Cidr | undefined {
  return site.ipRoutes.find((each) => other.ipRoutes.some((theirs) => theirs.overlaps(each)));
}
