import { QUOTAS } from '../../aws/quotas';
import type { TrafficRule } from '../../catalog/traffic-rule';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { TwilioEdge } from '../../catalog/twilio-edge';
import { type Finding, throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { compareText, distinct } from '../../model/text';
import { ACCESS_RULES, EDGE_IDENTITY_RULES, VPC_ENVIRONMENT_RULES } from '../../rules/access/access';
import type { InternetFallback } from '../../rules/access/internet-fallback';
import { PUBLIC_SUBNETS_RULES } from '../../rules/access/public-subnets';
import { GATEWAY_CHOICE_RULES } from '../../rules/direct-connect/gateway-choice';
import { GATEWAY_REGION_RULES } from '../../rules/direct-connect/region';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import { ACCESS_PLAN_PROPS } from './access-plan-shape';
import type { AccessPlanProps } from './access-props';
import { BGP_PREFIXES_KEY, bgpPrefixesFindings, bgpPrefixListOf } from './bgp-prefix-list';
import { commonFailoverFindings, failoverByEdge } from './failover-edges';
import { hostNamesOf, settledBy } from './host-names';
import type { HostNamePlan } from './host-names-props';
import { internetFallbackFindings } from './internet-fallback';
import { listFindings, listsInPlace, placeFindings, sharedOnPurpose } from './given-lists';
import { accessListKey, keysByDirection, MEDIA } from './list-keys';
import { planOpenings, type SecurityGroupRulePlan } from './openings';
import type { PrefixListPlan } from './prefix-list-props';
import { reserveByKey } from './reservation';
import { sbcPortsFindings, sbcPortsOf } from './sbc-ports';
import { describeRoutes, routesFindings, type RoutesPlan, type RoutesTarget, targetOf } from './routes';
import { byKey, describeGroup, publicSipEdges, quotaFindings, trafficFindings } from './security-group';
import { withSteadyPorts } from './steady-ports';
import { openingsFindings, rulesForAll } from './wider-openings';

/** The security group of one edge. */
export interface AccessGroupPlan {
  /** The id of the edge. */
  readonly key: string;
  readonly edge: TwilioEdge;
  /** Depends on the edge only, because a new description replaces the group. */
  readonly description: string;
  /** Sorted by key. */
  readonly rules: readonly SecurityGroupRulePlan[];
  /** Keys of the prefix lists that the rules name, sorted. */
  readonly prefixLists: readonly string[];
}

/** What one VPC needs to reach Twilio. */
export interface AccessPlan {
  readonly catalogVersion: string;
  /** The lists that the groups and the static routes name, new or existing, sorted by key. */
  readonly prefixLists: readonly PrefixListPlan[];
  /** One for each edge, sorted by key. */
  readonly groups: readonly AccessGroupPlan[];
  /** Undefined without a gateway. */
  readonly routes: Omit<RoutesPlan, 'findings'> | undefined;
  /** What is to happen to calls while BGP announces no route to Twilio; undefined if it is not declared. */
  readonly internetFallback: InternetFallback | undefined;
  /** The host names of the traffic, sorted by name, direction, protocol and ports. No group opens those without addresses. */
  readonly hostNames: readonly HostNamePlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * Plans what one VPC needs to reach Twilio: prefix lists, a security group for each edge, and routes if a gateway is given. At a public
 * edge SIP is opened for every public edge that serves it, as Twilio asks.
 *
 * The order of edges, traffic and route tables does not matter.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planAccess(given: AccessPlanProps): AccessPlan {
  const props = guard(required(ACCESS_PLAN_PROPS), given, '');
  const { gateways = {}, gatewayRegion, edges, routeTables, environment, catalog = TwilioCatalog.current } = props;
  const failoverEdges = props.failoverEdges && failoverByEdge(edges, props.failoverEdges);
  const { access, findings } = describeAccess(
    { ...props, failoverEdges, target: targetOf(gateways) },
    (edge) => `edges.${edge.id}`,
  );
  return deepFreeze({
    ...access,
    findings: throwOnErrors([
      ...checkAll(GATEWAY_CHOICE_RULES, { gateways, isOptional: true }, ''),
      ...checkAll(GATEWAY_REGION_RULES, { gateways, gatewayRegion, region: environment?.region }, ''),
      ...placeFindings(
        props,
        environment ?? {},
        access.groups.map(({ rules }) => rules),
      ),
      ...checkAll(
        ACCESS_RULES,
        { edges, gateways, hasRouteTables: routeTables !== undefined, internetFallback: props.internetFallback },
        '',
      ),
      ...commonFailoverFindings(distinctEdges(edges), props.failoverEdges, props.traffic, catalog),
      ...findings,
    ]),
  });
}

/** How many entries to reserve for a list, at every date, for any edges and traffic: AWS does not change entries and size in one request. */
const accessReservation = reserveByKey(accessListKey);

/** An access whose routes' target is decided: undefined if there are no routes. */
export interface TargetedAccess extends Omit<AccessPlanProps, 'gateways' | 'failoverEdges'> {
  readonly target: RoutesTarget | undefined;
  /**
   * The edges whose SIP is opened in the groups of others, by the id of the group's edge.
   *
   * @default - at a public edge, every other public edge that serves SIP; at an Interconnect edge, none
   */
  readonly failoverEdges?: Readonly<Record<string, readonly TwilioEdge[]>> | undefined;
}

/**
 * An access and its findings.
 *
 * @param pathOf the path of an edge's group in the props
 */
export function describeAccess(
  props: TargetedAccess,
  pathOf: (edge: TwilioEdge) => string,
): { readonly access: Omit<AccessPlan, 'findings'>; readonly findings: readonly Finding[] } {
  const { catalog = TwilioCatalog.current, traffic, target, routeTables, prefixLists: given } = props;
  const covered = settledBy(props.hostNames);
  const edges = distinctEdges(props.edges);
  const rulesOf = (edge: TwilioEdge): readonly TrafficRule[] =>
    withSteadyPorts([
      ...catalog.rules({ edges: [edge], traffic }),
      ...catalog.rules({
        edges: props.failoverEdges?.[edge.id] ?? (edge.isInterconnect ? [] : publicSipEdges(edge)),
        traffic: traffic.filter((kind) => kind.isSip),
      }),
    ]);
  const trafficRules = Object.fromEntries(edges.map((edge) => [edge.id, rulesOf(edge)]));
  const openings = planOpenings({
    groups: trafficRules,
    // Sites share the media of all of them on purpose.
    listKeyOf: keysByDirection(accessListKey, Object.values(trafficRules).flat(), [MEDIA]),
    portsInPlace: (rule) => sbcPortsOf(rule, props.sbc),
    reserve: accessReservation,
    entriesLimit: props.entriesLimit,
  });
  const interconnectEdges = edges.filter((edge) => edge.isInterconnect);
  const isAllOpen = props.openings === 'all-bgp-prefixes';
  // Static routes name what Twilio announces. A VPN gateway learns it by BGP.
  const announced =
    (isAllOpen || target === 'transit-gateway') && interconnectEdges.length > 0
      ? [bgpPrefixListOf({ edges: interconnectEdges, catalog, entriesLimit: props.entriesLimit ?? QUOTAS.prefixListEntries })]
      : [];
  const openedWhole = isAllOpen ? announced : [];
  const wanted = [...openings.prefixLists, ...announced].sort(byKey);
  const prefixLists = listsInPlace(wanted, given);
  const groups = edges.map((edge) => {
    const rules = [...(openings.groups[edge.id] ?? []), ...openedWhole.flatMap(rulesForAll)].sort(byKey);
    return {
      key: edge.id,
      edge,
      description: describeGroup(edge),
      rules,
      prefixLists: distinct(rules.map((rule) => rule.prefixList)),
    };
  });
  const routes = target && { target, routeTables: routeTables ?? [], prefixLists: announced };
  return {
    access: {
      catalogVersion: catalog.version,
      prefixLists,
      groups,
      routes: routes && describeRoutes(routes),
      internetFallback: props.internetFallback,
      hostNames: hostNamesOf([...new Set(Object.values(trafficRules).flat())]),
    },
    findings: [
      ...edges.flatMap((edge) => {
        const alike = props.edges.filter(({ id }) => id === edge.id);
        return checkAll(
          EDGE_IDENTITY_RULES,
          alike.map((each) => ({ edge: each, bgpPrefixes: catalog.bgpPrefixes(each) })),
          pathOf(edge),
        );
      }),
      ...checkAll(VPC_ENVIRONMENT_RULES, { ...props.environment, hasRoutes: target !== undefined }, ''),
      // A route may lead to more than is announced here; a group may not open more.
      ...listFindings(wanted, given, (key) => (key === BGP_PREFIXES_KEY && !isAllOpen ? undefined : sharedOnPurpose(key))),
      ...openingsFindings(props.openings, edges, openedWhole),
      ...sbcPortsFindings(Object.values(trafficRules).flat(), props.sbc, isAllOpen),
      ...(announced.length === 0 ? [] : bgpPrefixesFindings({ edges: interconnectEdges, catalog }, pathOf)),
      ...(routes === undefined || routeTables === undefined ? [] : routesFindings(routes)),
      ...internetFallbackFindings(
        props.internetFallback,
        target,
        routeTables?.filter((table) => table.hasDefaultRoute === true),
      ),
      ...checkAll(PUBLIC_SUBNETS_RULES, { unroutedSubnets: props.unroutedSubnets ?? [] }, 'vpcSubnets'),
      ...groups.flatMap(({ edge, rules }) => [
        ...trafficFindings(edge, traffic, trafficRules[edge.id] ?? [], catalog, '', covered),
        ...quotaFindings(rules, prefixLists, props.rulesQuota, pathOf(edge)),
      ]),
    ],
  };
}

/** Each edge once, sorted by id. */
function distinctEdges(edges: readonly TwilioEdge[]): readonly TwilioEdge[] {
  return [...new Map(edges.map((edge) => [edge.id, edge])).values()].sort((a, b) => compareText(a.id, b.id));
}
