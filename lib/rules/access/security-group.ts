import { SECURITY_GROUP_TEXT } from '../../aws/name-limits';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const CREATE = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html';

/** The texts of a security group. */
export interface SecurityGroupTexts {
  readonly securityGroupName?: string | undefined;
  readonly description?: string | undefined;
}

/** The requirements on the texts of a security group. Paths: the parent of the props. */
export const SECURITY_GROUP_TEXT_RULES: readonly Rule<SecurityGroupTexts>[] = [
  rule(
    errorCode(
      'security-group-name',
      'Name a security group with 1 to 255 letters, digits, spaces or the characters ._-:/()#,@[]+=&;{}!$*, and not with sg- at the beginning.',
      CREATE,
    ),
    ({ securityGroupName: name }, report, path) => {
      if (name !== undefined && !isUnresolved(name) && (name.startsWith('sg-') || !SECURITY_GROUP_TEXT.test(name))) {
        report(
          joinPath(path, 'securityGroupName'),
          name,
          name.startsWith('sg-') ? 'begins with sg-, as ids do' : 'is too long, empty, or has a character that AWS does not take',
          'Give for example twilio-ashburn.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'security-group-description',
      'Give a security group a description of 1 to 255 letters, digits, spaces or the characters ._-:/()#,@[]+=&;{}!$*.',
      CREATE,
    ),
    ({ description }, report, path) => {
      if (description !== undefined && !isUnresolved(description) && !SECURITY_GROUP_TEXT.test(description)) {
        report(
          joinPath(path, 'description'),
          description,
          'is too long, empty, or has a character that AWS does not take',
          'Use ASCII letters and digits, for example Softphones to Twilio.',
        );
      }
    },
  ),
];

/** The share of the quota that the rules of one direction use. */
export interface SecurityGroupWeight {
  readonly direction: 'egress' | 'ingress';
  readonly weight: number;
  readonly quota: number;
}

/** The requirements on a security group. Paths: the group. */
export const SECURITY_GROUP_RULES: readonly Rule<SecurityGroupWeight>[] = [
  rule(
    warningCode(
      'security-group-quota',
      'Keep a security group within its quota of rules: a rule that names a prefix list counts as many times as the list has entries reserved.',
      'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
    ),
    ({ direction, weight, quota }, report, path) => {
      // Of a list whose size is an error the weight is no number that anybody could read.
      if (!isUnresolved(quota) && Number.isSafeInteger(weight) && !(weight <= quota)) {
        report(
          path,
          `${weight} ${direction} rules`,
          `the ${direction} rules count as ${weight}, because each counts with the reserved size of its prefix list, and the quota is ${quota}`,
          `Choose less traffic for one group, or ask AWS to raise the quota "inbound or outbound rules per security group" and set rulesQuota: ${weight}.`,
        );
      }
    },
  ),
];
