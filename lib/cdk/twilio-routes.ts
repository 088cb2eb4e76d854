import { Names } from 'aws-cdk-lib';
import {
  CfnRoute,
  CfnVPNGatewayRoutePropagation,
  type IPrefixListRef,
  type ISubnet,
  type ITransitGatewayRef,
  type IVPNGatewayRef,
} from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

/** What every `TwilioRoutes` has. */
export interface TwilioRoutesOptions {
  /** The subnets whose hosts talk to Twilio. Subnets with the same route table get its routes once. */
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
    const tables = routeTables(props.subnets);
    const { vpnGateway, transitGateway, prefixLists = [] } = props;
    this.propagations =
      vpnGateway === undefined
        ? []
        : tables.map(
            ([key, routeTableId]) =>
              new CfnVPNGatewayRoutePropagation(this, `Propagation-${key}`, {
                routeTableIds: [routeTableId],
                vpnGatewayId: vpnGateway.vpnGatewayRef.vpnGatewayId,
              }),
          );
    this.routes =
      transitGateway === undefined
        ? []
        : tables.flatMap(([key, routeTableId]) =>
            prefixLists.map(
              (list) =>
                new CfnRoute(this, `Route-${key}-${Names.nodeUniqueId(list.node)}`, {
                  routeTableId,
                  destinationPrefixListId: list.prefixListRef.prefixListId,
                  transitGatewayId: transitGateway.transitGatewayRef.transitGatewayId,
                }),
            ),
          );
  }
}

/** Every route table of the subnets once, keyed by the first subnet that has it. */
function routeTables(subnets: readonly ISubnet[]): readonly (readonly [string, string])[] {
  const keyed = subnets.map((subnet) => [Names.nodeUniqueId(subnet.node), subnet.routeTable.routeTableId] as const);
  const sorted = keyed.sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.filter(([, table], index) => sorted.findIndex(([, other]) => other === table) === index);
}
