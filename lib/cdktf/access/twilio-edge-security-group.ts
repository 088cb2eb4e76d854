import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { Construct } from 'constructs';
import type { SecurityGroupRulePlan } from '../../plan/access/openings';
import { planSecurityGroup, type SecurityGroupPlanProps } from '../../plan/access/security-group';
import { planFor } from '../planning';
import type { TaggableOptions } from '../terraform-options';
import { TwilioPrefixList } from './twilio-prefix-list';

/** Properties of a Twilio edge security group: an edge and its traffic. */
export interface TwilioEdgeSecurityGroupProps extends Omit<SecurityGroupPlanProps, 'entriesLimit'>, TaggableOptions {
  /** The id of the VPC of the group. A change replaces the group. */
  readonly vpcId: string;

  /**
   * The name of the group. A change replaces the group. With a name, Terraform deletes a group before it makes the one that replaces it.
   *
   * @default - a name that Terraform makes, and a group that is replaced is deleted last
   */
  readonly securityGroupName?: string;

  /**
   * The description of the group. A change replaces the group.
   *
   * @default - `Twilio traffic at` and the edge
   */
  readonly description?: string;
}

/** A group that is planned already, with the lists that its rules name. */
export interface PlannedSecurityGroupProps extends TaggableOptions {
  /** The id of the VPC of the group. A change replaces the group. */
  readonly vpcId: string;
  readonly description: string;
  readonly rules: readonly SecurityGroupRulePlan[];
  /** By the keys that the rules name. */
  readonly prefixLists: Readonly<Record<string, TwilioPrefixList>>;
}

/**
 * A security group that opens exactly one edge's chosen traffic, to and from prefix lists.
 *
 * Terraform makes a group without any rule, AWS's own rule that lets everything out among them, so the group is never open. Each rule is
 * a resource of its own; add yours in the same way, with the `securityGroupId`. Voice SDK traffic is egress only, because Twilio opens no
 * connection to an SDK client; SIP goes both ways. SIP at a public edge opens the gateways of every public edge, as Twilio asks, unless
 * `failoverEdges` says otherwise. For traffic that Twilio publishes as host names only nothing is opened: a warning lists the hosts.
 *
 * Errors: `twilio-interconnect:traffic-missing`, `twilio-interconnect:traffic-not-served`, `twilio-interconnect:failover-edges-unused`,
 * `twilio-interconnect:failover-edges-mixed`. Warnings: `twilio-interconnect:host-names-only`,
 * `twilio-interconnect:sip-failover-narrowed`, `twilio-interconnect:security-group-quota`.
 *
 * @see https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements
 * @see https://www.twilio.com/docs/sip-trunking/ip-addresses
 */
export class TwilioEdgeSecurityGroup extends Construct {
  /** The id, for example `sg-0123456789abcdef0`. */
  public readonly securityGroupId: string;
  /** The ARN. */
  public readonly securityGroupArn: string;
  /** The Terraform resource, to set what this class does not. */
  public readonly resource: SecurityGroup;
  /** The lists that the rules name, by key: `media`, `sip-signalling`, `voice-sdk-signalling`, `network-traversal`. */
  public readonly prefixLists: Readonly<Record<string, TwilioPrefixList>>;
  /** The rules that let traffic out, by key. */
  public readonly egressRules: Readonly<Record<string, VpcSecurityGroupEgressRule>>;
  /** The rules that let traffic in, by key. */
  public readonly ingressRules: Readonly<Record<string, VpcSecurityGroupIngressRule>>;

  public constructor(scope: Construct, id: string, props: TwilioEdgeSecurityGroupProps | PlannedSecurityGroupProps) {
    super(scope, id);
    const { provider, tags } = props;
    const planned = 'edge' in props ? planFor(this, () => planSecurityGroup(props)) : undefined;
    const name = 'edge' in props ? props.securityGroupName : undefined;
    this.prefixLists =
      planned === undefined
        ? (props as PlannedSecurityGroupProps).prefixLists
        : Object.fromEntries(
            planned.prefixLists.map((plan) => [
              plan.key,
              new TwilioPrefixList(this, `PrefixList-${plan.key}`, { plan, provider, tags }),
            ]),
          );
    this.resource = new SecurityGroup(this, 'Resource', {
      provider,
      vpcId: props.vpcId,
      name,
      description: props.description ?? planned?.description,
      tags,
      lifecycle: name === undefined ? { createBeforeDestroy: true } : undefined,
    });
    this.securityGroupId = this.resource.id;
    this.securityGroupArn = this.resource.arn;
    const rules = planned?.rules ?? (props as PlannedSecurityGroupProps).rules;
    this.egressRules = Object.fromEntries(
      rules
        .filter(({ direction }) => direction === 'egress')
        .map((rule) => [rule.key, new VpcSecurityGroupEgressRule(this, rule.key, { provider, ...this.ruleConfig(rule) })]),
    );
    this.ingressRules = Object.fromEntries(
      rules
        .filter(({ direction }) => direction === 'ingress')
        .map((rule) => [rule.key, new VpcSecurityGroupIngressRule(this, rule.key, { provider, ...this.ruleConfig(rule) })]),
    );
  }

  private ruleConfig(rule: SecurityGroupRulePlan): {
    readonly securityGroupId: string;
    readonly description: string;
    readonly ipProtocol: string;
    readonly fromPort: number;
    readonly toPort: number;
    readonly prefixListId: string | undefined;
  } {
    return {
      securityGroupId: this.securityGroupId,
      description: rule.description,
      ipProtocol: rule.protocol,
      fromPort: rule.ports.from,
      toPort: rule.ports.to,
      prefixListId: this.prefixLists[rule.prefixList]?.prefixListId,
    };
  }
}
