import { Lazy, RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Asn, Bandwidth, BgpPeering, Mtu, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  TransitVirtualInterface,
} from 'twilio-interconnect-constructs/cdk';
import { IPV4, newStack, refusal, SESSION } from './support';

const CODE = 'twilio-interconnect:';
const TYPE = 'AWS::DirectConnect::TransitVirtualInterface';

describe('a transit virtual interface', () => {
  test('by default', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    const virtualInterface = new TransitVirtualInterface(stack, 'Interface', {
      connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
      directConnectGateway: gateway,
      vlan: Vlan.of(101),
      customerAsn: Asn.of(65010),
      peerings: [BgpPeering.ipv6()],
    });
    Template.fromStack(stack).hasResource(TYPE, {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        ConnectionId: 'dxcon-fgabc123',
        VirtualInterfaceName: Match.stringLikeRegexp('^[a-z0-9-]{1,100}$'),
        Vlan: 101,
        BgpPeers: [{ AddressFamily: 'ipv6', Asn: '65010', AmazonAddress: Match.absent(), CustomerAddress: Match.absent() }],
        DirectConnectGatewayId: { 'Fn::GetAtt': [stack.resolve(gateway.resource.logicalId), 'DirectConnectGatewayId'] },
        Mtu: Match.absent(),
        EnableSiteLink: Match.absent(),
        RateLimit: Match.absent(),
        AllocateTransitVirtualInterfaceRoleArn: Match.absent(),
      },
    });
    expect(virtualInterface.transitVirtualInterfaceRef).toEqual({
      virtualInterfaceArn: virtualInterface.virtualInterfaceArn,
      virtualInterfaceId: virtualInterface.virtualInterfaceId,
    });
    expect(virtualInterface.metricBgpStatus().dimensions).toMatchObject({ IpAddressFamily: 'ipv6' });
  });

  test('an ASN that turns out to be a number is a text', () => {
    const stack = newStack();
    new TransitVirtualInterface(stack, 'Interface', {
      connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
      directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
      vlan: Vlan.of(101),
      customerAsn: Asn.of(Lazy.number({ produce: () => 65010 })),
      peerings: [BgpPeering.ipv6()],
    });
    Template.fromStack(stack).hasResourceProperties(TYPE, { BgpPeers: [{ Asn: '65010' }] });
  });

  test('with everything, on a group', () => {
    const stack = newStack();
    const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
    new TransitVirtualInterface(stack, 'Interface', {
      connection: lag,
      directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
      vlan: Vlan.of(101),
      customerAsn: Asn.of(65010),
      peerings: [IPV4, BgpPeering.ipv6()],
      bgpAuthKey: SecretValue.secretsManager('twilio/bgp'),
      mtu: Mtu.JUMBO_8500,
      siteLink: true,
      rateLimit: Bandwidth.mbps(1500),
      virtualInterfaceName: 'hub',
      allocateRole: Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::444455556666:role/allocate'),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Template.fromStack(stack).hasResource(TYPE, {
      DeletionPolicy: 'Delete',
      Properties: {
        ConnectionId: { Ref: stack.resolve(lag.resource.logicalId) as string },
        VirtualInterfaceName: 'hub',
        BgpPeers: [
          { AddressFamily: 'ipv4', AmazonAddress: '169.254.96.1/30', CustomerAddress: '169.254.96.2/30' },
          { AddressFamily: 'ipv6', AuthKey: '{{resolve:secretsmanager:twilio/bgp:SecretString:::}}' },
        ],
        Mtu: 8500,
        EnableSiteLink: true,
        RateLimit: '1500Mbps',
        AllocateTransitVirtualInterfaceRoleArn: 'arn:aws:iam::444455556666:role/allocate',
      },
    });
  });

  test.each([
    [{ mtu: Mtu.STANDARD }, []],
    [{ mtu: Mtu.JUMBO_8500 }, []],
    [{ mtu: Mtu.JUMBO_9001 }, ['virtual-interface-mtu mtu']],
    [{ customerAsn: Asn.of(64600) }, ['asn-same-on-both-sides customerAsn']],
    [{ rateLimit: Bandwidth.mbps(49) }, ['rate-limit-range rateLimit']],
  ])('%j: %j', (change, findings) => {
    const stack = newStack();
    const make = (): unknown =>
      new TransitVirtualInterface(stack, 'Interface', {
        ...SESSION,
        connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
        directConnectGateway: new DirectConnectGateway(stack, 'Gateway', { amazonSideAsn: Asn.of(64600) }),
        ...change,
      });
    expect(refusal(make)).toEqual(findings.map((each) => `${CODE}${each}`));
  });

  test('needs a Direct Connect gateway, and no rate limit on a hosted connection', () => {
    const stack = newStack();
    const connection = DirectConnectConnection.fromHostedConnectionId(stack, 'Port', {
      connectionId: 'dxcon-fgabc123',
      bandwidth: Bandwidth.gbps(1),
    });
    expect(
      refusal(
        // @ts-expect-error no gateway
        () => new TransitVirtualInterface(stack, 'None', { ...SESSION, connection }),
      ),
    ).toEqual([`${CODE}wrong-type directConnectGateway`]);
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    const rateLimit = Bandwidth.mbps(100);
    expect(
      refusal(
        // @ts-expect-error a connection that is said to be hosted has no rate limit
        () => new TransitVirtualInterface(stack, 'Limited', { ...SESSION, connection, directConnectGateway, rateLimit }),
      ),
    ).toEqual([`${CODE}rate-limit-hosted rateLimit`]);
  });
});

test('an imported transit virtual interface has its id, its ARN and its metrics', () => {
  const stack = newStack();
  const imported = TransitVirtualInterface.fromVirtualInterfaceId(stack, 'A', 'dxvif-fgabc123');
  expect(imported.transitVirtualInterfaceRef.virtualInterfaceId).toBe('dxvif-fgabc123');
  const attributes = {
    virtualInterfaceId: 'dxvif-fgabc123',
    connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
  };
  expect(
    TransitVirtualInterface.fromTransitVirtualInterfaceAttributes(stack, 'B', attributes).metricBgpStatus().dimensions,
  ).toEqual({
    ConnectionId: 'dxcon-fgabc123',
    VirtualInterfaceId: 'dxvif-fgabc123',
    IpAddressFamily: 'ipv4',
  });
  expect(refusal(() => TransitVirtualInterface.fromVirtualInterfaceId(stack, 'C', 'dxvif-1'))).toEqual([
    `${CODE}virtual-interface-id virtualInterfaceId`,
  ]);
});
