import { LOCAL_PREFERENCE_COMMUNITIES } from '../../aws/communities';
import { QUOTAS } from '../../aws/quotas';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { TwilioEdge } from '../../catalog/twilio-edge';
import { Addressing } from '../../model/addressing';
import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { BgpPrefix } from '../../model/bgp-prefix';
import { type Cidr, sortCidrs } from '../../model/cidr';
import type { CrossConnect } from '../../model/cross-connect';
import type { Translation } from '../../model/translation';
import { IpRoutes } from '../../model/ip-routes';
import { CidrSet } from '../../model/cidr-set';
import { type Finding, throwOnErrors } from '../../model/finding';
import { markAs } from '../../model/shape/brand';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { compareText } from '../../model/text';
import { AMAZON_SIDE_ASN_RULES, SESSION_ASN_RULES } from '../../rules/direct-connect/asn';
import { HUB_RULES } from '../../rules/interconnect/hub';
import { IP_ROUTES_RULES } from '../../rules/interconnect/ip-routes';
import { LOCATION_RULES } from '../../rules/interconnect/location';
import { SITE_PREFERENCES_RULES, type SitePreference } from '../../rules/interconnect/preferences';
import { SESSION_ROUTES_RULES } from '../../rules/interconnect/session-routes';
import { SITE_CONNECTIONS_RULES } from '../../rules/interconnect/site-connections';
import { RESILIENCY_RULES, SINGLE_SITE, SITE_INTERFACES_RULES, SITE_RULES, SITES_RULES } from '../../rules/interconnect/sites';
import { checkAll } from '../../rules/rule';
import { type AccessPlan, describeAccess } from '../access/access';
import { defaultAmazonSideAsn, type DirectConnectGatewayPlan } from '../direct-connect/gateway';
import {
  describeGatewayAssociation,
  gatewayAssociationFindings,
  type GatewayAssociationPlan,
} from '../direct-connect/gateway-association';
import { gatewayChoiceFindings } from '../direct-connect/gateway-choice';
import { describeVirtualInterface, interfaceFindings, type VirtualInterfacePlan } from '../direct-connect/virtual-interface';
import { deepFreeze } from '../freeze';
import { announcedByAws, announcementsToAwsOf, defaultAllowedPrefixes, ipRoutesOf } from './addressing';
import { addressingFindings } from './addressing-findings';
import { continentOf } from './continent';
import { crossConnectsFindings } from './cross-connect';
import { handOverOf, type SiteHandOver } from './hand-over';
import { type InterconnectIntent, intentOf, standingSites } from './intent';
import type { AnnouncementsToAws, InterconnectPlanProps } from './interconnect-props';
import { INTERCONNECT_PLAN_PROPS } from './interconnect-shape';
import { INTERCONNECT_MARK, SITE_MARK } from './plan-shape';
import { siteConnections, siteInterfaces } from './site-interfaces';

/** A virtual interface of a site. */
export type SiteVirtualInterfacePlan = Omit<VirtualInterfacePlan, 'findings'>;

/** One site. */
export interface InterconnectSitePlan {
  readonly key: string;
  readonly edge: TwilioEdge;
  readonly bandwidth: Bandwidth;
  /** The prefixes that Twilio announces at the edge, as of the catalogue's day. */
  readonly bgpPrefixes: readonly BgpPrefix[];
  readonly virtualInterface: SiteVirtualInterfacePlan;
  readonly secondaryVirtualInterface: SiteVirtualInterfacePlan | undefined;
  /** How AWS ranks the site among those that announce the same prefix. */
  readonly preference: SitePreference;
  /**
   * The BGP community for the prefixes that the router announces to AWS, so that AWS follows the preference; undefined if they stay
   * untagged.
   *
   * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html
   */
  readonly localPreferenceCommunity: string | undefined;
  /** Whether AWS uses the site only while another one is down. */
  readonly standsBy: boolean;
  /** How many IPv4 routes AWS takes from the router on each session. */
  readonly routesQuota: number;
  /** What the site's router announces to Twilio. Sorted. */
  readonly ipRoutes: readonly Cidr[];
  /** Whether these IP routes are the site's own, in place of those of the Interconnect. */
  readonly hasOwnIpRoutes: boolean;
  /** The networks of hosts behind the site's router, besides the VPCs. Sorted. */
  readonly lanPrefixes: readonly Cidr[];
  /** The translations on the site's router, in the order given. */
  readonly translations: readonly Translation[];
  /** The link from the site's router to Twilio's port; undefined if it is not planned yet. */
  readonly crossConnect: CrossConnect | undefined;
  /** What the network team and its machines need, as plain data: AWS's side and Twilio's side apart. */
  readonly handOver: SiteHandOver;
}

/** Everything to be provisioned for an Interconnect. */
export interface InterconnectPlan {
  readonly catalogVersion: string;
  /** The customer's ASN, in every session with AWS. */
  readonly customerAsn: Asn;
  /** The Direct Connect gateway to make; undefined if an existing one is used. */
  readonly directConnectGateway: Omit<DirectConnectGatewayPlan, 'findings'> | undefined;
  /** The ASN of the Amazon side of every session; undefined if it is not known. */
  readonly amazonSideAsn: Asn | undefined;
  /** The association of the VPCs' gateway with the Direct Connect gateway, and the prefixes that AWS announces to the routers. */
  readonly association: Omit<GatewayAssociationPlan, 'findings'>;
  /**
   * Which sites AWS uses for a prefix that several announce: the nearest to the Region, if all are untagged; all of them, if all have the
   * same preference; otherwise those with the highest.
   */
  readonly intent: InterconnectIntent;
  /** How the addresses that Twilio sees are spread over the sites. */
  readonly addressing: Addressing;
  /** What the routers announce to AWS. */
  readonly announcementsToAws: AnnouncementsToAws;
  /** What AWS may announce to the routers; empty if that is not known. */
  readonly announcedByAws: readonly BgpPrefix[];
  /** The IP routes of all sites. Sorted. */
  readonly ipRoutes: readonly Cidr[];
  /** What the VPC needs, with a group for each edge; undefined without a VPC. */
  readonly access: Omit<AccessPlan, 'findings'> | undefined;
  /** Sorted by key. */
  readonly sites: readonly InterconnectSitePlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * Plans everything that an Interconnect needs, or throws every finding.
 *
 * The order of sites, traffic, routes and route tables does not matter.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planInterconnect(given: InterconnectPlanProps): InterconnectPlan {
  const props = guard(required(INTERCONNECT_PLAN_PROPS), given, '');
  const catalog = props.catalog ?? TwilioCatalog.current;
  const { directConnectGateway, transitGateway } = props;
  const gateway = transitGateway === undefined ? 'vpn-gateway' : 'transit-gateway';
  const newGatewayAsn = directConnectGateway === undefined ? defaultAmazonSideAsn(gateway) : undefined;
  const amazonSideAsn = newGatewayAsn ?? directConnectGateway?.amazonSideAsn;
  const association = {
    transitGateway,
    gateways: props.gateways,
    gatewayRegion: props.gatewayRegion,
    region: props.region,
    amazonSideAsn,
    allowedPrefixes: props.allowedPrefixes ?? defaultAllowedPrefixes(props),
    vpcCidrs: props.vpcCidrs,
    accounts: directConnectGateway?.accounts,
  };
  const sites = Object.entries(props.sites)
    .map(([key, site]) => {
      const interfaces = siteInterfaces(key, site, props, amazonSideAsn);
      const locations = interfaces.map(({ location }) => location);
      const regions = interfaces.map(({ connectionRegion }) => connectionRegion);
      const continent = continentOf({ edge: site.edge, locations, regions });
      const routesQuota = props.routesQuota ?? site.prefixPoolAllocatedCountIpv4 ?? QUOTAS.sessionRoutes;
      const bgpPrefixes = catalog.bgpPrefixes(site.edge);
      return {
        ...site,
        key,
        preference: site.preference ?? ('untagged' as const),
        interfaces,
        continent,
        routesQuota,
        bgpPrefixes,
      };
    })
    .sort((a, b) => compareText(a.key, b.key));
  const { hasVpc = props.traffic !== undefined, traffic, rulesQuota, internetFallback } = props;
  const vpcAccess =
    traffic === undefined
      ? undefined
      : describeAccess(
          {
            edges: sites.map((site) => site.edge),
            traffic,
            target: gateway,
            routeTables: props.routeTables,
            catalog,
            rulesQuota,
            entriesLimit: props.entriesLimit,
            environment: props.vpcEnvironment,
            internetFallback,
            unroutedSubnets: props.unroutedSubnets,
          },
          (edge) => `sites.${sites.find((site) => site.edge.id === edge.id)?.key ?? ''}`,
        );
  const twilioCidrs = everythingOfTwilio(
    catalog,
    sites.map((site) => site.edge),
  );
  // In the mode per-site, the other sites are other Interconnects.
  const isAccepted = ({ severity, code }: Finding): boolean =>
    (props.resiliency === 'single-site' && severity === 'warning') ||
    (props.addressing?.mode === 'per-site' && code === SINGLE_SITE.code);
  const findings = throwOnErrors([
    ...(props.ipRoutes === undefined && sites.every((site) => site.ipRoutes !== undefined)
      ? []
      : checkAll(IP_ROUTES_RULES, { ipRoutes: props.ipRoutes ?? IpRoutes.of(), twilioCidrs }, 'ipRoutes')),
    ...sites.flatMap(({ key, ipRoutes }) =>
      ipRoutes === undefined ? [] : checkAll(IP_ROUTES_RULES, { ipRoutes, twilioCidrs }, `sites.${key}.ipRoutes`),
    ),
    ...checkAll(SESSION_ASN_RULES, { customerAsn: props.customerAsn, amazonSideAsn }, ''),
    ...(amazonSideAsn === undefined ? [] : checkAll(AMAZON_SIDE_ASN_RULES, amazonSideAsn, 'amazonSideAsn')),
    ...checkAll(HUB_RULES, { hasVpc, gateways: props.gateways, access: { traffic, rulesQuota, internetFallback } }, ''),
    ...(props.gateways === undefined ? [] : gatewayChoiceFindings(props.gateways, '', true)),
    ...gatewayAssociationFindings(association),
    ...checkAll(SITES_RULES, sites, 'sites').filter((finding) => !isAccepted(finding)),
    ...checkAll(RESILIENCY_RULES, { resiliency: props.resiliency, sites }, ''),
    ...checkAll(SITE_CONNECTIONS_RULES, { resiliency: props.resiliency, interfaces: sites.flatMap(siteConnections) }, ''),
    ...checkAll(SITE_PREFERENCES_RULES, sites, 'sites'),
    ...checkAll(
      SITE_INTERFACES_RULES,
      sites.flatMap((site) => site.interfaces),
      'sites',
    ),
    ...(vpcAccess?.findings ?? []),
    ...addressingFindings(props, sites, {
      gateway,
      allowedPrefixes: association.allowedPrefixes,
      twilioCidrs,
      isPropagated: (vpcAccess?.access.routes?.propagations.length ?? 0) > 0,
    }),
    ...crossConnectsFindings(sites, { customerAsn: props.customerAsn, amazonSideAsn, twilioCidrs }),
    ...sites.flatMap((site) => [
      ...checkAll(SITE_RULES, site, `sites.${site.key}`),
      ...site.interfaces.flatMap((each) => checkAll(LOCATION_RULES, each, each.path)),
      ...site.interfaces.flatMap(({ path, wanted }) => interfaceFindings(wanted, path, () => 'peering')),
      ...checkAll(SESSION_ROUTES_RULES, site, `sites.${site.key}`),
    ]),
  ]);
  const intent = intentOf(sites);
  const standing = standingSites(sites);
  const associationPlan = describeGatewayAssociation(association);
  const plan: InterconnectPlan = {
    catalogVersion: catalog.version,
    customerAsn: props.customerAsn,
    directConnectGateway: newGatewayAsn === undefined ? undefined : { amazonSideAsn: newGatewayAsn, name: undefined },
    amazonSideAsn,
    association: associationPlan,
    intent,
    addressing: props.addressing ?? Addressing.shared(),
    announcementsToAws: announcementsToAwsOf(props, intent),
    announcedByAws: announcedByAws(associationPlan.gateway, associationPlan.allowedPrefixes, props.vpcCidrs),
    ipRoutes: sortCidrs(sites.flatMap((site) => ipRoutesOf(site, props))),
    access: vpcAccess?.access,
    sites: sites.map((site) => {
      const { key, edge, bandwidth, bgpPrefixes, preference, interfaces } = site;
      const [virtualInterface, secondaryVirtualInterface] = interfaces.map(({ wanted }) => describeVirtualInterface(wanted));
      const described = {
        key,
        edge,
        bandwidth,
        bgpPrefixes,
        localPreferenceCommunity: preference === 'untagged' ? undefined : LOCAL_PREFERENCE_COMMUNITIES[preference],
        ipRoutes: ipRoutesOf(site, props),
        crossConnect: site.crossConnect,
      };
      return markAs<InterconnectSitePlan>(SITE_MARK, {
        ...described,
        virtualInterface: virtualInterface!,
        secondaryVirtualInterface,
        preference,
        standsBy: standing.has(key),
        routesQuota: site.routesQuota,
        hasOwnIpRoutes: site.ipRoutes !== undefined,
        lanPrefixes: sortCidrs(site.lanPrefixes ?? []),
        translations: site.translations ?? [],
        handOver: handOverOf({
          ...described,
          customerAsn: props.customerAsn,
          amazonSideAsn,
          virtualInterfaces: [virtualInterface!, ...(secondaryVirtualInterface === undefined ? [] : [secondaryVirtualInterface])],
        }),
      });
    }),
    findings,
  };
  return deepFreeze(markAs(INTERCONNECT_MARK, plan));
}

/**
 * Every address that Twilio publishes, at its edges and at those of the sites. A customer can own none of them, even on a day on which
 * Twilio did not announce them yet.
 */
function everythingOfTwilio(catalog: TwilioCatalog, siteEdges: readonly TwilioEdge[]): CidrSet {
  const prefixes = [...TwilioEdge.interconnectEdges, ...siteEdges].flatMap((edge) => [
    ...edge.bgpPrefixes,
    ...catalog.bgpPrefixes(edge),
  ]);
  return CidrSet.of(...new Set([...catalog.rules().flatMap((rule) => rule.cidrs), ...prefixes.map((prefix) => prefix.cidr)]));
}
