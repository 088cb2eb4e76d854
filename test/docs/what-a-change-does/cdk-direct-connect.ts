import { RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { Asn, Bandwidth, BgpPeering, Cidr, Mtu, ResiliencyModel, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  type DirectConnectConnectionOptions,
  type DirectConnectConnectionProps,
  DirectConnectGateway,
  DirectConnectGatewayAssociation,
  type DirectConnectGatewayAssociationProps,
  type DirectConnectGatewayProps,
  DirectConnectLag,
  type DirectConnectLagProps,
  DirectConnectResiliencyGroup,
  type DirectConnectResiliencyGroupProps,
  PrivateVirtualInterface,
  type PrivateVirtualInterfaceProps,
  PublicVirtualInterface,
  type PublicVirtualInterfaceProps,
  TransitVirtualInterface,
  type TransitVirtualInterfaceProps,
} from 'twilio-interconnect-constructs/cdk';
import type { Scene } from './cdk-scene';
import { between, changesOf, type ConstructChanges } from './change';

const POLICIES = between(RemovalPolicy.RETAIN, RemovalPolicy.DESTROY);
const PROVIDERS = between('Provider A', 'Provider B');
const BANDWIDTHS = between(Bandwidth.gbps(10), Bandwidth.gbps(100));
const LOCATIONS = between('EqDC2', 'EqDA2');
const NAMES = between('name-a', 'name-b');
const MAC_SEC = between(false, true);

const IPV4 = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' });
const OTHER_IPV4 = BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' });

const INTERFACE = { vlan: Vlan.of(101), customerAsn: Asn.of(65010), peerings: [IPV4] };

/** A change of every prop that the interfaces of all types have. */
const INTERFACE_CHANGES = {
  connection: { values: ({ ports }: Scene) => ports },
  vlan: between(Vlan.of(101), Vlan.of(102)),
  customerAsn: between(Asn.of(65010), Asn.of(65011)),
  peerings: between([IPV4], [OTHER_IPV4]),
  bgpAuthKey: between(SecretValue.secretsManager('a'), SecretValue.secretsManager('b')),
  virtualInterfaceName: NAMES,
  allocateRole: { values: ({ roles }: Scene) => roles },
  removalPolicy: POLICIES,
  rateLimit: between(Bandwidth.mbps(50), Bandwidth.mbps(100)),
} as const;

/** CloudFormation cannot allocate from a prefix pool, so any value is refused: here none is given. */
export const PREFIX_POOL_CHANGES = {
  prefixPoolAllocatedCountIpv4: { values: () => [undefined as never, undefined as never] as const },
  prefixPoolAllocatedCountIpv6: { values: () => [undefined as never, undefined as never] as const },
};

const GATEWAY_INTERFACE_CHANGES = {
  ...PREFIX_POOL_CHANGES,
  mtu: between(Mtu.of(1500), Mtu.of(8500)),
  siteLink: between(false, true),
  directConnectGateway: { values: ({ directConnectGateways }: Scene) => directConnectGateways },
} as const;

/** The constructs of Direct Connect. */
export const DIRECT_CONNECT_CHANGES: readonly ConstructChanges[] = [
  changesOf<DirectConnectConnectionProps>(
    'DirectConnectConnection',
    ({ stack }, changed) =>
      new DirectConnectConnection(stack, 'Subject', { location: 'EqDC2', bandwidth: Bandwidth.gbps(10), ...changed }),
    {
      location: LOCATIONS,
      bandwidth: BANDWIDTHS,
      providerName: PROVIDERS,
      requestMacSec: MAC_SEC,
      lag: { values: ({ lags }) => lags },
      connectionName: NAMES,
      removalPolicy: POLICIES,
    },
  ),
  changesOf<DirectConnectLagProps>(
    'DirectConnectLag',
    ({ stack }, changed) => {
      const props = { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10), ...changed };
      new DirectConnectLag(stack, 'Subject', props).addConnection('Member');
    },
    {
      location: LOCATIONS,
      connectionsBandwidth: BANDWIDTHS,
      providerName: PROVIDERS,
      requestMacSec: MAC_SEC,
      minimumLinks: between(0, 1),
      lagName: NAMES,
      removalPolicy: POLICIES,
    },
  ),
  changesOf<DirectConnectConnectionOptions>(
    'DirectConnectLag.addConnection',
    ({ lags }, changed) => lags[0].addConnection('Subject', changed),
    {
      providerName: PROVIDERS,
      requestMacSec: MAC_SEC,
      connectionName: NAMES,
      removalPolicy: POLICIES,
    },
  ),
  changesOf<DirectConnectGatewayProps>(
    'DirectConnectGateway',
    ({ stack }, changed) => new DirectConnectGateway(stack, 'Subject', changed),
    {
      amazonSideAsn: between(Asn.of(64512), Asn.of(64513)),
      directConnectGatewayName: NAMES,
      removalPolicy: POLICIES,
    },
  ),
  changesOf<DirectConnectGatewayAssociationProps>(
    'DirectConnectGatewayAssociation',
    ({ stack, directConnectGateways, vpnGateways }, changed) => {
      const props = { directConnectGateway: directConnectGateways[0], vpnGateway: vpnGateways[0], ...changed };
      new DirectConnectGatewayAssociation(stack, 'Subject', props as DirectConnectGatewayAssociationProps);
    },
    {
      directConnectGateway: { values: ({ directConnectGateways }) => directConnectGateways },
      acceptProposalRole: { values: ({ roles }) => roles },
      vpnGateway: { values: ({ vpnGateways }) => vpnGateways },
      allowedPrefixes: between([Cidr.of('203.0.113.0/24')], [Cidr.of('198.51.100.0/24')]),
      transitGateway: {
        values: ({ transitGateways }) => transitGateways,
        beside: () => ({ vpnGateway: undefined, allowedPrefixes: [Cidr.of('203.0.113.0/24')] }),
      },
      transitGatewayAsn: {
        values: () => [undefined, Asn.of(64520)],
        beside: ({ transitGateways: [transitGateway] }) => ({
          vpnGateway: undefined,
          transitGateway,
          allowedPrefixes: [Cidr.of('203.0.113.0/24')],
        }),
      },
    },
  ),
  changesOf<PrivateVirtualInterfaceProps>(
    'PrivateVirtualInterface',
    ({ stack, ports: [connection], directConnectGateways: [directConnectGateway] }, changed) => {
      const props = { ...INTERFACE, connection, directConnectGateway, ...changed };
      new PrivateVirtualInterface(stack, 'Subject', props as PrivateVirtualInterfaceProps);
    },
    {
      ...INTERFACE_CHANGES,
      ...GATEWAY_INTERFACE_CHANGES,
      vpnGateway: {
        values: ({ vpnGateways }) => vpnGateways,
        beside: () => ({ directConnectGateway: undefined }),
      },
    },
  ),
  changesOf<TransitVirtualInterfaceProps>(
    'TransitVirtualInterface',
    ({ stack, ports: [connection], directConnectGateways: [directConnectGateway] }, changed) => {
      const props = { ...INTERFACE, connection, directConnectGateway, ...changed };
      new TransitVirtualInterface(stack, 'Subject', props as TransitVirtualInterfaceProps);
    },
    { ...INTERFACE_CHANGES, ...GATEWAY_INTERFACE_CHANGES },
  ),
  changesOf<PublicVirtualInterfaceProps>(
    'PublicVirtualInterface',
    ({ stack, ports: [connection] }, changed) => {
      const peering = BgpPeering.ipv4({ amazonAddress: '203.0.113.1/30', customerAddress: '203.0.113.2/30' });
      const routeFilterPrefixes = [Cidr.of('203.0.113.0/24')];
      const props = { ...INTERFACE, peerings: [peering], connection, routeFilterPrefixes, ...changed };
      new PublicVirtualInterface(stack, 'Subject', props as PublicVirtualInterfaceProps);
    },
    {
      ...INTERFACE_CHANGES,
      peerings: {
        values: () => [
          [BgpPeering.ipv4({ amazonAddress: '203.0.113.1/30', customerAddress: '203.0.113.2/30' })],
          [BgpPeering.ipv4({ amazonAddress: '203.0.113.5/30', customerAddress: '203.0.113.6/30' })],
        ],
      },
      routeFilterPrefixes: between([Cidr.of('203.0.113.0/24')], [Cidr.of('198.51.100.0/24')]),
    },
  ),
  changesOf<DirectConnectResiliencyGroupProps>(
    'DirectConnectResiliencyGroup',
    ({ stack, ports }, changed) =>
      new DirectConnectResiliencyGroup(stack, 'Subject', {
        resiliencyModel: ResiliencyModel.HIGH,
        connections: ports,
        ...changed,
      }),
    {
      connections: { values: ({ ports }) => [[ports[0]], ports] },
      resiliencyModel: between(ResiliencyModel.HIGH, ResiliencyModel.MAXIMUM),
      resiliencyGroupName: NAMES,
    },
  ),
];
