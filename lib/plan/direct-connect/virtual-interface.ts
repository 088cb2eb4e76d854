import { AMAZON_PUBLIC_ASN } from '../../aws/asns';
import { type Cidr, sortCidrs } from '../../model/cidr';
import { type Finding, joinPath, throwOnErrors } from '../../model/finding';
import type { AddressFamily } from '../../model/ip-address';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { compareText } from '../../model/text';
import { isReferences } from '../../model/token';
import { ALLOCATE_ROLE_RULES } from '../../rules/direct-connect/across-accounts';
import { SESSION_ASN_RULES } from '../../rules/direct-connect/asn';
import { BGP_AUTH_KEY_RULES, BGP_AUTH_KEY_STORE_RULES } from '../../rules/direct-connect/bgp-auth-key';
import { PEER_ADDRESS_RULES, PEER_ADVICE_RULES, PEER_PAIR_RULES } from '../../rules/direct-connect/bgp-peering';
import { PORT_STATE_RULES } from '../../rules/direct-connect/connection';
import { PREFIX_POOL_RULES } from '../../rules/direct-connect/prefix-pools';
import { PUBLIC_PEER_RULES, ROUTE_FILTER_RULES } from '../../rules/direct-connect/public-virtual-interface';
import { RATE_LIMIT_RULES } from '../../rules/direct-connect/rate-limit';
import { GATEWAY_REGION_RULES, INTERFACE_REGION_RULES, LOCATION_REGION_RULES } from '../../rules/direct-connect/region';
import { VIRTUAL_INTERFACE_RULES, type VirtualInterfaceType } from '../../rules/direct-connect/virtual-interface';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import { VIRTUAL_INTERFACE_PLAN_PROPS } from './plan-shape';
import type { VirtualInterfacePlanProps } from './virtual-interface-props';

/** One BGP session, as in AWS's API. */
export interface BgpPeerPlan {
  readonly addressFamily: AddressFamily;
  /** The customer's ASN, in plain decimal, or a token. */
  readonly asn: string;
  readonly amazonAddress: string | undefined;
  readonly customerAddress: string | undefined;
}

/** One virtual interface. */
export interface VirtualInterfacePlan {
  readonly type: VirtualInterfaceType;
  readonly name: string;
  readonly vlan: number;
  readonly mtu: number | undefined;
  readonly siteLink: boolean | undefined;
  /** In AWS's notation: `500Mbps`. */
  readonly rateLimit: string | undefined;
  /** Undefined for AWS's default of 100 routes. */
  readonly prefixPoolAllocatedCountIpv4: number | undefined;
  /** Undefined for AWS's default of 100 routes. */
  readonly prefixPoolAllocatedCountIpv6: number | undefined;
  /** Sorted, each once. Only on a public interface. */
  readonly routeFilterPrefixes: readonly Cidr[] | undefined;
  /** IPv4 before IPv6. */
  readonly bgpPeers: readonly BgpPeerPlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * A virtual interface, checked against AWS's rules.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planVirtualInterface(given: VirtualInterfacePlanProps): VirtualInterfacePlan {
  const props = guard(required(VIRTUAL_INTERFACE_PLAN_PROPS), given, '');
  const findings = virtualInterfaceFindings(props, '', (index) => `peerings[${index}]`);
  return deepFreeze({ ...describeVirtualInterface(props), findings: throwOnErrors(findings) });
}

/** The interface without its findings. */
export function describeVirtualInterface(props: VirtualInterfacePlanProps): Omit<VirtualInterfacePlan, 'findings'> {
  return {
    type: props.type,
    name: props.name,
    vlan: props.vlan.number,
    mtu: props.mtu?.bytes,
    siteLink: props.siteLink,
    rateLimit: props.rateLimit?.toString(),
    prefixPoolAllocatedCountIpv4: props.prefixPoolAllocatedCountIpv4,
    prefixPoolAllocatedCountIpv6: props.prefixPoolAllocatedCountIpv6,
    routeFilterPrefixes: props.routeFilterPrefixes && sortCidrs(props.routeFilterPrefixes),
    bgpPeers: [...props.peerings]
      .sort((a, b) => compareText(a.addressFamily, b.addressFamily))
      .map((peering) => ({
        addressFamily: peering.addressFamily,
        asn: props.customerAsn.toString(),
        amazonAddress: peering.amazonAddress,
        customerAddress: peering.customerAddress,
      })),
  };
}

/**
 * The errors and warnings of an interface, except for its ASNs, which several interfaces may share.
 *
 * @param path the parent of the interface's props
 * @param peeringPath the path of each peering, below `path`
 */
export function interfaceFindings(
  props: VirtualInterfacePlanProps,
  path: string,
  peeringPath: (index: number) => string,
): readonly Finding[] {
  const { bgpAuthKey, rateLimit, parent, accounts } = props;
  const peerRules = [
    ...PEER_ADDRESS_RULES,
    ...PEER_PAIR_RULES,
    ...(props.type === 'public' ? PUBLIC_PEER_RULES : PEER_ADVICE_RULES),
  ];
  return [
    ...checkAll(VIRTUAL_INTERFACE_RULES, props, path),
    ...checkAll(INTERFACE_REGION_RULES, props, path),
    ...checkAll(
      GATEWAY_REGION_RULES,
      { gateways: { vpnGateway: props.vpnGatewayRegion }, gatewayRegion: props.vpnGatewayRegion, region: props.region },
      path,
    ),
    ...(props.location === undefined
      ? []
      : checkAll(LOCATION_REGION_RULES, { location: props.location, region: props.connectionRegion, prop: 'connection' }, path)),
    ...checkAll(BGP_AUTH_KEY_STORE_RULES, { ...props, hasSecureStringKey: props.hasSecureStringKey ?? false }, path),
    ...props.peerings.flatMap((peering, index) => checkAll(peerRules, peering, joinPath(path, peeringPath(index)))),
    ...checkAll(PREFIX_POOL_RULES, { ...props, parentKind: parent?.kind }, path),
    ...checkAll(RATE_LIMIT_RULES, { rateLimit, parentKind: parent?.kind, parentBandwidth: parent?.bandwidth }, path),
    ...checkAll(PORT_STATE_RULES, { isOrderedHere: parent?.isOrderedHere ?? false }, path),
    ...(props.type === 'public' ? checkAll(ROUTE_FILTER_RULES, sortCidrs(props.routeFilterPrefixes ?? []), path) : []),
    ...(accounts === undefined ? [] : checkAll(ALLOCATE_ROLE_RULES, accounts, path)),
    ...(bgpAuthKey === undefined || (typeof bgpAuthKey === 'string' && isReferences(bgpAuthKey))
      ? []
      : checkAll(
          BGP_AUTH_KEY_RULES,
          typeof bgpAuthKey === 'string' ? { text: bgpAuthKey } : bgpAuthKey,
          joinPath(path, 'bgpAuthKey'),
        )),
  ];
}

/** The errors and warnings of an interface, including its ASNs. */
export function virtualInterfaceFindings(
  props: VirtualInterfacePlanProps,
  path: string,
  peeringPath: (index: number) => string,
): readonly Finding[] {
  const amazonSideAsn = props.type === 'public' ? AMAZON_PUBLIC_ASN : props.amazonSideAsn;
  return [
    ...interfaceFindings(props, path, peeringPath),
    ...checkAll(SESSION_ASN_RULES, { customerAsn: props.customerAsn, amazonSideAsn }, path),
  ];
}
