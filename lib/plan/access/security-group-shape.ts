import { TWILIO_CATALOG } from '../../catalog/twilio-catalog';
import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { TWILIO_TRAFFIC } from '../../catalog/twilio-traffic';
import { type Kind, listOf, type Members, NUMBER, objectOf, required, TEXT } from '../../model/shape/kind';
import { VPC_ENVIRONMENT_SUBJECT } from './access-shape';
import { GIVEN_LISTS } from './given-lists-shape';
import { HOST_NAME_COVERS } from './host-names-shape';
import { OPENINGS } from './options-shape';
import type { AssociatedVpc, SecurityGroupOptions, SecurityGroupPlanProps } from './security-group-props';

/** The options of a security group that every engine's props have too. */
export const SECURITY_GROUP: Members<SecurityGroupOptions> = {
  ...OPENINGS,
  edge: required(TWILIO_EDGE),
  traffic: required(listOf(TWILIO_TRAFFIC)),
  failoverEdges: listOf(TWILIO_EDGE),
  catalog: TWILIO_CATALOG,
  rulesQuota: NUMBER,
  hostNames: HOST_NAME_COVERS,
  securityGroupName: TEXT,
  description: TEXT,
};

/** What the plan of a security group is made from. */
export const SECURITY_GROUP_PLAN_PROPS: Kind<SecurityGroupPlanProps> = objectOf<SecurityGroupPlanProps>('a security group', {
  ...SECURITY_GROUP,
  entriesLimit: NUMBER,
  ...GIVEN_LISTS,
  environment: VPC_ENVIRONMENT_SUBJECT,
  vpcIdentity: TEXT,
  associatedVpcsProp: TEXT,
  associatedVpcs: listOf(
    objectOf<AssociatedVpc>('another VPC', { key: required(TEXT), id: required(TEXT), identity: TEXT, region: TEXT }),
  ),
});
