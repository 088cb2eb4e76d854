import { Cidr, planFirewallRuleGroup, planHostNames, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioAccess, TwilioFirewallRuleGroup } from 'twilio-interconnect-constructs/cdktf';
import { all, only, synthesise } from '../support';

const SOFTPHONES = { edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK };

test('is a stateful group with the rules of the plan, and its lists', () => {
  const result = synthesise((stack) => {
    new TwilioFirewallRuleGroup(stack, 'Firewall', { ...SOFTPHONES, tags: { team: 'voice' } });
  });
  const [list] = Object.keys(result.resource['aws_ec2_managed_prefix_list']!);
  expect(only(result, 'aws_networkfirewall_rule_group')).toEqual({
    name: 'twilio-network-Firewall-strict-100',
    type: 'STATEFUL',
    capacity: 100,
    rule_group: {
      reference_sets: {
        ip_set_references: [
          {
            key: 'TWILIO_MEDIA_ASHBURN',
            ip_set_reference: [{ reference_arn: `\${aws_ec2_managed_prefix_list.${list}.arn}` }],
          },
        ],
      },
      rules_source: { rules_string: planFirewallRuleGroup(SOFTPHONES).rulesString },
      stateful_rule_options: { rule_order: 'STRICT_ORDER' },
    },
    tags: { team: 'voice' },
    lifecycle: { create_before_destroy: true },
  });
  expect(only(result, 'aws_ec2_managed_prefix_list').tags).toEqual({ team: 'voice' });
  expect(result.warnings).toEqual([]);
});

test('has home networks, an order, a capacity and a name of its own', () => {
  const result = synthesise((stack) => {
    new TwilioFirewallRuleGroup(stack, 'Firewall', {
      ...SOFTPHONES,
      homeNetworks: [Cidr.of('10.0.0.0/16'), Cidr.of('10.1.0.0/16')],
      ruleOrder: 'action',
      capacity: 300,
      ruleGroupName: 'softphones',
    });
  });
  const group = only(result, 'aws_networkfirewall_rule_group');
  expect(group).toMatchObject({
    name: 'softphones',
    capacity: 300,
    rule_group: {
      rule_variables: { ip_sets: [{ key: 'HOME_NET', ip_set: { definition: ['10.0.0.0/16', '10.1.0.0/16'] } }] },
      stateful_rule_options: { rule_order: 'DEFAULT_ACTION_ORDER' },
    },
  });
  // A new group of the same name cannot stand beside the old one.
  expect(group).not.toHaveProperty('lifecycle');
});

test('takes the lists of an access, and covers its host names', () => {
  const chosen = { edges: [TwilioEdge.ASHBURN_IX], traffic: [...TwilioTraffic.VOICE_SDK, TwilioTraffic.SIP_MEDIA] };
  const result = synthesise((stack) => {
    const { prefixLists } = new TwilioAccess(stack, 'Twilio', { ...chosen, vpc: { vpcId: 'vpc-1' } });
    const group = new TwilioFirewallRuleGroup(stack, 'Firewall', { ...chosen, prefixLists });
    expect(group.prefixLists['media']).toBe(prefixLists.media);
    expect(group.coveredHostNames).toEqual(planHostNames(chosen).hostNames);
  });
  expect(all(result, 'aws_ec2_managed_prefix_list')).toHaveLength(2);
});

test('warns with codes, at itself', () => {
  const result = synthesise((stack) => {
    new TwilioFirewallRuleGroup(stack, 'Firewall', { ...SOFTPHONES, behindTransitGateway: { applianceMode: true } });
  });
  expect(result.warnings).toEqual([
    expect.stringMatching(/^network\/Firewall: .*\[twilio-interconnect:firewall-home-networks\]/),
  ]);
});
