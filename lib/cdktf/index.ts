/**
 * The constructs for Terraform: `twilio-interconnect-constructs/cdktf` on CDKTF, and the same under `/cdktn` on CDK Terrain.
 *
 * They have the names and props of those for AWS CDK. Resources of others come in by their ids, which may be tokens. Metrics and the
 * resiliency group have no counterpart among the resources of Terraform's AWS provider, and are left out.
 */
export {
  DirectConnectConnection,
  type DirectConnectConnectionOptions,
  type DirectConnectConnectionProps,
} from './direct-connect/connection';
export {
  type AssociateTransitGatewayOptions,
  type AssociateVpnGatewayOptions,
  DirectConnectGateway,
  type DirectConnectGatewayProps,
  type IDirectConnectGateway,
} from './direct-connect/gateway';
export {
  type AssociationProposer,
  DirectConnectGatewayAssociation,
  type DirectConnectGatewayAssociationOptions,
  type DirectConnectGatewayAssociationProps,
  type TransitGatewayAssociationOptions,
  type VpnGatewayAssociationOptions,
} from './direct-connect/gateway-association';
export type { DirectConnectGatewayIdentity } from './direct-connect/gateway-ref';
export { DirectConnectLag, type DirectConnectLagProps } from './direct-connect/lag';
export { type Acknowledgement, Findings } from './findings';
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
export type { ProtectedOptions, ResourceTimeouts, TaggableOptions, TerraformOptions } from './terraform-options';
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
export { TwilioInterconnect } from './interconnect/twilio-interconnect';
export type {
  TwilioInterconnectGateway,
  TwilioInterconnectOptions,
  TwilioInterconnectPrefixLists,
  TwilioInterconnectProps,
  TwilioInterconnectSite,
  TwilioInterconnectSiteProps,
  TwilioInterconnectVirtualInterface,
  TwilioInterconnectVpc,
  TwilioInterconnectVpcOptions,
  TwilioSiteInterfaceProps,
} from './interconnect/twilio-interconnect-props';
export { type PlannedPrefixListProps, TwilioPrefixList, type TwilioPrefixListProps } from './access/twilio-prefix-list';
export {
  type PrefixListIdentity,
  type TransitGatewayRoutesProps,
  type TransitGatewayTableRoutesProps,
  TwilioRoutes,
  type TwilioRoutesOptions,
  type TwilioRoutesProps,
  type VpnGatewayRoutesProps,
} from './access/twilio-routes';
export type {
  GatewayInterfaceOptions,
  IVirtualInterface,
  RateLimitableParent,
  VirtualInterfaceConnection,
  VirtualInterfaceOptions,
  VirtualInterfaceOwner,
} from './direct-connect/virtual-interface';
export type {
  IDirectConnectConnection,
  IDirectConnectLag,
  IHostedConnection,
  VirtualInterfaceParent,
} from './direct-connect/virtual-interface-parent';
export type { DirectConnectGatewayAttributes, HostedConnectionAttributes } from '../plan/direct-connect/options';
