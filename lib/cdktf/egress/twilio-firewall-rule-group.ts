import { NetworkfirewallRuleGroup } from '@cdktf/provider-aws/lib/networkfirewall-rule-group';
import { Construct } from 'constructs';
import { type Kind, objectOf, recordOf, required } from '../../model/shape/kind';
import type { HostNameCover, HostNamePlan } from '../../plan/access/host-names-props';
import { planFirewallRuleGroup } from '../../plan/egress/firewall-rule-group';
import type {
  FirewallRuleGroupOptions,
  FirewallRuleGroupPlan,
  FirewallRuleGroupPlanProps,
} from '../../plan/egress/firewall-rule-group-props';
import { FIREWALL_RULE_GROUP } from '../../plan/egress/firewall-rule-group-shape';
import { givenLists, type ITwilioPrefixList, TWILIO_PREFIX_LIST } from '../access/imported-prefix-list';
import { TwilioPrefixList } from '../access/twilio-prefix-list';
import { environmentOf } from '../environment';
import { givenTo } from '../given';
import { planFor } from '../planning';
import type { ManyTagsOptions } from '../terraform-options';
import { TAGGABLE } from '../terraform-options-shape';

/** Properties of a firewall rule group: edges and traffic. */
export interface TwilioFirewallRuleGroupProps extends FirewallRuleGroupOptions<ITwilioPrefixList>, ManyTagsOptions {}

/** What a firewall rule group is made from. */
export const FIREWALL_RULE_GROUP_PROPS: Kind<TwilioFirewallRuleGroupProps> = objectOf<TwilioFirewallRuleGroupProps>(
  'a firewall rule group',
  { ...FIREWALL_RULE_GROUP, ...TAGGABLE, prefixLists: recordOf(required(TWILIO_PREFIX_LIST)) },
);

/**
 * A stateful rule group of AWS Network Firewall that lets exactly the chosen traffic through: addresses by prefix list, and the hosts that
 * Twilio publishes by name alone by the name in the TLS client hello, on their ports.
 *
 * Give it to `hostNames` of an access, which then does not warn of hosts that security groups can't hold.
 *
 * It has rules that pass, and none that drop: what no rule passes is up to the policy. `FIREWALL_POLICY` has the settings that the group is
 * made for.
 *
 * Without a `ruleGroupName`, a replacement is made before the old group is destroyed, because a policy uses it.
 *
 * Errors: `twilio-interconnect:firewall-references`, `twilio-interconnect:firewall-rule-length`,
 * `twilio-interconnect:firewall-rules-size`, `twilio-interconnect:firewall-rule-id`, `twilio-interconnect:prefix-list-elsewhere`,
 * `twilio-interconnect:prefix-list-other-account`.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-suricata.html
 */
export class TwilioFirewallRuleGroup extends Construct implements HostNameCover {
  /** The plan from which everything is built: the rules with their ids, and the policy's rule order. */
  public readonly plan: FirewallRuleGroupPlan;
  /** The prefix lists that the rules name, by key. */
  public readonly prefixLists: Readonly<Record<string, ITwilioPrefixList>>;
  /** The ARN, for the policy. */
  public readonly ruleGroupArn: string;
  /** The hosts that are let through by name. */
  public readonly coveredHostNames: readonly HostNamePlan[];
  /** The hosts that only older SDKs use and that stay closed, because `olderSdks` is not set. An access does not warn of them. */
  public readonly closedHostNames: readonly HostNamePlan[];
  /** The Terraform resource, for arguments that this class does not set. */
  public readonly resource: NetworkfirewallRuleGroup;

  public constructor(scope: Construct, id: string, given: TwilioFirewallRuleGroupProps) {
    super(scope, id);
    const props = givenTo(this, FIREWALL_RULE_GROUP_PROPS, given);
    const { provider, tags } = props;
    this.plan = planFor(this, () => planFirewallRuleGroup(toPlanProps(this, props)));
    const { name, capacity, ruleOrder, rulesString, references, homeNetworks } = this.plan;
    const lists = new Construct(this, 'PrefixLists');
    this.prefixLists = Object.fromEntries(
      this.plan.prefixLists.map((plan) => [
        plan.key,
        props.prefixLists?.[plan.key] ?? new TwilioPrefixList(lists, plan.key, { plan, provider, tags }),
      ]),
    );
    const ipSetReferences = Object.entries(references).map(([key, list]) => ({
      key,
      ipSetReference: [{ referenceArn: this.prefixLists[list]!.prefixListArn }],
    }));
    this.resource = new NetworkfirewallRuleGroup(this, 'Resource', {
      provider,
      name,
      type: 'STATEFUL',
      capacity,
      ruleGroup: {
        ...(homeNetworks && {
          ruleVariables: { ipSets: [{ key: 'HOME_NET', ipSet: { definition: homeNetworks.map(String) } }] },
        }),
        ...(ipSetReferences.length > 0 && { referenceSets: { ipSetReferences } }),
        rulesSource: { rulesString },
        statefulRuleOptions: { ruleOrder },
      },
      tags,
      lifecycle: props.ruleGroupName === undefined ? { createBeforeDestroy: true } : undefined,
    });
    this.ruleGroupArn = this.resource.arn;
    this.coveredHostNames = this.plan.coveredHostNames;
    this.closedHostNames = this.plan.closedHostNames;
  }
}

/** What the plan of a group takes of its props. */
function toPlanProps(
  scope: Construct,
  { provider, tags: _tags, prefixLists, ...props }: TwilioFirewallRuleGroupProps,
): FirewallRuleGroupPlanProps {
  // One list under several keys makes no rule twice here.
  const { prefixListIdentities: _, ...lists } = givenLists(scope, prefixLists);
  return { ...props, path: scope.node.path, ...environmentOf(scope, provider), ...lists };
}
