export { type AccessGroupPlan, type AccessPlan, planAccess } from './access/access';
export type { AccessPlanProps, VpcEnvironment } from './access/access-props';
export type { SecurityGroupRulePlan } from './access/openings';
export type { OpeningsOptions, SbcOptions } from './access/openings-options';
export type { SbcPorts } from './access/sbc-ports';
export { planBgpPrefixList } from './access/bgp-prefix-list';
export type { BgpPrefixListPlanProps } from './access/prefix-list-props';
export { planHostNames } from './access/host-names';
export type {
  HostNameCover,
  HostNameCovers,
  HostNamePlan,
  HostNamesPlan,
  HostNamesPlanProps,
  WithHostNames,
} from './access/host-names-props';
export { planPrefixList } from './access/prefix-list';
export type { PrefixListEntry, PrefixListPlan, PrefixListPlanProps } from './access/prefix-list-props';
export type { GivenListsProps } from './access/given-lists-props';
export type { StatedPrefixList } from './access/imported-prefix-list-props';
export { planPrefixListShare } from './access/prefix-list-share';
export type {
  PrefixListParameterPlan,
  PrefixListShareOptions,
  PrefixListSharePlan,
  PrefixListSharePlanProps,
  SharedPrefixListFacts,
} from './access/prefix-list-share-props';
export { reserveEntries } from './access/reservation';
export { planRoutes, type PropagationPlan, type RoutePlan, type RoutesPlan, type RoutesTarget } from './access/routes';
export type { Routed, RoutesPlanProps } from './access/routes-props';
export { planSecurityGroup, type SecurityGroupPlan, type VpcAssociationPlan } from './access/security-group';
export type { AssociatedVpc, SecurityGroupOptions, SecurityGroupPlanProps } from './access/security-group-props';
export { planPrefixLists } from './access/shared-prefix-lists';
export type {
  AccessConfiguration,
  HubConfiguration,
  InterconnectConfiguration,
  InterconnectReferences,
  InterfaceConfiguration,
  SiteConfiguration,
  VpcConfiguration,
  VpcReferences,
} from './configuration/configuration-props';
export { parseAccess, parseInterconnect } from './configuration/parse';
export { type ConnectionPlan, planConnection } from './direct-connect/connection';
export type { ConnectionPlanProps, LagMemberFacts } from './direct-connect/connection-props';
export { type AssociatedGateway, type DirectConnectGatewayPlan, planDirectConnectGateway } from './direct-connect/gateway';
export type { DirectConnectGatewayPlanProps } from './direct-connect/gateway-props';
export { type GatewayAssociationPlan, planGatewayAssociation } from './direct-connect/gateway-association';
export type { GatewayAssociationPlanProps, TransitGatewayFacts } from './direct-connect/gateway-props';
export { type LagPlan, planLag } from './direct-connect/lag';
export type { LagPlanProps } from './direct-connect/connection-props';
export { planResiliencyGroup, type ResiliencyGroupPlan } from './direct-connect/resiliency-group';
export type { ResiliencyGroupPlanProps } from './direct-connect/resiliency-group-props';
export type { KnownBgpKey } from '../rules/direct-connect/bgp-auth-key';
export { type BgpPeerPlan, planVirtualInterface, type VirtualInterfacePlan } from './direct-connect/virtual-interface';
export type { InterfaceParentFacts, VirtualInterfacePlanProps } from './direct-connect/virtual-interface-props';
export { planDnsFirewallRuleGroup } from './egress/dns-firewall';
export type {
  DnsFirewallAssociationOptions,
  DnsFirewallAssociationPlan,
  DnsFirewallListPlan,
  DnsFirewallRuleGroupOptions,
  DnsFirewallRuleGroupPlan,
  DnsFirewallRuleGroupPlanProps,
} from './egress/dns-firewall-props';
export { FIREWALL_LAST_RULES, FIREWALL_POLICY } from './egress/firewall-policy';
export { planFirewallRuleGroup } from './egress/firewall-rule-group';
export type {
  FirewallRuleGroupOptions,
  FirewallRuleGroupPlan,
  FirewallRuleGroupPlanProps,
  FirewallRuleOrder,
  FirewallRulePlan,
  FirewallTransitGateway,
} from './egress/firewall-rule-group-props';
export { TwilioEndpoints } from './hand-over/twilio-endpoints';
export type { InternetOrigination, OriginationProps, OriginationSite, OriginationUri } from './hand-over/twilio-endpoints-props';
export { VoiceSdkOptions } from './hand-over/voice-sdk-options';
export type {
  DeviceCodecs,
  DeviceOptions,
  VoiceSdk,
  VoiceSdkOptionsProps,
  VoiceSdkSetting,
} from './hand-over/voice-sdk-options-props';
export type {
  AwsHandOver,
  AwsInterfaceHandOver,
  SiteHandOver,
  TwilioHandOver,
  TwilioRequestHandOver,
  TwilioSessionHandOver,
} from './interconnect/hand-over';
export { planInterconnect } from './interconnect/interconnect';
export type { InterconnectPlan, InterconnectSitePlan, SiteVirtualInterfacePlan } from './interconnect/interconnect-plan';
export type {
  AnnouncementsToAws,
  ExistingDirectConnectGateway,
  InterconnectPlanProps,
  InterconnectSitePlanProps,
  SiteInterfacePlanProps,
} from './interconnect/interconnect-props';
export { type NetworkAclRulePlan, type NetworkAclRulesPlan, planNetworkAclRules } from './network-acl/network-acl-rules';
export type { NetworkAclRulesOptions, NetworkAclRulesPlanProps, OtherRuleNumbers } from './network-acl/network-acl-rules-props';
export { type OnboardingStep, type OnboardingStepKey, planOnboarding } from './onboarding/onboarding';
export type { OnboardingPlan, OnboardingPlanProps, OnboardingSitePlan } from './onboarding/onboarding-plan';
export { planCustomerRouter } from './router/customer-router';
export type {
  CustomerRouterPlan,
  RouterConditionalRoutePlan,
  RouterDscpPlan,
  RouterInterfacePlan,
  RouterKeyPlan,
  RouterNeighbour,
  RouterPacketFilterPlan,
  RouterPolicyPlan,
  RouterPolicyTermPlan,
  RouterPrefixListPlan,
  RouterSessionPlan,
  RouterStaticRoutePlan,
  RouterTranslationPlan,
} from './router/customer-router-plan';
export type {
  AwsSessionOptions,
  CustomerRouterPlanProps,
  RouterBackboneOptions,
  RouterDscpOptions,
  RouterLanOptions,
  RouterPorts,
  RouterSessionOptions,
  TwilioSessionOptions,
} from './router/customer-router-props';
export { routerPlatformFindings } from './router/platform-findings';
export { RouterPlatform } from './router/router-platform';
export type { CoveredHostName } from '../rules/access/traffic';
export type { InternetFallback } from '../rules/access/internet-fallback';
export type { Openings } from '../rules/access/openings';
export type { SitePreference } from '../rules/interconnect/preferences';
export type { InterconnectResiliency } from '../rules/interconnect/sites';
