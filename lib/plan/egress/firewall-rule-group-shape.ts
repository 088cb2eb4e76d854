import { TWILIO_CATALOG } from '../../catalog/twilio-catalog';
import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { TWILIO_TRAFFIC } from '../../catalog/twilio-traffic';
import { CIDR } from '../../model/cidr';
import {
  choiceOf,
  FLAG,
  type Kind,
  listOf,
  type Members,
  NUMBER,
  objectOf,
  recordOf,
  required,
  TEXT,
} from '../../model/shape/kind';
import { PREFIX_LIST_PLAN } from '../access/given-lists-shape';
import { SBC } from '../access/options-shape';
import type { FirewallRuleGroupOptions, FirewallRuleGroupPlanProps, FirewallTransitGateway } from './firewall-rule-group-props';

/** The options of a firewall rule group that every engine's props have; each adds `prefixLists`, which are its own constructs. */
export const FIREWALL_RULE_GROUP: Members<Omit<FirewallRuleGroupOptions<unknown>, 'prefixLists'>> = {
  ...SBC,
  edges: required(listOf(TWILIO_EDGE)),
  traffic: required(listOf(TWILIO_TRAFFIC)),
  catalog: TWILIO_CATALOG,
  olderSdks: FLAG,
  homeNetworks: listOf(CIDR),
  behindTransitGateway: objectOf<FirewallTransitGateway>('a transit gateway', { applianceMode: required(FLAG) }),
  ruleOrder: choiceOf('strict', 'action'),
  capacity: NUMBER,
  ruleGroupName: TEXT,
};

/** What the plan of a firewall rule group is made from. */
export const FIREWALL_RULE_GROUP_PLAN_PROPS: Kind<FirewallRuleGroupPlanProps> = objectOf<FirewallRuleGroupPlanProps>(
  'a firewall rule group',
  {
    ...FIREWALL_RULE_GROUP,
    prefixLists: recordOf(PREFIX_LIST_PLAN),
    prefixListRegions: recordOf(TEXT),
    account: TEXT,
    prefixListAccounts: recordOf(TEXT),
    region: TEXT,
    path: TEXT,
    entriesLimit: NUMBER,
  },
);
