import { Stack } from 'aws-cdk-lib';
import {
  CfnRoute,
  CfnVPNGatewayRoutePropagation,
  type IPrefixListRef,
  type ISubnet,
  type ITransitGatewayRef,
  type IVpc,
  type IVPNGatewayRef,
} from 'aws-cdk-lib/aws-ec2';
import { Construct, type IConstruct } from 'constructs';
import { locateFailure } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { type Kind, listOf, objectOf, required } from '../../model/shape/kind';
import type { VpcEnvironment } from '../../plan/access/access-props';
import { requireLists } from '../../plan/access/named-lists';
import { keyed, planRoutes, type RoutesPlan } from '../../plan/access/routes';
import type { Routed, RoutesPlanProps } from '../../plan/access/routes-props';
import { checkDependentProps } from '../../plan/direct-connect/gateway-choice';
import { dependOnceComplete } from '../dependencies';
import { associationsOf, transitAttachmentsOf, vpnAttachmentsOf } from '../direct-connect/vpc-behind';
import { PREFIX_LIST_REFERENCE, SUBNET, TRANSIT_GATEWAY, VPN_GATEWAY } from '../engine-kinds';
import { givenOrPlanned } from '../given';
import { makeResource } from '../older-releases';
import { planFor } from '../planning';
import { accountThatMade, identityOfList } from './imported-prefix-list';

/** The options of every `TwilioRoutes`. */
export interface TwilioRoutesOptions {
  /**
   * The subnets whose hosts talk to Twilio. Subnets with the same route table get its routes once.
   *
   * Errors: `twilio-interconnect:route-table-unknown`, `twilio-interconnect:vpc-elsewhere`. Warnings: `twilio-interconnect:routes-without-subnets`.
   */
  readonly subnets: readonly ISubnet[];
}

/** Routes through a VPN gateway, which learns Twilio's prefixes by BGP. */
export interface VpnGatewayRoutesProps extends TwilioRoutesOptions {
  /** The VPN gateway. The routes that it learns by BGP are propagated to the subnets' route tables. A change is made in place. */
  readonly vpnGateway: IVPNGatewayRef;
  readonly transitGateway?: never;
  readonly prefixLists?: never;
}

/** Routes to prefix lists through a transit gateway. */
export interface TransitGatewayRoutesProps extends TwilioRoutesOptions {
  /** The transit gateway, attached to the subnets' VPC. The prefix lists are routed to it. A change is made in place. */
  readonly transitGateway: ITransitGatewayRef;
  /**
   * The prefix lists to route to the transit gateway. Each list counts with its reserved size against the route table's quota. A change of
   * a list replaces its routes.
   */
  readonly prefixLists: readonly IPrefixListRef[];
  readonly vpnGateway?: never;
}

/** Properties of routes, through exactly one kind of gateway. */
export type TwilioRoutesProps = VpnGatewayRoutesProps | TransitGatewayRoutesProps;

/** Routes built from a plan, with the gateway and the lists that the plan names. */
export interface PlannedRoutesProps {
  readonly plan: Omit<RoutesPlan, 'findings'>;
  readonly vpcId: string;
  readonly vpnGateway?: IVPNGatewayRef | undefined;
  readonly transitGateway?: ITransitGatewayRef | undefined;
  /** The lists, by the keys that the plan uses. */
  readonly prefixLists: Readonly<Record<string, IPrefixListRef>>;
}

/** The lists that are routed to a transit gateway. */
export const ROUTED_LISTS: Kind<NonNullable<TwilioRoutesProps['prefixLists']>> = listOf(PREFIX_LIST_REFERENCE);

/** What routes are made from. */
export const ROUTES_PROPS: Kind<TwilioRoutesProps> = objectOf<TwilioRoutesProps>('routes', {
  subnets: required(listOf(SUBNET)),
  vpnGateway: VPN_GATEWAY,
  transitGateway: TRANSIT_GATEWAY,
  prefixLists: ROUTED_LISTS,
});

/**
 * Routes from subnets to Twilio: through a VPN gateway, which learns them by BGP, or to prefix lists through a transit gateway.
 *
 * Errors: `twilio-interconnect:gateway-choice`, `twilio-interconnect:gateway-elsewhere`, `twilio-interconnect:prefix-list-elsewhere`,
 * `twilio-interconnect:prefix-list-other-account`.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
 */
export class TwilioRoutes extends Construct {
  /** The route propagations, one per route table. Only with a VPN gateway. */
  public readonly propagations: readonly CfnVPNGatewayRoutePropagation[];
  /** The routes. Only with a transit gateway. */
  public readonly routes: readonly CfnRoute[];

  public constructor(scope: Construct, id: string, props: TwilioRoutesProps);
  /**
   * Builds from a plan.
   *
   * @internal
   */
  public constructor(scope: Construct, id: string, props: PlannedRoutesProps);
  public constructor(scope: Construct, id: string, given: TwilioRoutesProps | PlannedRoutesProps) {
    super(scope, id);
    const props = givenOrPlanned(this, ROUTES_PROPS, given);
    const { vpnGateway, transitGateway } = props;
    const plan = 'plan' in props ? props.plan : planFor(this, () => planRoutes(toPlanProps(this, props)));
    const prefixLists = 'plan' in props ? props.prefixLists : listsByKey(props.prefixLists);
    locateFailure(this.node.path, () =>
      requireLists(
        plan.routes.map(({ prefixList }) => prefixList),
        prefixLists,
      ),
    );
    this.propagations = plan.propagations.map(({ key, routeTableId }) =>
      makeResource(CfnVPNGatewayRoutePropagation, this, `Propagation-${key}`, {
        routeTableIds: [routeTableId],
        vpnGatewayId: vpnGateway!.vpnGatewayRef.vpnGatewayId,
      }),
    );
    this.routes = plan.routes.map(({ key, routeTableId, prefixList }) =>
      makeResource(CfnRoute, this, `Route-${key}`, {
        routeTableId,
        destinationPrefixListId: prefixLists[prefixList]!.prefixListRef.prefixListId,
        transitGatewayId: transitGateway!.transitGatewayRef.transitGatewayId,
      }),
    );
    const refersTo = [...plan.propagations, ...plan.routes].map(({ routeTableId }) => routeTableId);
    if (vpnGateway !== undefined) {
      // AWS propagates from a VPN gateway that is attached, and asks for the association first: routes might be propagated incorrectly.
      const { vpnGatewayId } = vpnGateway.vpnGatewayRef;
      dependOnceComplete(this, [vpnGatewayId, ...refersTo], () => [
        ...vpnAttachmentsOf(vpnGateway),
        ...associationsOf(this, vpnGatewayId),
      ]);
    }
    if (transitGateway !== undefined) {
      // AWS takes a route to a transit gateway only in a VPC that is attached to it. Before the association, the route leads nowhere.
      const { transitGatewayId } = transitGateway.transitGatewayRef;
      const vpcId = 'plan' in props ? props.vpcId : vpcIdOf(props.subnets);
      const lists = Object.values(prefixLists).map((list) => list.prefixListRef.prefixListId);
      dependOnceComplete(this, [transitGatewayId, vpcId, ...refersTo, ...lists], () => [
        ...transitAttachmentsOf(transitGateway, vpcId),
        ...associationsOf(this, transitGatewayId),
      ]);
    }
  }
}

/** The route tables of subnets, for the plan. */
export function routeTablesOf(subnets: readonly ISubnet[]): readonly Routed[] {
  return subnets.map((subnet) => ({ key: keyOf(subnet), id: subnet.routeTable.routeTableId }));
}

/** The account and Region of a VPC or a subnet, and those of what a construct makes. */
export function vpcEnvironmentOf(scope: IConstruct, vpc: IConstruct): VpcEnvironment {
  const { account, region } = Stack.of(scope);
  const { account: vpcAccount, region: vpcRegion } = Stack.of(vpc);
  return { account, region, vpcAccount, vpcRegion };
}

function toPlanProps(scope: IConstruct, props: TwilioRoutesProps): RoutesPlanProps {
  const { subnets, vpnGateway, transitGateway } = props;
  checkDependentProps({
    props: { prefixLists: props.prefixLists },
    needs: 'transitGateway',
    isGiven: transitGateway !== undefined,
  });
  const lists = transitGateway === undefined ? [] : routedLists(guard(required(ROUTED_LISTS), props.prefixLists, 'prefixLists'));
  return {
    gateways: { vpnGateway, transitGateway },
    gatewayRegion: (vpnGateway ?? transitGateway)?.env.region,
    environment: vpcEnvironmentOf(scope, subnets[0] ?? scope),
    routeTables: routeTablesOf(subnets),
    prefixLists: lists.map(({ key, identity }) => ({ key, identity })),
    prefixListRegions: Object.fromEntries(lists.map(({ key, list }) => [key, list.env.region])),
    prefixListAccounts: Object.fromEntries(lists.map(({ key, list }) => [key, accountThatMade(list)])),
  };
}

/** The id of the VPC that the subnets were made in, or imported with. */
function vpcIdOf([subnet]: readonly ISubnet[]): string | undefined {
  return (subnet?.node.scope as Partial<IVpc> | undefined)?.vpcId;
}

/** The lists, each once, under the keys that the plan uses. */
function routedLists(lists: readonly IPrefixListRef[]): readonly (Pick<Routed, 'key' | 'identity'> & { list: IPrefixListRef })[] {
  return keyed(lists.map((list) => ({ key: keyOf(list), identity: identityOfList(list), list })));
}

function listsByKey(prefixLists: readonly IPrefixListRef[] = []): Readonly<Record<string, IPrefixListRef>> {
  return Object.fromEntries(routedLists(prefixLists).map(({ key, list }) => [key, list]));
}

/** The path of a construct in its stack, as part of an id: it does not depend on the name of the stack or stage. */
export function keyOf(construct: IConstruct): string {
  const { path } = Stack.of(construct).node;
  return construct.node.path.slice(path === '' ? 0 : path.length + 1).replaceAll('/', '-');
}
