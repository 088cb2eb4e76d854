import { AMAZON_PUBLIC_ASN } from '../../aws/asns';
import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { BgpPeering } from '../../model/bgp-peering';
import { type Cidr, sortCidrs } from '../../model/cidr';
import { type Finding, joinPath, throwOnErrors } from '../../model/finding';
import type { AddressFamily } from '../../model/ip-address';
import type { Mtu } from '../../model/mtu';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { compareText } from '../../model/text';
import { isReferences } from '../../model/token';
import type { Vlan } from '../../model/vlan';
import { type AcrossAccountsSubject, ALLOCATE_ROLE_RULES } from '../../rules/direct-connect/across-accounts';
import { SESSION_ASN_RULES } from '../../rules/direct-connect/asn';
import {
  BGP_AUTH_KEY_RULES,
  BGP_AUTH_KEY_STORE_RULES,
  type KeyShownBy,
  type KnownBgpKey,
} from '../../rules/direct-connect/bgp-auth-key';
import { PEER_ADDRESS_RULES, PEER_ADVICE_RULES, PEER_PAIR_RULES } from '../../rules/direct-connect/bgp-peering';
import { type InterfaceParentKind, PORT_STATE_RULES } from '../../rules/direct-connect/connection';
import { PREFIX_POOL_RULES, type PrefixPoolCounts } from '../../rules/direct-connect/prefix-pools';
import { PUBLIC_PEER_RULES, ROUTE_FILTER_RULES } from '../../rules/direct-connect/public-virtual-interface';
import { RATE_LIMIT_RULES } from '../../rules/direct-connect/rate-limit';
import { GATEWAY_REGION_RULES, INTERFACE_REGION_RULES, LOCATION_REGION_RULES } from '../../rules/direct-connect/region';
import {
  type InterfaceGateway,
  VIRTUAL_INTERFACE_RULES,
  type VirtualInterfaceType,
} from '../../rules/direct-connect/virtual-interface';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import { VIRTUAL_INTERFACE_PLAN_PROPS } from './plan-shape';

/** What is known of the connection or group of an interface. */
export interface InterfaceParentFacts {
  readonly kind: InterfaceParentKind;
  /** For a group, the most that it can carry. */
  readonly bandwidth?: Bandwidth | undefined;
  /**
   * Whether it is a connection that the same app orders.
   *
   * @default false
   */
  readonly isOrderedHere?: boolean | undefined;
}

/** Properties of the plan of a virtual interface. */
export interface VirtualInterfacePlanProps extends PrefixPoolCounts {
  readonly type: VirtualInterfaceType;
  readonly name: string;
  readonly vlan: Vlan;
  readonly customerAsn: Asn;
  /**
   * The ASN of the Amazon side.
   *
   * @default - 7224 for a public interface; otherwise not known, and not compared with the customer's ASN
   */
  readonly amazonSideAsn?: Asn | undefined;
  /** One or two, at most one of each address family. */
  readonly peerings: readonly BgpPeering[];
  /**
   * The BGP key as text, or the text in it, if it is known at synthesis. It is checked, and findings never show it. A text that is a
   * token or a reference to a secret store as a whole is not checked.
   *
   * Errors: `twilio-interconnect:bgp-auth-key-plain-text`, unless it is accepted; `twilio-interconnect:bgp-auth-key-syntax`.
   *
   * @default - not known, and not checked
   */
  readonly bgpAuthKey?: string | KnownBgpKey | undefined;
  /**
   * @default - 1500, set by AWS
   */
  readonly mtu?: Mtu | undefined;
  /**
   * @default - SiteLink is off
   */
  readonly siteLink?: boolean | undefined;
  /** Every gateway that was given. */
  readonly gateways: readonly InterfaceGateway[];
  /**
   * What is known of the connection or group of the interface.
   *
   * @default - not known
   */
  readonly parent?: InterfaceParentFacts | undefined;
  /**
   * @default - no limit
   */
  readonly rateLimit?: Bandwidth | undefined;
  /**
   * The name of the engine, if it cannot allocate routes from a prefix pool.
   *
   * @default - it can
   */
  readonly engineWithoutPrefixPools?: string | undefined;
  /**
   * The prefixes that the router may announce on a public interface.
   *
   * @default - none; private and transit interfaces have no such prefixes
   */
  readonly routeFilterPrefixes?: readonly Cidr[] | undefined;
  /**
   * The Region, or a token.
   *
   * @default - not known, and not checked
   */
  readonly region?: string | undefined;
  /**
   * The Region of the connection, or a token.
   *
   * @default - not known, and not checked
   */
  readonly connectionRegion?: string | undefined;
  /**
   * The Region of the secret that holds the BGP key, or a token.
   *
   * @default - not known, and not checked
   */
  readonly bgpAuthKeyRegion?: string | undefined;
  /**
   * The code of the connection's Direct Connect location.
   *
   * @default - not known, and not compared with the Region of the connection
   */
  readonly location?: string | undefined;
  /**
   * Whether the BGP key is a secure string of the Parameter Store.
   *
   * @default - not known, and not checked
   */
  readonly hasSecureStringKey?: boolean | undefined;
  /**
   * What shows the BGP key to everyone who may read it, sorted.
   *
   * Warnings: `twilio-interconnect:bgp-auth-key-shown`.
   *
   * @default - not known
   */
  readonly bgpAuthKeyShownBy?: readonly KeyShownBy[] | undefined;
  /**
   * The Region of the VPN gateway that is given instead of a Direct Connect gateway, or a token.
   *
   * @default - not known, and not checked
   */
  readonly vpnGatewayRegion?: string | undefined;
  /**
   * The accounts of the stack and of the connection.
   *
   * @default - not known, and not checked
   */
  readonly accounts?: AcrossAccountsSubject | undefined;
}

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
