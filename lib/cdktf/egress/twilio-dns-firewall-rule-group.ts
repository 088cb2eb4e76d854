import { Route53ResolverFirewallDomainList } from '@cdktf/provider-aws/lib/route53-resolver-firewall-domain-list';
import { Route53ResolverFirewallRule } from '@cdktf/provider-aws/lib/route53-resolver-firewall-rule';
import { Route53ResolverFirewallRuleGroup } from '@cdktf/provider-aws/lib/route53-resolver-firewall-rule-group';
import { Route53ResolverFirewallRuleGroupAssociation } from '@cdktf/provider-aws/lib/route53-resolver-firewall-rule-group-association';
import { Construct } from 'constructs';
import { type Kind, objectOf, recordOf, required } from '../../model/shape/kind';
import { dnsFirewallNameOf, planDnsFirewallRuleGroup } from '../../plan/egress/dns-firewall';
import type {
  DnsFirewallAssociationOptions,
  DnsFirewallRuleGroupOptions,
  DnsFirewallRuleGroupPlan,
} from '../../plan/egress/dns-firewall-props';
import { DNS_FIREWALL, DNS_FIREWALL_ASSOCIATION } from '../../plan/egress/dns-firewall-shape';
import { ID } from '../engine-kinds';
import { givenTo } from '../given';
import { planFor } from '../planning';
import type { ManyTagsOptions } from '../terraform-options';
import { TAGGABLE } from '../terraform-options-shape';

/** The association of a rule group with a VPC. */
export interface TwilioDnsFirewallAssociation extends DnsFirewallAssociationOptions {
  /** The id of the VPC, in the account and Region of the rule group. A change replaces the association. */
  readonly vpcId: string;
}

/** Properties of a DNS Firewall rule group. */
export interface TwilioDnsFirewallRuleGroupProps extends DnsFirewallRuleGroupOptions, ManyTagsOptions {
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
    ...TAGGABLE,
    vpcs: recordOf(
      required(
        objectOf<TwilioDnsFirewallAssociation>('an association with a VPC', { ...DNS_FIREWALL_ASSOCIATION, vpcId: required(ID) }),
      ),
    ),
  },
);

/**
 * A rule group of Route 53 Resolver DNS Firewall that allows the host names of chosen Twilio traffic, a domain list for each kind. It is for
 * VPCs in which another rule group blocks what is not allowed.
 *
 * It allows only, and blocks nothing. It answers queries, and opens no path: security groups and firewalls do that. Redirections of an allowed
 * name are trusted, because Twilio does not publish where its names lead. Domains are written with a dot at the end, as AWS returns them, so
 * that a second plan has nothing to change.
 *
 * Errors: `twilio-interconnect:dns-firewall-empty`, `twilio-interconnect:dns-firewall-name`, `twilio-interconnect:dns-firewall-domains`,
 * `twilio-interconnect:dns-firewall-priority`, `twilio-interconnect:edges-missing`, `twilio-interconnect:traffic-missing`,
 * `twilio-interconnect:traffic-not-served`.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-settings.html
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/23543
 */
export class TwilioDnsFirewallRuleGroup extends Construct {
  /** The plan from which everything is built. */
  public readonly plan: DnsFirewallRuleGroupPlan;
  /** The id of the rule group. */
  public readonly ruleGroupId: string;
  /** The rule group, for arguments that this class does not set. */
  public readonly resource: Route53ResolverFirewallRuleGroup;
  /** The domain lists, by the id of the kind of traffic: `voice-sdk-insights`. */
  public readonly domainLists: Readonly<Record<string, Route53ResolverFirewallDomainList>>;
  /** The rules of the group, by the same keys. */
  public readonly rules: Readonly<Record<string, Route53ResolverFirewallRule>>;
  /** The associations, by your keys. */
  public readonly associations: Readonly<Record<string, Route53ResolverFirewallRuleGroupAssociation>>;

  public constructor(scope: Construct, id: string, given: TwilioDnsFirewallRuleGroupProps) {
    super(scope, id);
    const { vpcs = {}, provider, tags, ...props } = givenTo(this, DNS_FIREWALL_PROPS, given);
    this.plan = planFor(this, () =>
      planDnsFirewallRuleGroup({
        ...props,
        ruleGroupName: props.ruleGroupName ?? dnsFirewallNameOf(this.node.path),
        vpcs: Object.fromEntries(Object.entries(vpcs).map(([key, { priority }]) => [key, { priority }])),
      }),
    );
    const { name, domainLists, associations } = this.plan;
    this.resource = new Route53ResolverFirewallRuleGroup(this, 'Resource', { provider, name, tags });
    this.ruleGroupId = this.resource.id;
    this.domainLists = Object.fromEntries(
      domainLists.map((list) => [
        list.key,
        new Route53ResolverFirewallDomainList(this, `DomainList-${list.key}`, {
          provider,
          name: list.name,
          domains: list.domains.map((domain) => `${domain}.`),
          tags,
        }),
      ]),
    );
    this.rules = Object.fromEntries(
      domainLists.map((list) => [
        list.key,
        new Route53ResolverFirewallRule(this, `Rule-${list.key}`, {
          provider,
          name: list.name,
          firewallRuleGroupId: this.ruleGroupId,
          firewallDomainListId: this.domainLists[list.key]!.id,
          priority: list.priority,
          action: list.action,
          firewallDomainRedirectionAction: list.redirection,
        }),
      ]),
    );
    this.associations = Object.fromEntries(
      associations.map((association) => [
        association.key,
        new Route53ResolverFirewallRuleGroupAssociation(this, `Association-${association.key}`, {
          provider,
          name: association.name,
          firewallRuleGroupId: this.ruleGroupId,
          vpcId: vpcs[association.key]!.vpcId,
          priority: association.priority,
          tags,
        }),
      ]),
    );
  }
}
