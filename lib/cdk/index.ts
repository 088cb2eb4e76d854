export type { PolicyContext, PolicyFinding, PolicyReport } from './audit/policy-report';
export { TwilioAddressPolicy, type TwilioAddressPolicyProps } from './audit/twilio-address-policy';
export { acceptPlainTextKey } from './direct-connect/accept-plain-text-key';
export {
  DirectConnectConnection,
  type DirectConnectConnectionOptions,
  type DirectConnectConnectionProps,
} from './direct-connect/connection';
export type { IDirectConnectConnection, IHostedConnection } from './direct-connect/connection-base';
export {
  type AssociateTransitGatewayOptions,
  type AssociateVpnGatewayOptions,
  DirectConnectGateway,
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
export type { AllocateGrantOptions, VirtualInterfaceAllocator } from './direct-connect/grants';
export type { AllocatedInterfaceType } from '../plan/direct-connect/role-actions';
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
  TwilioAccess,
  type TwilioAccessGateway,
  type TwilioAccessOptions,
  type TwilioAccessPrefixLists,
  type TwilioAccessProps,
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
  type TransitGatewayRoutesProps,
  TwilioRoutes,
  type TwilioRoutesOptions,
  type TwilioRoutesProps,
  type VpnGatewayRoutesProps,
} from './access/twilio-routes';
export type {
  GatewayInterfaceOptions,
  RateLimitableParent,
  VirtualInterfaceConnection,
  VirtualInterfaceOptions,
} from './direct-connect/virtual-interface';
export type { BgpMetricOptions, IVirtualInterface, VirtualInterfaceAttributes } from './direct-connect/virtual-interface-base';
export type { VirtualInterfaceParent } from './direct-connect/virtual-interface-parent';
export type { DirectConnectGatewayAttributes, HostedConnectionAttributes } from '../plan/direct-connect/options';
