import { sortCidrs } from '../../model/cidr';
import { compareText, distinct } from '../../model/text';
import type { TrafficRule } from '../../catalog/traffic-rule';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { BgpPeering } from '../../model/bgp-peering';
import type { Cidr } from '../../model/cidr';
import { CidrSet } from '../../model/cidr-set';
import { type Finding, throwOnErrors } from '../../model/finding';
import type { IpRoutes } from '../../model/ip-routes';
import type { Mtu } from '../../model/mtu';
import type { Vlan } from '../../model/vlan';
import { ACCEPT_ROLE_RULES, type AcrossAccountsSubject } from '../../rules/direct-connect/across-accounts';
import { ALLOWED_PREFIXES_RULES, TRANSIT_ASSOCIATION_RULES } from '../../rules/direct-connect/allowed-prefixes';
import { AMAZON_SIDE_ASN_RULES, SESSION_ASN_RULES } from '../../rules/direct-connect/asn';
import { IP_ROUTES_RULES } from '../../rules/interconnect/ip-routes';
import { checkAll } from '../../rules/rule';
import {
  ACTIVE_SITES_RULES,
  type InterconnectResiliency,
  RESILIENCY_RULES,
  SITE_INTERFACES_RULES,
  SITE_RULES,
  SITES_RULES,
} from '../../rules/interconnect/sites';
import { planOpenings, type SecurityGroupRulePlan } from '../access/openings';
import { deepFreeze } from '../freeze';
import { type PrefixListPlan } from '../access/prefix-list';
import { sharedListKey, sharedReservation } from '../access/shared-prefix-lists';
import { type RouterFact, routerFacts } from './hand-over';
import { describeGroup, quotaFindings, trafficFindings } from '../access/security-group';
import {
  describeVirtualInterface,
  interfaceFindings,
  type VirtualInterfacePlan,
  type VirtualInterfacePlanProps,
} from '../direct-connect/virtual-interface';

/** One interface of a site. */
export interface SiteInterfacePlanProps {
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
   * What is known of the connection, and of the accounts.
   *
   * @default - nothing, and nothing is judged by it
   */
  readonly surroundings?: InterfaceSurroundings | undefined;
}

/** What a plan may know of an interface's surroundings. */
export type InterfaceSurroundings = Pick<VirtualInterfacePlanProps, 'parent' | 'accounts'>;

/** What is wanted at one site. */
export interface InterconnectSitePlanProps extends SiteInterfacePlanProps {
  /** The Interconnect edge. */
  readonly edge: TwilioEdge;
  /** The bandwidth ordered from Twilio: one that the edge's exchange offers. */
  readonly bandwidth: Bandwidth;
  /**
   * @default - AWS sets 1500
   */
  readonly mtu?: Mtu | undefined;
  /**
   * @default - AWS leaves SiteLink off
   */
  readonly siteLink?: boolean | undefined;
  /**
   * A second interface, on a connection that ends on another AWS device.
   *
   * @default - one interface
   */
  readonly secondary?: SiteInterfacePlanProps | undefined;
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
  /**
   * What joins the VPCs to the Direct Connect gateway.
   *
   * @default 'vpn-gateway'
   */
  readonly gateway?: 'vpn-gateway' | 'transit-gateway' | undefined;
  /**
   * The ASN of the transit gateway.
   *
   * @default - not known, and not compared with that of the Direct Connect gateway
   */
  readonly transitGatewayAsn?: Asn | undefined;
  /** The customer's public prefixes, announced to Twilio. */
  readonly ipRoutes: IpRoutes;
  /** The traffic to open. */
  readonly traffic: readonly TwilioTraffic[];
  /** The sites, by a key of the user's choice. The keys name resources: renaming one replaces the site's resources. */
  readonly sites: Readonly<Record<string, InterconnectSitePlanProps>>;
  /**
   * How much the Interconnect is to survive; what is missing for it is an error.
   *
   * @default - not declared: a single site, or two in one exchange, is a warning
   */
  readonly resiliency?: InterconnectResiliency | undefined;
  /**
   * The sites that carry the traffic while they are up; the others stand by.
   *
   * @default - all sites carry traffic
   */
  readonly activeSites?: readonly string[] | undefined;
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
   * The Region, or a token.
   *
   * @default - not known, and not judged
   */
  readonly region?: string | undefined;
  /**
   * Whose stack and whose Direct Connect gateway it is.
   *
   * @default - not known, and not judged
   */
  readonly gatewayAccounts?: AcrossAccountsSubject | undefined;
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

/** A virtual interface of a site. */
export type SiteVirtualInterfacePlan = Omit<VirtualInterfacePlan, 'findings'>;

/** One site. */
export interface InterconnectSitePlan {
  readonly key: string;
  readonly edge: TwilioEdge;
  readonly bandwidth: Bandwidth;
  readonly virtualInterface: SiteVirtualInterfacePlan;
  readonly secondaryVirtualInterface: SiteVirtualInterfacePlan | undefined;
  /** Whether the site carries traffic while it is up. */
  readonly isActive: boolean;
  /**
   * What the router puts on the prefixes that it announces to AWS, so that AWS prefers the active sites.
   *
   * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html
   */
  readonly localPreferenceCommunity: string;
  readonly securityGroup: {
    readonly description: string;
    readonly rules: readonly SecurityGroupRulePlan[];
    /** Keys of the prefix lists that the rules name, sorted. */
    readonly prefixLists: readonly string[];
  };
  /** In the order in which a person reads them. */
  readonly routerFacts: readonly RouterFact[];
}

/** Everything to be provisioned for an Interconnect. */
export interface InterconnectPlan {
  readonly catalogVersion: string;
  readonly amazonSideAsn: Asn | undefined;
  /** Whether some sites stand by. */
  readonly intent: 'active-active' | 'active-passive';
  /** Sorted. */
  readonly ipRoutes: readonly Cidr[];
  /** Sorted, each once. */
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
  const { amazonSideAsn, activeSites } = props;
  const allowedPrefixes = sortCidrs(props.allowedPrefixes ?? props.ipRoutes.cidrs);
  const sites = Object.entries(props.sites)
    .map(([key, site]) => ({ ...site, key, interfaces: siteInterfaces(key, site, props) }))
    .sort((a, b) => compareText(a.key, b.key));
  const groups = Object.fromEntries(
    sites.map((site) => [site.key, withSteadyPorts(catalog.rules({ edges: [site.edge], traffic: props.traffic }))]),
  );
  const access = planOpenings({
    groups,
    listKeyOf: sharedListKey(groups),
    reserve: sharedReservation,
    entriesLimit: props.entriesLimit,
  });
  const siteKeys = sites.map((site) => site.key);
  const isDeclaredBasic = (finding: Finding): boolean => props.resiliency === 'basic' && finding.severity === 'warning';
  const findings = throwOnErrors([
    ...checkAll(IP_ROUTES_RULES, { ipRoutes: props.ipRoutes, twilioCidrs: everythingOfTwilio(catalog) }, 'ipRoutes'),
    ...checkAll(SESSION_ASN_RULES, { customerAsn: props.customerAsn, amazonSideAsn }, ''),
    ...(amazonSideAsn === undefined ? [] : checkAll(AMAZON_SIDE_ASN_RULES, amazonSideAsn, 'amazonSideAsn')),
    ...associationFindings(props, allowedPrefixes),
    ...(props.gatewayAccounts === undefined ? [] : checkAll(ACCEPT_ROLE_RULES, props.gatewayAccounts, '')),
    ...checkAll(SITES_RULES, sites, 'sites').filter((finding) => !isDeclaredBasic(finding)),
    ...checkAll(RESILIENCY_RULES, { resiliency: props.resiliency, sites }, ''),
    ...checkAll(ACTIVE_SITES_RULES, { activeSites, siteKeys }, ''),
    ...checkAll(
      SITE_INTERFACES_RULES,
      sites.flatMap((site) => site.interfaces),
      'sites',
    ),
    ...access.prefixLists.flatMap((list) => list.findings),
    ...sites.flatMap((site) => [
      ...checkAll(SITE_RULES, site, `sites.${site.key}`),
      ...site.interfaces.flatMap(({ path, wanted }) => interfaceFindings(wanted, path, () => 'peering')),
      ...trafficFindings(site.edge, props.traffic, groups[site.key] ?? [], catalog, ''),
      ...quotaFindings(access.groups[site.key] ?? [], access.prefixLists, props.rulesQuota, `sites.${site.key}`),
    ]),
  ]);
  const isActive = (key: string): boolean => activeSites === undefined || activeSites.includes(key);
  const intent = siteKeys.every(isActive) ? 'active-active' : 'active-passive';
  return deepFreeze({
    catalogVersion: catalog.version,
    amazonSideAsn,
    intent,
    ipRoutes: props.ipRoutes.cidrs,
    allowedPrefixes,
    prefixLists: access.prefixLists,
    sites: sites.map(({ key, edge, bandwidth, interfaces }) => {
      const rules = access.groups[key] ?? [];
      const [virtualInterface, secondaryVirtualInterface] = interfaces.map(({ wanted }) => describeVirtualInterface(wanted));
      const site = {
        key,
        edge,
        bandwidth,
        virtualInterface: virtualInterface!,
        secondaryVirtualInterface,
        isActive: isActive(key),
        localPreferenceCommunity: localPreferenceCommunity(intent, isActive(key)),
        securityGroup: { description: describeGroup(edge), rules, prefixLists: distinct(rules.map((rule) => rule.prefixList)) },
      };
      return { ...site, routerFacts: routerFacts(site, props.ipRoutes, amazonSideAsn) };
    }),
    findings,
  });
}

/** One interface of a site: where its props are, and what is wanted of it. */
interface SiteInterface extends SiteInterfacePlanProps {
  readonly path: string;
  readonly wanted: VirtualInterfacePlanProps;
}

/** The first interface of a site, and the second if there is one. */
function siteInterfaces(key: string, site: InterconnectSitePlanProps, props: InterconnectPlanProps): readonly SiteInterface[] {
  const wanted = (
    name: string,
    { vlan, peering, bgpAuthKey, surroundings }: SiteInterfacePlanProps,
  ): VirtualInterfacePlanProps => ({
    ...surroundings,
    region: props.region,
    type: props.gateway === 'transit-gateway' ? 'transit' : 'private',
    name,
    vlan,
    customerAsn: props.customerAsn,
    amazonSideAsn: props.amazonSideAsn,
    peerings: [peering],
    bgpAuthKey,
    mtu: site.mtu,
    siteLink: site.siteLink,
    gateways: ['direct-connect-gateway'],
  });
  const name = `twilio-${kebabCase(key)}`;
  const path = `sites.${key}`;
  const { vlan, peering, connection, secondary } = site;
  return [
    { vlan, peering, connection, path, wanted: wanted(name, site) },
    ...(secondary === undefined
      ? []
      : [{ ...secondary, path: `${path}.secondary`, wanted: wanted(`${name}-secondary`, secondary) }]),
  ];
}

/** What is wrong or worth telling about what AWS announces, and about the gateways' ASNs. */
function associationFindings(props: InterconnectPlanProps, allowedPrefixes: readonly Cidr[]): readonly Finding[] {
  const { gateway, transitGatewayAsn, amazonSideAsn, vpcCidrs = [] } = props;
  if (gateway !== 'transit-gateway') {
    return checkAll(ALLOWED_PREFIXES_RULES, { allowedPrefixes, vpcCidrs }, '');
  }
  // A transit gateway announces exactly what is allowed, whatever its VPCs have.
  return [
    ...checkAll(ALLOWED_PREFIXES_RULES, { allowedPrefixes, vpcCidrs: [] }, ''),
    ...checkAll(TRANSIT_ASSOCIATION_RULES, { allowedPrefixes, transitGatewayAsn, amazonSideAsn }, ''),
    ...(transitGatewayAsn === undefined ? [] : checkAll(AMAZON_SIDE_ASN_RULES, transitGatewayAsn, 'transitGatewayAsn')),
  ];
}

/** AWS's communities for local preference: low, medium (also where there is none) and high. */
function localPreferenceCommunity(intent: InterconnectPlan['intent'], isActive: boolean): string {
  if (intent === 'active-active') {
    return '7224:7200';
  }
  return isActive ? '7224:7300' : '7224:7100';
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
    if (rule.origin === 'custom' || rule.validUntil === undefined || rule.validUntil >= current.date) {
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
    ...new Set(catalog.rules().flatMap((rule) => rule.cidrs)),
    ...TwilioEdge.interconnectEdges.flatMap((edge) => edge.bgpPrefixes.map((prefix) => prefix.cidr)),
  );
}

/** `sanJose` becomes `san-jose`. */
function kebabCase(text: string): string {
  return text.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
