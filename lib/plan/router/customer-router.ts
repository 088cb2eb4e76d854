import { locateFailure, throwOnErrors } from '../../model/finding';
import { readInterfaceAddress } from '../../model/interface-address';
import { markAs } from '../../model/shape/brand';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { deepFreeze } from '../freeze';
import type { InterconnectSitePlan } from '../interconnect/interconnect-plan';
import { siteOf } from '../interconnect/site-of';
import { describeConditionalRoutes } from './conditional-routes';
import type { CustomerRouterPlan, RouterStaticRoutePlan } from './customer-router-plan';
import type { CustomerRouterPlanProps } from './customer-router-props';
import { CUSTOMER_ROUTER_MARK, CUSTOMER_ROUTER_PLAN_PROPS } from './customer-router-shape';
import { describeDscp } from './dscp';
import { hostNameOf, routerIdOf } from './identity';
import { describeInterfaces } from './interfaces';
import { type RouterLeg, routerLegs, twilioSideAsn } from './legs';
import { describePacketFilters } from './packet-filters';
import { describePolicies } from './policies';
import { describePrefixLists } from './prefix-lists';
import { reachOf } from './reach';
import { routerFindings } from './router-findings';
import { describeSessions } from './sessions';

/** How often the router of a standby site adds its ASN to the path, where nobody chose. */
const STANDBY_PREPEND = 2;

/**
 * Plans the router of a site, between AWS, Twilio and a LAN, for any platform.
 *
 * It relays and originates nothing: an IP route is announced to Twilio while a route to a part of it is valid, and Twilio's networks are
 * announced to AWS while Twilio announces them. What no policy names passes in no direction.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planCustomerRouter(given: CustomerRouterPlanProps): CustomerRouterPlan {
  const props = guard(required(CUSTOMER_ROUTER_PLAN_PROPS), given, '');
  const { interconnect } = props;
  const site = siteOf(interconnect, props.site);
  const legs = routerLegs(props, site);
  const { ports } = props;
  const neighbours = {
    aws: ports.aws !== undefined || props.aws !== undefined,
    lan: ports.lan !== undefined || props.lan !== undefined,
    backbone: ports.backbone !== undefined || props.backbone !== undefined,
  };
  const reach = reachOf(interconnect, site, neighbours);
  const findings = locateFailure(`the router of ${site.key}`, () => throwOnErrors(routerFindings(props, site, legs, reach)));

  const summarises = neighbours.aws && interconnect.announcementsToAws === 'summarised';
  const conditionalRoutes = describeConditionalRoutes(reach, summarises);
  const allLists = describePrefixLists(reach, site.edge.id, conditionalRoutes);
  const count = site.standsBy ? (props.standbyPrepend ?? STANDBY_PREPEND) : 0;
  const policies = describePolicies({
    neighbours,
    prefixLists: allLists,
    summarises,
    localPreferenceCommunity: site.localPreferenceCommunity,
    prepend: count === 0 ? undefined : { asn: Number(twilioSideAsn(props, site).number), count },
  });
  const named = new Set([
    ...policies.flatMap(({ terms }) => terms.flatMap((term) => term.prefixLists)),
    ...conditionalRoutes.map(({ contributors }) => contributors),
  ]);
  const prefixLists = allLists.filter(({ name }) => named.has(name));
  const ofLeg = (neighbour: RouterLeg['neighbour']): RouterLeg | undefined => legs.find((leg) => leg.neighbour === neighbour);
  const edges = interconnect.sites.filter((each) => neighbours.backbone || each === site).map(({ edge }) => edge);
  const plan: CustomerRouterPlan = {
    site: site.key,
    hostName: hostNameOf(props),
    routerId: routerIdOf(props, legs)!,
    asn: Number(interconnect.customerAsn.number),
    interfaces: describeInterfaces(legs),
    sessions: describeSessions(legs, { routesQuota: site.routesQuota, policies, prefixLists }),
    prefixLists,
    policies,
    conditionalRoutes,
    staticRoutes: staticRoutes(props, site, ofLeg('lan')),
    lanPolicy: neighbours.lan ? 'FROM-LAN' : undefined,
    packetFilters: describePacketFilters(
      legs.map(({ neighbour }) => neighbour),
      interconnect,
      reach,
    ),
    translations: site.translations.map(({ kind, inside, outside }) => ({ kind, inside, outside })),
    dscp: describeDscp(props.dscp, edges),
    findings,
  };
  return deepFreeze(markAs(CUSTOMER_ROUTER_MARK, plan));
}

/** The routes to the networks behind the LAN: those that are not the LAN's own. */
function staticRoutes(
  { lan }: CustomerRouterPlanProps,
  { lanPrefixes }: InterconnectSitePlan,
  leg: RouterLeg | undefined,
): readonly RouterStaticRoutePlan[] {
  const network = readInterfaceAddress(leg?.local)?.network;
  return network === undefined
    ? []
    : lanPrefixes.filter((prefix) => !prefix.equals(network)).map((prefix) => ({ prefix, gateway: lan!.gateway! }));
}
