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
