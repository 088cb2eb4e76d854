import type { Finding } from '../../model/finding';
import { SHARED_NETWORK_ACL_RULES } from '../../rules/network-acl/shared-network-acl';
import { checkAll } from '../../rules/rule';
import type { NetworkAclRulePlan } from './network-acl-rules';

/** Rules that one construct adds to a network ACL. */
export interface AddedNetworkAclRules {
  /** The path of the construct. */
  readonly path: string;
  readonly rules: readonly Pick<NetworkAclRulePlan, 'key' | 'direction' | 'ruleNumber'>[];
}

/**
 * The errors and warnings about the rules that several constructs add to one network ACL.
 *
 * @param path the network ACL
 */
export function sharedNetworkAclFindings(added: readonly AddedNetworkAclRules[], path: string): readonly Finding[] {
  const rules = added.flatMap((each) =>
    each.rules.map(({ key, direction, ruleNumber }) => ({ owner: each.path, key, direction, ruleNumber })),
  );
  return checkAll(SHARED_NETWORK_ACL_RULES, rules, path);
}
