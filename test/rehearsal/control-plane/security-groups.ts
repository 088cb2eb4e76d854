import type { Account, Thing } from './account';
import { Refused } from './refusal';

/** Rules of a group each way by default; a prefix list counts with its size. */
const RULES_EACH_WAY = 60;

export interface RuleRequest {
  readonly direction: 'egress' | 'ingress';
  readonly protocol: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** A CIDR or the id of another group. */
  readonly peer?: string | undefined;
  readonly prefixList?: string | undefined;
}

export interface GroupRequest {
  readonly name: string | undefined;
  readonly vpc: string | undefined;
}

export function createSecurityGroup(account: Account, region: string, { name, vpc }: GroupRequest): Thing {
  const vpcId = vpc === undefined ? 'default' : account.need(vpc, ['vpc'], region).id;
  if (name !== undefined && account.all('security-group', (each) => each['vpc'] === vpcId && each['name'] === name).length > 0) {
    throw new Refused('group-name-taken', `${vpcId} has a group of the name ${name}`);
  }
  return account.add('security-group', region, { name, vpc: vpcId });
}

export function deleteSecurityGroup(account: Account, region: string, id: string): void {
  const group = account.need(id, ['security-group'], region);
  const [user] = account.all('rule', ({ peer, group: owner }) => peer === group.id && owner !== group.id);
  if (user !== undefined) {
    throw new Refused('group-in-use', `${group.id} is deleted while ${user.state['group']} names it`);
  }
  account.all('rule', (each) => each['group'] === group.id).forEach((rule) => account.remove(rule));
  account.remove(group);
}

export function authorize(account: Account, region: string, groupId: string, request: RuleRequest): Thing {
  const group = account.need(groupId, ['security-group'], region);
  const list = request.prefixList === undefined ? undefined : account.need(request.prefixList, ['prefix-list'], region);
  const { direction, peer } = request;
  const opening = openingOf(request);
  if (account.all('rule', (each) => each['group'] === group.id && each['opening'] === opening).length > 0) {
    throw new Refused('rule-exists', `${group.id} has the rule ${opening}`);
  }
  const rule = account.add('rule', region, { group: group.id, direction, opening, list: list?.id, peer });
  try {
    checkWeight(account, group);
  } catch (error) {
    account.remove(rule);
    throw error;
  }
  return rule;
}

export function revoke(account: Account, id: string): void {
  const rule = account.find(id);
  if (rule !== undefined) {
    account.remove(rule);
  }
}

/** Makes another rule of a rule, under the same id. */
export function modifyRule(account: Account, region: string, id: string, request: RuleRequest): void {
  const rule = account.need(id, ['rule'], region);
  const list = request.prefixList === undefined ? undefined : account.need(request.prefixList, ['prefix-list'], region);
  Object.assign(rule.state, { opening: openingOf(request), list: list?.id, peer: request.peer });
  checkWeight(account, account.find(rule.state['group'])!);
}

/** Revokes the rule of a group that a request made. */
export function revokeOpening(account: Account, groupId: string, request: RuleRequest): void {
  const opening = openingOf(request);
  account.all('rule', (each) => each['group'] === groupId && each['opening'] === opening).forEach((rule) => account.remove(rule));
}

function openingOf({ direction, protocol, from, to, peer, prefixList }: RuleRequest): string {
  return [direction, protocol, from ?? -1, to ?? -1, prefixList ?? peer].join(' ');
}

/** Refuses a group that has more rules than it can have. */
export function checkWeight(account: Account, group: Thing): void {
  for (const direction of ['egress', 'ingress']) {
    const rules = account.all('rule', (each) => each['group'] === group.id && each['direction'] === direction);
    const weight = rules.reduce(
      (sum, { state }) => sum + (state['list'] === undefined ? 1 : account.find(state['list'])!.state['size']),
      0,
    );
    const quota = group.state['rulesQuota'] ?? RULES_EACH_WAY;
    if (weight > quota) {
      throw new Refused('too-many-rules', `${group.id} would have ${weight} ${direction} rules, and takes ${quota}`);
    }
  }
}

export function rulesNaming(account: Account, list: Thing): readonly Thing[] {
  return account.all('rule', (each) => each['list'] === list.id);
}
