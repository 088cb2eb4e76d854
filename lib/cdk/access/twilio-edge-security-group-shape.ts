import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { PORT_RANGE } from '../../model/port-range';
import { choiceOf, FLAG, type Kind, listOf, objectOf, recordOf, required, TEXT } from '../../model/shape/kind';
import type { AccessGroupPlan } from '../../plan/access/access';
import type { SecurityGroupRulePlan } from '../../plan/access/openings';
import { SECURITY_GROUP } from '../../plan/access/security-group-shape';
import { PEER, PORT, TWILIO_PREFIX_LIST, VPC } from '../engine-kinds';
import type { Argument } from '../given';
import type { PlannedSecurityGroupProps, TwilioEdgeSecurityGroupProps } from './twilio-edge-security-group';

/** What a group is made from. */
export const EDGE_SECURITY_GROUP_PROPS: Kind<TwilioEdgeSecurityGroupProps> = objectOf<TwilioEdgeSecurityGroupProps>(
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

/** A group of a planned access, of which only description and rules are needed. */
const GROUP_PLAN: Kind<PlannedSecurityGroupProps['plan']> = objectOf<
  PlannedSecurityGroupProps['plan'] & Partial<Omit<AccessGroupPlan, 'description' | 'rules'>>
>('the plan of a group', {
  description: required(TEXT),
  rules: required(listOf(RULE)),
  key: TEXT,
  edge: TWILIO_EDGE,
  prefixLists: listOf(TEXT),
});

/** What a group is built from. */
export const PLANNED_SECURITY_GROUP_PROPS: Kind<PlannedSecurityGroupProps> = objectOf<PlannedSecurityGroupProps>(
  'a planned security group',
  {
    plan: required(GROUP_PLAN),
    vpc: required(VPC),
    prefixLists: required(recordOf(required(TWILIO_PREFIX_LIST))),
  },
);

/** The arguments of a rule that is added to a group. */
export const RULE_ARGUMENTS = (
  peer: unknown,
  connection: unknown,
  description: unknown,
  remoteRule: unknown,
): readonly [Argument<unknown>, Argument<unknown>, Argument<unknown>, Argument<unknown>] => [
  { kind: required(PEER), given: peer, path: 'peer' },
  { kind: required(PORT), given: connection, path: 'connection' },
  { kind: TEXT, given: description, path: 'description' },
  { kind: FLAG, given: remoteRule, path: 'remoteRule' },
];
