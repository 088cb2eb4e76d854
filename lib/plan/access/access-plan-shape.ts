import { type Kind, listOf, NUMBER, objectOf, recordOf, required, TEXT } from '../../model/shape/kind';
import { GIVEN_GATEWAYS } from '../gateways-shape';
import type { AccessPlanProps } from './access-props';
import { GIVEN_LISTS } from './given-lists-shape';
import { ROUTED, VPC_ENVIRONMENT, VPC_ENVIRONMENT_SUBJECT } from './access-shape';
import { OWN_ACCESS } from './options-shape';
import type { RoutesPlanProps } from './routes-props';

/** What the plan of an access is made from. */
export const ACCESS_PLAN_PROPS: Kind<AccessPlanProps> = objectOf<AccessPlanProps>('an access', {
  ...OWN_ACCESS,
  gateways: GIVEN_GATEWAYS,
  gatewayRegion: TEXT,
  routeTables: listOf(ROUTED),
  ...GIVEN_LISTS,
  unroutedSubnets: listOf(TEXT),
  entriesLimit: NUMBER,
  environment: VPC_ENVIRONMENT,
});

/** What the plan of routes is made from. */
export const ROUTES_PLAN_PROPS: Kind<RoutesPlanProps> = objectOf<RoutesPlanProps>('routes', {
  gateways: required(GIVEN_GATEWAYS),
  gatewayRegion: TEXT,
  environment: VPC_ENVIRONMENT_SUBJECT,
  prefixListRegions: recordOf(TEXT),
  prefixListAccounts: recordOf(TEXT),
  routeTables: listOf(ROUTED),
  transitGatewayRouteTables: listOf(ROUTED),
  prefixLists: listOf(
    objectOf<NonNullable<RoutesPlanProps['prefixLists']>[number]>('a prefix list', { key: required(TEXT), identity: TEXT }),
  ),
});
