import type { NetworkAclRulePlan, TrafficRule } from 'twilio-interconnect-constructs';
import { type Box, boxesOfRules, boxOf } from '../access/boxes';

/*
 * What must get through a network ACL, on plain numbers: the packets of each traffic rule, and the answers to the ports that the other side
 * may have chosen.
 */

const OTHER_WAY: Readonly<Record<string, string>> = { egress: 'ingress', ingress: 'egress' };

/** The packets that traffic rules need, there and back. */
export function boxesThereAndBack(rules: readonly TrafficRule[]): readonly Box[] {
  const there = boxesOfRules(rules);
  return [...there, ...there.map((box) => ({ ...box, direction: OTHER_WAY[box.direction]!, ports: [1024, 65535] as const }))];
}

/** What rules of a network ACL let through. */
export function boxesOfAcl(
  rules: readonly Pick<NetworkAclRulePlan, 'cidr' | 'direction' | 'protocol' | 'ports'>[],
): readonly Box[] {
  return rules.map((rule) => boxOf(rule.cidr.toString(), rule));
}
