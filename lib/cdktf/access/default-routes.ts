import type { IConstruct } from 'constructs';
import { identityOf, resourceOf, resourcesOf } from '../references';

/** One route, as the provider's resources have it. */
interface RouteInput {
  readonly cidrBlock?: string;
  readonly gatewayId?: string;
}

/** The input attributes of the provider's resources. */
interface Inputs {
  readonly routeTableIdInput?: string;
  readonly destinationCidrBlockInput?: string;
  readonly gatewayIdInput?: string;
  readonly routeInput?: unknown;
}

/**
 * Whether a route table is known to have a default route that leads elsewhere than to a gateway: an `aws_route` of the app, or a route in the
 * table's own resource. Complete only when the app is complete.
 *
 * @param gatewayId the gateway that the routes to Twilio lead to
 */
export function hasDefaultRoute(scope: IConstruct, routeTableId: string, gatewayId: string | undefined): boolean {
  const table = identityOf(scope, routeTableId);
  const gateway = gatewayId === undefined ? undefined : identityOf(scope, gatewayId);
  const leadsElsewhere = (within: IConstruct, given: string | undefined): boolean =>
    given === undefined || identityOf(within, given) !== gateway;
  const inTable: unknown = (resourceOf(scope, routeTableId) as Inputs | undefined)?.routeInput;
  const routes = (Array.isArray(inTable) ? inTable : []) as readonly RouteInput[];
  return (
    routes.some((route) => route.cidrBlock === '0.0.0.0/0' && leadsElsewhere(scope, route.gatewayId)) ||
    resourcesOf(scope.node.root, 'aws_route').some((each) => {
      const { routeTableIdInput, destinationCidrBlockInput, gatewayIdInput } = each as typeof each & Inputs;
      return (
        destinationCidrBlockInput === '0.0.0.0/0' &&
        routeTableIdInput !== undefined &&
        identityOf(each, routeTableIdInput) === table &&
        leadsElsewhere(each, gatewayIdInput)
      );
    })
  );
}
