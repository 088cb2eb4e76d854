import type { Finding } from '../../model/finding';
import { INTERNET_FALLBACK_RULES, type InternetFallback } from '../../rules/access/internet-fallback';
import { checkAll } from '../../rules/rule';
import type { PropagationPlan, RoutesTarget } from './routes';
import type { Routed } from './routes-props';

/**
 * The errors and warnings about a fallback to the Internet; none without routes. Routes can be added to a route table until the app is
 * complete, so an engine asks again then.
 *
 * @param withDefaultRoute the route tables with routes to Twilio that have a default route elsewhere as well
 */
export function internetFallbackFindings(
  internetFallback: InternetFallback | undefined,
  target: RoutesTarget | undefined,
  withDefaultRoute: readonly Pick<Routed | PropagationPlan, 'key'>[] = [],
): readonly Finding[] {
  const tablesWithDefaultRoute = withDefaultRoute.map(({ key }) => key);
  return target === undefined || target === 'transit-gateway-attachment'
    ? []
    : checkAll(INTERNET_FALLBACK_RULES, { internetFallback, target, tablesWithDefaultRoute }, '');
}
