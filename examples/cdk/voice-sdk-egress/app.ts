import { App, Fn, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { CfnFirewall, CfnFirewallPolicy, CfnRuleGroup } from 'aws-cdk-lib/aws-networkfirewall';
import { FIREWALL_LAST_RULES, FIREWALL_POLICY, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioAccess, TwilioDnsFirewallRuleGroup, TwilioFirewallRuleGroup } from 'twilio-interconnect-constructs/cdk';

export const app = new App();
const stack = new Stack(app, 'Softphones');

// The desktops have no way out but the firewall, and behind it a NAT gateway.
const vpc = new ec2.Vpc(stack, 'Vpc', {
  maxAzs: 2,
  natGateways: 2,
  subnetConfiguration: [
    { name: 'nat', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 28, mapPublicIpOnLaunch: false },
    { name: 'firewall', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 28 },
    { name: 'desktops', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
  ],
});
vpc.addFlowLog('FlowLog');

// Voice SDK softphones whose application chooses the edge `ashburn`: addresses by prefix list, and hosts by name.
const softphones = { edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK };
const rules = new TwilioFirewallRuleGroup(stack, 'Rules', softphones);
const last = new CfnRuleGroup(stack, 'LastRules', {
  ruleGroupName: 'softphones-last',
  type: 'STATEFUL',
  capacity: 10,
  ruleGroup: {
    rulesSource: { rulesString: FIREWALL_LAST_RULES },
    statefulRuleOptions: { ruleOrder: FIREWALL_POLICY.statefulEngineOptions.ruleOrder },
  },
});
const policy = new CfnFirewallPolicy(stack, 'Policy', {
  firewallPolicyName: 'softphones',
  firewallPolicy: {
    ...FIREWALL_POLICY,
    statefulRuleGroupReferences: [
      { resourceArn: rules.ruleGroupArn, priority: 1 },
      { resourceArn: last.attrRuleGroupArn, priority: 1000 },
    ],
  },
});

// A firewall in each zone, because the order in which one firewall lists its endpoints is not documented.
vpc.isolatedSubnets.forEach((desktops, zone) => {
  const scope = desktops.node.scope!;
  const name = `${desktops.node.id}Firewall`;
  const firewall = new CfnFirewall(scope, name, {
    firewallName: Fn.join('-', ['softphones', desktops.availabilityZone]),
    firewallPolicyArn: policy.attrFirewallPolicyArn,
    vpcId: vpc.vpcId,
    subnetMappings: [{ subnetId: vpc.privateSubnets[zone]!.subnetId }],
  });
  const endpoint = Fn.select(1, Fn.split(':', Fn.select(0, firewall.attrEndpointIds)));
  (desktops as ec2.Subnet).addRoute('Out', { routerType: ec2.RouterType.VPC_ENDPOINT, routerId: endpoint });
  // What comes back through the NAT gateway goes through the same firewall.
  (vpc.publicSubnets[zone] as ec2.Subnet).addRoute('Back', {
    destinationCidrBlock: desktops.ipv4CidrBlock,
    routerType: ec2.RouterType.VPC_ENDPOINT,
    routerId: endpoint,
  });
});

// The resolver of the VPC answers these names also where a rule of your own blocks the others.
new TwilioDnsFirewallRuleGroup(stack, 'Names', { ...softphones, vpcs: { softphones: { vpc, priority: 101 } } });

// The groups of the desktops: media to the same lists, and names left to the firewall.
const access = new TwilioAccess(stack, 'Twilio', {
  ...softphones,
  vpc,
  hostNames: rules,
  prefixLists: rules.prefixLists,
});
access.securityGroups['ashburn']!.addEgressRule(
  ec2.Peer.anyIpv4(),
  ec2.Port.tcp(443),
  'To hosts that the firewall knows by name',
);

app.synth();
