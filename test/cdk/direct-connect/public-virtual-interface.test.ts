import { RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Asn, Bandwidth, BgpPeering, Cidr, Mtu, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  PublicVirtualInterface,
  type PublicVirtualInterfaceProps,
} from 'twilio-interconnect-constructs/cdk';
import { newStack, refusal, warnings } from './support';

const CODE = 'twilio-interconnect:';
const TYPE = 'AWS::DirectConnect::PublicVirtualInterface';
const PEERING = BgpPeering.ipv4({ amazonAddress: '9.9.9.0/31', customerAddress: '9.9.9.1/31' });

const cidrs = (...texts: readonly string[]): Cidr[] => texts.map((text) => Cidr.of(text));

/** A public interface that is fine but for the change. */
function make(stack: ReturnType<typeof newStack>, change: Partial<PublicVirtualInterfaceProps> = {}): PublicVirtualInterface {
  return new PublicVirtualInterface(stack, 'Interface', {
    connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
    vlan: Vlan.of(101),
    customerAsn: Asn.of(65010),
    peerings: [PEERING],
    routeFilterPrefixes: cidrs('9.9.8.0/24'),
    ...change,
  } as PublicVirtualInterfaceProps);
}

describe('a public virtual interface', () => {
  test('by default', () => {
    const stack = newStack();
    const virtualInterface = make(stack);
    Template.fromStack(stack).hasResource(TYPE, {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        ConnectionId: 'dxcon-fgabc123',
        VirtualInterfaceName: Match.stringLikeRegexp('^[a-z0-9-]{1,100}$'),
        Vlan: 101,
        BgpPeers: [{ AddressFamily: 'ipv4', Asn: '65010', AmazonAddress: '9.9.9.0/31', CustomerAddress: '9.9.9.1/31' }],
        RouteFilterPrefixes: ['9.9.8.0/24'],
        Mtu: Match.absent(),
        RateLimit: Match.absent(),
        AllocatePublicVirtualInterfaceRoleArn: Match.absent(),
      },
    });
    expect(warnings(stack)).toEqual([]);
    expect(virtualInterface.publicVirtualInterfaceRef).toEqual({
      virtualInterfaceArn: virtualInterface.virtualInterfaceArn,
      virtualInterfaceId: virtualInterface.virtualInterfaceId,
    });
  });

  test('with everything', () => {
    const stack = newStack();
    make(stack, {
      peerings: [BgpPeering.ipv6(), PEERING],
      bgpAuthKey: SecretValue.secretsManager('twilio/bgp'),
      rateLimit: Bandwidth.mbps(200),
      virtualInterfaceName: 'public',
      routeFilterPrefixes: cidrs('2600::/32', '9.9.8.0/24', '9.9.7.0/24', '9.9.8.0/24'),
      allocateRole: Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::444455556666:role/allocate'),
      removalPolicy: RemovalPolicy.DESTROY,
    } as Partial<PublicVirtualInterfaceProps>);
    Template.fromStack(stack).hasResource(TYPE, {
      DeletionPolicy: 'Delete',
      Properties: {
        VirtualInterfaceName: 'public',
        BgpPeers: [
          { AddressFamily: 'ipv4', AuthKey: '{{resolve:secretsmanager:twilio/bgp:SecretString:::}}' },
          { AddressFamily: 'ipv6', AmazonAddress: Match.absent(), CustomerAddress: Match.absent() },
        ],
        RateLimit: '200Mbps',
        RouteFilterPrefixes: ['9.9.7.0/24', '9.9.8.0/24', '2600::/32'],
        AllocatePublicVirtualInterfaceRoleArn: 'arn:aws:iam::444455556666:role/allocate',
      },
    });
  });

  test.each([
    ['no addresses', { peerings: [BgpPeering.ipv4()] }, ['public-peer-addresses peerings[0]']],
    ['no addresses, IPv6', { peerings: [BgpPeering.ipv6()] }, []],
    [
      'one address',
      { peerings: [BgpPeering.ipv4({ amazonAddress: '9.9.9.0/31' })] },
      ['peer-addresses-paired peerings[0].customerAddress'],
    ],
    [
      'private addresses',
      { peerings: [BgpPeering.ipv4({ amazonAddress: '10.0.0.0/31', customerAddress: '10.0.0.1/31' })] },
      ['public-peer-address-private peerings[0].amazonAddress', 'public-peer-address-private peerings[0].customerAddress'],
    ],
    ["AWS's ASN", { customerAsn: Asn.of(7224) }, ['asn-same-on-both-sides customerAsn']],
    ['another ASN', { customerAsn: Asn.of(7223) }, []],
    ['no prefix', { routeFilterPrefixes: [] }, ['route-filter-prefixes-missing routeFilterPrefixes']],
    ['a /1', { routeFilterPrefixes: cidrs('0.0.0.0/1') }, []],
    ['a /0', { routeFilterPrefixes: cidrs('0.0.0.0/0') }, ['route-filter-prefix-length routeFilterPrefixes']],
    ['an IPv6 /64', { routeFilterPrefixes: cidrs('2600::/64') }, []],
    ['an IPv6 /65', { routeFilterPrefixes: cidrs('2600::/65') }, ['route-filter-prefix-length routeFilterPrefixes']],
    ['1000 prefixes', { routeFilterPrefixes: manyPrefixes(1000) }, []],
    ['1001 prefixes', { routeFilterPrefixes: manyPrefixes(1001) }, ['route-filter-prefixes-count routeFilterPrefixes']],
    ['a rate limit too low', { rateLimit: Bandwidth.mbps(49) }, ['rate-limit-range rateLimit']],
  ])('%s', (_, change, findings) => {
    expect(refusal(() => make(newStack(), change as Partial<PublicVirtualInterfaceProps>))).toEqual(
      findings.map((each) => `${CODE}${each}`),
    );
  });

  test('warns of addresses and prefixes that nobody owns', () => {
    const stack = newStack();
    make(stack, {
      peerings: [BgpPeering.ipv4({ amazonAddress: '203.0.113.0/31', customerAddress: '203.0.113.1/31' })],
      routeFilterPrefixes: cidrs('192.168.0.0/16'),
    });
    expect(warnings(stack)).toEqual([`${CODE}public-peer-address-documentation`, `${CODE}route-filter-prefix-not-public`]);
  });

  test('has no MTU, no SiteLink and no gateway, and needs prefixes', () => {
    const stack = newStack();
    const connection = DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123');
    const props = {
      connection,
      vlan: Vlan.of(101),
      customerAsn: Asn.of(65010),
      peerings: [PEERING],
      routeFilterPrefixes: cidrs('9.9.8.0/24'),
    };
    // @ts-expect-error AWS sets no MTU on a public interface
    expect(() => new PublicVirtualInterface(stack, 'Mtu', { ...props, mtu: Mtu.JUMBO_8500 })).toThrow();
    // @ts-expect-error SiteLink is between interfaces on Direct Connect gateways
    expect(() => new PublicVirtualInterface(stack, 'SiteLink', { ...props, siteLink: true })).toThrow();
    // @ts-expect-error at least one prefix
    expect(() => new PublicVirtualInterface(stack, 'None', { ...props, routeFilterPrefixes: undefined })).toThrow();
    // @ts-expect-error a connection that is said to be hosted has no rate limit
    const limited: PublicVirtualInterfaceProps = {
      ...props,
      connection: DirectConnectConnection.fromHostedConnectionId(stack, 'Hosted', {
        connectionId: 'dxcon-fgabc124',
        bandwidth: Bandwidth.gbps(1),
      }),
      rateLimit: Bandwidth.mbps(100),
    };
    expect(refusal(() => new PublicVirtualInterface(stack, 'Limited', limited))).toEqual([`${CODE}rate-limit-hosted rateLimit`]);
  });
});

test('an imported public virtual interface has its id, its ARN and its metrics', () => {
  const stack = newStack();
  const imported = PublicVirtualInterface.fromVirtualInterfaceId(stack, 'A', 'dxvif-fgabc123');
  expect(imported.publicVirtualInterfaceRef.virtualInterfaceId).toBe('dxvif-fgabc123');
  const attributes = {
    virtualInterfaceId: 'dxvif-fgabc123',
    connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
  };
  expect(
    PublicVirtualInterface.fromPublicVirtualInterfaceAttributes(stack, 'B', attributes).metricPpsIngress().dimensions,
  ).toEqual({
    ConnectionId: 'dxcon-fgabc123',
    VirtualInterfaceId: 'dxvif-fgabc123',
  });
});

/** Public prefixes, each a /24. */
function manyPrefixes(count: number): Cidr[] {
  return Array.from({ length: count }, (_, index) => Cidr.of(`9.${Math.floor(index / 256)}.${index % 256}.0/24`));
}
