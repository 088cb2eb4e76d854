import { PORT_RANGE } from '../../model/port-range';
import { choiceOf, type Kind, listOf, objectOf, recordOf, referenceTo, required, TEXT } from '../../model/shape/kind';
import { isPlan } from '../../adapters/planned';
import type { AccessGroupPlan } from '../../plan/access/access';
import type { SecurityGroupRulePlan } from '../../plan/access/openings';
import { OWN_ACCESS } from '../../plan/access/options-shape';
import type { PrefixListPlan } from '../../plan/access/prefix-list';
import { BGP_PREFIX_LIST, PREFIX_LIST } from '../../plan/access/prefix-list-shape';
import { SECURITY_GROUP } from '../../plan/access/security-group-shape';
import {
  PREFIX_LIST_REFERENCE,
  SUBNET,
  SUBNET_SELECTION,
  TRANSIT_GATEWAY,
  TWILIO_PREFIX_LIST,
  VPC,
  VPN_GATEWAY,
} from '../engine-kinds';
import type { TwilioAccessProps } from './twilio-access';
import type { PlannedSecurityGroupProps, TwilioEdgeSecurityGroupProps } from './twilio-edge-security-group';
import type { PlannedPrefixListProps, TwilioBgpPrefixListProps, TwilioPrefixListProps } from './twilio-prefix-list';
import type { TwilioRoutesProps } from './twilio-routes';

/** What a prefix list is made from. */
export const PREFIX_LIST_PROPS: Kind<TwilioPrefixListProps> = objectOf<TwilioPrefixListProps>('a prefix list', PREFIX_LIST);

/** What a list of what Twilio announces is made from. */
export const BGP_PREFIX_LIST_PROPS: Kind<TwilioBgpPrefixListProps> = objectOf<TwilioBgpPrefixListProps>(
  'a list of what Twilio announces',
  BGP_PREFIX_LIST,
);

/** What a list that is planned already is made from. */
export const PLANNED_PREFIX_LIST_PROPS: Kind<PlannedPrefixListProps> = objectOf<PlannedPrefixListProps>('a planned prefix list', {
  plan: required(
    referenceTo<PrefixListPlan>('what planPrefixList returned', (given) =>
      isPlan(given, 'key', 'name', 'addressFamily', 'entries', 'maxEntries', 'findings'),
    ),
  ),
});

/** What the security group of an edge is made from. */
export const SECURITY_GROUP_PROPS: Kind<TwilioEdgeSecurityGroupProps> = objectOf<TwilioEdgeSecurityGroupProps>(
  'a security group',
  { ...SECURITY_GROUP, vpc: required(VPC) },
);

const RULE: Kind<SecurityGroupRulePlan> = objectOf<SecurityGroupRulePlan>('a rule', {
  key: required(TEXT),
  direction: required(choiceOf('egress', 'ingress')),
  protocol: required(choiceOf('tcp', 'udp')),
  ports: required(PORT_RANGE),
  prefixList: required(TEXT),
  description: required(TEXT),
});

/** A group of a planned access, of which only the description and the rules are needed. */
const GROUP_PLAN: Kind<PlannedSecurityGroupProps['plan']> = objectOf<
  PlannedSecurityGroupProps['plan'] & Partial<Omit<AccessGroupPlan, 'description' | 'rules'>>
>('the plan of a group', {
  description: required(TEXT),
  rules: required(listOf(RULE)),
  key: TEXT,
  edge: { ...SECURITY_GROUP.edge, isRequired: false },
  prefixLists: listOf(TEXT),
});

/** What a group that is planned already is made from. */
export const PLANNED_SECURITY_GROUP_PROPS: Kind<PlannedSecurityGroupProps> = objectOf<PlannedSecurityGroupProps>(
  'a planned security group',
  {
    plan: required(GROUP_PLAN),
    vpc: required(VPC),
    prefixLists: required(recordOf(required(TWILIO_PREFIX_LIST))),
  },
);

/** The lists that are routed to a transit gateway. */
export const ROUTED_LISTS: Kind<NonNullable<TwilioRoutesProps['prefixLists']>> = listOf(PREFIX_LIST_REFERENCE);

/** What routes are made from. */
export const ROUTES_PROPS: Kind<TwilioRoutesProps> = objectOf<TwilioRoutesProps>('routes', {
  subnets: required(listOf(SUBNET)),
  vpnGateway: VPN_GATEWAY,
  transitGateway: TRANSIT_GATEWAY,
  prefixLists: ROUTED_LISTS,
});

/** What the access of a VPC is made from. */
export const ACCESS_PROPS: Kind<TwilioAccessProps> = objectOf<TwilioAccessProps>('the access of a VPC', {
  ...OWN_ACCESS,
  prefixLists: recordOf(required(TWILIO_PREFIX_LIST)),
  vpc: required(VPC),
  vpcSubnets: SUBNET_SELECTION,
  vpnGateway: VPN_GATEWAY,
  transitGateway: TRANSIT_GATEWAY,
});
