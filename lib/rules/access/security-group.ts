import { warningCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

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
      if (!isUnresolved(quota) && weight > quota) {
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
