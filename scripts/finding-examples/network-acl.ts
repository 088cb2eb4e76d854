import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioNetworkAclRules } from 'twilio-interconnect-constructs/cdk';
import type { CdkExamples } from './on-cdk';

export const NETWORK_ACL: CdkExamples = {
  'network-acl-quota': ({ stack, vpc, sbc }) => {
    const networkAcl = new ec2.NetworkAcl(stack, 'Acl', { vpc });
    const traffic = [...TwilioTraffic.SIP, TwilioTraffic.NETWORK_TRAVERSAL];
    new TwilioNetworkAclRules(stack, 'Rules', { networkAcl, edges: [TwilioEdge.ASHBURN], traffic, sbc });
  },
  'network-acl-rule-number': ({ stack, vpc }) => {
    const networkAcl = new ec2.NetworkAcl(stack, 'Acl', { vpc });
    const rules = { networkAcl, edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP };
    new TwilioNetworkAclRules(stack, 'Rules', { ...rules, lastRuleNumber: 32767 });
  },
  'network-acl-numbers-used': ({ stack, vpc }) => {
    const networkAcl = new ec2.NetworkAcl(stack, 'Acl', { vpc });
    const rules = { networkAcl, edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_SIGNALLING] };
    new TwilioNetworkAclRules(stack, 'Rules', { ...rules, firstRuleNumber: 100, lastRuleNumber: 102 });
  },
  'network-acl-number-taken': ({ stack, vpc, sbc }) => {
    const rules = { networkAcl: new ec2.NetworkAcl(stack, 'Acl', { vpc }), edges: [TwilioEdge.ASHBURN_IX], sbc };
    new TwilioNetworkAclRules(stack, 'Controllers', { ...rules, traffic: TwilioTraffic.SIP });
    new TwilioNetworkAclRules(stack, 'Recorders', { ...rules, traffic: TwilioTraffic.SIP });
  },
  'network-acl-rule-twice': ({ stack, vpc, sbc }) => {
    const rules = { networkAcl: new ec2.NetworkAcl(stack, 'Acl', { vpc }), edges: [TwilioEdge.ASHBURN_IX], sbc };
    new TwilioNetworkAclRules(stack, 'Controllers', { ...rules, traffic: TwilioTraffic.SIP });
    const numbers = { firstRuleNumber: 1000, lastRuleNumber: 1999 };
    new TwilioNetworkAclRules(stack, 'Recorders', { ...rules, ...numbers, traffic: TwilioTraffic.SIP });
  },
  'network-acl-elsewhere': ({ app, trafficRule }) => {
    const [east, west] = ['us-east-1', 'us-west-1'].map((region) => new Stack(app, region, { env: { region } }));
    const networkAcl = new ec2.NetworkAcl(west!, 'Acl', { vpc: new ec2.Vpc(west!, 'Vpc') });
    new TwilioNetworkAclRules(east!, 'Rules', { networkAcl, edges: [trafficRule.edge], traffic: TwilioTraffic.SIP });
  },
};
