import { CIDR } from '../../model/cidr';
import type { Finding } from '../../model/finding';
import { choiceOf, type Kind, listOf, NUMBER, objectOf, recordOf, referenceTo, required, TEXT } from '../../model/shape/kind';
import { GIVEN_GATEWAYS } from '../gateways-shape';
import type { AccessPlanProps } from './access-props';
import { ROUTED, VPC_ENVIRONMENT, VPC_ENVIRONMENT_SUBJECT } from './access-shape';
import { OWN_ACCESS } from './options-shape';
import type { PrefixListEntry, PrefixListPlan } from './prefix-list-props';
import type { RoutesPlanProps } from './routes-props';

/** A finding that a plan has: nothing is read from it. */
const FINDING: Kind<Finding> = referenceTo<Finding>(
  'a finding of the plan',
  (given) => typeof given === 'object' && given !== null && 'code' in given && 'severity' in given && 'path' in given,
);

/** The plan of a prefix list, planned here or by somebody else. */
export const PREFIX_LIST_PLAN: Kind<PrefixListPlan> = objectOf<PrefixListPlan>('the plan of a prefix list', {
  key: required(TEXT),
  name: required(TEXT),
  addressFamily: required(choiceOf('IPv4')),
  entries: required(
    listOf(objectOf<PrefixListEntry>('an entry of a prefix list', { cidr: required(CIDR), description: required(TEXT) })),
  ),
  maxEntries: required(NUMBER),
  findings: required(listOf(FINDING)),
});

/** What the plan of an access is made from. */
export const ACCESS_PLAN_PROPS: Kind<AccessPlanProps> = objectOf<AccessPlanProps>('an access', {
  ...OWN_ACCESS,
  gateways: GIVEN_GATEWAYS,
  gatewayRegion: TEXT,
  routeTables: listOf(ROUTED),
  prefixLists: recordOf(PREFIX_LIST_PLAN),
  prefixListRegions: recordOf(TEXT),
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
  routeTables: listOf(ROUTED),
  transitGatewayRouteTables: listOf(ROUTED),
  prefixLists: listOf(
    objectOf<NonNullable<RoutesPlanProps['prefixLists']>[number]>('a prefix list', { key: required(TEXT), identity: TEXT }),
  ),
});
