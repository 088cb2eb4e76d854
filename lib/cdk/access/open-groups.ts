import { Annotations, Stack } from 'aws-cdk-lib';
import {
  CfnSecurityGroup,
  CfnSecurityGroupEgress,
  Connections,
  type IConnectable,
  type IPeer,
  type Port,
} from 'aws-cdk-lib/aws-ec2';
import type { IConstruct } from 'constructs';
import { type Finding, formatFinding } from '../../model/finding';
import { OPEN_GROUP_RULES } from '../../rules/access/open-group';
import { checkAll } from '../../rules/rule';
import { isWarnedOf } from '../planning';

/** A prefix list as a peer of security groups. */
interface PeerList extends IPeer, IConstruct {
  readonly prefixListName: string;
  readonly prefixListId: string;
}

/**
 * The connections of a prefix list. A group that lets everything out ignores the rules to its peers, and so it gets a warning.
 */
export class PrefixListConnections extends Connections {
  readonly #list: PeerList;

  public constructor(list: PeerList) {
    super({ peer: list });
    this.#list = list;
  }

  /** Every rule of a group to the list comes by here too, because CDK asks both sides. */
  public override allowFrom(other: IConnectable, portRange: Port, description?: string): void {
    super.allowFrom(other, portRange, description);
    for (const group of other.connections.securityGroups.filter(({ allowAllOutbound }) => allowAllOutbound)) {
      warn(group, checkAll(OPEN_GROUP_RULES, { list: this.#list.prefixListName, because: 'allow-all' }, group.node.path));
    }
  }
}

/**
 * The warnings of groups that have no inline egress rule, and a rule to the list that is a resource of its own.
 */
export function warnOfGroupsWithoutInlineRules(list: PeerList): void {
  const constructs = list.node.root.node.findAll();
  const groups = new Map(
    constructs
      .filter((each): each is CfnSecurityGroup => each instanceof CfnSecurityGroup)
      .flatMap((group) => [
        [group.attrGroupId, group],
        [group.attrId, group],
      ]),
  );
  for (const each of constructs) {
    if (each instanceof CfnSecurityGroupEgress && each.destinationPrefixListId === list.prefixListId) {
      const group = groups.get(each.groupId);
      if (group !== undefined && !hasInlineEgress(group)) {
        const { scope } = group.node;
        const owner = scope !== undefined && scope.node.defaultChild === group ? scope : group;
        const subject = { list: list.prefixListName, because: 'no-inline-rule' } as const;
        warn(owner, checkAll(OPEN_GROUP_RULES, subject, owner.node.path));
      }
    }
  }
}

function hasInlineEgress(group: CfnSecurityGroup): boolean {
  const egress: unknown = Stack.of(group).resolve(group.securityGroupEgress);
  return Array.isArray(egress) && egress.length > 0;
}

/** Once for each group, however many rules and lists it has. */
function warn(group: IConstruct, findings: readonly Finding[]): void {
  for (const warning of findings.filter(({ code }) => !isWarnedOf(group, code))) {
    const { code, path, value } = warning;
    Annotations.of(group).addWarningV2(code, formatFinding(warning), { context: { path, value } });
  }
}
