export {
  DirectConnectConnection,
  type DirectConnectConnectionOptions,
  type DirectConnectConnectionProps,
  type HostedConnectionAttributes,
  type IDirectConnectConnection,
  type IHostedConnection,
  type VirtualInterfaceParent,
} from './direct-connect-connection';
export {
  type AssociateTransitGatewayOptions,
  type AssociateVpnGatewayOptions,
  DirectConnectGateway,
  type DirectConnectGatewayAttributes,
  type DirectConnectGatewayProps,
  type IDirectConnectGateway,
} from './direct-connect-gateway';
export {
  DirectConnectGatewayAssociation,
  type DirectConnectGatewayAssociationOptions,
  type DirectConnectGatewayAssociationProps,
  type TransitGatewayAssociationOptions,
  type VpnGatewayAssociationOptions,
} from './direct-connect-gateway-association';
export { DirectConnectLag, type DirectConnectLagProps, type IDirectConnectLag } from './direct-connect-lag';
export {
  DirectConnectResiliencyGroup,
  type DirectConnectResiliencyGroupProps,
  type IDirectConnectResiliencyGroup,
} from './direct-connect-resiliency-group';
export {
  type IPrivateVirtualInterface,
  PrivateVirtualInterface,
  type PrivateVirtualInterfaceOptions,
  type PrivateVirtualInterfaceProps,
} from './private-virtual-interface';
export {
  type IPublicVirtualInterface,
  PublicVirtualInterface,
  type PublicVirtualInterfaceOptions,
  type PublicVirtualInterfaceProps,
} from './public-virtual-interface';
export {
  type ITransitVirtualInterface,
  TransitVirtualInterface,
  type TransitVirtualInterfaceOptions,
  type TransitVirtualInterfaceProps,
} from './transit-virtual-interface';
export {
  type PlannedSecurityGroupProps,
  TwilioEdgeSecurityGroup,
  type TwilioEdgeSecurityGroupProps,
} from './twilio-edge-security-group';
export {
  TwilioInterconnect,
  type TwilioInterconnectGateway,
  type TwilioInterconnectOptions,
  type TwilioInterconnectPrefixLists,
  type TwilioInterconnectProps,
  type TwilioInterconnectSite,
  type TwilioInterconnectSiteProps,
  type TwilioSiteInterfaceProps,
} from './twilio-interconnect';
export { TwilioPrefixList, type TwilioPrefixListProps } from './twilio-prefix-list';
export { TwilioRoutes, type TwilioRoutesOptions, type TwilioRoutesProps } from './twilio-routes';
export {
  type BgpMetricOptions,
  type GatewayInterfaceOptions,
  type IVirtualInterface,
  type UnhostedParent,
  type VirtualInterfaceAttributes,
  type VirtualInterfaceConnection,
  type VirtualInterfaceOptions,
} from './virtual-interface';
