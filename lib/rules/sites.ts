import { TwilioEdge } from '../catalog/twilio-edge';
import type { Bandwidth } from '../model/bandwidth';
import { errorCode, warningCode } from '../model/finding-code';
import type { Vlan } from '../model/vlan';
import { rule, type Rule } from './rule';

const INTERCONNECT = 'https://www.twilio.com/docs/interconnect';

/** A site, as far as rules judge it. */
export interface SiteSubject {
  readonly key: string;
  readonly edge: TwilioEdge;
  readonly bandwidth: Bandwidth;
  readonly vlan: Vlan;
  /** What tells one connection from another; undefined if it is not known. */
  readonly connection?: string | undefined;
}

/** What one site must be. Paths: the site. */
export const SITE_RULES: readonly Rule<SiteSubject>[] = [
  rule(
    errorCode(
      'site-key',
      'A site key begins with a letter and has only letters, digits and hyphens, at most 40.',
      'https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html',
    ),
    ({ key }, report, path) => {
      if (!/^[A-Za-z][A-Za-z0-9-]{0,39}$/.test(key)) {
        report(
          path,
          key,
          'the key names resources and cannot be used',
          'Begin with a letter; use letters, digits and hyphens, at most 40.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'edge-not-interconnect',
      'A site is at an Interconnect edge.',
      'https://www.twilio.com/docs/global-infrastructure/edge-locations',
    ),
    ({ edge }, report, path) => {
      if (!edge.isInterconnect) {
        const known = TwilioEdge.interconnectEdges.map((each) => each.id).join(', ');
        report(`${path}.edge`, edge, 'is a public edge, which no Interconnect reaches', `Give an Interconnect edge: ${known}.`);
      }
    },
  ),
  rule(
    errorCode('bandwidth-not-offered', 'The exchange offers the bandwidth.', INTERCONNECT),
    ({ edge, bandwidth }, report, path) => {
      if (TwilioEdge.isInterconnectEdge(edge) && !edge.exchange.bandwidths.some((offered) => offered.equals(bandwidth))) {
        const offered = edge.exchange.bandwidths.join(', ');
        report(`${path}.bandwidth`, bandwidth, `is not offered at ${edge.exchange.facility}`, `Give one of ${offered}.`);
      }
    },
  ),
];

/** What all sites together must be. Paths: the map of sites. */
export const SITES_RULES: readonly Rule<readonly SiteSubject[]>[] = [
  rule(errorCode('sites-missing', 'There is at least one site.', INTERCONNECT), (sites, report, path) => {
    if (sites.length === 0) {
      report(path, '', 'no site is given', 'Give two or more, each at another exchange.');
    }
  }),
  rule(
    warningCode('single-site', 'There are at least two sites.', 'https://www.twilio.com/docs/interconnect/crossconnect'),
    (sites, report, path) => {
      if (sites.length === 1) {
        report(
          path,
          sites[0]?.key,
          'there is only one site, and nothing takes over when it is down',
          'Add a site at another exchange; Twilio recommends two or more.',
        );
      }
    },
  ),
  rule(
    warningCode('same-exchange', 'Each site is at another exchange.', 'https://www.twilio.com/docs/interconnect/crossconnect'),
    (sites, report, path) => {
      for (const [index, site] of sites.entries()) {
        const facility = facilityOf(site);
        const earlier = sites.slice(0, index).find((other) => facility !== undefined && facilityOf(other) === facility);
        if (earlier !== undefined) {
          report(
            `${path}.${site.key}.edge`,
            site.edge,
            `is at ${facility ?? ''}, as the site '${earlier.key}' is, so one incident can take both down`,
            'Choose an edge at another exchange.',
          );
        }
      }
    },
  ),
  rule(
    errorCode(
      'vlan-taken',
      'The interfaces on one connection have different VLANs.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html',
    ),
    (sites, report, path) => {
      for (const [index, site] of sites.entries()) {
        const earlier = sites
          .slice(0, index)
          .find((other) => site.connection !== undefined && other.connection === site.connection && other.vlan.equals(site.vlan));
        if (earlier !== undefined && !site.vlan.isUnresolved) {
          report(
            `${path}.${site.key}.vlan`,
            site.vlan,
            `is used by the site '${earlier.key}' on the same connection`,
            'Give another VLAN, or another connection.',
          );
        }
      }
    },
  ),
];

function facilityOf({ edge }: SiteSubject): string | undefined {
  return TwilioEdge.isInterconnectEdge(edge) ? edge.exchange.facility : undefined;
}
