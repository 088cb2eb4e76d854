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
