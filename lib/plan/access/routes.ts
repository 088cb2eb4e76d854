import { type Finding, throwOnErrors } from '../../model/finding';
import { hashOf } from '../../model/hash';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { compareText } from '../../model/text';
import { PREFIX_LIST_REGION_RULES, VPC_ENVIRONMENT_RULES } from '../../rules/access/access';
import {
  ROUTE_TABLES_CHOICE_RULES,
  ROUTES_RULES,
  VPN_GATEWAY_OF_ROUTES_RULES,
  type VpnGatewayOfRoutesSubject,
} from '../../rules/access/routes';
import { PREFIX_LIST_ACCOUNT_RULES } from '../../rules/access/given-prefix-lists';
import { GATEWAY_CHOICE_RULES } from '../../rules/direct-connect/gateway-choice';
import { GATEWAY_REGION_RULES } from '../../rules/direct-connect/region';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import { ROUTES_PLAN_PROPS } from './access-plan-shape';
import type { Routed, RoutesPlanProps } from './routes-props';

export type { VpnGatewayOfRoutesSubject as VpnGatewayOfRoutes } from '../../rules/access/routes';

/** The target of routes: a gateway of the VPC, or an attachment in a transit gateway's own route tables. */
export type RoutesTarget = 'vpn-gateway' | 'transit-gateway' | 'transit-gateway-attachment';

/** The targets, by the props that name a gateway. */
const TARGETS: Readonly<Record<string, RoutesTarget>> = {
  transitGateway: 'transit-gateway',
  transitGatewayId: 'transit-gateway',
  transitGatewayAttachmentId: 'transit-gateway-attachment',
};

/** Routes whose target is decided. */
export interface TargetedRoutes extends Pick<RoutesPlanProps, 'prefixLists'> {
  readonly target: RoutesTarget;
  readonly routeTables: readonly Routed[];
}

/** One route table that gets the routes of the VPN gateway by propagation. */
export interface PropagationPlan {
  /** Unique in the plan. */
  readonly key: string;
  readonly routeTableId: string;
}

/** One route to a prefix list. */
export interface RoutePlan extends PropagationPlan {
  /** The key of the prefix list. */
  readonly prefixList: string;
}

/** The routes of some route tables. */
export interface RoutesPlan {
  readonly target: RoutesTarget;
  /** Sorted by key. None with a transit gateway. */
  readonly propagations: readonly PropagationPlan[];
  /** Sorted by route table, then by prefix list. None with a VPN gateway. */
  readonly routes: readonly RoutePlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * Plans the routes of route tables, each table once. The order of tables and lists does not matter.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planRoutes(given: RoutesPlanProps): RoutesPlan {
  const props = guard(required(ROUTES_PLAN_PROPS), given, '');
  const { gateways, gatewayRegion, environment = {}, routeTables, transitGatewayRouteTables, prefixLists } = props;
  const { account, region } = environment;
  const target = targetOf(gateways) ?? 'vpn-gateway';
  const isOfTransitGateway = target === 'transit-gateway-attachment';
  const routes = { target, prefixLists, routeTables: (isOfTransitGateway ? transitGatewayRouteTables : routeTables) ?? [] };
  const tables = {
    isOfTransitGateway,
    hasRouteTables: routeTables !== undefined,
    hasTransitGatewayRouteTables: transitGatewayRouteTables !== undefined,
  };
  const choice = checkAll(GATEWAY_CHOICE_RULES, { gateways }, '');
  const findings = throwOnErrors([
    ...choice,
    ...(choice.length > 0 ? [] : checkAll(ROUTE_TABLES_CHOICE_RULES, tables, '')),
    ...checkAll(GATEWAY_REGION_RULES, { gateways, gatewayRegion, region }, ''),
    ...checkAll(VPC_ENVIRONMENT_RULES, { ...environment, prop: 'subnets' }, ''),
    ...checkAll(PREFIX_LIST_REGION_RULES, { regions: props.prefixListRegions ?? {}, region }, 'prefixLists'),
    ...checkAll(PREFIX_LIST_ACCOUNT_RULES, { accounts: props.prefixListAccounts ?? {}, account }, 'prefixLists'),
    ...routesFindings(routes),
  ]);
  return deepFreeze({ ...describeRoutes(routes), findings });
}

/** The target that the gateways mean, of which one is given; undefined if none is. The props may have paths: `vpc.vpnGatewayId`. */
export function targetOf(gateways: Readonly<Record<string, unknown>>): RoutesTarget | undefined {
  const given = Object.keys(gateways).find((path) => gateways[path] !== undefined);
  return given === undefined ? undefined : (TARGETS[given.split('.').at(-1) ?? ''] ?? 'vpn-gateway');
}

/** The errors and warnings of route tables. */
export function routesFindings({ routeTables }: Pick<TargetedRoutes, 'routeTables'>): readonly Finding[] {
  const subnets = routeTables.map(({ key, id }) => ({ path: key, routeTableId: id }));
  return checkAll(ROUTES_RULES, subnets, 'subnets');
}

/** The errors of the VPN gateway that routes lead to, whose attachments are known only when the app is complete. */
export function vpnGatewayOfRoutesFindings(subject: VpnGatewayOfRoutesSubject): readonly Finding[] {
  return checkAll(VPN_GATEWAY_OF_ROUTES_RULES, subject, '');
}

/** The routes without their findings. */
export function describeRoutes({ target, routeTables, prefixLists = [] }: TargetedRoutes): Omit<RoutesPlan, 'findings'> {
  const tables = keyed(routeTables);
  const isPropagated = target === 'vpn-gateway';
  return {
    target,
    propagations: isPropagated ? tables.map(({ key, id = '' }) => ({ key, routeTableId: id })) : [],
    routes: isPropagated
      ? []
      : tables.flatMap(({ key, id = '' }) =>
          keyed(prefixLists).map((list) => ({ key: `${key}-${list.key}`, routeTableId: id, prefixList: list.key })),
        ),
  };
}

/** Each once, sorted by key. If two have the same key, the later one gets a hash of its identity. */
export function keyed<Each extends Omit<Routed, 'id' | 'hasDefaultRoute'> & { readonly id?: string | undefined }>(
  all: readonly Each[],
): readonly Each[] {
  const identityOf = ({ identity, id, key }: Each): string => identity ?? id ?? key;
  const sorted = [...all].sort((a, b) => compareText(a.key, b.key) || compareText(identityOf(a), identityOf(b)));
  const firsts = sorted.filter((each, index) => sorted.findIndex((other) => identityOf(other) === identityOf(each)) === index);
  return firsts
    .map((each, index) =>
      firsts[index - 1]?.key === each.key
        ? { ...each, key: `${each.key}-${hashOf(identityOf(each)).toString(16).padStart(8, '0')}` }
        : each,
    )
    .sort((a, b) => compareText(a.key, b.key));
}
