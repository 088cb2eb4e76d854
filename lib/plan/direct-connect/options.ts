import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { Cidr } from '../../model/cidr';
import type { Mtu } from '../../model/mtu';

/*
 * The props of Direct Connect constructs that are the same on every engine. Props whose meaning differs per engine (replaced on one,
 * changed in place on another) are in the adapters.
 */

/** A hosted connection: a partner provides it. */
export interface HostedConnectionAttributes {
  /**
   * The id.
   *
   * Errors: `twilio-interconnect:connection-id`.
   */
  readonly connectionId: string;

  /**
   * The bandwidth ordered from the partner: 50, 100, 200, 300, 400 or 500 Mbps, or 1, 2, 5, 10 or 25 Gbps.
   *
   * Errors: `twilio-interconnect:hosted-bandwidth`.
   */
  readonly bandwidth: Bandwidth;
}

/** The location and the speed of a dedicated connection. */
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

/** The provider of the circuit to the location. */
export interface ConnectionProvider {
  /**
   * The name of the provider of the circuit to the location. A change replaces the connection.
   *
   * @default - AWS records no provider
   */
  readonly providerName?: string;
}

/** The props of a link aggregation group on every engine. */
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
   * @default - generated from the construct's path
   */
  readonly lagName?: string;

  /**
   * The name of the provider of the circuits to the location. A change replaces the group.
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
   * The ASN of the Amazon side of every BGP session.
   *
   * @default - not known, and not compared with the customer's ASN
   */
  readonly amazonSideAsn?: Asn;
}

/** The props of a Direct Connect gateway on every engine. */
export interface DirectConnectGatewayOptions {
  /**
   * The ASN of the Amazon side of every BGP session: 64512 to 65534, or 4200000000 to 4294967294. A change replaces the gateway.
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
   * @default - generated from the construct's path
   */
  readonly directConnectGatewayName?: string;
}

/** The prefixes that AWS announces to the routers for a VPN gateway. */
export interface VpnGatewayPrefixes {
  /**
   * The prefixes that AWS announces to the routers. A CIDR of the VPC is announced only if one of these is the same or wider. A change is
   * made in place; routes that are no longer allowed are withdrawn. On Terraform, leaving the prop out later plans no change.
   *
   * Errors: `twilio-interconnect:allowed-prefix-ipv6-length`. Warnings: `twilio-interconnect:vpc-not-advertised`.
   *
   * @default - no filter: every CIDR of the VPC is announced
   */
  readonly allowedPrefixes?: readonly Cidr[];
}

/** The prefixes that AWS announces to the routers for a transit gateway. */
export interface TransitGatewayPrefixes {
  /**
   * The prefixes that AWS announces to the routers: exactly these, 1 to 200, whatever is behind the transit gateway. They must not overlap
   * those of another transit gateway on the Direct Connect gateway. A change is made in place; routes no longer allowed are withdrawn.
   *
   * Errors: `twilio-interconnect:allowed-prefixes-missing`, `twilio-interconnect:allowed-prefixes-count`,
   * `twilio-interconnect:allowed-prefix-ipv6-length`, `twilio-interconnect:gateway-prefixes-overlap`.
   */
  readonly allowedPrefixes: readonly Cidr[];
}

/** How many routes AWS takes from the router on the sessions of a private or transit interface. */
export interface PrefixPoolOptions {
  /**
   * How many IPv4 routes AWS takes from the router, allocated from the prefix pool of the connection: 1 to 1000. With more, AWS takes the
   * BGP session down. A dedicated connection has 5,000, 30,000 (100 Gbps) or 50,000 (400 Gbps) for all of its interfaces. Only on CDK
   * Terrain: CloudFormation and the last provider for CDKTF cannot allocate. AWS changes it in place.
   *
   * Errors: `twilio-interconnect:prefix-pool-engine`, `twilio-interconnect:prefix-pool-count`, `twilio-interconnect:prefix-pool-hosted`.
   *
   * @default - AWS's default of 100
   * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/prefix-controls.html
   */
  readonly prefixPoolAllocatedCountIpv4?: number;

  /**
   * The same for IPv6 routes.
   *
   * @default - AWS's default of 100
   */
  readonly prefixPoolAllocatedCountIpv6?: number;
}

/** The props of a transit virtual interface on every engine. */
export interface TransitInterfaceOptions<Gateway> {
  /**
   * The Direct Connect gateway. It has transit gateways, and no VPN gateway or private interface. A change replaces the interface.
   *
   * Warnings: `twilio-interconnect:gateway-mode-interfaces`.
   */
  readonly directConnectGateway: Gateway;

  /**
   * The MTU: 1500 or 8500 bytes. A change is made in place; it may take all interfaces of the connection down for up to 30
   * seconds.
   *
   * Errors: `twilio-interconnect:virtual-interface-mtu`.
   *
   * @default - 1500 bytes
   */
  readonly mtu?: Mtu;
}

/**
 * The props of a public virtual interface on every engine.
 *
 * An IPv4 peering needs both addresses here, and both public: your own, or a /31 that AWS support gave you. The Amazon side ASN is 7224.
 *
 * Errors: those that begin with `twilio-interconnect:public-peer-`.
 */
export interface PublicInterfaceOptions {
  /**
   * The public prefixes that the router announces to AWS: at least one, IPv4 /1 to /32 or IPv6 /1 to /64. AWS verifies that they are
   * yours; the interface stays in the state `verifying` until then. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:route-filter-prefixes-missing`, `twilio-interconnect:route-filter-prefixes-count`,
   * `twilio-interconnect:route-filter-prefix-length`. Warnings: `twilio-interconnect:route-filter-prefix-not-public`.
   */
  readonly routeFilterPrefixes: readonly Cidr[];
}
