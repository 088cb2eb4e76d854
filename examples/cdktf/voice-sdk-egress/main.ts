import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { App, TerraformStack } from 'cdktf';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { Findings, TwilioEdgeSecurityGroup, TwilioPrefixList } from 'twilio-interconnect-constructs/cdktf';

export const app = new App();
const stack = new TerraformStack(app, 'softphones');
new AwsProvider(stack, 'aws', { region: 'us-east-1' });
const vpc = new Vpc(stack, 'vpc', { cidrBlock: '10.0.0.0/16' });

// Agents' desktops: media to whichever edge is nearest, and nothing in.
const desktops = new TwilioEdgeSecurityGroup(stack, 'Desktops', {
  vpcId: vpc.id,
  edge: TwilioEdge.ROAMING,
  traffic: TwilioTraffic.VOICE_SDK,
});

// Where UDP is blocked on the way, calls fall back to TURN over TLS at the two edges of the United States.
const turn = new TwilioPrefixList(stack, 'Turn', {
  edges: [TwilioEdge.ASHBURN, TwilioEdge.UMATILLA],
  traffic: [TwilioTraffic.NETWORK_TRAVERSAL],
  prefixListName: 'twilio-turn-us',
});
new VpcSecurityGroupEgressRule(stack, 'TurnOverTls', {
  securityGroupId: desktops.securityGroupId,
  description: 'TURN over TLS',
  ipProtocol: 'tcp',
  fromPort: 443,
  toPort: 443,
  prefixListId: turn.prefixListId,
});

Findings.of(desktops).acknowledge({
  id: 'twilio-interconnect:host-names-only',
  reason: 'The web proxy lets these hosts out by name.',
});

app.synth();
