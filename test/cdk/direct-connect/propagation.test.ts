import { App, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { DirectConnectGateway, DirectConnectGatewayAssociation, TwilioAccess } from 'twilio-interconnect-constructs/cdk';
import { addResourceDependency } from '../../support/either-release';
import { newStack, warnings } from './support';

const CODE = 'twilio-interconnect:propagation-before-association';

function vpcWithGateway(stack: Stack): { readonly vpc: ec2.Vpc; readonly vpnGateway: ec2.IVPNGatewayRef } {
  const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0, vpnGateway: true });
  return { vpc, vpnGateway: ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', vpc.vpnGatewayId!) };
}

/** The ids of what the propagations of a stack depend on. */
const dependenciesOf = (stack: Stack): readonly string[][] =>
  Object.values<any>(Template.fromStack(stack).findResources('AWS::EC2::VPNGatewayRoutePropagation')).map(
    ({ DependsOn }) => [DependsOn].flat() as string[],
  );

test("the propagation of the VPC's own construct waits for the association", () => {
  const stack = newStack();
  const { vpnGateway } = vpcWithGateway(stack);
  new DirectConnectGateway(stack, 'Gateway').associateVpnGateway('Association', { vpnGateway });
  expect(dependenciesOf(stack)).toEqual([expect.arrayContaining([expect.stringMatching(/^GatewayAssociation/)])]);
  expect(warnings(stack)).not.toContain(CODE);
});

describe('a propagation of the user', () => {
  const made = (
    dependsOn: (association: DirectConnectGatewayAssociation, own: ec2.CfnVPNGatewayRoutePropagation) => void,
  ): Stack => {
    const stack = newStack();
    const { vpnGateway } = vpcWithGateway(stack);
    const association = new DirectConnectGateway(stack, 'Gateway').associateVpnGateway('Association', { vpnGateway });
    const { vpnGatewayId } = vpnGateway.vpnGatewayRef;
    dependsOn(association, new ec2.CfnVPNGatewayRoutePropagation(stack, 'Own', { routeTableIds: ['rtb-1'], vpnGatewayId }));
    return stack;
  };

  test('that is made later and does not wait is a warning', () => {
    expect(warnings(made(() => undefined))).toContain(CODE);
  });

  test.each<[string, Parameters<typeof made>[0]]>([
    ['the resource', (association, own) => addResourceDependency(own, association.resource)],
    ['the construct', (association, own) => own.node.addDependency(association)],
  ])('that depends on %s is fine', (_, dependsOn) => {
    expect(warnings(made(dependsOn))).not.toContain(CODE);
  });
});

test('routes in a stack that is deployed before the association are a warning', () => {
  const spoke = newStack({ env: { region: 'us-east-1' } });
  const { vpc, vpnGateway } = vpcWithGateway(spoke);
  const hub = new Stack(spoke.node.root as never, 'Hub', { env: { region: 'us-east-1' } });
  new DirectConnectGateway(hub, 'Gateway').associateVpnGateway('Association', { vpnGateway });
  const edges = [TwilioEdge.ASHBURN_IX];
  new TwilioAccess(spoke, 'Access', { vpc, vpnGateway, edges, traffic: TwilioTraffic.SIP });
  expect(warnings(hub)).toContain(CODE);
});

test('a propagation of another stage, from a gateway with the same id, is no concern of this one', () => {
  const app = new App();
  const [prod, test] = ['Prod', 'Test'].map((id) => {
    const stack = new Stack(new Stage(app, id), 'Network');
    return { stack, vpnGateway: ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-0123456789abcdef0') };
  }) as [{ stack: Stack; vpnGateway: ec2.IVPNGatewayRef }, { stack: Stack; vpnGateway: ec2.IVPNGatewayRef }];
  new DirectConnectGateway(prod.stack, 'Gateway').associateVpnGateway('Association', { vpnGateway: prod.vpnGateway });
  const { vpnGatewayId } = test.vpnGateway.vpnGatewayRef;
  new ec2.CfnVPNGatewayRoutePropagation(test.stack, 'Own', { routeTableIds: ['rtb-1'], vpnGatewayId });
  app.synth();
  expect(JSON.stringify(prod.stack.node.findAll().map(({ node }) => node.metadata))).not.toContain(CODE);
});
