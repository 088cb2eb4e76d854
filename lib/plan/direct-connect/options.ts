import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { Cidr } from '../../model/cidr';
import type { Mtu } from '../../model/mtu';

/*
 * What the props of Direct Connect constructs say word for word on every engine. Props whose meaning differs per engine (replaced on one,
 * changed in place on another) stand in the adapters.
 */

/** A connection that a partner hosts. */
export interface HostedConnectionAttributes {
  /**
   * The id.
   *
   * Errors: `twilio-interconnect:connection-id`.
   */
  readonly connectionId: string;

  /**
   * What was bought from the partner: 50, 100, 200, 300, 400 or 500 Mbps, or 1, 2, 5, 10 or 25 Gbps.
   *
   * Errors: `twilio-interconnect:hosted-bandwidth`.
   */
  readonly bandwidth: Bandwidth;
}

/** Where a dedicated connection is, and how fast. */
export interface ConnectionPlace {
  /**
   * The code of the Direct Connect location, for example `EqDC2`. A change replaces the connection.
   *
   * Errors: `twilio-interconnect:location-code`, `twilio-interconnect:lag-member-location`.
   */
  readonly location: string;

  /**
   * The speed of the port: 1, 10, 100 or 400 Gbps. A change replaces the connection.
   *
   * Errors: `twilio-interconnect:dedicated-bandwidth`, `twilio-interconnect:lag-member-bandwidth`.
   */
  readonly bandwidth: Bandwidth;
}

/** Who carries a connection to its location. */
export interface ConnectionProvider {
  /**
   * The provider that carries the connection to the location. A change replaces the connection.
   *
   * @default - AWS records no provider
   */
  readonly providerName?: string;
}

/** What a link aggregation group is on every engine. */
export interface LagOptions {
  /**
   * The code of the Direct Connect location, for example `EqDC2`. A change replaces the group.
   *
   * Errors: `twilio-interconnect:location-code`.
   */
  readonly location: string;

  /**
   * The speed of each of its connections: 1, 10, 100 or 400 Gbps. A change replaces the group.
   *
   * Errors: `twilio-interconnect:dedicated-bandwidth`.
   */
  readonly connectionsBandwidth: Bandwidth;

  /**
   * The name, at most 200 characters. A change is made in place.
   *
   * Errors: `twilio-interconnect:connection-name`.
   *
   * @default - a name made from the construct's path
   */
  readonly lagName?: string;

  /**
   * The provider that carries the connections to the location. A change replaces the group.
   *
   * @default - AWS records no provider
   */
  readonly providerName?: string;
}

/** An existing Direct Connect gateway. */
export interface DirectConnectGatewayAttributes {
  /**
   * The id, a UUID.
   *
   * Errors: `twilio-interconnect:direct-connect-gateway-id`.
   */
  readonly directConnectGatewayId: string;

  /**
   * The ASN of its end of every BGP session.
   *
   * @default - not known, and not compared with the customer's ASN
   */
  readonly amazonSideAsn?: Asn;
}

/** What a Direct Connect gateway is on every engine. */
export interface DirectConnectGatewayOptions {
  /**
   * The ASN of its end of every BGP session: 64512 to 65534, or 4200000000 to 4294967294. A change replaces the gateway.
   *
   * Errors: `twilio-interconnect:amazon-side-asn-private`.
   *
   * @default 64512
   */
  readonly amazonSideAsn?: Asn;

  /**
   * The name, at most 100 characters. A change is made in place.
   *
   * Errors: `twilio-interconnect:direct-connect-gateway-name`.
   *
   * @default - a name made from the construct's path
   */
  readonly directConnectGatewayName?: string;
}

/** What AWS announces to the routers through a VPN gateway. */
export interface VpnGatewayPrefixes {
  /**
   * Which prefixes AWS announces to the routers. A CIDR of the VPC is announced only if one of these is the same or wider. A change is
   * made in place; routes that are no longer allowed are withdrawn.
   *
   * Errors: `twilio-interconnect:allowed-prefix-ipv6-length`. Warnings: `twilio-interconnect:vpc-not-advertised`.
   *
   * @default - no filter: every CIDR of the VPC is announced
   */
  readonly allowedPrefixes?: readonly Cidr[];
}

/** What AWS announces to the routers through a transit gateway. */
export interface TransitGatewayPrefixes {
  /**
   * What AWS announces to the routers: exactly these prefixes, 1 to 200, whatever is behind the transit gateway. They overlap those of no
   * other transit gateway on the Direct Connect gateway. A change is made in place; routes that are no longer allowed are withdrawn.
   *
   * Errors: `twilio-interconnect:allowed-prefixes-missing`, `twilio-interconnect:allowed-prefixes-count`,
   * `twilio-interconnect:allowed-prefix-ipv6-length`, `twilio-interconnect:gateway-prefixes-overlap`.
   */
  readonly allowedPrefixes: readonly Cidr[];
}

/** What a transit virtual interface is on every engine. */
export interface TransitInterfaceOptions<Gateway> {
  /**
   * The Direct Connect gateway, with transit gateways on it and no VPN gateway. A change replaces the interface.
   *
   * Warnings: `twilio-interconnect:gateway-mode-interfaces`.
   */
  readonly directConnectGateway: Gateway;

  /**
   * The largest packet: 1500 or 8500 bytes. A change is made in place; it may take all interfaces of the connection down for up to 30
   * seconds.
   *
   * Errors: `twilio-interconnect:virtual-interface-mtu`.
   *
   * @default - 1500 bytes
   */
  readonly mtu?: Mtu;
}

/**
 * What a public virtual interface is on every engine.
 *
 * An IPv4 peering needs both addresses here, and public ones: your own, or a /31 that AWS support gave you. AWS's side is the ASN 7224.
 *
 * Errors: those that begin with `twilio-interconnect:public-peer-`.
 */
export interface PublicInterfaceOptions {
  /**
   * The public prefixes that the router announces to AWS: at least one, of IPv4 /1 to /32, of IPv6 /1 to /64. AWS verifies that they are
   * yours; the interface stays in the state `verifying` until then. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:route-filter-prefixes-missing`, `twilio-interconnect:route-filter-prefixes-count`,
   * `twilio-interconnect:route-filter-prefix-length`. Warnings: `twilio-interconnect:route-filter-prefix-not-public`.
   */
  readonly routeFilterPrefixes: readonly Cidr[];
}
