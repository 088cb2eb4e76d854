import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioDnsFirewallRuleGroup, type TwilioDnsFirewallRuleGroupProps } from 'twilio-interconnect-constructs/cdktf';
import { all, only, refusalOf, synthesise } from '../support';

const PROPS: TwilioDnsFirewallRuleGroupProps = {
  edges: [TwilioEdge.ASHBURN],
  traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING, TwilioTraffic.VOICE_SDK_INSIGHTS],
};

function made(change: Partial<TwilioDnsFirewallRuleGroupProps> = {}) {
  let group!: TwilioDnsFirewallRuleGroup;
  const result = synthesise((stack) => {
    group = new TwilioDnsFirewallRuleGroup(stack, 'Dns', { ...PROPS, ...change });
  });
  return { result, group };
}

test('is a list and a rule for each kind of traffic, with domains as AWS returns them', () => {
  const { result, group } = made();
  expect(all(result, 'aws_route53_resolver_firewall_domain_list')).toEqual([
    { name: 'twilio-network-dns-voice-sdk-insights', domains: ['eventgw.twilio.com.'] },
    {
      name: 'twilio-network-dns-voice-sdk-signalling',
      domains: ['chunderw-vpc-gll-us1.twilio.com.', 'voice-js.ashburn.twilio.com.'],
    },
  ]);
  expect(only(result, 'aws_route53_resolver_firewall_rule_group')).toEqual({ name: 'twilio-network-dns' });
  expect(all(result, 'aws_route53_resolver_firewall_rule')).toEqual(
    group.plan.domainLists.map(({ key, name, priority }) => ({
      name,
      priority,
      action: 'ALLOW',
      firewall_domain_redirection_action: 'TRUST_REDIRECTION_DOMAIN',
      firewall_rule_group_id: expect.stringMatching(/^\$\{aws_route53_resolver_firewall_rule_group\./),
      firewall_domain_list_id: expect.stringContaining(key),
    })),
  );
  expect(all(result, 'aws_route53_resolver_firewall_rule_group_association')).toEqual([]);
  expect(Object.keys(group.rules)).toEqual(Object.keys(group.domainLists));
});

test('is associated with VPCs by keys, and tags what can be tagged', () => {
  const tags = { team: 'voice' };
  const { result, group } = made({ ruleGroupName: 'own', tags, vpcs: { softphones: { vpcId: 'vpc-1', priority: 101 } } });
  expect(only(result, 'aws_route53_resolver_firewall_rule_group_association')).toMatchObject({
    name: 'own-softphones',
    vpc_id: 'vpc-1',
    priority: 101,
    tags,
  });
  expect(only(result, 'aws_route53_resolver_firewall_rule_group')).toMatchObject({ name: 'own', tags });
  expect(Object.keys(group.associations)).toEqual(['softphones']);
});

test('says everything that is wrong', () => {
  expect(refusalOf(() => made({ traffic: TwilioTraffic.SIP, vpcs: { a: { vpcId: 'vpc-1', priority: 100 } } }))).toEqual([
    'dns-firewall-empty traffic',
    'dns-firewall-priority vpcs.a.priority',
  ]);
});
