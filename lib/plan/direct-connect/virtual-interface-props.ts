import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { BgpPeering } from '../../model/bgp-peering';
import type { Cidr } from '../../model/cidr';
import type { Mtu } from '../../model/mtu';
import type { Vlan } from '../../model/vlan';
import type { AcrossAccountsSubject } from '../../rules/direct-connect/across-accounts';
import type { KeyShownBy, KnownBgpKey } from '../../rules/direct-connect/bgp-auth-key';
import type { InterfaceParentKind } from '../../rules/direct-connect/connection';
import type { PrefixPoolCounts } from '../../rules/direct-connect/prefix-pools';
import type { InterfaceGateway, VirtualInterfaceType } from '../../rules/direct-connect/virtual-interface';

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
