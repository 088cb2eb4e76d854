/**
 * The constructs for Terraform: `twilio-interconnect-constructs/cdktf` for CDKTF, and the same in `/cdktn` for CDK Terrain.
 *
 * They have the same names and props as those for AWS CDK. Existing resources are given by id, which may be a token. Metrics and the
 * resiliency group are left out, because Terraform's AWS provider has no resources for them.
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
export type { ManyTagsOptions, ProtectedOptions, ResourceTimeouts, TaggableOptions, TerraformOptions } from './terraform-options';
export {
  type ITransitVirtualInterface,
  TransitVirtualInterface,
  type TransitVirtualInterfaceOptions,
  type TransitVirtualInterfaceProps,
} from './direct-connect/transit-virtual-interface';
export {
  TwilioAccess,
  type TwilioAccessGateway,
  type TwilioAccessOptions,
  type TwilioAccessPrefixLists,
  type TwilioAccessProps,
  type TwilioAccessVpc,
} from './access/twilio-access';
export {
  type PlannedSecurityGroupProps,
  TwilioEdgeSecurityGroup,
  type TwilioEdgeSecurityGroupProps,
} from './access/twilio-edge-security-group';
export {
  type TwilioDnsFirewallAssociation,
  TwilioDnsFirewallRuleGroup,
  type TwilioDnsFirewallRuleGroupProps,
} from './egress/twilio-dns-firewall-rule-group';
export { TwilioFirewallRuleGroup, type TwilioFirewallRuleGroupProps } from './egress/twilio-firewall-rule-group';
export { TwilioInterconnect } from './interconnect/twilio-interconnect';
export type {
  TwilioInterconnectGateway,
  TwilioInterconnectOptions,
  TwilioInterconnectProps,
  TwilioInterconnectSite,
  TwilioInterconnectSiteProps,
  TwilioInterconnectVirtualInterface,
  TwilioInterconnectVpc,
  TwilioInterconnectVpcOptions,
  TwilioInterconnectWithoutVpc,
  TwilioInterconnectWithVpc,
  TwilioSiteInterfaceProps,
} from './interconnect/twilio-interconnect-props';
export { TwilioNetworkAclRules, type TwilioNetworkAclRulesProps } from './network-acl/twilio-network-acl-rules';
export type {
  ITwilioPrefixList,
  TwilioPrefixListAttributes,
  TwilioPrefixListLookupAttributes,
  TwilioPrefixListParameterAttributes,
} from './access/imported-prefix-list';
export { TwilioPrefixListShare, type TwilioPrefixListShareProps } from './access/twilio-prefix-list-share';
export {
  type PlannedPrefixListProps,
  TwilioPrefixList,
  type TwilioBgpPrefixListProps,
  type TwilioPrefixListProps,
} from './access/twilio-prefix-list';
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
