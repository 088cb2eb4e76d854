import { type IResolveContext, Lazy } from 'aws-cdk-lib';
import { CfnSecurityGroup, type IPeer, type IVpc, type Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { locateFailure } from '../../model/finding';
import { opensAsMuch, type PrefixListRule, type SecurityGroupRulePlan } from '../../plan/access/openings';
import { CLOUDFORMATION_ENTRIES_LIMIT } from '../../plan/access/prefix-list';
import { planSecurityGroup, type SecurityGroupPlanProps } from '../../plan/access/security-group';
import { planFor } from '../planning';
import { TwilioPrefixList } from './twilio-prefix-list';

/** Properties of a Twilio edge security group: an edge and its traffic. */
export interface TwilioEdgeSecurityGroupProps extends Omit<SecurityGroupPlanProps, 'entriesLimit'> {
  /** The VPC of the group. A change replaces the group. */
  readonly vpc: IVpc;

  /**
   * The name of the group. A change replaces the group.
   *
   * @default - a name that CloudFormation makes
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
export interface PlannedSecurityGroupProps {
  /** The VPC of the group. A change replaces the group. */
  readonly vpc: IVpc;
  readonly description: string;
  readonly rules: readonly SecurityGroupRulePlan[];
  /** By the keys that the rules name. */
  readonly prefixLists: Readonly<Record<string, TwilioPrefixList>>;
}

/** A rule that names a prefix list, as CloudFormation has it inside a group. */
interface InlineRule {
  readonly destinationPrefixListId?: string | undefined;
  readonly sourcePrefixListId?: string | undefined;
  readonly description?: string | undefined;
  readonly ipProtocol?: string;
  readonly fromPort?: number;
  readonly toPort?: number;
}

/** A rule that matches nothing. It stands where no rule would mean AWS's own rule, which allows everything. */
const NO_TRAFFIC: CfnSecurityGroup.EgressProperty = {
  cidrIp: '255.255.255.255/32',
  description: 'Disallow all traffic',
  ipProtocol: 'icmp',
  fromPort: 252,
  toPort: 86,
};

/**
 * A security group that opens exactly one edge's chosen traffic, to and from prefix lists.
 *
 * All rules stand in the group itself, so it is never open, not even between its creation and its first rule. Voice SDK traffic is
 * egress only, because Twilio opens no connection to an SDK client; SIP goes both ways. SIP at a public edge opens the gateways of every
 * public edge, as Twilio asks, unless `failoverEdges` says otherwise. For traffic that Twilio publishes as host names only nothing is
 * opened: a warning lists the hosts.
 *
 * Errors: `twilio-interconnect:traffic-missing`, `twilio-interconnect:traffic-not-served`, `twilio-interconnect:failover-edges-unused`,
 * `twilio-interconnect:failover-edges-mixed`, `twilio-interconnect:prefix-list-entries`. Warnings: `twilio-interconnect:host-names-only`,
 * `twilio-interconnect:sip-failover-narrowed`, `twilio-interconnect:security-group-quota`.
 *
 * @see https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements
 * @see https://www.twilio.com/docs/sip-trunking/ip-addresses
 */
export class TwilioEdgeSecurityGroup extends SecurityGroup {
  /** The lists that the rules name, by key: `media`, `sip-signalling`, `voice-sdk-signalling`, `network-traversal`. */
  public readonly prefixLists: Readonly<Record<string, TwilioPrefixList>>;

  /** The rules that name prefix lists. */
  private readonly inline: { readonly egress: InlineRule[]; readonly ingress: InlineRule[] } = { egress: [], ingress: [] };

  public constructor(scope: Construct, id: string, props: TwilioEdgeSecurityGroupProps | PlannedSecurityGroupProps) {
    const planned =
      'edge' in props
        ? locateFailure(`${scope.node.path}/${id}`, () =>
            planSecurityGroup({ ...props, entriesLimit: CLOUDFORMATION_ENTRIES_LIMIT }),
          )
        : undefined;
    super(scope, id, {
      vpc: props.vpc,
      description: props.description ?? planned?.description ?? '',
      ...('securityGroupName' in props && props.securityGroupName !== undefined
        ? { securityGroupName: props.securityGroupName }
        : {}),
      allowAllOutbound: false,
      disableInlineRules: false,
    });
    if (planned === undefined) {
      const given = props as PlannedSecurityGroupProps;
      this.prefixLists = given.prefixLists;
      this.writeInline(given.rules);
    } else {
      planFor(this, () => planned);
      this.prefixLists = Object.fromEntries(
        planned.prefixLists.map((list) => [list.key, new TwilioPrefixList(this, `PrefixList-${list.key}`, { plan: list })]),
      );
      this.writeInline(planned.rules);
    }
  }

  /**
   * Adds a rule. To a prefix list it is written into the group like the group's own; if those open as much already, nothing is added.
   */
  public override addEgressRule(peer: IPeer, connection: Port, description?: string, remoteRule?: boolean): void {
    const { destinationPrefixListId } = peer.toEgressRuleConfig();
    if (destinationPrefixListId === undefined) {
      super.addEgressRule(peer, connection, description, remoteRule);
    } else {
      this.addInline('egress', { destinationPrefixListId, ...connection.toRuleJson(), description });
    }
  }

  /**
   * Adds a rule. From a prefix list it is written into the group like the group's own; if those open as much already, nothing is added.
   */
  public override addIngressRule(peer: IPeer, connection: Port, description?: string, remoteRule?: boolean): void {
    const { sourcePrefixListId } = peer.toIngressRuleConfig();
    if (sourcePrefixListId === undefined) {
      super.addIngressRule(peer, connection, description, remoteRule);
    } else {
      this.addInline('ingress', { sourcePrefixListId, ...connection.toRuleJson(), description });
    }
  }

  private addInline(direction: 'egress' | 'ingress', rule: InlineRule): void {
    const wanted = toPrefixListRule(direction, rule);
    if (!this.inline[direction].some((other) => opensAsMuch(toPrefixListRule(direction, other), wanted))) {
      this.inline[direction].push(rule);
    }
  }

  /** Puts the rules before those that a user adds to the group. */
  private writeInline(rules: readonly SecurityGroupRulePlan[]): void {
    for (const { direction, prefixList, protocol, ports, description } of rules) {
      const prefixListId = this.prefixLists[prefixList]?.prefixListId;
      const list = direction === 'egress' ? { destinationPrefixListId: prefixListId } : { sourcePrefixListId: prefixListId };
      this.inline[direction].push({ ...list, description, ipProtocol: protocol, fromPort: ports.from, toPort: ports.to });
    }
    const resource = this.node.defaultChild as CfnSecurityGroup;
    const { securityGroupEgress: addedEgress, securityGroupIngress: addedIngress } = resource;
    resource.securityGroupEgress = Lazy.uncachedAny({
      produce: (context: IResolveContext) => {
        const added = ((context.resolve(addedEgress) ?? []) as CfnSecurityGroup.EgressProperty[]).filter(
          (rule) => !isNoTraffic(rule),
        );
        const all = [...this.inline.egress, ...added];
        return all.length === 0 ? [NO_TRAFFIC] : all;
      },
    });
    resource.securityGroupIngress = Lazy.uncachedAny(
      { produce: (context: IResolveContext) => [...this.inline.ingress, ...((context.resolve(addedIngress) ?? []) as object[])] },
      { omitEmptyArray: true },
    );
  }
}

/** A rule as the plan compares it. */
function toPrefixListRule(direction: 'egress' | 'ingress', rule: InlineRule): PrefixListRule {
  const prefixListId = (direction === 'egress' ? rule.destinationPrefixListId : rule.sourcePrefixListId) ?? '';
  return { direction, prefixListId, protocol: rule.ipProtocol, from: rule.fromPort, to: rule.toPort };
}

function isNoTraffic(rule: CfnSecurityGroup.EgressProperty): boolean {
  return rule.cidrIp === NO_TRAFFIC.cidrIp && rule.ipProtocol === NO_TRAFFIC.ipProtocol;
}
