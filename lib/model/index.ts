export { Addressing, type AddressingMode } from './addressing';
export { Asn } from './asn';
export { Bandwidth } from './bandwidth';
export { BgpKeyPlace } from './bgp-key-place';
export { BgpPeering, type Ipv4PeeringProps } from './bgp-peering';
export { BgpPrefix } from './bgp-prefix';
export { type BandwidthOffer, Capacity, Codec, type OpusOptions } from './capacity';
export { Cidr } from './cidr';
export { CidrSet } from './cidr-set';
export {
  CrossConnect,
  type CrossConnectAcceptance,
  type CrossConnectAuthorization,
  type CrossConnectConfiguration,
  type CrossConnectMedium,
  type CrossConnectRequestProps,
  type CrossConnectStage,
  type PatchedCrossConnectProps,
  type ThirdPartyExchangeProps,
} from './cross-connect';
export type { BgpKeyPlaceProps, CrossConnectProps } from './cross-connect-parts';
export { formatFinding, ValidationFailure } from './finding';
export type { Finding, FindingSeverity } from './finding-data';
export type { FindingCode } from './finding-code';
export type { AddressFamily } from './ip-address';
export { IpRoutes } from './ip-routes';
export { Mtu } from './mtu';
export type { PlainData, PlainValue } from './plain';
export { PortRange } from './port-range';
export { ResiliencyModel } from './resiliency-model';
export { SharePrincipal, type SharePrincipalKind } from './share-principal';
export { Translation, type TranslationKind } from './translation';
export { Vlan } from './vlan';
