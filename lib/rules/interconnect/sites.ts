import { TwilioEdge } from '../../catalog/twilio-edge';
import { Bandwidth } from '../../model/bandwidth';
import type { BgpPeering } from '../../model/bgp-peering';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import type { Vlan } from '../../model/vlan';
import { VLAN_TAKEN } from '../direct-connect/connection';
import { rule, type Rule } from '../rule';

const INTERCONNECT = 'https://www.twilio.com/docs/interconnect';

/** A site, as the rules see it. */
export interface SiteSubject {
  readonly key: string;
  readonly edge: TwilioEdge;
  readonly bandwidth: Bandwidth;
  /** Identifies the connection; undefined if it is not known. */
  readonly connection?: string | undefined;
}

/** The requirements on one site. Paths: the site. */
export const SITE_RULES: readonly Rule<SiteSubject>[] = [
  rule(
    errorCode(
      'site-key',
      'Begin a site key with a letter, and use at most 40 letters, digits and hyphens.',
      'https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html',
    ),
    ({ key }, report, path) => {
      // The engines take a name that every object has, such as toString, for one that is already used.
      if (!/^[A-Za-z][A-Za-z0-9-]{0,39}$/.test(key) || key in Object.prototype) {
        report(
          path,
          key,
          'cannot be used in names of resources',
          'Begin with a letter; use letters, digits and hyphens, at most 40, and no name that every JavaScript object has.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'edge-not-interconnect',
      'Place every site at an Interconnect edge.',
      'https://www.twilio.com/docs/global-infrastructure/edge-locations',
    ),
    ({ edge }, report, path) => {
      if (!edge.isInterconnect) {
        report(
          `${path}.edge`,
          edge,
          'is a public edge, which no Interconnect reaches',
          'Give an Interconnect edge: TwilioEdge.interconnectEdges lists them.',
        );
      }
    },
  ),
  rule(
    errorCode('bandwidth-not-offered', 'Choose a bandwidth that the exchange offers.', INTERCONNECT),
    ({ edge, bandwidth }, report, path) => {
      if (TwilioEdge.isInterconnectEdge(edge) && !edge.exchange.bandwidths.some((offered) => offered.equals(bandwidth))) {
        const offered = edge.exchange.bandwidths.join(', ');
        report(`${path}.bandwidth`, bandwidth, `is not offered at ${edge.exchange.facility}`, `Give one of ${offered}.`);
      }
    },
  ),
];

/** The warning of a single site. */
export const SINGLE_SITE = warningCode(
  'single-site',
  'Plan two or more sites, as Twilio recommends.',
  'https://www.twilio.com/docs/interconnect/crossconnect',
);

/** The requirements on all sites together. Paths: the map of sites. */
export const SITES_RULES: readonly Rule<readonly SiteSubject[]>[] = [
  rule(errorCode('sites-missing', 'Give at least one site.', INTERCONNECT), (sites, report, path) => {
    if (sites.length === 0) {
      report(path, '', 'no site is given', 'Give two or more, each at another exchange.');
    }
  }),
  rule(SINGLE_SITE, (sites, report, path) => {
    const [site] = sites;
    if (sites.length === 1 && site !== undefined) {
      const partners = site.edge.redundantWith.join(' or ');
      report(
        path,
        site.key,
        'there is only one site, and nothing takes over when it is down',
        partners === ''
          ? 'Add a site at another exchange; Twilio recommends two or more.'
          : `Add a site at another exchange; Twilio recommends two or more, and names ${partners} beside ${site.edge.id}.`,
      );
    }
  }),
  rule(
    warningCode(
      'same-exchange',
      'Place each site at a different exchange.',
      'https://www.twilio.com/docs/interconnect/crossconnect',
    ),
    (sites, report, path) => {
      for (const [index, site] of sites.entries()) {
        const facility = facilityOf(site);
        const earlier = sites.slice(0, index).find((other) => facility !== undefined && facilityOf(other) === facility);
        if (earlier !== undefined) {
          report(
            `${path}.${site.key}.edge`,
            site.edge,
            `is at ${facility ?? ''}, like the site '${earlier.key}', so one incident can take both down`,
            'Choose an edge at another exchange.',
          );
        }
      }
    },
  ),
];

/** One interface of a site. */
export interface SiteInterfaceSubject {
  /** The path of its props. */
  readonly path: string;
  readonly peering: BgpPeering;
  readonly vlan: Vlan;
  /** The name of the virtual interface; undefined if it is not known. */
  readonly name?: string | undefined;
  /** Identifies the connection; undefined if it is not known. */
  readonly connection?: string | undefined;
  /** The path of what another Interconnect made in the interface's place; undefined if the place is free. */
  readonly placeTakenBy?: string | undefined;
  /** The bandwidth ordered from Twilio at the site. */
  readonly bandwidth: Bandwidth;
  /** The most that the connection can carry, if it is known. */
  readonly parent?: { readonly bandwidth?: Bandwidth | undefined } | undefined;
}

/** The requirements on the interfaces of all sites together. Paths: the interfaces. */
export const SITE_INTERFACES_RULES: readonly Rule<readonly SiteInterfaceSubject[]>[] = [
  rule(
    warningCode(
      'site-peering-ipv4',
      "Use an IPv4 peering at a site: the IP routes and Twilio's prefixes are IPv4.",
      INTERCONNECT,
    ),
    (interfaces, report) => {
      for (const { path, peering } of interfaces.filter((each) => each.peering.addressFamily === 'ipv6')) {
        report(
          `${path}.peering`,
          peering.addressFamily,
          'carries none of the IP routes, which are IPv4',
          'Give BgpPeering.ipv4(...).',
        );
      }
    },
  ),
  rule(
    warningCode(
      'peer-addresses-reused',
      'Give the BGP session of each site its own interface addresses.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html',
    ),
    (interfaces, report) => {
      for (const [index, { path, peering }] of interfaces.entries()) {
        const address = peering.customerAddress;
        const earlier = interfaces
          .slice(0, index)
          .find((other) => address !== undefined && other.peering.customerAddress === address);
        if (earlier !== undefined && !isUnresolved(address)) {
          report(
            `${path}.peering.customerAddress`,
            address,
            `is also the address at ${earlier.path}; one of the two is probably a copy-and-paste error`,
            'Give each session a subnet of its own.',
          );
        }
      }
    },
  ),
  rule(
    warningCode(
      'port-below-bandwidth',
      'Use a connection that carries at least the bandwidth that you order from Twilio at its site.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/hosted_connection.html',
    ),
    (interfaces, report) => {
      for (const { path, bandwidth, parent } of interfaces) {
        if (parent?.bandwidth !== undefined && Bandwidth.compare(parent.bandwidth, bandwidth) < 0) {
          report(
            `${path}.connection`,
            parent.bandwidth,
            `carries less than the ${bandwidth.toString()} ordered from Twilio, so the AWS side drops the excess`,
            'Order a faster connection, or less bandwidth from Twilio.',
          );
        }
      }
    },
  ),
  rule(
    warningCode(
      'site-interface-names',
      'Give sites keys that differ in more than case and hyphens, so that their virtual interfaces have different names.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html',
    ),
    (interfaces, report) => {
      for (const [index, { path, name }] of interfaces.entries()) {
        const earlier = interfaces.slice(0, index).find((other) => name !== undefined && other.name === name);
        if (earlier !== undefined) {
          report(path, name, `is also the name of the virtual interface of ${earlier.path}`, 'Give the site another key.');
        }
      }
    },
  ),
  rule(
    errorCode(
      'interface-place-taken',
      'Give Interconnects that share a connection of another stack different ids, or their sites different keys.',
      'https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html',
    ),
    (interfaces, report) => {
      for (const { path, placeTakenBy } of interfaces) {
        if (placeTakenBy !== undefined) {
          report(
            `${path}.connection`,
            placeTakenBy,
            "holds the interfaces of another Interconnect's site, which would have the same construct id",
            'Give this Interconnect another id, or the site another key.',
          );
        }
      }
    },
  ),
  rule(VLAN_TAKEN, (interfaces, report) => {
    for (const [index, { path, vlan, connection }] of interfaces.entries()) {
      const earlier = interfaces
        .slice(0, index)
        .find((other) => connection !== undefined && other.connection === connection && other.vlan.equals(vlan));
      if (earlier !== undefined && !vlan.isUnresolved) {
        report(
          `${path}.vlan`,
          vlan,
          `is used by ${earlier.path} on the same connection`,
          'Give another VLAN, or another connection.',
        );
      }
    }
  }),
];

/** The failures that an Interconnect must survive. */
export type InterconnectResiliency = 'maximum' | 'high' | 'single-site';

/** All sites, and the failures that they must survive. */
export interface ResiliencySubject {
  readonly resiliency: InterconnectResiliency | undefined;
  readonly sites: readonly (SiteSubject & { readonly secondary?: { readonly connection?: string | undefined } | undefined })[];
}

const TOOLKIT = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/resiliency_toolkit.html';

/** The requirements of the declared resiliency. Paths: the parent of `sites`. */
export const RESILIENCY_RULES: readonly Rule<ResiliencySubject>[] = [
  rule(
    errorCode('resiliency-sites', 'High and maximum resiliency need two or more sites at different exchanges.', TOOLKIT),
    ({ resiliency, sites }, report, path) => {
      const exchanges = new Set(sites.map((site) => facilityOf(site)));
      if ((resiliency === 'high' || resiliency === 'maximum') && exchanges.size < 2) {
        report(
          joinPath(path, 'resiliency'),
          resiliency,
          `the sites are at ${exchanges.size === 1 ? 'one exchange' : 'no exchange'}, and this level needs two`,
          'Add a site at another exchange, or choose a lower level.',
        );
      }
    },
  ),
  rule(
    errorCode('resiliency-interfaces', 'Maximum resiliency needs two interfaces at every site, on two connections.', TOOLKIT),
    ({ resiliency, sites }, report, path) => {
      for (const { key, connection, secondary } of resiliency === 'maximum' ? sites : []) {
        if (secondary === undefined) {
          report(
            joinPath(path, `sites.${key}.secondary`),
            '',
            'is missing, and maximum resiliency needs a second interface at every site',
            'Give a second connection that ends on another AWS device, with its VLAN and peering.',
          );
        } else if (connection !== undefined && secondary.connection === connection) {
          report(
            joinPath(path, `sites.${key}.secondary.connection`),
            connection,
            "is the site's first connection too, so both interfaces fail with it",
            'Give a second connection that ends on another AWS device.',
          );
        }
      }
    },
  ),
];

function facilityOf({ edge }: SiteSubject): string | undefined {
  return TwilioEdge.isInterconnectEdge(edge) ? edge.exchange.facility : undefined;
}
