import type { IVPCRef } from 'aws-cdk-lib/aws-ec2';
import { CfnFirewallDomainList, CfnFirewallRuleGroup, CfnFirewallRuleGroupAssociation } from 'aws-cdk-lib/aws-route53resolver';
import { Construct } from 'constructs';
import { type Kind, objectOf, recordOf, required } from '../../model/shape/kind';
import { dnsFirewallNameOf, planDnsFirewallRuleGroup } from '../../plan/egress/dns-firewall';
import type {
  DnsFirewallAssociationOptions,
  DnsFirewallRuleGroupOptions,
  DnsFirewallRuleGroupPlan,
} from '../../plan/egress/dns-firewall-props';
import { DNS_FIREWALL, DNS_FIREWALL_ASSOCIATION } from '../../plan/egress/dns-firewall-shape';
import { VPC_REFERENCE } from '../engine-kinds';
import { givenTo } from '../given';
import { makeResource } from '../older-releases';
import { planFor } from '../planning';

/** The association of a rule group with a VPC. */
export interface TwilioDnsFirewallAssociation extends DnsFirewallAssociationOptions {
  /** The VPC, in the account and Region of the rule group. A change replaces the association. */
  readonly vpc: IVPCRef;
}

/** Properties of a DNS Firewall rule group. */
export interface TwilioDnsFirewallRuleGroupProps extends DnsFirewallRuleGroupOptions {
  /**
   * The VPCs that the group is associated with, by keys of your choice. A key is part of the association's id: another key makes another
   * association. One more, or one less, adds or removes an association.
   *
   * @default - none: the group can be associated later, or by others
   */
  readonly vpcs?: Readonly<Record<string, TwilioDnsFirewallAssociation>>;
}

/** What a DNS Firewall rule group is made from. */
export const DNS_FIREWALL_PROPS: Kind<TwilioDnsFirewallRuleGroupProps> = objectOf<TwilioDnsFirewallRuleGroupProps>(
  'a DNS Firewall rule group',
  {
    ...DNS_FIREWALL,
    vpcs: recordOf(
      required(
        objectOf<TwilioDnsFirewallAssociation>('an association with a VPC', {
          ...DNS_FIREWALL_ASSOCIATION,
          vpc: required(VPC_REFERENCE),
        }),
      ),
    ),
  },
);

/**
 * A rule group of Route 53 Resolver DNS Firewall that allows the host names of chosen Twilio traffic, a domain list for each kind. It is for
 * VPCs in which another rule group blocks what is not allowed.
 *
 * It allows only, and blocks nothing. It answers queries, and opens no path: security groups and firewalls do that. Redirections of an allowed
 * name are trusted, because Twilio does not publish where its names lead.
 *
 * Errors: `twilio-interconnect:dns-firewall-empty`, `twilio-interconnect:dns-firewall-name`, `twilio-interconnect:dns-firewall-domains`,
 * `twilio-interconnect:dns-firewall-priority`, `twilio-interconnect:edges-missing`, `twilio-interconnect:traffic-missing`,
 * `twilio-interconnect:traffic-not-served`.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-settings.html
 */
export class TwilioDnsFirewallRuleGroup extends Construct {
  /** The plan from which everything is built. */
  public readonly plan: DnsFirewallRuleGroupPlan;
  /** The id of the rule group. */
  public readonly ruleGroupId: string;
  /** The rule group, for properties that this class does not set. */
  public readonly resource: CfnFirewallRuleGroup;
  /** The domain lists, by the id of the kind of traffic: `voice-sdk-insights`. */
  public readonly domainLists: Readonly<Record<string, CfnFirewallDomainList>>;
  /** The associations, by your keys. */
  public readonly associations: Readonly<Record<string, CfnFirewallRuleGroupAssociation>>;

  public constructor(scope: Construct, id: string, given: TwilioDnsFirewallRuleGroupProps) {
    super(scope, id);
    const { vpcs = {}, ...props } = givenTo(this, DNS_FIREWALL_PROPS, given);
    this.plan = planFor(this, () =>
      planDnsFirewallRuleGroup({
        ...props,
        ruleGroupName: props.ruleGroupName ?? dnsFirewallNameOf(this.node.path),
        vpcs: Object.fromEntries(Object.entries(vpcs).map(([key, { priority }]) => [key, { priority }])),
      }),
    );
    this.domainLists = Object.fromEntries(
      this.plan.domainLists.map(({ key, name, domains }) => [
        key,
        makeResource(CfnFirewallDomainList, this, `DomainList-${key}`, { name, domains: [...domains] }),
      ]),
    );
    this.resource = makeResource(CfnFirewallRuleGroup, this, 'Resource', {
      name: this.plan.name,
      firewallRules: this.plan.domainLists.map(({ key, priority, action, redirection }) => ({
        firewallDomainListId: this.domainLists[key]!.attrId,
        priority,
        action,
        firewallDomainRedirectionAction: redirection,
      })),
    });
    this.ruleGroupId = this.resource.attrId;
    this.associations = Object.fromEntries(
      this.plan.associations.map(({ key, name, priority }) => [
        key,
        makeResource(CfnFirewallRuleGroupAssociation, this, `Association-${key}`, {
          name,
          firewallRuleGroupId: this.ruleGroupId,
          vpcId: vpcs[key]!.vpc.vpcRef.vpcId,
          priority,
        }),
      ]),
    );
  }
}
