import { FIREWALL_LAST_RULES, FIREWALL_POLICY } from '../../../lib/plan/egress/firewall-policy';
import { planFirewallRuleGroup } from '../../../lib/plan/egress/firewall-rule-group';
import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import { TwilioTraffic } from '../../../lib/catalog/twilio-traffic';

test('the policy has the order of the groups, and inspects fragments', () => {
  const plan = planFirewallRuleGroup({ edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK });
  expect(FIREWALL_POLICY.statefulEngineOptions.ruleOrder).toBe(plan.ruleOrder);
  expect(FIREWALL_POLICY.statelessFragmentDefaultActions).toEqual(['aws:forward_to_sfe']);
  expect(Object.isFrozen(FIREWALL_POLICY.statefulDefaultActions)).toBe(true);
});

test('the last rules drop, and no id of theirs is one of a group', () => {
  for (const rule of FIREWALL_LAST_RULES.split('\n')) {
    expect(rule).toMatch(/^drop udp .* sid:\d{1,6}; rev:1;\)$/);
  }
});
