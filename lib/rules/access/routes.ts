import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const ROUTE_TABLES = 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html';

/** A subnet that needs a route to Twilio. */
export interface RoutedSubnet {
  readonly path: string;
  /** Undefined if it is not known. */
  readonly routeTableId: string | undefined;
}

/** The requirements on the routes of subnets. Paths: the parent of `subnets`. */
export const ROUTES_RULES: readonly Rule<readonly RoutedSubnet[]>[] = [
  rule(
    warningCode('routes-without-subnets', 'Choose at least one subnet to route to Twilio.', ROUTE_TABLES),
    (subnets, report, path) => {
      if (subnets.length === 0) {
        report(
          path,
          '',
          'no subnet is chosen, so no host has a route to Twilio',
          'Choose subnets, or make the routes elsewhere.',
        );
      }
    },
  ),
  rule(
    errorCode('route-table-unknown', "The id of each subnet's route table must be known.", ROUTE_TABLES),
    (subnets, report, path) => {
      for (const subnet of subnets.filter(({ routeTableId }) => routeTableId === undefined || routeTableId === '')) {
        report(path, subnet.path, 'has no route table id', 'Import the VPC or the subnet with the ids of its route tables.');
      }
    },
  ),
];

/** A VPN gateway that routes lead to, and what attaches it. */
export interface VpnGatewayOfRoutesSubject {
  /** The name of the prop that gives the VPN gateway. */
  readonly prop: string;
  /** What attaches the VPN gateway in the app, and whether it does so to the VPC of the routes; undefined if that is not known. */
  readonly attachments: readonly { readonly path: string; readonly isOfVpc: boolean | undefined }[];
}

/** The requirements on the VPN gateway of a VPC's routes. Paths: the parent of the prop. */
export const VPN_GATEWAY_OF_ROUTES_RULES: readonly Rule<VpnGatewayOfRoutesSubject>[] = [
  rule(
    errorCode('vpn-gateway-of-other-vpc', 'Give the VPN gateway that is attached to the VPC.', ROUTE_TABLES),
    ({ prop, attachments }, report, path) => {
      const elsewhere = attachments.filter(({ isOfVpc }) => isOfVpc === false);
      if (elsewhere.length > 0 && elsewhere.length === attachments.length) {
        report(
          joinPath(path, prop),
          elsewhere.map((each) => each.path).join(', '),
          'attaches the VPN gateway to another VPC, and AWS propagates its routes to route tables of that VPC only',
          'Give the VPN gateway of this VPC, or attach it here.',
        );
      }
    },
  ),
];

/** The route tables that were given, and whether the routes are those of a transit gateway's own tables. */
export interface RouteTablesChoiceSubject {
  readonly isOfTransitGateway: boolean;
  readonly hasRouteTables: boolean;
  readonly hasTransitGatewayRouteTables: boolean;
}

/** Route tables must be of the kind that leads to the gateway. Paths: the parent of the props. */
export const ROUTE_TABLES_CHOICE_RULES: readonly Rule<RouteTablesChoiceSubject>[] = [
  rule(
    errorCode(
      'route-tables-choice',
      'Give transitGatewayRouteTableIds with a transitGatewayAttachmentId, and routeTableIds with any other gateway.',
      'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html',
    ),
    ({ isOfTransitGateway, hasRouteTables, hasTransitGatewayRouteTables }, report, path) => {
      if (hasRouteTables === isOfTransitGateway || hasTransitGatewayRouteTables !== isOfTransitGateway) {
        const prop = isOfTransitGateway ? 'transitGatewayRouteTableIds' : 'routeTableIds';
        report(
          joinPath(path, prop),
          '',
          `these routes are in ${isOfTransitGateway ? "a transit gateway's own" : 'VPC'} route tables`,
          `Give only ${prop}.`,
        );
      }
    },
  ),
];
