export {
  DirectConnectConnection,
  type DirectConnectConnectionOptions,
  type DirectConnectConnectionProps,
  type HostedConnectionAttributes,
  type IDirectConnectConnection,
  type IHostedConnection,
  type VirtualInterfaceParent,
} from './direct-connect/connection';
export {
  type AssociateTransitGatewayOptions,
  type AssociateVpnGatewayOptions,
  DirectConnectGateway,
  type DirectConnectGatewayAttributes,
  type DirectConnectGatewayProps,
  type IDirectConnectGateway,
} from './direct-connect/gateway';
export {
  DirectConnectGatewayAssociation,
  type DirectConnectGatewayAssociationOptions,
  type DirectConnectGatewayAssociationProps,
  type TransitGatewayAssociationOptions,
  type VpnGatewayAssociationOptions,
} from './direct-connect/gateway-association';
export { DirectConnectLag, type DirectConnectLagProps, type IDirectConnectLag } from './direct-connect/lag';
export {
  DirectConnectResiliencyGroup,
  type DirectConnectResiliencyGroupProps,
  type IDirectConnectResiliencyGroup,
} from './direct-connect/resiliency-group';
export {
  type IPrivateVirtualInterface,
  PrivateVirtualInterface,
  type PrivateVirtualInterfaceOptions,
  type PrivateVirtualInterfaceProps,
} from './direct-connect/private-virtual-interface';
export {
  type IPublicVirtualInterface,
  PublicVirtualInterface,
  type PublicVirtualInterfaceOptions,
  type PublicVirtualInterfaceProps,
} from './direct-connect/public-virtual-interface';
export {
  type ITransitVirtualInterface,
  TransitVirtualInterface,
  type TransitVirtualInterfaceOptions,
  type TransitVirtualInterfaceProps,
} from './direct-connect/transit-virtual-interface';
export {
  type PlannedSecurityGroupProps,
  TwilioEdgeSecurityGroup,
  type TwilioEdgeSecurityGroupProps,
} from './access/twilio-edge-security-group';
export {
  TwilioInterconnect,
  type TwilioInterconnectGateway,
  type TwilioInterconnectOptions,
  type TwilioInterconnectPrefixLists,
  type TwilioInterconnectProps,
  type TwilioInterconnectSite,
  type TwilioInterconnectSiteProps,
  type TwilioSiteInterfaceProps,
} from './interconnect/twilio-interconnect';
export { TwilioPrefixList, type TwilioPrefixListProps } from './access/twilio-prefix-list';
export { TwilioRoutes, type TwilioRoutesOptions, type TwilioRoutesProps } from './access/twilio-routes';
export {
  type BgpMetricOptions,
  type GatewayInterfaceOptions,
  type IVirtualInterface,
  type RateLimitableParent,
  type VirtualInterfaceAttributes,
  type VirtualInterfaceConnection,
  type VirtualInterfaceOptions,
} from './direct-connect/virtual-interface';
