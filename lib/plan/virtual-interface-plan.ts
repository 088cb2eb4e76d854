import type { Asn } from '../model/asn';
import type { BgpPeering } from '../model/bgp-peering';
import { compareText, type Finding, throwOnErrors } from '../model/finding';
import type { AddressFamily } from '../model/ip-address';
import type { Mtu } from '../model/mtu';
import { isUnresolved } from '../model/token';
import type { Vlan } from '../model/vlan';
import { SESSION_ASN_RULES, under } from '../rules/asn';
import { BGP_AUTH_KEY_RULES } from '../rules/bgp-auth-key';
import { PEER_ADDRESS_RULES, PEER_PAIR_RULES } from '../rules/bgp-peering';
import { checkAll } from '../rules/rule';
import { type InterfaceGateway, VIRTUAL_INTERFACE_RULES, type VirtualInterfaceType } from '../rules/virtual-interface';
import { deepFreeze } from './freeze';

/** What is wanted of a virtual interface. */
export interface VirtualInterfacePlanProps {
  readonly type: VirtualInterfaceType;
  readonly name: string;
  readonly vlan: Vlan;
  readonly customerAsn: Asn;
  /**
   * The ASN of the gateway's Amazon side.
   *
   * @default - not known, and not compared with the customer's
   */
  readonly amazonSideAsn?: Asn | undefined;
  /** One or two, at most one of each family. */
  readonly peerings: readonly BgpPeering[];
  /**
   * The BGP key as text, if it is known at synthesis. It is judged, and appears in no finding.
   *
   * @default - not known, and not judged
   */
  readonly bgpAuthKey?: string | undefined;
  /**
   * @default - AWS sets 1500
   */
  readonly mtu?: Mtu | undefined;
  /**
   * @default - AWS leaves SiteLink off
   */
  readonly siteLink?: boolean | undefined;
  /** Every gateway that was given. */
  readonly gateways: readonly InterfaceGateway[];
}

/** One BGP session, as AWS wants it. */
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
  /** IPv4 before IPv6. */
  readonly bgpPeers: readonly BgpPeerPlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * A virtual interface, judged by AWS's rules.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planVirtualInterface(props: VirtualInterfacePlanProps): VirtualInterfacePlan {
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
 * What is wrong or worth telling about an interface, but for its ASNs, which several interfaces may share.
 *
 * @param path the parent of the interface's props
 * @param peeringPath the path of each peering, below `path`
 */
export function interfaceFindings(
  props: VirtualInterfacePlanProps,
  path: string,
  peeringPath: (index: number) => string,
): readonly Finding[] {
  const { bgpAuthKey } = props;
  return [
    ...checkAll(VIRTUAL_INTERFACE_RULES, props, path),
    ...props.peerings.flatMap((peering, index) =>
      checkAll([...PEER_ADDRESS_RULES, ...PEER_PAIR_RULES], peering, under(path, peeringPath(index))),
    ),
    ...(bgpAuthKey === undefined || isUnresolved(bgpAuthKey)
      ? []
      : checkAll(BGP_AUTH_KEY_RULES, bgpAuthKey, under(path, 'bgpAuthKey'))),
  ];
}

/** What is wrong or worth telling about an interface, its ASNs included. */
export function virtualInterfaceFindings(
  props: VirtualInterfacePlanProps,
  path: string,
  peeringPath: (index: number) => string,
): readonly Finding[] {
  return [...interfaceFindings(props, path, peeringPath), ...checkAll(SESSION_ASN_RULES, props, path)];
}
