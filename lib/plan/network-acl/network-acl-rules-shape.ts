import { TWILIO_CATALOG } from '../../catalog/twilio-catalog';
import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { TWILIO_TRAFFIC } from '../../catalog/twilio-traffic';
import { type Kind, listOf, type Members, NUMBER, objectOf, required, TEXT } from '../../model/shape/kind';
import { HOST_NAME_COVERS } from '../access/host-names-shape';
import { SBC } from '../access/options-shape';
import type { NetworkAclEnvironmentSubject } from '../../rules/network-acl/network-acl-rules';
import type { NetworkAclRulesOptions, NetworkAclRulesPlanProps, OtherRuleNumbers } from './network-acl-rules-props';

/** The options of the rules of a network ACL that every engine's props have too. */
export const NETWORK_ACL_RULES: Members<NetworkAclRulesOptions> = {
  ...SBC,
  edges: required(listOf(TWILIO_EDGE)),
  traffic: required(listOf(TWILIO_TRAFFIC)),
  failoverEdges: listOf(TWILIO_EDGE),
  catalog: TWILIO_CATALOG,
  rulesQuota: NUMBER,
  hostNames: HOST_NAME_COVERS,
  firstRuleNumber: NUMBER,
  lastRuleNumber: NUMBER,
  otherRuleNumbers: objectOf<OtherRuleNumbers>('the numbers of other rules', {
    egress: listOf(NUMBER),
    ingress: listOf(NUMBER),
  }),
};

/** What the plan of the rules of a network ACL is made from. */
export const NETWORK_ACL_RULES_PLAN_PROPS: Kind<NetworkAclRulesPlanProps> = objectOf<NetworkAclRulesPlanProps>(
  'the rules of a network ACL',
  {
    ...NETWORK_ACL_RULES,
    environment: objectOf<NetworkAclEnvironmentSubject>('the environment of a network ACL', {
      account: TEXT,
      region: TEXT,
      networkAclAccount: TEXT,
      networkAclRegion: TEXT,
    }),
  },
);
