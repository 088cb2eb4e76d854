import { Stack } from 'aws-cdk-lib';
import { CfnNetworkAclEntry, type INetworkAclRef } from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { type Kind, objectOf, required } from '../../model/shape/kind';
import { planNetworkAclRules } from '../../plan/network-acl/network-acl-rules';
import type { NetworkAclRulesOptions } from '../../plan/network-acl/network-acl-rules-props';
import { NETWORK_ACL_RULES } from '../../plan/network-acl/network-acl-rules-shape';
import { sharedNetworkAclFindings, type AddedNetworkAclRules } from '../../plan/network-acl/shared-network-acl';
import { attach, hostOf, type Member } from '../attachments';
import { NETWORK_ACL } from '../engine-kinds';
import { givenTo } from '../given';
import { makeResource } from '../older-releases';
import { planFor } from '../planning';

/** Properties of the rules of a network ACL. */
export interface TwilioNetworkAclRulesProps extends NetworkAclRulesOptions {
  /**
   * The network ACL of the subnets, for example an `ec2.NetworkAcl`. A change replaces the rules.
   *
   * Errors: `twilio-interconnect:network-acl-elsewhere`.
   */
  readonly networkAcl: INetworkAclRef;
}

/** The protocols, by the numbers that CloudFormation takes. */
const PROTOCOLS = { tcp: 6, udp: 17 } as const;

/** What the rules of a network ACL are made from. */
export const NETWORK_ACL_RULES_PROPS: Kind<TwilioNetworkAclRulesProps> = objectOf<TwilioNetworkAclRulesProps>(
  'the rules of a network ACL',
  { ...NETWORK_ACL_RULES, networkAcl: required(NETWORK_ACL) },
);

/**
 * The rules that let the chosen traffic through a network ACL: its ports, and in the other direction the ephemeral ports 1024 to 65535 of the
 * same addresses, because a network ACL remembers no connection. For traffic that Twilio publishes as host names only, nothing is let
 * through: a warning lists the hosts.
 *
 * A rule that lets something else through is another resource with another number. CloudFormation makes the new rules before it deletes the
 * old ones, so both must fit into the quota for that moment.
 *
 * Errors: `twilio-interconnect:network-acl-number-taken`. Warnings: `twilio-interconnect:network-acl-rule-twice`, both beside other rules for the
 * same network ACL.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export class TwilioNetworkAclRules extends Construct {
  /** The rules, by key: `egress-udp-10000-60000-168.86.128.0-18`. */
  public readonly rules: Readonly<Record<string, CfnNetworkAclEntry>>;

  public constructor(scope: Construct, id: string, given: TwilioNetworkAclRulesProps) {
    super(scope, id);
    const { networkAcl, ...options } = givenTo(this, NETWORK_ACL_RULES_PROPS, given);
    const { account, region } = Stack.of(this);
    const environment = { account, region, networkAclAccount: networkAcl.env.account, networkAclRegion: networkAcl.env.region };
    const plan = planFor(this, () => planNetworkAclRules({ ...options, environment }));
    const { networkAclId } = networkAcl.networkAclRef;
    this.rules = Object.fromEntries(
      plan.rules.map(({ key, direction, protocol, ports, cidr, action, ruleNumber }) => [
        key,
        makeResource(CfnNetworkAclEntry, this, key, {
          networkAclId,
          egress: direction === 'egress',
          ruleNumber,
          protocol: PROTOCOLS[protocol],
          portRange: { from: ports.from, to: ports.to },
          cidrBlock: cidr.toString(),
          ruleAction: action,
        }),
      ]),
    );
    const [resource] = Object.values(this.rules);
    if (resource !== undefined) {
      attach<AddedNetworkAclRules & Member>(
        hostOf(networkAcl, 'network-acl-rules', networkAclId),
        { path: this.node.path, resource, rules: plan.rules },
        (added) => sharedNetworkAclFindings(added, networkAcl.node.path),
      );
    }
  }
}
