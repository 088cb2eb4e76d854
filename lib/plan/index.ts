export type { SecurityGroupRulePlan } from './access-plan';
export { type ConnectionPlan, type ConnectionPlanProps, planConnection } from './connection-plan';
export {
  DEFAULT_AMAZON_SIDE_ASN,
  type DirectConnectGatewayPlan,
  type GatewayAssociationPlan,
  type GatewayAssociationPlanProps,
  planDirectConnectGateway,
  planGatewayAssociation,
  planTransitAssociation,
  type TransitAssociationPlanProps,
} from './gateway-plan';
export {
  type InterconnectPlan,
  type InterconnectPlanProps,
  type InterconnectSitePlan,
  type InterconnectSitePlanProps,
  planInterconnect,
  type SiteInterfacePlanProps,
  type SiteVirtualInterfacePlan,
} from './interconnect-plan';
export { type LagPlan, type LagPlanProps, planLag } from './lag-plan';
export {
  planPrefixList,
  type PrefixListEntry,
  type PrefixListPlan,
  type PrefixListPlanProps,
  reserveEntries,
} from './prefix-list-plan';
export { planPrefixLists } from './prefix-lists-plan';
export { planResiliencyGroup, type ResiliencyGroupPlan, type ResiliencyGroupPlanProps } from './resiliency-group-plan';
export {
  DEFAULT_RULES_QUOTA,
  planSecurityGroup,
  type SecurityGroupPlan,
  type SecurityGroupPlanProps,
} from './security-group-plan';
export {
  AMAZON_PUBLIC_ASN,
  type BgpPeerPlan,
  planVirtualInterface,
  type VirtualInterfacePlan,
  type VirtualInterfacePlanProps,
} from './virtual-interface-plan';
export type { RouterFact } from './router-facts';
export type { InterconnectResiliency } from '../rules/sites';
