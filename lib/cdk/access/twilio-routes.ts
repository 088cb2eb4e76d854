import { Stack } from 'aws-cdk-lib';
import {
  CfnRoute,
  CfnVPNGatewayRoutePropagation,
  type IPrefixListRef,
  type ISubnet,
  type ITransitGatewayRef,
  type IVPNGatewayRef,
} from 'aws-cdk-lib/aws-ec2';
import { Construct, type IConstruct } from 'constructs';
import { planRoutes } from '../../plan/access/routes';
import { planFor } from '../planning';

/** What every `TwilioRoutes` has. */
export interface TwilioRoutesOptions {
  /**
   * The subnets whose hosts talk to Twilio. Subnets with the same route table get its routes once.
   *
   * Errors: `twilio-interconnect:route-table-unknown`. Warnings: `twilio-interconnect:routes-without-subnets`.
   */
  readonly subnets: readonly ISubnet[];
}

/** Properties of routes: by exactly one kind of gateway. A change of the gateway or of the lists replaces the routes. */
export type TwilioRoutesProps = TwilioRoutesOptions &
  (
    | {
        /** The VPN gateway. What it learns by BGP is propagated to the subnets' route tables. */
        readonly vpnGateway: IVPNGatewayRef;
        readonly transitGateway?: never;
        readonly prefixLists?: never;
      }
    | {
        /** The transit gateway, attached to the subnets' VPC. The prefix lists are routed to it. */
        readonly transitGateway: ITransitGatewayRef;
        /** What is routed to the transit gateway. Each list weighs its reserved size against the route table's quota. */
        readonly prefixLists: readonly IPrefixListRef[];
        readonly vpnGateway?: never;
      }
  );

/**
 * Routes from subnets to Twilio: by a VPN gateway, which learns them by BGP, or by a transit gateway, to prefix lists.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
 */
export class TwilioRoutes extends Construct {
  /** The propagations, by the subnet whose route table they fill. Only with a VPN gateway. */
  public readonly propagations: readonly CfnVPNGatewayRoutePropagation[];
  /** The routes. Only with a transit gateway. */
  public readonly routes: readonly CfnRoute[];

  public constructor(scope: Construct, id: string, props: TwilioRoutesProps) {
    super(scope, id);
    const { routeTables } = planFor(this, () =>
      planRoutes(props.subnets.map((subnet) => ({ path: keyOf(subnet), routeTableId: subnet.routeTable.routeTableId }))),
    );
    const { vpnGateway, transitGateway, prefixLists = [] } = props;
    this.propagations =
      vpnGateway === undefined
        ? []
        : routeTables.map(
            ({ path, routeTableId }) =>
              new CfnVPNGatewayRoutePropagation(this, `Propagation-${path}`, {
                routeTableIds: [routeTableId],
                vpnGatewayId: vpnGateway.vpnGatewayRef.vpnGatewayId,
              }),
          );
    this.routes =
      transitGateway === undefined
        ? []
        : routeTables.flatMap(({ path, routeTableId }) =>
            prefixLists.map(
              (list) =>
                new CfnRoute(this, `Route-${path}-${keyOf(list)}`, {
                  routeTableId,
                  destinationPrefixListId: list.prefixListRef.prefixListId,
                  transitGatewayId: transitGateway.transitGatewayRef.transitGatewayId,
                }),
            ),
          );
  }
}

/** The path of a construct in its stack, as a part of an id: it does not depend on the stack's or a stage's name. */
function keyOf(construct: IConstruct): string {
  const { path } = Stack.of(construct).node;
  return construct.node.path.slice(path === '' ? 0 : path.length + 1).replaceAll('/', '-');
}
