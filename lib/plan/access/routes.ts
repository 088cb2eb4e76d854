import { type Finding, throwOnErrors } from '../../model/finding';
import { compareText } from '../../model/text';
import { ROUTES_RULES } from '../../rules/access/routes';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';

/** The target of routes: a gateway of the VPC, or an attachment in a transit gateway's own route tables. */
export type RoutesTarget = 'vpn-gateway' | 'transit-gateway' | 'transit-gateway-attachment';

/** The target of routes, from the gateways that are given: exactly one. */
export function routesTarget(gateways: {
  readonly vpnGatewayId?: unknown;
  readonly transitGatewayId?: unknown;
  readonly transitGatewayAttachmentId?: unknown;
}): RoutesTarget {
  if (gateways.transitGatewayAttachmentId !== undefined) {
    return 'transit-gateway-attachment';
  }
  return gateways.transitGatewayId === undefined ? 'vpn-gateway' : 'transit-gateway';
}

/** Something that a route refers to: a route table or a prefix list. */
export interface Routed {
  /** Its part of construct ids: a path or an address, never an index. */
  readonly key: string;
  /**
   * Identifies it; two with the same identity are one.
   *
   * @default - the id
   */
  readonly identity?: string | undefined;
  /** The id, or a token. Undefined if it is not known. */
  readonly id: string | undefined;
}

/** Properties of the plan of routes. */
export interface RoutesPlanProps {
  readonly target: RoutesTarget;
  readonly routeTables: readonly Routed[];
  /**
   * The prefix lists to route.
   *
   * @default - none: a VPN gateway learns its routes by BGP
   */
  readonly prefixLists?: readonly Omit<Routed, 'id'>[] | undefined;
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
export function planRoutes(props: RoutesPlanProps): RoutesPlan {
  return deepFreeze({ ...describeRoutes(props), findings: throwOnErrors(routesFindings(props)) });
}

/** The errors and warnings of route tables. */
export function routesFindings({ routeTables }: Pick<RoutesPlanProps, 'routeTables'>): readonly Finding[] {
  const subnets = routeTables.map(({ key, id }) => ({ path: key, routeTableId: id }));
  return checkAll(ROUTES_RULES, subnets, 'subnets');
}

/** The routes without their findings. */
export function describeRoutes({ target, routeTables, prefixLists = [] }: RoutesPlanProps): Omit<RoutesPlan, 'findings'> {
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
export function keyed<Each extends Omit<Routed, 'id'> & { readonly id?: string | undefined }>(
  all: readonly Each[],
): readonly Each[] {
  const identityOf = ({ identity, id, key }: Each): string => identity ?? id ?? key;
  const sorted = [...all].sort((a, b) => compareText(a.key, b.key) || compareText(identityOf(a), identityOf(b)));
  const firsts = sorted.filter((each, index) => sorted.findIndex((other) => identityOf(other) === identityOf(each)) === index);
  return firsts
    .map((each, index) =>
      firsts[index - 1]?.key === each.key ? { ...each, key: `${each.key}-${hashOf(identityOf(each))}` } : each,
    )
    .sort((a, b) => compareText(a.key, b.key));
}

/** The hash of a text, as eight hexadecimal digits (FNV-1a). */
function hashOf(text: string): string {
  const hash = [...text].reduce((sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 0x01000193) >>> 0, 0x811c9dc5);
  return hash.toString(16).padStart(8, '0');
}
