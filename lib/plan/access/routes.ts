import { compareText } from '../../model/text';
import { type Finding, throwOnErrors } from '../../model/finding';
import { checkAll } from '../../rules/rule';
import { ROUTES_RULES, type RoutedSubnet } from '../../rules/access/routes';
import { deepFreeze } from '../freeze';

/** Which route tables get routes. */
export interface RoutesPlan {
  /** Each once, by the path of the first subnet that has it. */
  readonly routeTables: readonly { readonly path: string; readonly routeTableId: string }[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * The route tables of the subnets; the order of the subnets does not matter.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planRoutes(subnets: readonly RoutedSubnet[]): RoutesPlan {
  const findings = throwOnErrors(checkAll(ROUTES_RULES, subnets, 'subnets'));
  const sorted = [...subnets].sort((a, b) => compareText(a.path, b.path));
  const first = sorted.filter(
    ({ routeTableId }, index) => sorted.findIndex((other) => other.routeTableId === routeTableId) === index,
  );
  return deepFreeze({ routeTables: first.map(({ path, routeTableId = '' }) => ({ path, routeTableId })), findings });
}
