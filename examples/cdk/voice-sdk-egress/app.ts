import { App, Stack, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioEdgeSecurityGroup, TwilioPrefixList } from 'twilio-interconnect-constructs/cdk';

export const app = new App();
const stack = new Stack(app, 'Softphones');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
vpc.addFlowLog('FlowLog');

// Agents' desktops: media to whichever edge is nearest, and nothing in.
const desktops = new TwilioEdgeSecurityGroup(stack, 'Desktops', {
  vpc,
  edge: TwilioEdge.ROAMING,
  traffic: TwilioTraffic.VOICE_SDK,
});

// Where UDP is blocked on the way, calls fall back to TURN over TLS at the two edges of the United States.
const turn = new TwilioPrefixList(stack, 'Turn', {
  edges: [TwilioEdge.ASHBURN, TwilioEdge.UMATILLA],
  traffic: [TwilioTraffic.NETWORK_TRAVERSAL],
  prefixListName: 'twilio-turn-us',
});
desktops.addEgressRule(turn, ec2.Port.tcp(443), 'TURN over TLS');

Validations.of(desktops).acknowledge({
  id: 'twilio-interconnect:host-names-only',
  reason: 'The web proxy lets these hosts out by name.',
});

app.synth();
