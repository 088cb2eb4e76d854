import { QUOTAS } from '../../aws/quotas';
import type { TrafficRule } from '../../catalog/traffic-rule';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import { type Finding, throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { compareText } from '../../model/text';
import { VPC_ENVIRONMENT_RULES } from '../../rules/access/access';
import { ASSOCIATED_VPCS_RULES } from '../../rules/access/associated-vpcs';
import { ANNOUNCEMENTS_RULES } from '../../rules/access/announcements';
import { SECURITY_GROUP_RULES, SECURITY_GROUP_TEXT_RULES } from '../../rules/access/security-group';
import { type CoveredHostName, FAILOVER_RULES, HOST_NAMES_RULES, TRAFFIC_RULES } from '../../rules/access/traffic';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import { listFindings, listsInPlace, placeFindings, sharedOnPurpose } from './given-lists';
import { settledBy } from './host-names';
import { bgpPrefixesFindings, bgpPrefixListOf } from './bgp-prefix-list';
import { keysByDirection, ownListKey } from './list-keys';
import { planOpenings, type SecurityGroupRulePlan, weigh } from './openings';
import type { PrefixListPlan } from './prefix-list-props';
import { reserveByKey } from './reservation';
import { keyed } from './routes';
import { sbcPortsFindings, sbcPortsOf } from './sbc-ports';
import type { SecurityGroupPlanProps } from './security-group-props';
import { SECURITY_GROUP_PLAN_PROPS } from './security-group-shape';
import { openingsFindings, rulesForAll } from './wider-openings';

/** The association of a security group with another VPC. */
export interface VpcAssociationPlan {
  /** Unique in the plan. */
  readonly key: string;
  readonly vpcId: string;
}

/** One security group and the prefix lists that its rules name. */
export interface SecurityGroupPlan {
  readonly edge: TwilioEdge;
  /** By default it depends on the edge only, because a new description replaces the group. */
  readonly description: string;
  /** Sorted by key. */
  readonly rules: readonly SecurityGroupRulePlan[];
  /** The lists that the rules name, new or existing, sorted by key. */
  readonly prefixLists: readonly PrefixListPlan[];
  /** The other VPCs in which the group can be used, sorted by key. */
  readonly associatedVpcs: readonly VpcAssociationPlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/** How many entries to reserve for the group's own lists, at every date and for any failover edges and traffic. */
const ownReservation = reserveByKey(ownListKey);

/**
 * Plans a group that opens exactly the chosen traffic of one edge and, for SIP, of its failover edges.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planSecurityGroup(given: SecurityGroupPlanProps): SecurityGroupPlan {
  const props = guard(required(SECURITY_GROUP_PLAN_PROPS), given, '');
  const catalog = props.catalog ?? TwilioCatalog.current;
  const failoverEdges = props.failoverEdges ?? (props.edge.isInterconnect ? [] : publicSipEdges(props.edge));
  const sip = props.traffic.filter((kind) => kind.isSip);
  const rules = [
    ...catalog.rules({ edges: [props.edge], traffic: props.traffic }),
    ...catalog.rules({ edges: failoverEdges, traffic: sip }),
  ];
  const access = planOpenings({
    groups: { group: rules },
    listKeyOf: keysByDirection(ownListKey, rules),
    portsInPlace: (rule) => sbcPortsOf(rule, props.sbc),
    reserve: ownReservation,
    entriesLimit: props.entriesLimit,
  });
  const isAllOpen = props.openings === 'all-bgp-prefixes' && props.edge.isInterconnect;
  const edges = [props.edge];
  const announced = isAllOpen ? [bgpPrefixListOf({ edges, catalog, entriesLimit: props.entriesLimit })] : [];
  const group = [...(access.groups['group'] ?? []), ...announced.flatMap(rulesForAll)].sort(byKey);
  const wanted = [...access.prefixLists, ...announced].sort(byKey);
  const prefixLists = listsInPlace(wanted, props.prefixLists);
  const { environment = {}, associatedVpcs = [] } = props;
  const findings = [
    ...checkAll(VPC_ENVIRONMENT_RULES, environment, ''),
    ...checkAll(
      ASSOCIATED_VPCS_RULES,
      {
        vpc: props.vpcIdentity,
        region: environment.region,
        associated: associatedVpcs.map(({ id, identity = id, region }) => ({ identity, region })),
      },
      props.associatedVpcsProp ?? 'associatedVpcs',
    ),
    ...checkAll(SECURITY_GROUP_TEXT_RULES, props, ''),
    ...trafficFindings(props.edge, props.traffic, rules, catalog, '', settledBy(props.hostNames)),
    ...failoverFindings(props, props.traffic, catalog, ''),
    ...openingsFindings(props.openings, edges, announced),
    ...(isAllOpen ? bgpPrefixesFindings({ edges, catalog }, () => 'edge') : []),
    ...sbcPortsFindings(rules, props.sbc, isAllOpen),
    ...placeFindings(props, environment, [group]),
    // Interconnect edges share one list of media on purpose.
    ...listFindings(wanted, props.prefixLists, props.edge.isInterconnect ? sharedOnPurpose : () => []),
    ...quotaFindings(group, prefixLists, props.rulesQuota, 'traffic'),
  ];
  return deepFreeze({
    edge: props.edge,
    description: props.description ?? describeGroup(props.edge),
    rules: group,
    prefixLists,
    associatedVpcs: keyed(associatedVpcs).map(({ key, id }) => ({ key, vpcId: id })),
    findings: throwOnErrors(findings),
  });
}

/** The order of rules and lists. */
export function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return compareText(a.key, b.key);
}

/** The description of an edge's security group. */
export function describeGroup(edge: TwilioEdge): string {
  return `Twilio traffic at ${edge.id}`;
}

/** Every other public edge that serves SIP. */
export function publicSipEdges(edge: TwilioEdge): readonly TwilioEdge[] {
  return TwilioEdge.publicEdges.filter((other) => other.products.includes('sip') && other.id !== edge.id);
}

/** The errors and warnings about the failover edges of a group or site. */
export function failoverFindings(
  { edge, failoverEdges }: { readonly edge: TwilioEdge; readonly failoverEdges?: readonly TwilioEdge[] | undefined },
  traffic: readonly TwilioTraffic[],
  catalog: TwilioCatalog,
  path: string,
): readonly Finding[] {
  const rules = catalog.rules({ edges: failoverEdges ?? [], traffic: traffic.filter((kind) => kind.isSip) });
  const unserved = (failoverEdges ?? []).filter((other) => !rules.some((rule) => rule.edge.equals(other)));
  return checkAll(FAILOVER_RULES, { edge, traffic, failoverEdges, unserved, publicSipEdges: publicSipEdges(edge) }, path);
}

/** The errors and warnings about the chosen traffic. */
export function trafficFindings(
  edge: TwilioEdge,
  traffic: readonly TwilioTraffic[],
  rules: readonly TrafficRule[],
  catalog: TwilioCatalog,
  path: string,
  covered: readonly CoveredHostName[] = [],
): readonly Finding[] {
  const ofEdge = rules.filter((rule) => rule.edge.equals(edge));
  return [
    ...checkAll(TRAFFIC_RULES, { edge, traffic: sortTraffic(traffic), rules, catalogVersion: catalog.version }, path),
    ...checkAll(HOST_NAMES_RULES, { edge, rules, covered }, path),
    ...checkAll(ANNOUNCEMENTS_RULES, { edge, rules: ofEdge, bgpPrefixes: catalog.bgpPrefixes(edge) }, path),
  ];
}

/** The warnings about rules above the quota, in either direction. */
export function quotaFindings(
  rules: readonly SecurityGroupRulePlan[],
  prefixLists: readonly PrefixListPlan[],
  quota: number = QUOTAS.securityGroupRules,
  path: string,
): readonly Finding[] {
  return (['egress', 'ingress'] as const).flatMap((direction) =>
    checkAll(SECURITY_GROUP_RULES, { direction, weight: weigh(rules, prefixLists, direction), quota }, path),
  );
}

/** The kinds of traffic, each once, in the order of their ids. */
function sortTraffic(traffic: readonly TwilioTraffic[]): readonly TwilioTraffic[] {
  return [...new Map(traffic.map((kind) => [kind.id, kind])).values()].sort((a, b) => compareText(a.id, b.id));
}
