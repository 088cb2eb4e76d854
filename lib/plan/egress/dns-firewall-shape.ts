import { TWILIO_CATALOG } from '../../catalog/twilio-catalog';
import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { TWILIO_TRAFFIC } from '../../catalog/twilio-traffic';
import { type Kind, listOf, type Members, NUMBER, objectOf, recordOf, required, TEXT } from '../../model/shape/kind';
import type {
  DnsFirewallAssociationOptions,
  DnsFirewallRuleGroupOptions,
  DnsFirewallRuleGroupPlanProps,
} from './dns-firewall-props';

/** The options of a DNS Firewall rule group that every engine's props have too. */
export const DNS_FIREWALL: Members<DnsFirewallRuleGroupOptions> = {
  edges: required(listOf(TWILIO_EDGE)),
  traffic: required(listOf(TWILIO_TRAFFIC)),
  catalog: TWILIO_CATALOG,
  ruleGroupName: TEXT,
};

/** The options of an association that every engine's props have too. */
export const DNS_FIREWALL_ASSOCIATION: Members<DnsFirewallAssociationOptions> = { priority: required(NUMBER) };

/** What the plan of a DNS Firewall rule group is made from. */
export const DNS_FIREWALL_PLAN_PROPS: Kind<DnsFirewallRuleGroupPlanProps> = objectOf<DnsFirewallRuleGroupPlanProps>(
  'a DNS Firewall rule group',
  {
    ...DNS_FIREWALL,
    vpcs: recordOf(required(objectOf<DnsFirewallAssociationOptions>('an association with a VPC', DNS_FIREWALL_ASSOCIATION))),
  },
);
