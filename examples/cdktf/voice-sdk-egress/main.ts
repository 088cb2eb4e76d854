import { Eip } from '@cdktf/provider-aws/lib/eip';
import { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway';
import { NatGateway } from '@cdktf/provider-aws/lib/nat-gateway';
import { NetworkfirewallFirewall } from '@cdktf/provider-aws/lib/networkfirewall-firewall';
import { NetworkfirewallFirewallPolicy } from '@cdktf/provider-aws/lib/networkfirewall-firewall-policy';
import { NetworkfirewallRuleGroup } from '@cdktf/provider-aws/lib/networkfirewall-rule-group';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Route } from '@cdktf/provider-aws/lib/route';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { RouteTableAssociation } from '@cdktf/provider-aws/lib/route-table-association';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { App, Fn, TerraformStack } from 'cdktf';
import { FIREWALL_LAST_RULES, FIREWALL_POLICY, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioAccess, TwilioDnsFirewallRuleGroup, TwilioFirewallRuleGroup } from 'twilio-interconnect-constructs/cdktf';

export const app = new App();
const stack = new TerraformStack(app, 'softphones');
new AwsProvider(stack, 'aws', { region: 'us-east-1' });
const vpc = new Vpc(stack, 'vpc', { cidrBlock: '10.0.0.0/16' });
const internet = new InternetGateway(stack, 'internet', { vpcId: vpc.id });

// Voice SDK softphones whose application chooses the edge `ashburn`: addresses by prefix list, and hosts by name.
const softphones = { edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK };
const rules = new TwilioFirewallRuleGroup(stack, 'Rules', softphones);
const last = new NetworkfirewallRuleGroup(stack, 'last-rules', {
  name: 'softphones-last',
  type: 'STATEFUL',
  capacity: 10,
  ruleGroup: {
    rulesSource: { rulesString: FIREWALL_LAST_RULES },
    statefulRuleOptions: { ruleOrder: FIREWALL_POLICY.statefulEngineOptions.ruleOrder },
  },
});
const policy = new NetworkfirewallFirewallPolicy(stack, 'policy', {
  name: 'softphones',
  firewallPolicy: {
    statelessDefaultActions: [...FIREWALL_POLICY.statelessDefaultActions],
    statelessFragmentDefaultActions: [...FIREWALL_POLICY.statelessFragmentDefaultActions],
    statefulDefaultActions: [...FIREWALL_POLICY.statefulDefaultActions],
    statefulEngineOptions: FIREWALL_POLICY.statefulEngineOptions,
    statefulRuleGroupReference: [
      { resourceArn: rules.ruleGroupArn, priority: 1 },
      { resourceArn: last.arn, priority: 1000 },
    ],
  },
});

// The desktops have no way out but a firewall in their zone, and behind it a NAT gateway.
const zone = (name: string, network: number) => {
  const subnet = (use: string, cidrBlock: string) => {
    const made = new Subnet(stack, `${use}-${name}`, { vpcId: vpc.id, availabilityZone: name, cidrBlock });
    const routeTable = new RouteTable(stack, `${use}-${name}-routes`, { vpcId: vpc.id });
    new RouteTableAssociation(stack, `${use}-${name}-association`, { subnetId: made.id, routeTableId: routeTable.id });
    return { id: made.id, cidrBlock, routeTableId: routeTable.id };
  };
  const desktops = subnet('desktops', `10.0.${network}.0/24`);
  const inspection = subnet('inspection', `10.0.${network + 1}.0/28`);
  const nat = subnet('nat', `10.0.${network + 1}.16/28`);
  const gateway = new NatGateway(stack, `nat-${name}-gateway`, {
    subnetId: nat.id,
    allocationId: new Eip(stack, `nat-${name}-address`, { domain: 'vpc' }).allocationId,
    dependsOn: [internet],
  });
  const firewall = new NetworkfirewallFirewall(stack, `firewall-${name}`, {
    name: `softphones-${name}`,
    firewallPolicyArn: policy.arn,
    vpcId: vpc.id,
    subnetMapping: [{ subnetId: inspection.id }],
  });
  // A firewall in each zone has one endpoint. Should AWS tell of two, `one` fails, and no route leads into the wrong zone.
  const inItsOnlyZone = Fn.one(firewall.firewallStatus.get(0).syncStates);
  const vpcEndpointId: string = Fn.lookupNested(inItsOnlyZone, ['attachment', 0, 'endpoint_id']);
  const anywhere = '0.0.0.0/0';
  new Route(stack, `out-${name}`, { routeTableId: desktops.routeTableId, destinationCidrBlock: anywhere, vpcEndpointId });
  new Route(stack, `out-${name}-inspected`, {
    routeTableId: inspection.routeTableId,
    destinationCidrBlock: anywhere,
    natGatewayId: gateway.id,
  });
  new Route(stack, `out-${name}-translated`, {
    routeTableId: nat.routeTableId,
    destinationCidrBlock: anywhere,
    gatewayId: internet.id,
  });
  // What comes back through the NAT gateway goes through the same firewall.
  new Route(stack, `back-${name}`, {
    routeTableId: nat.routeTableId,
    destinationCidrBlock: desktops.cidrBlock,
    vpcEndpointId,
  });
};
zone('us-east-1a', 0);
zone('us-east-1b', 2);

// The resolver of the VPC answers these names also where a rule of your own blocks the others.
new TwilioDnsFirewallRuleGroup(stack, 'Names', { ...softphones, vpcs: { softphones: { vpcId: vpc.id, priority: 101 } } });

// The groups of the desktops: media to the same lists, and names left to the firewall.
const access = new TwilioAccess(stack, 'Twilio', {
  ...softphones,
  vpc: { vpcId: vpc.id },
  hostNames: rules,
  prefixLists: rules.prefixLists,
});
new VpcSecurityGroupEgressRule(stack, 'names', {
  securityGroupId: access.securityGroups['ashburn']!.securityGroupId,
  description: 'To hosts that the firewall knows by name',
  ipProtocol: 'tcp',
  fromPort: 443,
  toPort: 443,
  cidrIpv4: '0.0.0.0/0',
});

app.synth();
