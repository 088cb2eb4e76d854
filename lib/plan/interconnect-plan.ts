import type { TrafficRule } from '../catalog/traffic-rule';
import { TwilioCatalog } from '../catalog/twilio-catalog';
import { TwilioEdge } from '../catalog/twilio-edge';
import type { TwilioTraffic } from '../catalog/twilio-traffic';
import type { Asn } from '../model/asn';
import type { Bandwidth } from '../model/bandwidth';
import type { BgpPeering } from '../model/bgp-peering';
import type { Cidr } from '../model/cidr';
import { CidrSet } from '../model/cidr-set';
import { compareText, type Finding, throwOnErrors } from '../model/finding';
import type { IpRoutes } from '../model/ip-routes';
import type { Mtu } from '../model/mtu';
import type { Vlan } from '../model/vlan';
import { ALLOWED_PREFIXES_RULES } from '../rules/allowed-prefixes';
import { AMAZON_SIDE_ASN_RULES, SESSION_ASN_RULES } from '../rules/asn';
import { IP_ROUTES_RULES } from '../rules/ip-routes';
import { checkAll } from '../rules/rule';
import { SITE_RULES, SITES_RULES } from '../rules/sites';
import { planAccess, type SecurityGroupRulePlan } from './access-plan';
import { deepFreeze } from './freeze';
import { sortPrefixes } from './gateway-plan';
import type { PrefixListPlan } from './prefix-list-plan';
import { sharedListKey } from './prefix-lists-plan';
import { describeGroup, quotaFindings, trafficFindings } from './security-group-plan';
import {
  describeVirtualInterface,
  interfaceFindings,
  type VirtualInterfacePlan,
  type VirtualInterfacePlanProps,
} from './virtual-interface-plan';

/** What is wanted at one site. */
export interface InterconnectSitePlanProps {
  /** The Interconnect edge. */
  readonly edge: TwilioEdge;
  /** The bandwidth ordered from Twilio: one that the edge's exchange offers. */
  readonly bandwidth: Bandwidth;
  /** The VLAN of the virtual interface, unique on its connection. */
  readonly vlan: Vlan;
  /** The BGP session between AWS and the site's router. */
  readonly peering: BgpPeering;
  /**
   * What tells this connection from others, for example its id.
   *
   * @default - not known, so VLANs are not compared
   */
  readonly connection?: string | undefined;
  /**
   * The BGP key as text, if it is known at synthesis. It is judged, and appears in no finding.
   *
   * @default - not known, and not judged
   */
  readonly bgpAuthKey?: string | undefined;
  /**
   * @default - AWS sets 1500
   */
  readonly mtu?: Mtu | undefined;
  /**
   * @default - AWS leaves SiteLink off
   */
  readonly siteLink?: boolean | undefined;
}

/** What is wanted of an Interconnect. */
export interface InterconnectPlanProps {
  /** The customer's ASN, of every session. */
  readonly customerAsn: Asn;
  /**
   * The ASN of the Direct Connect gateway.
   *
   * @default - not known, and not compared with the customer's
   */
  readonly amazonSideAsn?: Asn | undefined;
  /** The customer's public prefixes, announced to Twilio. */
  readonly ipRoutes: IpRoutes;
  /** The traffic to open. */
  readonly traffic: readonly TwilioTraffic[];
  /** The sites, by a key of the user's choice. The keys name resources: renaming one replaces the site's resources. */
  readonly sites: Readonly<Record<string, InterconnectSitePlanProps>>;
  /**
   * Which prefixes AWS announces to the routers.
   *
   * @default - the IP routes
   */
  readonly allowedPrefixes?: readonly Cidr[] | undefined;
  /**
   * The VPC's CIDRs that are known at synthesis.
   *
   * @default - none is known, so the allowed prefixes are not compared with them
   */
  readonly vpcCidrs?: readonly Cidr[] | undefined;
  /**
   * What Twilio publishes.
   *
   * @default - what Twilio publishes now: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog | undefined;
  /**
   * The account's quota of inbound or outbound rules in a security group.
   *
   * @default 60
   */
  readonly rulesQuota?: number | undefined;
  /**
   * How many entries the engine can write into one prefix list.
   *
   * @default - no limit but that of AWS, 1000
   */
  readonly entriesLimit?: number | undefined;
}

/** One fact that the network team tells Twilio or loads on its routers. */
export interface RouterFact {
  /** PascalCase, unique in the site. */
  readonly key: string;
  readonly description: string;
  readonly value: string;
}

/** One site. */
export interface InterconnectSitePlan {
  readonly key: string;
  readonly edge: TwilioEdge;
  readonly bandwidth: Bandwidth;
  readonly virtualInterface: Omit<VirtualInterfacePlan, 'findings'>;
  readonly securityGroup: { readonly description: string; readonly rules: readonly SecurityGroupRulePlan[] };
  /** In the order in which a person reads them. */
  readonly routerFacts: readonly RouterFact[];
}

/** Everything to be provisioned for an Interconnect. */
export interface InterconnectPlan {
  readonly catalogVersion: string;
  readonly amazonSideAsn: Asn | undefined;
  /** Sorted. */
  readonly ipRoutes: readonly Cidr[];
  /** Sorted. */
  readonly allowedPrefixes: readonly Cidr[];
  /** Sorted by key. */
  readonly prefixLists: readonly PrefixListPlan[];
  /** Sorted by key. */
  readonly sites: readonly InterconnectSitePlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * Everything that an Interconnect needs, or every finding that speaks against it.
 *
 * The order of sites, traffic and routes does not matter.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planInterconnect(props: InterconnectPlanProps): InterconnectPlan {
  const catalog = props.catalog ?? TwilioCatalog.current;
  const { amazonSideAsn } = props;
  const allowedPrefixes = sortPrefixes(props.allowedPrefixes ?? props.ipRoutes.cidrs);
  const sites = Object.entries(props.sites)
    .map(([key, site]) => keyedSite(key, site, props.customerAsn, amazonSideAsn))
    .sort((a, b) => compareText(a.key, b.key));
  const groups = Object.fromEntries(
    sites.map((site) => [site.key, withSteadyPorts(catalog.rules({ edges: [site.edge], traffic: props.traffic }))]),
  );
  const access = planAccess({ groups, listKeyOf: sharedListKey, entriesLimit: props.entriesLimit });
  const findings = throwOnErrors([
    ...checkAll(IP_ROUTES_RULES, { ipRoutes: props.ipRoutes, twilioCidrs: everythingOfTwilio(catalog) }, 'ipRoutes'),
    ...checkAll(SESSION_ASN_RULES, { customerAsn: props.customerAsn, amazonSideAsn }, ''),
    ...(amazonSideAsn === undefined ? [] : checkAll(AMAZON_SIDE_ASN_RULES, amazonSideAsn, 'amazonSideAsn')),
    ...checkAll(ALLOWED_PREFIXES_RULES, { allowedPrefixes, vpcCidrs: props.vpcCidrs ?? [] }, ''),
    ...checkAll(SITES_RULES, sites, 'sites'),
    ...access.prefixLists.flatMap((list) => list.findings),
    ...sites.flatMap((site) => [
      ...checkAll(SITE_RULES, site, `sites.${site.key}`),
      ...interfaceFindings(site.virtualInterface, `sites.${site.key}`, () => 'peering'),
      ...trafficFindings(site.edge, props.traffic, groups[site.key] ?? [], catalog, ''),
      ...quotaFindings(access.groups[site.key] ?? [], access.prefixLists, props.rulesQuota, `sites.${site.key}`),
    ]),
  ]);
  return deepFreeze({
    catalogVersion: catalog.version,
    amazonSideAsn,
    ipRoutes: props.ipRoutes.cidrs,
    allowedPrefixes,
    prefixLists: access.prefixLists,
    sites: sites.map((site) => {
      const virtualInterface = describeVirtualInterface(site.virtualInterface);
      return {
        key: site.key,
        edge: site.edge,
        bandwidth: site.bandwidth,
        virtualInterface,
        securityGroup: { description: describeGroup(site.edge), rules: access.groups[site.key] ?? [] },
        routerFacts: routerFacts(site, virtualInterface, props.ipRoutes, amazonSideAsn),
      };
    }),
    findings,
  });
}

/** A site, its key, and its virtual interface. */
interface KeyedSite extends InterconnectSitePlanProps {
  readonly key: string;
  readonly virtualInterface: VirtualInterfacePlanProps;
}

function keyedSite(key: string, site: InterconnectSitePlanProps, customerAsn: Asn, amazonSideAsn: Asn | undefined): KeyedSite {
  return {
    ...site,
    key,
    virtualInterface: {
      type: 'private',
      name: `twilio-${kebabCase(key)}`,
      vlan: site.vlan,
      customerAsn,
      amazonSideAsn,
      peerings: [site.peering],
      bgpAuthKey: site.bgpAuthKey,
      mtu: site.mtu,
      siteLink: site.siteLink,
      gateways: ['direct-connect-gateway'],
    },
  };
}

/**
 * The rules, those that have ended by now with the ports of those that followed them.
 *
 * Twilio widened its media ports when it moved its media. With today's ports at every date, a catalogue of another date changes the
 * entries of prefix lists and nothing else, so that a move of Twilio's can be made by entries alone.
 */
function withSteadyPorts(rules: readonly TrafficRule[]): readonly TrafficRule[] {
  const { current } = TwilioCatalog;
  return rules.map((rule) => {
    if (rule.validUntil === undefined || rule.validUntil >= current.date) {
      return rule;
    }
    const successor = current
      .rules({ edges: [rule.edge], traffic: [rule.traffic] })
      .find((each) => each.direction === rule.direction && each.protocol === rule.protocol && each.ports.contains(rule.ports));
    return successor === undefined ? rule : { ...rule, ports: successor.ports };
  });
}

/** Every address that Twilio publishes: what a customer cannot own. */
function everythingOfTwilio(catalog: TwilioCatalog): CidrSet {
  return CidrSet.of(
    ...catalog.rules().flatMap((rule) => rule.cidrs),
    ...TwilioEdge.interconnectEdges.flatMap((edge) => edge.bgpPrefixes.map((prefix) => prefix.cidr)),
  );
}

/** What the network team sends to Twilio and loads on the site's router. */
function routerFacts(
  site: KeyedSite,
  virtualInterface: Omit<VirtualInterfacePlan, 'findings'>,
  ipRoutes: IpRoutes,
  amazonSideAsn: Asn | undefined,
): readonly RouterFact[] {
  const { edge } = site;
  const exchange = TwilioEdge.isInterconnectEdge(edge) ? `${edge.exchange.facility}, ${edge.exchange.address}` : '';
  const assigned = 'assigned by AWS, see the virtual interface';
  const peer = virtualInterface.bgpPeers[0];
  return [
    { key: 'Edge', description: 'Twilio edge', value: edge.id },
    { key: 'Exchange', description: 'Exchange where Twilio is met', value: exchange },
    { key: 'Bandwidth', description: 'Bandwidth ordered from Twilio', value: site.bandwidth.toString() },
    { key: 'Vlan', description: 'VLAN of the virtual interface', value: site.vlan.toString() },
    { key: 'CustomerAsn', description: 'ASN of the customer router', value: peer?.asn ?? '' },
    {
      key: 'AmazonSideAsn',
      description: 'ASN of the Amazon side',
      value: amazonSideAsn?.toString() ?? 'that of the Direct Connect gateway',
    },
    { key: 'AmazonAddress', description: 'Interface address of the Amazon side', value: peer?.amazonAddress ?? assigned },
    { key: 'CustomerAddress', description: 'Interface address of the customer router', value: peer?.customerAddress ?? assigned },
    { key: 'IpRoutes', description: 'IP routes that the customer announces to Twilio', value: ipRoutes.toString() },
    { key: 'TwilioPrefixes', description: 'Prefixes that Twilio announces', value: edge.bgpPrefixes.join(', ') },
  ];
}

/** `sanJose` becomes `san-jose`. */
function kebabCase(text: string): string {
  return text.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
