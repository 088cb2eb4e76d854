import { SDK_REQUIREMENT } from '../../catalog/traffic-rule-shape';
import { TWILIO_CATALOG } from '../../catalog/twilio-catalog';
import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { TWILIO_TRAFFIC } from '../../catalog/twilio-traffic';
import { PORT_RANGE } from '../../model/port-range';
import {
  choiceOf,
  eitherOf,
  FLAG,
  type Kind,
  listOf,
  type Members,
  objectOf,
  openObjectOf,
  referenceTo,
  required,
  TEXT,
} from '../../model/shape/kind';
import type { CoveredHostName } from '../../rules/access/traffic';
import type { HostNameCover, HostNameCovers, HostNamePlan, HostNamesPlanProps, WithHostNames } from './host-names-props';

/** What the plan of host names is made from. */
export const HOST_NAMES_PLAN_PROPS: Kind<HostNamesPlanProps> = objectOf<HostNamesPlanProps>('host names', {
  edges: required(listOf(TWILIO_EDGE)),
  traffic: required(listOf(TWILIO_TRAFFIC)),
  catalog: TWILIO_CATALOG,
});

const HOST_NAME: Members<HostNamePlan> = {
  hostName: required(TEXT),
  direction: required(choiceOf('egress', 'ingress')),
  protocol: required(choiceOf('tcp', 'udp')),
  ports: required(PORT_RANGE),
  edges: required(listOf(TWILIO_EDGE)),
  traffic: required(listOf(TWILIO_TRAFFIC)),
  requires: required(listOf(SDK_REQUIREMENT)),
  hasAddresses: required(FLAG),
  sources: required(listOf(TEXT)),
};

/** What a plan says of host names. */
export const HOST_NAMES_OF_PLAN: Kind<WithHostNames> = objectOf<WithHostNames>('the host names of a plan', {
  catalogVersion: required(TEXT),
  hostNames: required(listOf(objectOf<HostNamePlan>('a host', HOST_NAME))),
});

/** A plan that has host names, where a function takes one. */
export const WITH_HOST_NAMES: Kind<WithHostNames> = referenceTo<WithHostNames>(
  'what planHostNames, planAccess or planInterconnect returned',
  (given) => typeof given === 'object' && given !== null && 'catalogVersion' in given && 'hostNames' in given,
);

/** Hosts that are let out by name; those of a plan say more. */
const COVERED_HOST_NAMES: Kind<readonly CoveredHostName[]> = listOf(
  objectOf<CoveredHostName & Partial<HostNamePlan>>('a host', {
    ...HOST_NAME,
    direction: { ...HOST_NAME.direction, isRequired: false },
    edges: { ...HOST_NAME.edges, isRequired: false },
    traffic: { ...HOST_NAME.traffic, isRequired: false },
    requires: { ...HOST_NAME.requires, isRequired: false },
    hasAddresses: { ...HOST_NAME.hasAddresses, isRequired: false },
    sources: { ...HOST_NAME.sources, isRequired: false },
  }),
);

/** What is read of something that lets hosts out by name. It may be a construct, which has more. */
export const COVERED_HOSTS: Kind<HostNameCover> = openObjectOf<HostNameCover>('something that lets hosts out by name', {
  coveredHostNames: required(COVERED_HOST_NAMES),
  closedHostNames: COVERED_HOST_NAMES,
});

const HOST_NAME_COVER: Kind<HostNameCover> = referenceTo<HostNameCover>(
  'something that lets hosts out by name, for example a TwilioFirewallRuleGroup, or { coveredHostNames: planHostNames(...).hostNames } of a proxy',
  (given) => typeof given === 'object' && given !== null && 'coveredHostNames' in given,
);

/** What lets hosts out by name, where a table of props has it. What it lets out is read when it is asked. */
export const HOST_NAME_COVERS: Kind<HostNameCovers> = eitherOf<readonly [HostNameCover, readonly HostNameCover[]]>(
  HOST_NAME_COVER,
  listOf(HOST_NAME_COVER),
);
