import { ASN } from '../../model/asn';
import { BANDWIDTH } from '../../model/bandwidth';
import { CIDR } from '../../model/cidr';
import { MTU } from '../../model/mtu';
import { listOf, type Members, NUMBER, required, TEXT } from '../../model/shape/kind';
import type {
  ConnectionPlace,
  ConnectionProvider,
  DirectConnectGatewayAttributes,
  DirectConnectGatewayOptions,
  HostedConnectionAttributes,
  LagOptions,
  PrefixPoolOptions,
  PublicInterfaceOptions,
  TransitGatewayPrefixes,
  TransitInterfaceOptions,
  VpnGatewayPrefixes,
} from './options';

/*
 * The tables of the options that every engine's props have. An engine spreads them into its own.
 */

export const HOSTED_CONNECTION_ATTRIBUTES: Members<HostedConnectionAttributes> = {
  connectionId: required(TEXT),
  bandwidth: required(BANDWIDTH),
};

export const CONNECTION_PLACE: Members<ConnectionPlace> = {
  location: required(TEXT),
  bandwidth: required(BANDWIDTH),
};

export const CONNECTION_PROVIDER: Members<ConnectionProvider> = {
  providerName: TEXT,
};

export const LAG: Members<LagOptions> = {
  location: required(TEXT),
  connectionsBandwidth: required(BANDWIDTH),
  lagName: TEXT,
  providerName: TEXT,
};

export const DIRECT_CONNECT_GATEWAY_ATTRIBUTES: Members<DirectConnectGatewayAttributes> = {
  directConnectGatewayId: required(TEXT),
  amazonSideAsn: ASN,
};

export const DIRECT_CONNECT_GATEWAY_OPTIONS: Members<DirectConnectGatewayOptions> = {
  amazonSideAsn: ASN,
  directConnectGatewayName: TEXT,
};

export const VPN_GATEWAY_PREFIXES: Members<VpnGatewayPrefixes> = {
  allowedPrefixes: listOf(CIDR),
};

export const TRANSIT_GATEWAY_PREFIXES: Members<TransitGatewayPrefixes> = {
  allowedPrefixes: required(listOf(CIDR)),
};

export const PREFIX_POOL: Members<PrefixPoolOptions> = {
  prefixPoolAllocatedCountIpv4: NUMBER,
  prefixPoolAllocatedCountIpv6: NUMBER,
};

/** Each engine adds `directConnectGateway`, which is its own construct. */
export const TRANSIT_INTERFACE: Members<Omit<TransitInterfaceOptions<unknown>, 'directConnectGateway'>> = {
  mtu: MTU,
};

export const PUBLIC_INTERFACE: Members<PublicInterfaceOptions> = {
  routeFilterPrefixes: required(listOf(CIDR)),
};
