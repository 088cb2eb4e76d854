import { ASN } from '../../model/asn';
import { BANDWIDTH } from '../../model/bandwidth';
import { BGP_PEERING } from '../../model/bgp-peering';
import { MTU } from '../../model/mtu';
import { choiceOf, FLAG, type Kind, listOf, type Members, objectOf, required, TEXT } from '../../model/shape/kind';
import { VLAN } from '../../model/vlan';
import { PREFIX_POOL, PUBLIC_INTERFACE, TRANSIT_INTERFACE } from '../../plan/direct-connect/options-shape';
import { DIRECT_CONNECT_GATEWAY, INTERFACE_PARENT, REMOVAL_POLICY, ROLE, SECRET_VALUE, VPN_GATEWAY } from '../engine-kinds';
import type { PrivateVirtualInterfaceProps } from './private-virtual-interface';
import type { PublicVirtualInterfaceProps } from './public-virtual-interface';
import type { TransitVirtualInterfaceProps } from './transit-virtual-interface';
import type { GatewayInterfaceOptions, VirtualInterfaceConnection, VirtualInterfaceOptions } from './virtual-interface';
import type { VirtualInterfaceAttributes } from './virtual-interface-base';

const INTERFACE: Members<VirtualInterfaceOptions & VirtualInterfaceConnection> = {
  connection: required(INTERFACE_PARENT),
  rateLimit: BANDWIDTH,
  vlan: required(VLAN),
  customerAsn: required(ASN),
  peerings: required(listOf(BGP_PEERING)),
  bgpAuthKey: SECRET_VALUE,
  virtualInterfaceName: TEXT,
  allocateRole: ROLE,
  removalPolicy: REMOVAL_POLICY,
};

const GATEWAY_INTERFACE: Members<GatewayInterfaceOptions & VirtualInterfaceConnection> = {
  ...INTERFACE,
  ...PREFIX_POOL,
  siteLink: FLAG,
};

/** What a private virtual interface is made from. */
export const PRIVATE_INTERFACE_PROPS: Kind<PrivateVirtualInterfaceProps> = objectOf<PrivateVirtualInterfaceProps>(
  'a private virtual interface',
  {
    ...GATEWAY_INTERFACE,
    mtu: MTU,
    directConnectGateway: DIRECT_CONNECT_GATEWAY,
    vpnGateway: VPN_GATEWAY,
  },
);

/** What a transit virtual interface is made from. */
export const TRANSIT_INTERFACE_PROPS: Kind<TransitVirtualInterfaceProps> = objectOf<TransitVirtualInterfaceProps>(
  'a transit virtual interface',
  {
    ...GATEWAY_INTERFACE,
    ...TRANSIT_INTERFACE,
    directConnectGateway: required(DIRECT_CONNECT_GATEWAY),
  },
);

/** What a public virtual interface is made from. */
export const PUBLIC_INTERFACE_PROPS: Kind<PublicVirtualInterfaceProps> = objectOf<PublicVirtualInterfaceProps>(
  'a public virtual interface',
  { ...INTERFACE, ...PUBLIC_INTERFACE },
);

/** What is known of an existing virtual interface. */
export const INTERFACE_ATTRIBUTES: Kind<VirtualInterfaceAttributes> = objectOf<VirtualInterfaceAttributes>(
  'a virtual interface',
  {
    virtualInterfaceId: required(TEXT),
    connection: INTERFACE_PARENT,
    addressFamilies: listOf(choiceOf('ipv4', 'ipv6')),
  },
);
