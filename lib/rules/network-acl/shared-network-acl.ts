import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** A rule that something adds to a network ACL. */
export interface SharedNetworkAclRule {
  /** The path of the construct that adds it. */
  readonly owner: string;
  /** What it lets through. */
  readonly key: string;
  readonly direction: 'egress' | 'ingress';
  readonly ruleNumber: number;
}

/** The rules of one network ACL, of all that add some, in the order of their owners. */
export type SharedNetworkAclSubject = readonly SharedNetworkAclRule[];

/** The requirements on rules that several constructs add to one network ACL. Paths: the network ACL. */
export const SHARED_NETWORK_ACL_RULES: readonly Rule<SharedNetworkAclSubject>[] = [
  rule(
    errorCode(
      'network-acl-number-taken',
      'Give each rule of a network ACL a number of its own among those of its direction.',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
    ),
    (rules, report, path) => {
      for (const [first, second] of pairs(rules, ({ direction, ruleNumber }) => `${direction} ${ruleNumber}`)) {
        report(
          path,
          second.ruleNumber,
          `is the number of an ${first.direction} rule of ${first.owner} and of one of ${second.owner}`,
          first.key === second.key
            ? 'Make one TwilioNetworkAclRules for the network ACL, with all edges and traffic.'
            : 'Name the number in otherRuleNumbers of one of them, or give them different ranges of numbers.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'network-acl-rule-twice',
      'Keep one rule of a network ACL for what it lets through: each rule counts against the quota.',
      'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
    ),
    (rules, report, path) => {
      for (const [first, second] of pairs(rules, ({ key }) => key).filter(([a, b]) => a.ruleNumber !== b.ruleNumber)) {
        report(
          path,
          second.key,
          `is let through by rule ${first.ruleNumber} of ${first.owner} and by rule ${second.ruleNumber} of ${second.owner}`,
          'Make one TwilioNetworkAclRules for the network ACL, with all edges and traffic.',
        );
      }
    },
  ),
];

/** The rules that are alike, each with the first of them. */
function pairs(
  rules: SharedNetworkAclSubject,
  nameOf: (each: SharedNetworkAclRule) => string,
): readonly (readonly [first: SharedNetworkAclRule, other: SharedNetworkAclRule])[] {
  const first = new Map<string, SharedNetworkAclRule>();
  return rules.flatMap((each) => {
    const earlier = first.get(nameOf(each));
    first.set(nameOf(each), earlier ?? each);
    return earlier === undefined ? [] : [[earlier, each] as const];
  });
}
