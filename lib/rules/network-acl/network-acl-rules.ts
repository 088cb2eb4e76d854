import { QUOTAS } from '../../aws/quotas';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { MODEL_CODES } from '../../model/model-codes';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const ACL_RULES = 'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html';

/** AWS's numbers of rules in a network ACL. */
const LOWEST = 1;
const HIGHEST = 32766;

/** The numbers of rules that were given, by the paths of their props. */
export type RuleNumbersSubject = readonly (readonly [path: string, number: number])[];

/** The requirements on the numbers of rules. Paths: the parent of the props. */
export const RULE_NUMBER_RULES: readonly Rule<RuleNumbersSubject>[] = [
  rule(
    errorCode('network-acl-rule-number', `Give the rules of a network ACL numbers from ${LOWEST} to ${HIGHEST}.`, ACL_RULES),
    (numbers, report, path) => {
      for (const [prop, number] of numbers) {
        if (!isUnresolved(number) && !(Number.isInteger(number) && number >= LOWEST && number <= HIGHEST)) {
          report(
            joinPath(path, prop),
            number,
            `must be a whole number from ${LOWEST} to ${HIGHEST}`,
            'Give for example firstRuleNumber: 10000 and lastRuleNumber: 29999.',
          );
        }
      }
    },
  ),
  rule(MODEL_CODES.literalNeeded, (numbers, report, path) => {
    for (const [prop, number] of numbers.filter(([, each]) => isUnresolved(each))) {
      report(
        joinPath(path, prop),
        number,
        'must be known at synthesis, because the numbers of the rules are chosen then',
        'Give the number itself.',
      );
    }
  }),
];

/** The rules of one direction, and the numbers that there are for them. */
export interface NumberedRulesSubject {
  readonly direction: 'egress' | 'ingress';
  readonly rules: number;
  readonly firstRuleNumber: number;
  readonly lastRuleNumber: number;
  /** The numbers of the other rules of that direction. */
  readonly otherRuleNumbers: readonly number[];
}

/** Each rule needs a number of its own. Paths: the parent of the props. */
export const NUMBERED_RULES: readonly Rule<NumberedRulesSubject>[] = [
  rule(
    errorCode(
      'network-acl-numbers-used',
      'Leave at least as many numbers between firstRuleNumber and lastRuleNumber as there are rules.',
      ACL_RULES,
    ),
    ({ direction, rules, firstRuleNumber: first, lastRuleNumber: last, otherRuleNumbers }, report, path) => {
      const used = new Set(otherRuleNumbers.filter((number) => number >= first && number <= last));
      const free = Math.max(0, last - first + 1) - used.size;
      if (rules > free) {
        report(
          joinPath(path, 'lastRuleNumber'),
          last,
          `leaves ${free} numbers from ${first} on for ${rules} ${direction} rules`,
          'Give a wider range: the more numbers, the less often do two rules mean the same one.',
        );
      }
    },
  ),
];

/** The share of the quota that the rules of one direction use. */
export interface NetworkAclWeight {
  readonly direction: 'egress' | 'ingress';
  readonly rules: number;
  /** How many other rules of that direction are in the network ACL. */
  readonly otherRules: number;
  readonly quota: number;
}

/** The requirements on the number of rules. Paths: the network ACL's rules. */
export const NETWORK_ACL_QUOTA_RULES: readonly Rule<NetworkAclWeight>[] = [
  rule(
    warningCode(
      'network-acl-quota',
      'Keep a network ACL within its quota of inbound and of outbound rules, in which the rule that denies all the rest counts too.',
      'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
    ),
    ({ direction, rules, otherRules, quota }, report, path) => {
      const weight = rules + otherRules + 1;
      if (!isUnresolved(quota) && !(weight <= quota)) {
        const most = QUOTAS.networkAclRulesAtMost;
        report(
          path,
          `${weight} ${direction} rules`,
          `are ${rules} for Twilio, ${otherRules} others and the one that denies all the rest, and the quota is ${quota}`,
          weight <= most
            ? `Choose less traffic or fewer edges, or ask AWS to raise the quota "rules per network ACL" and set rulesQuota: ${weight}.`
            : `Choose less traffic or fewer edges: AWS raises the quota "rules per network ACL" to ${most} at most.`,
        );
      }
    },
  ),
];

/** Where a network ACL is, and where its rules would be made. Each may be a token, or undefined if it is not known. */
export interface NetworkAclEnvironmentSubject {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly networkAclAccount?: string | undefined;
  readonly networkAclRegion?: string | undefined;
}

/** The requirements on the place of the rules. Paths: the parent of `networkAcl`. */
export const NETWORK_ACL_ENVIRONMENT_RULES: readonly Rule<NetworkAclEnvironmentSubject>[] = [
  rule(
    errorCode('network-acl-elsewhere', 'Put the rules of a network ACL into its own account and Region.', ACL_RULES),
    ({ account, region, networkAclAccount, networkAclRegion }, report, path) => {
      const places = [
        ['account', account, networkAclAccount],
        ['Region', region, networkAclRegion],
      ] as const;
      for (const [name, own, other] of places) {
        if (own !== undefined && other !== undefined && !isUnresolved(own) && !isUnresolved(other) && own !== other) {
          report(
            joinPath(path, 'networkAcl'),
            other,
            `is in ${name} ${other}, and its rules would be made in ${name} ${own}`,
            'Make the rules in a stack of its own account and Region.',
          );
        }
      }
    },
  ),
];
