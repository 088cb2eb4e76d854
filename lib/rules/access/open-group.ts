import { warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** A security group that has a prefix list as the peer of an egress rule, and lets everything out all the same. */
export interface OpenGroupSubject {
  /** The name of the list, or a token. */
  readonly list: string;
  /**
   * Why the group is open: it has a rule that allows all egress; or it has no inline egress rule, so that AWS keeps its own, which allows all
   * egress.
   */
  readonly because: 'allow-all' | 'no-inline-rule';
}

/** The requirements on a group with a prefix list as its peer. Paths: the group. */
export const OPEN_GROUP_RULES: readonly Rule<OpenGroupSubject>[] = [
  rule(
    warningCode(
      'group-open-to-all',
      'Give a prefix list as the peer of egress rules only to a group that is closed otherwise.',
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html',
    ),
    ({ list, because }, report, path) => {
      if (because === 'allow-all') {
        report(
          path,
          list,
          'lets everything out, so AWS CDK leaves out the rule to the list',
          'Attach the security group of the edge instead (securityGroups of the Interconnect or access), or make this group with allowAllOutbound: false.',
        );
      } else {
        report(
          path,
          list,
          'has no inline egress rule, so AWS keeps the rule that it gives to every group, which lets everything out',
          'Attach the security group of the edge instead (securityGroups of the Interconnect or access), or make this group without disableInlineRules and give it ports that are known at synthesis.',
        );
      }
    },
  ),
];
