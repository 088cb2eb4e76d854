import { RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnConnection, CfnDirectConnectGateway, CfnLag } from 'aws-cdk-lib/aws-directconnect';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Asn, Bandwidth, BgpPeering, Mtu, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  type IPrivateVirtualInterface,
  PrivateVirtualInterface,
  type PrivateVirtualInterfaceProps,
} from 'twilio-interconnect-constructs/cdk';
import { IPV4, newStack, refusal, SESSION } from './support';

const CODE = 'twilio-interconnect:';
const TYPE = 'AWS::DirectConnect::PrivateVirtualInterface';

/** What is refused of an interface that is fine but for the change. */
function refused(change: Partial<PrivateVirtualInterfaceProps>, region?: string): readonly string[] {
  const stack = newStack(region === undefined ? {} : { env: { account: '111122223333', region } });
  return refusal(
    () =>
      new PrivateVirtualInterface(stack, 'Interface', {
        ...SESSION,
        connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
        ...('vpnGateway' in change ? {} : { directConnectGateway: new DirectConnectGateway(stack, 'Gateway') }),
        ...change,
      } as PrivateVirtualInterfaceProps),
  );
}

describe('a private virtual interface', () => {
  test('by default, on a Direct Connect gateway', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    const virtualInterface = new PrivateVirtualInterface(stack, 'Interface', {
      connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
      directConnectGateway: gateway,
      vlan: Vlan.of(101),
      customerAsn: Asn.of(65010),
      peerings: [BgpPeering.ipv4()],
    });
    Template.fromStack(stack).hasResource(TYPE, {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        ConnectionId: 'dxcon-fgabc123',
        VirtualInterfaceName: Match.stringLikeRegexp('^[a-z0-9-]{1,100}$'),
        Vlan: 101,
        BgpPeers: [{ AddressFamily: 'ipv4', Asn: '65010', AmazonAddress: Match.absent(), AuthKey: Match.absent() }],
        DirectConnectGatewayId: { 'Fn::GetAtt': [stack.resolve(gateway.resource.logicalId), 'DirectConnectGatewayId'] },
        VirtualGatewayId: Match.absent(),
        Mtu: Match.absent(),
        EnableSiteLink: Match.absent(),
        RateLimit: Match.absent(),
        AllocatePrivateVirtualInterfaceRoleArn: Match.absent(),
      },
    });
    const logicalId = stack.resolve(virtualInterface.resource.logicalId) as string;
    expect(stack.resolve(virtualInterface.privateVirtualInterfaceRef)).toEqual({
      virtualInterfaceArn: { 'Fn::GetAtt': [logicalId, 'VirtualInterfaceArn'] },
      virtualInterfaceId: { 'Fn::GetAtt': [logicalId, 'VirtualInterfaceId'] },
    });
  });

  test('with everything', () => {
    const stack = newStack();
    const connection = new DirectConnectConnection(stack, 'Port', { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) });
    new PrivateVirtualInterface(stack, 'Interface', {
      connection,
      directConnectGateway: new CfnDirectConnectGateway(stack, 'Gateway', { directConnectGatewayName: 'l1' }),
      vlan: Vlan.of(4094),
      customerAsn: Asn.of(4294967294),
      peerings: [BgpPeering.ipv6(), IPV4],
      bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: 'ashburn' }),
      mtu: Mtu.JUMBO_9001,
      siteLink: true,
      rateLimit: Bandwidth.gbps(10),
      virtualInterfaceName: 'twilio-ashburn',
      allocateRole: Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::444455556666:role/allocate'),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const AuthKey = '{{resolve:secretsmanager:twilio/bgp:SecretString:ashburn::}}';
    Template.fromStack(stack).hasResource(TYPE, {
      DeletionPolicy: 'Delete',
      Properties: {
        ConnectionId: { Ref: stack.resolve(connection.resource.logicalId) as string },
        VirtualInterfaceName: 'twilio-ashburn',
        Vlan: 4094,
        BgpPeers: [
          {
            AddressFamily: 'ipv4',
            Asn: '4294967294',
            AmazonAddress: '169.254.96.1/30',
            CustomerAddress: '169.254.96.2/30',
            AuthKey,
          },
          { AddressFamily: 'ipv6', Asn: '4294967294', AuthKey },
        ],
        DirectConnectGatewayId: { Ref: 'Gateway' },
        Mtu: 9001,
        EnableSiteLink: true,
        RateLimit: '10Gbps',
        AllocatePrivateVirtualInterfaceRoleArn: 'arn:aws:iam::444455556666:role/allocate',
      },
    });
  });

  test('on a VPN gateway, and on every kind of connection', () => {
    const stack = newStack();
    const vpnGateway = new ec2.VpnGateway(stack, 'Vgw', { type: 'ipsec.1' });
    const connections = {
      Made: new DirectConnectConnection(stack, 'Made', { location: 'EqDC2', bandwidth: Bandwidth.gbps(1) }),
      Group: new DirectConnectLag(stack, 'Group', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(1) }),
      ImportedGroup: DirectConnectLag.fromLagId(stack, 'ImportedGroup', 'dxlag-fgabc123'),
      L1: new CfnConnection(stack, 'L1', { bandwidth: '1Gbps', connectionName: 'l1', location: 'EqDC2' }),
      L1Group: new CfnLag(stack, 'L1Group', { connectionsBandwidth: '1Gbps', lagName: 'l1', location: 'EqDC2' }),
      Hosted: DirectConnectConnection.fromHostedConnectionId(stack, 'Hosted', {
        connectionId: 'dxcon-fghosted',
        bandwidth: Bandwidth.gbps(1),
      }),
    };
    for (const [id, connection] of Object.entries(connections)) {
      new PrivateVirtualInterface(stack, `On${id}`, { ...SESSION, connection, vpnGateway });
    }
    const rendered = Object.values(Template.fromStack(stack).findResources(TYPE)).map(({ Properties }) => Properties as object);
    expect(rendered.map((each) => (each as { ConnectionId: unknown }).ConnectionId)).toEqual([
      { Ref: stack.resolve(connections.Made.resource.logicalId) as string },
      { Ref: stack.resolve(connections.Group.resource.logicalId) as string },
      'dxlag-fgabc123',
      { Ref: 'L1' },
      { Ref: 'L1Group' },
      'dxcon-fghosted',
    ]);
    for (const each of rendered) {
      expect(each).toHaveProperty('VirtualGatewayId');
      expect(each).not.toHaveProperty('DirectConnectGatewayId');
    }
  });

  test.each([
    ['fine', {}, []],
    ['an MTU of 1500', { mtu: Mtu.STANDARD }, []],
    ['an MTU of 8500', { mtu: Mtu.JUMBO_8500 }, []],
    ['an MTU of 9000', { mtu: Mtu.of(9000) }, ['virtual-interface-mtu mtu']],
    ['no peering', { peerings: [] }, ['peerings-count peerings']],
    ['two of a family', { peerings: [IPV4, BgpPeering.ipv4()] }, ['peerings-family peerings']],
    ['a name that AWS does not take', { virtualInterfaceName: 'a.b' }, ['virtual-interface-name virtualInterfaceName']],
    ['the ASN of the other side', { customerAsn: Asn.of(64512) }, ['asn-same-on-both-sides customerAsn']],
    [
      'a key too short',
      { bgpAuthKey: SecretValue.unsafePlainText('12345') },
      ['bgp-auth-key-plain-text bgpAuthKey', 'bgp-auth-key-syntax bgpAuthKey'],
    ],
    ['routes from a prefix pool', { prefixPoolAllocatedCountIpv4: 500 }, ['prefix-pool-engine prefixPoolAllocatedCountIpv4']],
    ['a rate limit of 50 Mbps', { rateLimit: Bandwidth.mbps(50) }, []],
    ['a rate limit of 49 Mbps', { rateLimit: Bandwidth.mbps(49) }, ['rate-limit-range rateLimit']],
    ['a rate limit of 1.6 Tbps', { rateLimit: Bandwidth.gbps(1600) }, []],
    ['a rate limit above 1.6 Tbps', { rateLimit: Bandwidth.mbps(1600001) }, ['rate-limit-range rateLimit']],
  ])('%s', (_, change, findings) => {
    expect(refused(change as Partial<PrivateVirtualInterfaceProps>)).toEqual(findings.map((each) => `${CODE}${each}`));
  });

  test('has a rate limit not above its connection', () => {
    const limited = (
      make: (stack: ReturnType<typeof newStack>) => DirectConnectConnection | CfnConnection | DirectConnectLag,
      gbps: number,
    ) => {
      const stack = newStack();
      const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
      const connection = make(stack);
      const rateLimit = Bandwidth.gbps(gbps);
      return refusal(() => new PrivateVirtualInterface(stack, 'I', { ...SESSION, connection, directConnectGateway, rateLimit }));
    };
    const port = (stack: ReturnType<typeof newStack>): DirectConnectConnection =>
      new DirectConnectConnection(stack, 'Port', { location: 'EqDC2', bandwidth: Bandwidth.gbps(1) });
    const l1 = (stack: ReturnType<typeof newStack>): CfnConnection =>
      new CfnConnection(stack, 'Port', { location: 'EqDC2', bandwidth: '1Gbps', connectionName: 'l1' });
    const group = (stack: ReturnType<typeof newStack>): DirectConnectLag =>
      new DirectConnectLag(stack, 'Port', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(1) });
    const above = [`${CODE}rate-limit-above-connection rateLimit`];
    expect([limited(port, 1), limited(port, 2)]).toEqual([[], above]);
    expect([limited(l1, 1), limited(l1, 2)]).toEqual([[], above]);
    expect([limited(group, 4), limited(group, 5)]).toEqual([[], above]);
  });

  test('has SiteLink on a Direct Connect gateway only, where AWS offers it', () => {
    const vpnGateway = ec2.CfnVPNGateway.fromVpnGatewayId(newStack(), 'Vgw', 'vgw-12345678');
    expect(refused({ siteLink: true })).toEqual([]);
    expect(refused({ siteLink: true, vpnGateway } as never)).toEqual([`${CODE}site-link-gateway siteLink`]);
    expect(refused({ siteLink: false, vpnGateway } as never)).toEqual([]);
    expect(refused({ siteLink: true }, 'eu-west-1')).toEqual([]);
    expect(refused({ siteLink: true }, 'us-gov-west-1')).toEqual([`${CODE}site-link-region siteLink`]);
    expect(refused({ siteLink: true }, 'cn-north-1')).toEqual([`${CODE}site-link-region siteLink`]);
  });

  test("on another account's connection needs a role of that account", () => {
    const make = (account: string, hasRole: boolean): readonly string[] => {
      const stack = newStack({ env: { account, region: 'us-east-1' } });
      const arn = 'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123';
      return refusal(
        () =>
          new PrivateVirtualInterface(stack, 'Interface', {
            ...SESSION,
            connection: DirectConnectConnection.fromConnectionArn(stack, 'Port', arn),
            directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
            ...(hasRole ? { allocateRole: Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/allocate') } : {}),
          }),
      );
    };
    expect(make('444455556666', false)).toEqual([`${CODE}allocate-role-missing allocateRole`]);
    expect(make('444455556666', true)).toEqual([]);
    expect(make('111122223333', false)).toEqual([]);
  });

  test('has exactly one gateway', () => {
    const stack = newStack();
    const connection = DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123');
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    const vpnGateway = new ec2.VpnGateway(stack, 'Vgw', { type: 'ipsec.1' });
    expect(
      refusal(
        // @ts-expect-error both gateways
        () => new PrivateVirtualInterface(stack, 'Both', { ...SESSION, connection, directConnectGateway, vpnGateway }),
      ),
    ).toEqual([`${CODE}virtual-interface-gateway vpnGateway`]);
    expect(
      refusal(
        // @ts-expect-error no gateway
        () => new PrivateVirtualInterface(stack, 'None', { ...SESSION, connection }),
      ),
    ).toEqual([`${CODE}virtual-interface-gateway directConnectGateway`]);
  });

  test('has no addresses in an IPv6 peering', () => {
    // @ts-expect-error AWS assigns the addresses of an IPv6 peering
    const peering = BgpPeering.ipv6({ amazonAddress: '2001:db8::1/125', customerAddress: '2001:db8::2/125' });
    expect([peering.amazonAddress, peering.customerAddress]).toEqual([undefined, undefined]);
  });
});

describe('the metrics of a virtual interface', () => {
  const make = (peerings: readonly BgpPeering[]): PrivateVirtualInterface => {
    const stack = newStack();
    return new PrivateVirtualInterface(stack, 'Interface', {
      ...SESSION,
      peerings,
      connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
      directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
    });
  };

  test('have its id and that of the connection as dimensions', () => {
    const virtualInterface = make([IPV4]);
    const metrics = [
      virtualInterface.metric('VirtualInterfaceBpsEgress', { statistic: 'Maximum' }),
      virtualInterface.metricBpsEgress(),
      virtualInterface.metricBpsIngress(),
      virtualInterface.metricPpsEgress(),
      virtualInterface.metricPpsIngress(),
      virtualInterface.metricPolicedBpsEgress(),
      virtualInterface.metricPolicedBpsIngress(),
      virtualInterface.metricPolicedPpsEgress(),
      virtualInterface.metricPolicedPpsIngress(),
      virtualInterface.metricUtilizationEgress(),
      virtualInterface.metricUtilizationIngress(),
    ];
    expect(metrics.map(({ metricName, statistic }) => `${metricName} ${statistic}`)).toEqual([
      'VirtualInterfaceBpsEgress Maximum',
      'VirtualInterfaceBpsEgress Average',
      'VirtualInterfaceBpsIngress Average',
      'VirtualInterfacePpsEgress Average',
      'VirtualInterfacePpsIngress Average',
      'VirtualInterfacePolicedBpsEgress Average',
      'VirtualInterfacePolicedBpsIngress Average',
      'VirtualInterfacePolicedPpsEgress Average',
      'VirtualInterfacePolicedPpsIngress Average',
      'VirtualInterfaceUtilizationEgress Average',
      'VirtualInterfaceUtilizationIngress Average',
    ]);
    for (const { namespace, dimensions, period } of metrics) {
      expect([namespace, dimensions, period.toMinutes()]).toEqual([
        'AWS/DX',
        { ConnectionId: 'dxcon-fgabc123', VirtualInterfaceId: virtualInterface.virtualInterfaceId },
        5,
      ]);
    }
  });

  test('of BGP sessions are by address family', () => {
    const virtualInterface = make([IPV4, BgpPeering.ipv6()]);
    const metrics = [
      virtualInterface.metricBgpStatus(),
      virtualInterface.metricBgpStatus({ addressFamily: 'ipv6', label: 'up' }),
      virtualInterface.metricBgpPrefixesAccepted({ addressFamily: 'ipv4' }),
      virtualInterface.metricBgpPrefixesAdvertised(),
    ];
    expect(
      metrics.map(({ metricName, statistic, dimensions }) => [metricName, statistic, dimensions?.['IpAddressFamily']]),
    ).toEqual([
      ['VirtualInterfaceBgpStatus', 'Minimum', 'ipv4'],
      ['VirtualInterfaceBgpStatus', 'Minimum', 'ipv6'],
      ['VirtualInterfaceBgpPrefixesAccepted', 'Average', 'ipv4'],
      ['VirtualInterfaceBgpPrefixesAdvertised', 'Average', 'ipv4'],
    ]);
    expect(metrics[1]?.label).toBe('up');
    expect(make([BgpPeering.ipv6()]).metricBgpStatus().dimensions).toMatchObject({ IpAddressFamily: 'ipv6' });
    expect(refusal(() => make([IPV4]).metricBgpStatus({ addressFamily: 'ipv6' }))).toEqual([
      `${CODE}metric-address-family addressFamily`,
    ]);
  });

  test('have the id of the connection, in whatever form it is given', () => {
    const stack = newStack();
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    const of = (id: string, connection: PrivateVirtualInterfaceProps['connection']): unknown => {
      const props = { ...SESSION, connection, directConnectGateway } as PrivateVirtualInterfaceProps;
      const { dimensions } = new PrivateVirtualInterface(stack, id, props).metricBpsEgress();
      return stack.resolve(dimensions?.['ConnectionId']) as unknown;
    };
    const port = new DirectConnectConnection(stack, 'Port', { location: 'EqDC2', bandwidth: Bandwidth.gbps(1) });
    const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(1) });
    expect(of('A', port)).toEqual({ 'Fn::GetAtt': [stack.resolve(port.resource.logicalId), 'ConnectionId'] });
    expect(of('B', lag)).toEqual({ 'Fn::GetAtt': [stack.resolve(lag.resource.logicalId), 'LagId'] });
    const l1 = new CfnConnection(stack, 'L1', { location: 'EqDC2', bandwidth: '1Gbps', connectionName: 'l1' });
    expect(of('C', l1)).toEqual({ 'Fn::GetAtt': ['L1', 'ConnectionId'] });
    const l1Lag = new CfnLag(stack, 'L1Lag', { location: 'EqDC2', connectionsBandwidth: '1Gbps', lagName: 'l1' });
    expect(of('D', l1Lag)).toEqual({ 'Fn::GetAtt': ['L1Lag', 'LagId'] });
    const arn = 'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123';
    expect(of('E', DirectConnectConnection.fromConnectionArn(stack, 'ByArn', arn))).toBe('dxcon-fgabc123');
  });
});

describe('an imported private virtual interface', () => {
  test('has its id and its ARN', () => {
    const stack = newStack();
    const imported: IPrivateVirtualInterface = PrivateVirtualInterface.fromVirtualInterfaceId(
      stack,
      'Interface',
      'dxvif-fgabc123',
    );
    expect(imported.virtualInterfaceId).toBe('dxvif-fgabc123');
    expect(JSON.stringify(stack.resolve(imported.privateVirtualInterfaceRef.virtualInterfaceArn))).toContain(
      ':dxvif/dxvif-fgabc123',
    );
    expect(refusal(() => imported.metricBpsEgress())).toEqual([`${CODE}metric-connection-unknown connection`]);
  });

  test('has metrics if its connection is given', () => {
    const stack = newStack();
    const imported = PrivateVirtualInterface.fromPrivateVirtualInterfaceAttributes(stack, 'Interface', {
      virtualInterfaceId: 'dxvif-fgabc123',
      connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
      addressFamilies: ['ipv6'],
    });
    expect(imported.metricBgpStatus().dimensions).toEqual({
      ConnectionId: 'dxcon-fgabc123',
      VirtualInterfaceId: 'dxvif-fgabc123',
      IpAddressFamily: 'ipv6',
    });
  });

  test.each(['dxvif-fgabc12', 'dxcon-fgabc123'])('the id %p is refused', (id) => {
    expect(refusal(() => PrivateVirtualInterface.fromVirtualInterfaceId(newStack(), 'Interface', id))).toEqual([
      `${CODE}virtual-interface-id virtualInterfaceId`,
    ]);
  });
});
