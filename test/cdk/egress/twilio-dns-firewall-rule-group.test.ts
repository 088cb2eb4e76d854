import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioDnsFirewallRuleGroup, type TwilioDnsFirewallRuleGroupProps } from 'twilio-interconnect-constructs/cdk';
import { refusalOf } from '../../support/refusal';
import { strictApp, violationsOf } from '../../support/strict';
import { networkStack } from '../../support/two-sites';

const PROPS: TwilioDnsFirewallRuleGroupProps = {
  edges: [TwilioEdge.ASHBURN],
  traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING, TwilioTraffic.VOICE_SDK_INSIGHTS],
};

test('is a list and a rule for each kind of traffic, without an association', () => {
  const stack = new Stack(undefined, 'Network');
  const group = new TwilioDnsFirewallRuleGroup(stack, 'Dns', PROPS);
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::Route53Resolver::FirewallRuleGroupAssociation', 0);
  template.hasResourceProperties('AWS::Route53Resolver::FirewallDomainList', {
    Name: 'twilio-network-dns-voice-sdk-insights',
    Domains: ['eventgw.twilio.com'],
  });
  template.hasResourceProperties('AWS::Route53Resolver::FirewallRuleGroup', {
    Name: 'twilio-network-dns',
    FirewallRules: group.plan.domainLists.map(({ key, priority }) => ({
      Action: 'ALLOW',
      Priority: priority,
      FirewallDomainListId: stack.resolve(group.domainLists[key]!.attrId),
      FirewallDomainRedirectionAction: 'TRUST_REDIRECTION_DOMAIN',
      BlockResponse: Match.absent(),
    })),
  });
  expect(stack.resolve(group.ruleGroupId)).toEqual(stack.resolve(group.resource.attrId));
  expect(Object.keys(group.domainLists)).toEqual(['voice-sdk-insights', 'voice-sdk-signalling']);
});

test('is associated with VPCs by keys', () => {
  const { stack, vpc } = networkStack();
  const group = new TwilioDnsFirewallRuleGroup(stack, 'Dns', {
    ...PROPS,
    ruleGroupName: 'own',
    vpcs: { softphones: { vpc, priority: 101 } },
  });
  Template.fromStack(stack).hasResourceProperties('AWS::Route53Resolver::FirewallRuleGroupAssociation', {
    Name: 'own-softphones',
    Priority: 101,
    VpcId: stack.resolve(vpc.vpcId),
    FirewallRuleGroupId: stack.resolve(group.ruleGroupId),
  });
  expect(Object.keys(group.associations)).toEqual(['softphones']);
});

test('keeps what it has when traffic, an edge or a VPC is added', () => {
  const made = (change: Partial<TwilioDnsFirewallRuleGroupProps>) => {
    const stack = new Stack(undefined, 'Network');
    new TwilioDnsFirewallRuleGroup(stack, 'Dns', { ...PROPS, catalog: TwilioCatalog.current, ...change });
    return Template.fromStack(stack).findResources('AWS::Route53Resolver::FirewallDomainList');
  };
  const before = made({});
  expect(made({ traffic: TwilioTraffic.VOICE_SDK })).toMatchObject(before);
  expect(Object.keys(made({ edges: [TwilioEdge.ASHBURN, TwilioEdge.TOKYO] }))).toEqual(Object.keys(before));
});

test('AWS takes it', () => {
  const app = strictApp();
  const { stack, vpc } = networkStack(app);
  new TwilioDnsFirewallRuleGroup(stack, 'Dns', { ...PROPS, vpcs: { softphones: { vpc, priority: 101 } } });
  app.synth();
  expect(violationsOf(app)).toEqual([]);
});

test('says everything that is wrong, before anything is made', () => {
  const { stack, vpc } = networkStack();
  const vpcs = { softphones: { vpc, priority: 9900 } };
  const make = () =>
    new TwilioDnsFirewallRuleGroup(stack, 'Dns', { ...PROPS, traffic: TwilioTraffic.SIP, ruleGroupName: 'a.b', vpcs });
  expect(refusalOf(make)).toEqual([
    'dns-firewall-name ruleGroupName',
    'dns-firewall-empty traffic',
    'dns-firewall-priority vpcs.softphones.priority',
  ]);
  expect(stack.node.findChild('Dns').node.children).toEqual([]);
});
