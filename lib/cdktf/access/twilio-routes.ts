import { Ec2TransitGatewayPrefixListReference } from '@cdktf/provider-aws/lib/ec2-transit-gateway-prefix-list-reference';
import { Route } from '@cdktf/provider-aws/lib/route';
import { VpnGatewayRoutePropagation } from '@cdktf/provider-aws/lib/vpn-gateway-route-propagation';
import { type ITerraformDependable, type TerraformResource, Token } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { locateFailure, throwOnErrors } from '../../model/finding';
import { type Kind, listOf, objectOf } from '../../model/shape/kind';
import { requireLists } from '../../plan/access/named-lists';
import { keyed, planRoutes, type RoutesPlan } from '../../plan/access/routes';
import type { Routed } from '../../plan/access/routes-props';
import { literalListFindings } from '../../plan/terraform/terraform';
import { dependOnceComplete } from '../dependencies';
import { associationsOf, transitAttachmentsOf, vpcIdOfTable, vpnAttachmentsOf } from '../direct-connect/vpc-behind';
import { AWS_PROVIDER, ID, PREFIX_LIST_IDENTITY } from '../engine-kinds';
import { accountThatMade, type Environment, environmentOf } from '../environment';
import { givenOrPlanned } from '../given';
import { planFor } from '../planning';
import { identityOf, keyOf } from '../references';
import type { TerraformOptions } from '../terraform-options';
import { identityOfList, type ITwilioPrefixList, regionOf } from './imported-prefix-list';

/** A managed prefix list: a `TwilioPrefixList`, or anything with the id of one. */
export interface PrefixListIdentity {
  readonly prefixListId: string;
}

/** The options of the routes of a VPC. */
export interface TwilioRoutesOptions extends TerraformOptions {
  /**
   * The ids of the route tables of the subnets whose hosts talk to Twilio. The list must be known at synthesis; its ids may be tokens.
   * Removing one removes its routes; the order does not matter. With a transit gateway, give no tables whose `aws_route_table` has inline
   * routes.
   *
   * Errors: `twilio-interconnect:literal-needed`. Warnings: `twilio-interconnect:routes-without-subnets`.
   */
  readonly routeTableIds: readonly string[];
}

/** Routes through a VPN gateway, which learns Twilio's prefixes by BGP. */
export interface VpnGatewayRoutesProps extends TwilioRoutesOptions {
  /** The id of the VPN gateway. The routes that it learns by BGP are propagated to the route tables. A change replaces the propagations. */
  readonly vpnGatewayId: string;
  readonly transitGatewayId?: never;
  readonly transitGatewayAttachmentId?: never;
  readonly transitGatewayRouteTableIds?: never;
  readonly prefixLists?: never;
}

/** Routes to prefix lists through a transit gateway. */
export interface TransitGatewayRoutesProps extends TwilioRoutesOptions {
  /** The id of the transit gateway, attached to the VPC. A change is made in place. */
  readonly transitGatewayId: string;

  /** The prefix lists to route to it. Each list counts with its reserved size against the quota of the route table. */
  readonly prefixLists: readonly PrefixListIdentity[];
  readonly vpnGatewayId?: never;
  readonly transitGatewayAttachmentId?: never;
  readonly transitGatewayRouteTableIds?: never;
}

/** Routes in the route tables of a transit gateway itself, to prefix lists through one of its attachments. */
export interface TransitGatewayTableRoutesProps extends TerraformOptions {
  /**
   * The ids of the route tables of the transit gateway.
   *
   * Errors: `twilio-interconnect:literal-needed`.
   */
  readonly transitGatewayRouteTableIds: readonly string[];

  /** The id of the attachment that leads to Twilio, for example of a `DirectConnectGatewayAssociation`. A change is made in place. */
  readonly transitGatewayAttachmentId: string;

  /** The prefix lists to route to it. Each list counts with its reserved size against the quota of the route table. */
  readonly prefixLists: readonly PrefixListIdentity[];
  readonly routeTableIds?: never;
  readonly vpnGatewayId?: never;
  readonly transitGatewayId?: never;
}

/** Properties of routes, through exactly one kind of gateway. */
export type TwilioRoutesProps = VpnGatewayRoutesProps | TransitGatewayRoutesProps | TransitGatewayTableRoutesProps;

/** Routes of a VPC built from a plan, with the gateway and the lists that the plan names. */
export interface PlannedRoutesProps extends TerraformOptions {
  readonly plan: Omit<RoutesPlan, 'findings'>;
  readonly vpcId: string;
  readonly vpnGatewayId?: string | undefined;
  readonly transitGatewayId?: string | undefined;
  /** What must be there first: the association of the gateway. */
  readonly dependsOn: readonly ITerraformDependable[];
  /** By the keys that the plan names. */
  readonly prefixLists: Readonly<Record<string, PrefixListIdentity>>;
}

/** The props of the gateways that routes can lead to. */
interface Gateways {
  readonly vpnGatewayId?: string | undefined;
  readonly transitGatewayId?: string | undefined;
  readonly transitGatewayAttachmentId?: string | undefined;
}

/** What routes are made from. */
export const ROUTES_PROPS: Kind<TwilioRoutesProps> = objectOf<TwilioRoutesProps>('routes', {
  provider: AWS_PROVIDER,
  routeTableIds: listOf(ID),
  vpnGatewayId: ID,
  transitGatewayId: ID,
  transitGatewayAttachmentId: ID,
  transitGatewayRouteTableIds: listOf(ID),
  prefixLists: listOf(PREFIX_LIST_IDENTITY),
});

/**
 * Routes to Twilio: in the route tables of a VPC, through a VPN gateway, which learns them by BGP, or to prefix lists through a transit
 * gateway; or in the route tables of a transit gateway.
 *
 * Errors: `twilio-interconnect:gateway-choice`, `twilio-interconnect:prefix-list-elsewhere`,
 * `twilio-interconnect:prefix-list-other-account`.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
 */
export class TwilioRoutes extends Construct {
  /** The route propagations, sorted by the keys of the route tables. Only with a VPN gateway. */
  public readonly propagations: readonly VpnGatewayRoutePropagation[];
  /** The routes. Only with a transit gateway. */
  public readonly routes: readonly Route[];
  /** The prefix list references of the transit gateway's route tables. Only with such route tables. */
  public readonly references: readonly Ec2TransitGatewayPrefixListReference[];

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
    const { provider } = props;
    const { vpnGatewayId, transitGatewayId, transitGatewayAttachmentId }: Gateways = props;
    const [plan, listIds] =
      'plan' in props
        ? [props.plan, new Map(Object.entries(props.prefixLists).map(([key, list]) => [key, list.prefixListId]))]
        : this.planned(props);
    if ('plan' in props) {
      locateFailure(this.node.path, () =>
        requireLists(
          plan.routes.map(({ prefixList }) => prefixList),
          props.prefixLists,
        ),
      );
    }
    const dependsOn = 'plan' in props ? [...props.dependsOn] : undefined;
    this.propagations = plan.propagations.map(
      ({ key, routeTableId }) =>
        new VpnGatewayRoutePropagation(this, `Propagation-${key}`, {
          provider,
          routeTableId,
          vpnGatewayId: vpnGatewayId!,
          dependsOn,
        }),
    );
    const isOfTransitGateway = plan.target === 'transit-gateway-attachment';
    this.routes = (isOfTransitGateway ? [] : plan.routes).map(
      ({ key, routeTableId, prefixList }) =>
        new Route(this, `Route-${key}`, {
          provider,
          routeTableId,
          destinationPrefixListId: listIds.get(prefixList),
          transitGatewayId,
          dependsOn,
        }),
    );
    if (vpnGatewayId !== undefined) {
      // AWS propagates from a VPN gateway that is attached, and asks for the association first: routes might be propagated incorrectly.
      const before = (): readonly TerraformResource[] => [
        ...vpnAttachmentsOf(this, vpnGatewayId),
        ...associationsOf(this, vpnGatewayId),
      ];
      this.propagations.forEach((propagation) => dependOnceComplete(propagation, before));
    }
    if (transitGatewayId !== undefined) {
      // AWS takes a route to a transit gateway only in a VPC that is attached to it. Before the association, the route leads nowhere.
      const vpcId = 'plan' in props ? () => props.vpcId : () => vpcIdOfTable(this, props.routeTableIds?.[0]);
      const before = (): readonly TerraformResource[] => [
        ...transitAttachmentsOf(this, transitGatewayId, vpcId()),
        ...associationsOf(this, transitGatewayId),
      ];
      this.routes.forEach((route) => dependOnceComplete(route, before));
    }
    this.references = (isOfTransitGateway ? plan.routes : []).map(
      ({ key, routeTableId, prefixList }) =>
        new Ec2TransitGatewayPrefixListReference(this, `Reference-${key}`, {
          provider,
          transitGatewayRouteTableId: routeTableId,
          prefixListId: listIds.get(prefixList)!,
          transitGatewayAttachmentId,
        }),
    );
  }

  /** The plan of routes that are not part of an Interconnect, and the ids of the lists by the keys that the plan uses. */
  private planned(props: TwilioRoutesProps): readonly [Omit<RoutesPlan, 'findings'>, ReadonlyMap<string, string>] {
    const { vpnGatewayId, transitGatewayId, transitGatewayAttachmentId, routeTableIds, transitGatewayRouteTableIds } = props;
    locateFailure(this.node.path, () =>
      throwOnErrors([
        ...literalListFindings(Token.isUnresolved(routeTableIds), 'routeTableIds'),
        ...literalListFindings(Token.isUnresolved(transitGatewayRouteTableIds), 'transitGatewayRouteTableIds'),
      ]),
    );
    const lists = keyed(
      (props.prefixLists ?? []).map((list) => ({
        id: list.prefixListId,
        identity: identityOfList(this, list),
        key: keyOf(this, list.prefixListId),
        list,
      })),
    );
    const plan = planFor(this, () =>
      planRoutes({
        gateways: { vpnGatewayId, transitGatewayId, transitGatewayAttachmentId },
        routeTables: routeTableIds && routedOf(this, routeTableIds),
        transitGatewayRouteTables: transitGatewayRouteTableIds && routedOf(this, transitGatewayRouteTableIds),
        prefixLists: lists.map(({ key, identity }) => ({ key, identity })),
        environment: environmentOf(this, props.provider),
        prefixListRegions: Object.fromEntries(lists.map(({ key, list }) => [key, placeOf(list).region])),
        prefixListAccounts: Object.fromEntries(lists.map(({ key, list }) => [key, placeOf(list).account])),
      }),
    );
    return [plan, new Map(lists.map(({ key, id }) => [key, id]))];
  }
}

/** The Region of a list, and the account that makes it, if it is one of this library. */
function placeOf(list: PrefixListIdentity): Environment {
  const own = 'plan' in list ? (list as ITwilioPrefixList) : undefined;
  return own === undefined ? { region: undefined, account: undefined } : { region: regionOf(own), account: accountThatMade(own) };
}

/** Route tables, for the plan. */
export function routedOf(scope: IConstruct, ids: readonly string[]): readonly Routed[] {
  return ids.map((id) => ({ id, identity: identityOf(scope, id), key: keyOf(scope, id) }));
}
