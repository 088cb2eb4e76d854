export type { SecurityGroupRulePlan } from './access-plan';
export {
  DEFAULT_AMAZON_SIDE_ASN,
  type DirectConnectGatewayPlan,
  type GatewayAssociationPlan,
  type GatewayAssociationPlanProps,
  planDirectConnectGateway,
  planGatewayAssociation,
} from './gateway-plan';
export {
  type InterconnectPlan,
  type InterconnectPlanProps,
  type InterconnectSitePlan,
  type InterconnectSitePlanProps,
  planInterconnect,
  type RouterFact,
} from './interconnect-plan';
export {
  planPrefixList,
  type PrefixListEntry,
  type PrefixListPlan,
  type PrefixListPlanProps,
  reserveEntries,
} from './prefix-list-plan';
export { planPrefixLists } from './prefix-lists-plan';
export {
  DEFAULT_RULES_QUOTA,
  planSecurityGroup,
  type SecurityGroupPlan,
  type SecurityGroupPlanProps,
} from './security-group-plan';
export {
  type BgpPeerPlan,
  planVirtualInterface,
  type VirtualInterfacePlan,
  type VirtualInterfacePlanProps,
} from './virtual-interface-plan';
