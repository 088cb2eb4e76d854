import { warningCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

/** How much of the quota the rules of one direction take. */
export interface SecurityGroupWeight {
  readonly direction: 'egress' | 'ingress';
  readonly weight: number;
  readonly quota: number;
}

/** What a security group must be. Paths: the group. */
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
          `the ${direction} rules weigh ${weight}, because each counts the reserved size of its prefix list, and the quota is ${quota}`,
          `Choose less traffic for one group, or have the quota "inbound or outbound rules per security group" raised and say so: rulesQuota: ${weight}.`,
        );
      }
    },
  ),
];
