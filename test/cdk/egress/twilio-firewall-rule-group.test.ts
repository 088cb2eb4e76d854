import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { CfnFirewallPolicy } from 'aws-cdk-lib/aws-networkfirewall';
import {
  Cidr,
  FIREWALL_POLICY,
  planHostNames,
  TwilioEdge,
  TwilioTraffic,
  ValidationFailure,
} from 'twilio-interconnect-constructs';
import { TwilioAccess, TwilioFirewallRuleGroup, type TwilioFirewallRuleGroupProps } from 'twilio-interconnect-constructs/cdk';

const GROUP = 'AWS::NetworkFirewall::RuleGroup';
const SOFTPHONES = { edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK };

const newStack = (): Stack => new Stack(new App(), 'Network');
const make = (stack: Stack, props: TwilioFirewallRuleGroupProps): TwilioFirewallRuleGroup =>
  new TwilioFirewallRuleGroup(stack, 'Firewall', props);

test('is a stateful group with the rules of the plan, and its lists', () => {
  const stack = newStack();
  const group = make(stack, SOFTPHONES);
  const template = Template.fromStack(stack);
  template.hasResourceProperties(GROUP, {
    RuleGroupName: 'twilio-Network-Firewall-strict-100',
    Type: 'STATEFUL',
    Capacity: 100,
    RuleGroup: {
      RuleVariables: Match.absent(),
      ReferenceSets: {
        IPSetReferences: {
          TWILIO_MEDIA_ASHBURN: { ReferenceArn: stack.resolve(group.prefixLists['media-ashburn']!.prefixListArn) },
        },
      },
      RulesSource: { RulesString: group.plan.rulesString },
      StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' },
    },
  });
  template.resourceCountIs('AWS::EC2::PrefixList', 1);
  expect(stack.resolve(group.ruleGroupArn)).toEqual({ 'Fn::GetAtt': [stack.getLogicalId(group.resource), 'RuleGroupArn'] });
});

test('has home networks, an order, a capacity and a name of its own', () => {
  const stack = newStack();
  make(stack, {
    ...SOFTPHONES,
    homeNetworks: [Cidr.of('10.0.0.0/16'), Cidr.of('10.1.0.0/16')],
    ruleOrder: 'action',
    capacity: 300,
    ruleGroupName: 'softphones',
  });
  Template.fromStack(stack).hasResourceProperties(GROUP, {
    RuleGroupName: 'softphones',
    Capacity: 300,
    RuleGroup: {
      RuleVariables: { IPSets: { HOME_NET: { Definition: ['10.0.0.0/16', '10.1.0.0/16'] } } },
      StatefulRuleOptions: { RuleOrder: 'DEFAULT_ACTION_ORDER' },
    },
  });
});

test('takes the lists of an access, and covers its host names', () => {
  const stack = newStack();
  const vpc = new ec2.Vpc(stack, 'Vpc', { natGateways: 0, subnetConfiguration: [] });
  const chosen = { edges: [TwilioEdge.ASHBURN_IX], traffic: [...TwilioTraffic.VOICE_SDK, ...TwilioTraffic.SIP] };
  const { prefixLists } = new TwilioAccess(stack, 'Twilio', { ...chosen, vpc });
  const lists = Object.keys(Template.fromStack(stack).findResources('AWS::EC2::PrefixList')).length;
  const other = newStack();
  const again = new ec2.Vpc(other, 'Vpc', { natGateways: 0, subnetConfiguration: [] });
  const access = new TwilioAccess(other, 'Twilio', { ...chosen, vpc: again });
  const group = make(other, { ...chosen, prefixLists: access.prefixLists });
  Template.fromStack(other).resourceCountIs('AWS::EC2::PrefixList', lists);
  expect(Object.keys(group.prefixLists)).toEqual(Object.keys(prefixLists).sort());
  expect(group.coveredHostNames).toEqual(planHostNames(chosen).hostNames);
});

test('without addresses it has no lists', () => {
  const stack = newStack();
  make(stack, { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] });
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::EC2::PrefixList', 0);
  template.hasResourceProperties(GROUP, { RuleGroup: { ReferenceSets: Match.absent() } });
});

test('its policy takes the settings as they are', () => {
  const stack = newStack();
  const { ruleGroupArn } = make(stack, SOFTPHONES);
  new CfnFirewallPolicy(stack, 'Policy', {
    firewallPolicyName: 'egress',
    firewallPolicy: { ...FIREWALL_POLICY, statefulRuleGroupReferences: [{ resourceArn: ruleGroupArn, priority: 1 }] },
  });
  Template.fromStack(stack).hasResourceProperties('AWS::NetworkFirewall::FirewallPolicy', {
    FirewallPolicy: {
      StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
      StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
    },
  });
});

test('warns with codes, at itself', () => {
  const stack = newStack();
  make(stack, { ...SOFTPHONES, behindTransitGateway: { applianceMode: false } });
  const annotations = Annotations.fromStack(stack);
  for (const code of ['firewall-home-networks', 'firewall-appliance-mode']) {
    annotations.hasWarning('/Network/Firewall', Match.stringLikeRegexp(`twilio-interconnect:${code}`));
  }
});

test('refuses lists of another Region', () => {
  const app = new App();
  const [east, west] = ['us-east-1', 'us-west-1'].map((region) => new Stack(app, region, { env: { region } })) as [Stack, Stack];
  const traffic = [TwilioTraffic.SIP_MEDIA];
  const chosen = { edges: [TwilioEdge.ASHBURN_IX], traffic };
  const { prefixLists } = make(west, chosen);
  expect(() => make(east, { ...chosen, prefixLists })).toThrow(ValidationFailure);
  expect(() => new TwilioFirewallRuleGroup(west, 'Second', { ...chosen, prefixLists })).not.toThrow();
});
