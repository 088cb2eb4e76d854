import { ASN } from '../../model/asn';
import { BANDWIDTH } from '../../model/bandwidth';
import { BGP_PEERING } from '../../model/bgp-peering';
import { MTU } from '../../model/mtu';
import { FLAG, type Kind, listOf, type Members, objectOf, required, secretTextKind, TEXT } from '../../model/shape/kind';
import { VLAN } from '../../model/vlan';
import { PREFIX_POOL, PUBLIC_INTERFACE, TRANSIT_INTERFACE } from '../../plan/direct-connect/options-shape';
import { AWS_PROVIDER, CREATE_AND_DELETE, GATEWAY_IDENTITY, ID, INTERFACE_PARENT, TIMEOUTS } from '../engine-kinds';
import { PROTECTED, TAGGABLE } from '../terraform-options-shape';
import type { PrivateVirtualInterfaceProps } from './private-virtual-interface';
import type { PublicVirtualInterfaceProps } from './public-virtual-interface';
import type { TransitVirtualInterfaceProps } from './transit-virtual-interface';
import type { VirtualInterfaceConnection, VirtualInterfaceOptions, VirtualInterfaceOwner } from './virtual-interface';

/** A BGP key: no message shows what was given. */
export const BGP_KEY = secretTextKind('Give a token, for example the stringValue of a sensitive TerraformVariable.');

const INTERFACE: Members<VirtualInterfaceOptions & VirtualInterfaceConnection> = {
  ...TAGGABLE,
  ...PROTECTED,
  connection: required(INTERFACE_PARENT) as Members<VirtualInterfaceConnection>['connection'],
  rateLimit: BANDWIDTH,
  vlan: required(VLAN),
  customerAsn: required(ASN),
  peerings: required(listOf(BGP_PEERING)),
  bgpAuthKey: BGP_KEY,
  virtualInterfaceName: TEXT,
  owner: objectOf<VirtualInterfaceOwner>('the owner of an interface', {
    accountId: required(ID),
    provider: required(AWS_PROVIDER),
  }),
};

/** What a private virtual interface is made from. */
export const PRIVATE_INTERFACE_PROPS: Kind<PrivateVirtualInterfaceProps> = objectOf<PrivateVirtualInterfaceProps>(
  'a private virtual interface',
  {
    ...INTERFACE,
    ...PREFIX_POOL,
    mtu: MTU,
    siteLink: FLAG,
    timeouts: TIMEOUTS,
    directConnectGateway: GATEWAY_IDENTITY,
    vpnGatewayId: ID,
  },
);

/** What a transit virtual interface is made from. */
export const TRANSIT_INTERFACE_PROPS: Kind<TransitVirtualInterfaceProps> = objectOf<TransitVirtualInterfaceProps>(
  'a transit virtual interface',
  {
    ...INTERFACE,
    ...PREFIX_POOL,
    ...TRANSIT_INTERFACE,
    siteLink: FLAG,
    timeouts: TIMEOUTS,
    directConnectGateway: required(GATEWAY_IDENTITY),
  },
);

/** What a public virtual interface is made from. */
export const PUBLIC_INTERFACE_PROPS: Kind<PublicVirtualInterfaceProps> = objectOf<PublicVirtualInterfaceProps>(
  'a public virtual interface',
  { ...INTERFACE, ...PUBLIC_INTERFACE, timeouts: CREATE_AND_DELETE },
);
