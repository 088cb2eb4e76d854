import { kebabCase } from '../interconnect/site-interfaces';
import type { CustomerRouterPlanProps } from './customer-router-props';
import { hostOf, type RouterLeg } from './legs';

/** The name of the router. */
export function hostNameOf({ hostName, site }: Pick<CustomerRouterPlanProps, 'hostName' | 'site'>): string {
  return hostName ?? `twilio-${kebabCase(site)}`;
}

/** The BGP identifier: the address towards Twilio, if nobody chose; undefined if that is not known. */
export function routerIdOf(
  { routerId }: Pick<CustomerRouterPlanProps, 'routerId'>,
  legs: readonly RouterLeg[],
): string | undefined {
  const local = legs.find(({ part }) => part === 'twilio')?.local;
  return routerId ?? (local === undefined ? undefined : hostOf(local));
}
