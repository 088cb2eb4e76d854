import { Asn } from '../model/asn';

/**
 * AWS's default ASN of a Direct Connect gateway.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/APIReference/API_CreateDirectConnectGateway.html
 */
export const DEFAULT_AMAZON_SIDE_ASN = Asn.of(64512);

/**
 * AWS's default ASN of a transit gateway: the same.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html
 */
export const DEFAULT_TRANSIT_GATEWAY_ASN = Asn.of(64512);

/**
 * AWS's own ASN, on the Amazon side of every public interface.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html
 */
export const AMAZON_PUBLIC_ASN = Asn.of(7224);
