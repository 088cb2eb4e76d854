export { type AccessGroupPlan, type AccessPlan, type AccessPlanProps, planAccess, type VpcEnvironment } from './access/access';
export type { SecurityGroupRulePlan } from './access/openings';
export { type BgpPrefixListPlanProps, planBgpPrefixList } from './access/bgp-prefix-list';
export { planPrefixList, type PrefixListEntry, type PrefixListPlan, type PrefixListPlanProps } from './access/prefix-list';
export { reserveEntries } from './access/reservation';
export {
  planRoutes,
  type PropagationPlan,
  type Routed,
  type RoutePlan,
  type RoutesPlan,
  type RoutesPlanProps,
  type RoutesTarget,
} from './access/routes';
export { planSecurityGroup, type SecurityGroupPlan, type SecurityGroupPlanProps } from './access/security-group';
export { planPrefixLists } from './access/shared-prefix-lists';
export { type ConnectionPlan, type ConnectionPlanProps, type LagMemberFacts, planConnection } from './direct-connect/connection';
export {
  type AssociatedGateway,
  type DirectConnectGatewayPlan,
  type DirectConnectGatewayPlanProps,
  planDirectConnectGateway,
} from './direct-connect/gateway';
export {
  type GatewayAssociationPlan,
  type GatewayAssociationPlanProps,
  planGatewayAssociation,
  type TransitGatewayFacts,
} from './direct-connect/gateway-association';
export { type LagPlan, type LagPlanProps, planLag } from './direct-connect/lag';
export { planResiliencyGroup, type ResiliencyGroupPlan, type ResiliencyGroupPlanProps } from './direct-connect/resiliency-group';
export type { KnownBgpKey } from '../rules/direct-connect/bgp-auth-key';
export {
  type BgpPeerPlan,
  type InterfaceParentFacts,
  planVirtualInterface,
  type VirtualInterfacePlan,
  type VirtualInterfacePlanProps,
} from './direct-connect/virtual-interface';
export type {
  AwsHandOver,
  AwsInterfaceHandOver,
  SiteHandOver,
  TwilioHandOver,
  TwilioRequestHandOver,
  TwilioSessionHandOver,
} from './interconnect/hand-over';
export {
  type InterconnectPlan,
  type InterconnectSitePlan,
  planInterconnect,
  type SiteVirtualInterfacePlan,
} from './interconnect/interconnect';
export type {
  AnnouncementsToAws,
  ExistingDirectConnectGateway,
  InterconnectPlanProps,
  InterconnectSitePlanProps,
  SiteInterfacePlanProps,
} from './interconnect/interconnect-props';
export {
  type OnboardingPlan,
  type OnboardingPlanProps,
  type OnboardingSitePlan,
  type OnboardingStep,
  type OnboardingStepKey,
  planOnboarding,
} from './onboarding/onboarding';
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
export type { InternetFallback } from '../rules/access/internet-fallback';
export type { SitePreference } from '../rules/interconnect/preferences';
export type { InterconnectResiliency } from '../rules/interconnect/sites';
