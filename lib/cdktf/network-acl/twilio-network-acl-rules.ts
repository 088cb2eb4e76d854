import { NetworkAclRule } from '@cdktf/provider-aws/lib/network-acl-rule';
import { Construct } from 'constructs';
import { type Kind, objectOf, required } from '../../model/shape/kind';
import { planNetworkAclRules } from '../../plan/network-acl/network-acl-rules';
import type { NetworkAclRulesOptions } from '../../plan/network-acl/network-acl-rules-props';
import { NETWORK_ACL_RULES } from '../../plan/network-acl/network-acl-rules-shape';
import { sharedNetworkAclFindings, type AddedNetworkAclRules } from '../../plan/network-acl/shared-network-acl';
import { attach, hostOf, type Member } from '../attachments';
import { AWS_PROVIDER, ID } from '../engine-kinds';
import { givenTo } from '../given';
import { planFor } from '../planning';
import type { TerraformOptions } from '../terraform-options';

/** Properties of the rules of a network ACL. */
export interface TwilioNetworkAclRulesProps extends NetworkAclRulesOptions, TerraformOptions {
  /**
   * The id of the network ACL of the subnets: of an `aws_network_acl` without rules of its own, because the provider would remove those that
   * are made here. A change replaces the rules.
   */
  readonly networkAclId: string;
}

/** What the rules of a network ACL are made from. */
export const NETWORK_ACL_RULES_PROPS: Kind<TwilioNetworkAclRulesProps> = objectOf<TwilioNetworkAclRulesProps>(
  'the rules of a network ACL',
  { ...NETWORK_ACL_RULES, networkAclId: required(ID), provider: AWS_PROVIDER },
);

/**
 * The rules that let the chosen traffic through a network ACL: its ports, and in the other direction the ephemeral ports 1024 to 65535 of the
 * same addresses, because a network ACL remembers no connection. For traffic that Twilio publishes as host names only, nothing is let
 * through: a warning lists the hosts.
 *
 * A rule that lets something else through is another resource with another number. Terraform deletes and makes rules in any order, so what
 * both an old and a new rule let through can be closed for that moment.
 *
 * Errors: `twilio-interconnect:network-acl-number-taken`. Warnings: `twilio-interconnect:network-acl-rule-twice`, both beside other rules for the
 * same network ACL.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export class TwilioNetworkAclRules extends Construct {
  /** The rules, by key: `egress-udp-10000-60000-168.86.128.0-18`. */
  public readonly rules: Readonly<Record<string, NetworkAclRule>>;

  public constructor(scope: Construct, id: string, given: TwilioNetworkAclRulesProps) {
    super(scope, id);
    const { networkAclId, provider, ...options } = givenTo(this, NETWORK_ACL_RULES_PROPS, given);
    const plan = planFor(this, () => planNetworkAclRules(options));
    this.rules = Object.fromEntries(
      plan.rules.map(({ key, direction, protocol, ports, cidr, action, ruleNumber }) => [
        key,
        new NetworkAclRule(this, key, {
          provider,
          networkAclId,
          egress: direction === 'egress',
          ruleNumber,
          protocol,
          fromPort: ports.from,
          toPort: ports.to,
          cidrBlock: cidr.toString(),
          ruleAction: action,
        }),
      ]),
    );
    const [resource] = Object.values(this.rules);
    if (resource !== undefined) {
      attach<AddedNetworkAclRules & Member>(
        hostOf(this, 'network-acl-rules', this, networkAclId),
        { path: this.node.path, resource, rules: plan.rules },
        (added) => sharedNetworkAclFindings(added, this.node.path),
      );
    }
  }
}
