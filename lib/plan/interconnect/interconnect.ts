import { LOCAL_PREFERENCE_COMMUNITIES } from '../../aws/communities';
import { QUOTAS } from '../../aws/quotas';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { TwilioEdge } from '../../catalog/twilio-edge';
import { Addressing } from '../../model/addressing';
import { sortCidrs } from '../../model/cidr';
import { CidrSet } from '../../model/cidr-set';
import { type Finding, throwOnErrors } from '../../model/finding';
import { IpRoutes } from '../../model/ip-routes';
import { markAs } from '../../model/shape/brand';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { compareText } from '../../model/text';
import { AMAZON_SIDE_ASN_RULES, SESSION_ASN_RULES } from '../../rules/direct-connect/asn';
import { HUB_RULES } from '../../rules/interconnect/hub';
import { IP_ROUTES_RULES } from '../../rules/interconnect/ip-routes';
import { LOCATION_RULES } from '../../rules/interconnect/location';
import { SITE_PREFERENCES_RULES } from '../../rules/interconnect/preferences';
import { SESSION_ROUTES_RULES } from '../../rules/interconnect/session-routes';
import { SITE_CONNECTIONS_RULES } from '../../rules/interconnect/site-connections';
import { RESILIENCY_RULES, SINGLE_SITE, SITE_INTERFACES_RULES, SITE_RULES, SITES_RULES } from '../../rules/interconnect/sites';
import { checkAll } from '../../rules/rule';
import { describeAccess } from '../access/access';
import { failoverFindings } from '../access/security-group';
import { defaultAmazonSideAsn } from '../direct-connect/gateway';
import { describeGatewayAssociation, gatewayAssociationFindings } from '../direct-connect/gateway-association';
import { gatewayChoiceFindings } from '../direct-connect/gateway-choice';
import { describeVirtualInterface, interfaceFindings } from '../direct-connect/virtual-interface';
import { deepFreeze } from '../freeze';
import { announcedByAws, announcementsToAwsOf, defaultAllowedPrefixes, ipRoutesOf } from './addressing';
import { addressingFindings } from './addressing-findings';
import { continentOf } from './continent';
import { failoverEdgesOf } from './failover-edges';
import { crossConnectsFindings } from './cross-connect';
import { handOverOf } from './hand-over';
import { intentOf, standingSites } from './intent';
import type { InterconnectPlan, InterconnectSitePlan } from './interconnect-plan';
import type { InterconnectPlanProps } from './interconnect-props';
import { INTERCONNECT_PLAN_PROPS } from './interconnect-shape';
import { INTERCONNECT_MARK, SITE_MARK } from './plan-shape';
import { siteConnections, siteInterfaces } from './site-interfaces';

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
  const { hasVpc = props.traffic !== undefined, traffic, rulesQuota, internetFallback, hostNames, openings, sbc } = props;
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
            openings,
            sbc,
            failoverEdges: failoverEdgesOf(sites),
            hostNames,
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
    ...checkAll(
      HUB_RULES,
      { hasVpc, gateways: props.gateways, access: { traffic, rulesQuota, internetFallback, hostNames, openings, sbc } },
      '',
    ),
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
    ...sites.flatMap((site) => failoverFindings(site, traffic ?? [], catalog, `sites.${site.key}`)),
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
    hostNames: vpcAccess?.access.hostNames ?? [],
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
