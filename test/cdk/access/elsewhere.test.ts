import { App, type Environment, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioAccess, TwilioEdgeSecurityGroup, TwilioPrefixList, TwilioRoutes } from 'twilio-interconnect-constructs/cdk';
import { lateErrors, refusal } from '../direct-connect/support';

const CODE = 'twilio-interconnect:';
const TWILIO = { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP };

interface Network {
  readonly stack: Stack;
  readonly vpc: ec2.Vpc;
}

function network(app: App, id: string, env: Environment): Network {
  const stack = new Stack(app, id, { env });
  return { stack, vpc: new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 }) };
}

function twoNetworks(env: Environment = { region: 'us-west-2' }, own: Environment = { region: 'us-east-1' }): [Network, Network] {
  const app = new App();
  return [network(app, 'Here', own), network(app, 'There', env)];
}

describe.each<[string, Environment, Environment]>([
  ['Region', { region: 'us-west-2' }, { region: 'us-east-1' }],
  ['account', { region: 'us-east-1', account: '222222222222' }, { region: 'us-east-1', account: '111111111111' }],
])('the VPC of another %s is refused', (_, env, own) => {
  test('by a group', () => {
    const [here, { vpc }] = twoNetworks(env, own);
    const group = { edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP };
    expect(refusal(() => new TwilioEdgeSecurityGroup(here.stack, 'Group', { ...group, vpc }))).toEqual([
      `${CODE}vpc-elsewhere vpc`,
    ]);
    expect(here.stack.node.tryFindChild('Group')).toBeUndefined();
    expect(refusal(() => new TwilioEdgeSecurityGroup(here.stack, 'Own', { ...group, vpc: here.vpc }))).toEqual([]);
  });

  test('by routes', () => {
    const [here, { vpc }] = twoNetworks(env, own);
    const vpnGateway = new ec2.CfnVPNGateway(here.stack, 'Vgw', { type: 'ipsec.1' });
    const routes = (id: string, { publicSubnets: subnets }: ec2.Vpc): unknown =>
      new TwilioRoutes(here.stack, id, { subnets, vpnGateway });
    expect(refusal(() => routes('Routes', vpc))).toEqual([`${CODE}vpc-elsewhere subnets`]);
    expect(refusal(() => routes('Own', here.vpc))).toEqual([]);
  });
});

describe('the gateway of another Region is refused', () => {
  test('by an access', () => {
    const [{ stack, vpc }, there] = twoNetworks();
    const transitGateway = new ec2.CfnTransitGateway(there.stack, 'Tgw');
    expect(refusal(() => new TwilioAccess(stack, 'Access', { ...TWILIO, vpc, transitGateway }))).toEqual([
      `${CODE}gateway-elsewhere transitGateway`,
    ]);
  });

  test('by routes', () => {
    const [{ stack, vpc }, there] = twoNetworks();
    const vpnGateway = new ec2.CfnVPNGateway(there.stack, 'Vgw', { type: 'ipsec.1' });
    expect(refusal(() => new TwilioRoutes(stack, 'Routes', { subnets: vpc.publicSubnets, vpnGateway }))).toEqual([
      `${CODE}gateway-elsewhere vpnGateway`,
    ]);
  });
});

describe('prefix lists of another Region are refused', () => {
  test('by an access', () => {
    const [here, there] = twoNetworks();
    const { prefixLists } = new TwilioAccess(there.stack, 'Access', { ...TWILIO, vpc: there.vpc });
    expect(refusal(() => new TwilioAccess(here.stack, 'Access', { ...TWILIO, vpc: here.vpc, prefixLists }))).toEqual([
      `${CODE}prefix-list-elsewhere prefixLists.media`,
      `${CODE}prefix-list-elsewhere prefixLists.sip-signalling-ashburn-ix`,
    ]);
  });

  test('by routes', () => {
    const [{ stack, vpc }, there] = twoNetworks();
    const list = TwilioPrefixList.ofBgpPrefixes(there.stack, 'List', { edges: TWILIO.edges });
    const transitGateway = new ec2.CfnTransitGateway(stack, 'Tgw');
    const routes = { subnets: vpc.publicSubnets, transitGateway, prefixLists: [list] };
    expect(refusal(() => new TwilioRoutes(stack, 'Routes', routes))).toEqual([`${CODE}prefix-list-elsewhere prefixLists.List`]);
  });
});

describe('the VPN gateway', () => {
  const access = (vpcOf: (given: ec2.Vpc, other: ec2.Vpc) => string): readonly string[] => {
    const { stack, vpc } = network(new App(), 'Here', {});
    const other = new ec2.Vpc(stack, 'Other', { maxAzs: 1, natGateways: 0 });
    const vpnGateway = new ec2.CfnVPNGateway(stack, 'Vgw', { type: 'ipsec.1' });
    new TwilioAccess(stack, 'Access', { ...TWILIO, vpc, vpnGateway, vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC } });
    new ec2.CfnVPCGatewayAttachment(stack, 'Attachment', { vpcId: vpcOf(vpc, other), vpnGatewayId: vpnGateway.ref });
    return lateErrors(stack);
  };

  test('of another VPC is refused when the app is complete', () => {
    expect(access((_, other) => other.vpcId)).toEqual([`${CODE}vpn-gateway-of-other-vpc`]);
  });

  test('of the VPC, or of one that cannot be compared, is fine', () => {
    expect(access((vpc) => vpc.vpcId)).toEqual([]);
    expect(access(() => 'vpc-12345678')).toEqual([]);
  });
});
