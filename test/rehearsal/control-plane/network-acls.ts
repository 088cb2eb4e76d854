import type { Account, Thing } from './account';
import { Refused } from './refusal';

/** Rules of a network ACL each way by default, with the one that denies all the rest. */
const RULES_EACH_WAY = 20;

export interface AclRuleRequest {
  readonly networkAcl: string;
  readonly direction: 'egress' | 'ingress';
  readonly number: number;
}

export function createNetworkAcl(account: Account, region: string, vpc: string): Thing {
  return account.add('network-acl', region, { vpc: account.need(vpc, ['vpc'], region).id });
}

/** Its rules go with it. */
export function deleteNetworkAcl(account: Account, region: string, id: string): void {
  const acl = account.need(id, ['network-acl'], region);
  account.all('acl-rule', (each) => each['acl'] === acl.id).forEach((rule) => account.remove(rule));
  account.remove(acl);
}

/** A number is one rule's in a direction, until that rule is deleted. */
export function createAclRule(account: Account, region: string, { networkAcl, direction, number }: AclRuleRequest): Thing {
  const acl = account.need(networkAcl, ['network-acl'], region);
  const rules = account.all('acl-rule', (each) => each['acl'] === acl.id && each['direction'] === direction);
  if (rules.some(({ state }) => state['number'] === number)) {
    throw new Refused('acl-number-taken', `${acl.id} has the ${direction} rule ${number}`);
  }
  if (rules.length + 1 >= RULES_EACH_WAY) {
    throw new Refused('too-many-acl-rules', `${acl.id} would have ${rules.length + 2} ${direction} rules, with the last one`);
  }
  return account.add('acl-rule', region, { acl: acl.id, direction, number });
}

export function deleteAclRule(account: Account, id: string): void {
  const rule = account.find(id);
  // It may have gone with its network ACL.
  if (rule !== undefined) {
    account.remove(rule);
  }
}
