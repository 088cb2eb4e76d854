export type { SecurityGroupRulePlan } from './access/openings';
export { type ConnectionPlan, type ConnectionPlanProps, planConnection } from './direct-connect/connection';
export {
  DEFAULT_AMAZON_SIDE_ASN,
  type DirectConnectGatewayPlan,
  type GatewayAssociationPlan,
  type GatewayAssociationPlanProps,
  planDirectConnectGateway,
  planGatewayAssociation,
  planTransitAssociation,
  type TransitAssociationPlanProps,
} from './direct-connect/gateway';
export {
  type InterconnectPlan,
  type InterconnectPlanProps,
  type InterconnectSitePlan,
  type InterconnectSitePlanProps,
  planInterconnect,
  type SiteInterfacePlanProps,
  type SiteVirtualInterfacePlan,
} from './interconnect/interconnect';
export { type LagPlan, type LagPlanProps, planLag } from './direct-connect/lag';
export {
  planPrefixList,
  type PrefixListEntry,
  type PrefixListPlan,
  type PrefixListPlanProps,
  reserveEntries,
} from './access/prefix-list';
export { planPrefixLists } from './access/shared-prefix-lists';
export { planResiliencyGroup, type ResiliencyGroupPlan, type ResiliencyGroupPlanProps } from './direct-connect/resiliency-group';
export {
  DEFAULT_RULES_QUOTA,
  planSecurityGroup,
  type SecurityGroupPlan,
  type SecurityGroupPlanProps,
} from './access/security-group';
export {
  AMAZON_PUBLIC_ASN,
  type BgpPeerPlan,
  planVirtualInterface,
  type VirtualInterfacePlan,
  type VirtualInterfacePlanProps,
} from './direct-connect/virtual-interface';
export type { RouterFact } from './interconnect/hand-over';
export type { InterconnectResiliency } from '../rules/interconnect/sites';
