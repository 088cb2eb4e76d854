import { App, CfnParameter, NestedStack, SecretValue, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnConnection, CfnLag } from 'aws-cdk-lib/aws-directconnect';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Cidr, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectGatewayAssociation,
  PrivateVirtualInterface,
} from 'twilio-interconnect-constructs/cdk';
import { refusal, SESSION, synthesisError } from './support';

const CODE = 'twilio-interconnect:';
const allowedPrefixes = [Cidr.of('203.0.113.0/24')];

function coasts(): { readonly app: App; readonly east: Stack; readonly west: Stack } {
  const app = new App();
  const [east, west] = [
    new Stack(app, 'East', { env: { region: 'us-east-1' } }),
    new Stack(app, 'West', { env: { region: 'us-west-1' } }),
  ];
  return { app, east, west };
}

const port = (stack: Stack): ReturnType<typeof DirectConnectConnection.fromConnectionId> =>
  DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgdef456');

const transit = (stack: Stack): ec2.ITransitGatewayRef =>
  ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Tgw', 'tgw-0123456789abcdef0');

describe('the id of a gateway of another Region', () => {
  test('is read from an output by an association too, without custom resources', () => {
    const { east, west } = coasts();
    const directConnectGateway = new DirectConnectGateway(east, 'Gateway');
    new DirectConnectGatewayAssociation(west, 'Association', {
      directConnectGateway,
      transitGateway: transit(west),
      allowedPrefixes,
    });
    const template = Template.fromStack(west);
    template.hasResourceProperties('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      DirectConnectGatewayId: { 'Fn::GetStackOutput': Match.objectLike({ StackName: 'East', Region: 'us-east-1' }) },
    });
    expect(Object.keys(template.toJSON()['Resources'])).toHaveLength(1);
  });

  test('is an output of the stack around a nested one, whose own name is known at deployment only', () => {
    const { east, west } = coasts();
    const nested = new NestedStack(new NestedStack(east, 'Outer'), 'Hub');
    const directConnectGateway = new DirectConnectGateway(nested, 'Gateway');
    const connection = port(west);
    for (const [index, id] of ['A', 'B'].entries()) {
      new PrivateVirtualInterface(west, id, { ...SESSION, vlan: Vlan.of(101 + index), directConnectGateway, connection });
    }
    const template = Template.fromStack(west);
    const [a, b] = Object.values<any>(template.findResources('AWS::DirectConnect::PrivateVirtualInterface'));
    const read = a.Properties.DirectConnectGatewayId['Fn::GetStackOutput'];
    expect(read).toEqual({ StackName: 'East', Region: 'us-east-1', OutputName: expect.any(String) });
    expect(b.Properties.DirectConnectGatewayId['Fn::GetStackOutput']).toEqual(read);
    expect(Object.keys(template.toJSON()['Resources'])).toHaveLength(2);
    expect(Template.fromStack(east).toJSON()['Outputs'][read.OutputName].Value).toEqual({ 'Fn::GetAtt': expect.any(Array) });
    expect(west.dependencies).toEqual([east]);
  });
});

describe('a gateway of VPCs in another Region is refused', () => {
  test('by an association', () => {
    const { east, west } = coasts();
    const gateway = new DirectConnectGateway(east, 'Gateway');
    const transitGateway = transit(west);
    expect(refusal(() => gateway.associateTransitGateway('A', { transitGateway, allowedPrefixes }))).toEqual([
      `${CODE}gateway-elsewhere transitGateway`,
    ]);
    const vpnGateway = new ec2.CfnVPNGateway(west, 'Vgw', { type: 'ipsec.1' });
    expect(refusal(() => gateway.associateVpnGateway('B', { vpnGateway }))).toEqual([`${CODE}gateway-elsewhere vpnGateway`]);
  });

  test('by a private interface', () => {
    const { east, west } = coasts();
    const vpnGateway = new ec2.CfnVPNGateway(east, 'Vgw', { type: 'ipsec.1' });
    const make = (): unknown => new PrivateVirtualInterface(west, 'Vif', { ...SESSION, vpnGateway, connection: port(west) });
    expect(refusal(make)).toEqual([`${CODE}gateway-elsewhere vpnGateway`]);
  });
});

describe('a BGP key', () => {
  const keyed = (bgpAuthKey: (east: Stack, west: Stack) => SecretValue): readonly string[] => {
    const { east, west } = coasts();
    const directConnectGateway = new DirectConnectGateway(west, 'Gateway');
    const key = bgpAuthKey(east, west);
    return refusal(
      () =>
        new PrivateVirtualInterface(west, 'Vif', { ...SESSION, directConnectGateway, connection: port(west), bgpAuthKey: key }),
    );
  };

  test('in a secure string of the Parameter Store is refused: CloudFormation does not read it', () => {
    expect(keyed(() => SecretValue.ssmSecure('/twilio/bgp', '1'))).toEqual([`${CODE}bgp-auth-key-secure-string bgpAuthKey`]);
  });

  test('of a parameter of another Region is refused: it would cross Regions as plain text', () => {
    const ofParameter = (stack: Stack): SecretValue => SecretValue.cfnParameter(new CfnParameter(stack, 'Key', { noEcho: true }));
    expect(keyed((east) => ofParameter(east))).toEqual([`${CODE}bgp-auth-key-region bgpAuthKey`]);
    expect(keyed((_, west) => ofParameter(west))).toEqual([]);
  });
});

test.each([
  [
    'connection',
    (stack: Stack) => new CfnConnection(stack, 'Port', { location: 'EqSV5', bandwidth: '10Gbps', connectionName: 'sv' }),
  ],
  ['group', (stack: Stack) => new CfnLag(stack, 'Lag', { location: 'EqSV5', connectionsBandwidth: '10Gbps', lagName: 'sv' })],
])('a resource of a %s at a location of another Region is refused', (_, order) => {
  const { east, west } = coasts();
  const vif = (stack: Stack): unknown =>
    new PrivateVirtualInterface(stack, 'Vif', {
      ...SESSION,
      directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
      connection: order(stack),
    });
  expect(refusal(() => vif(east))).toEqual([`${CODE}location-region connection`]);
  expect(refusal(() => vif(west))).toEqual([]);
  expect(synthesisError(west)).toBe('');
});
