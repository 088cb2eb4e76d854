import { QUOTAS } from '../../aws/quotas';
import type { Asn } from '../../model/asn';
import type { Cidr } from '../../model/cidr';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const AWS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html';

/** The allowed prefixes of an association. */
export interface AllowedPrefixesSubject {
  readonly gateway: 'vpn-gateway' | 'transit-gateway';
  /** With a VPN gateway, an empty list is no filter. */
  readonly allowedPrefixes: readonly Cidr[];
  /** The CIDRs of the VPC behind the gateway that are known at synthesis. */
  readonly vpcCidrs: readonly Cidr[];
}

/** The requirements on allowed prefixes. Paths: the parent of `allowedPrefixes`. */
export const ALLOWED_PREFIXES_RULES: readonly Rule<AllowedPrefixesSubject>[] = [
  rule(
    errorCode('allowed-prefix-ipv6-length', 'Use a /64 or a shorter prefix as an IPv6 allowed prefix.', AWS),
    ({ allowedPrefixes }, report, path) => {
      for (const prefix of allowedPrefixes.filter((cidr) => cidr.family === 'ipv6' && cidr.prefixLength > 64)) {
        report(joinPath(path, 'allowedPrefixes'), prefix, 'is longer than /64', 'Give a /64 or a wider prefix.');
      }
    },
  ),
  rule(
    warningCode(
      'vpc-not-advertised',
      "Allow the VPC's addresses, a whole CIDR with a VPN gateway: otherwise AWS does not advertise the VPC.",
      AWS,
    ),
    (subject, report, path) => {
      const { gateway, allowedPrefixes, vpcCidrs } = subject;
      if (!isAdvertised(subject)) {
        const lacks = gateway === 'vpn-gateway' ? 'contains no whole CIDR of the VPC' : 'holds no address of the VPC';
        report(
          joinPath(path, 'allowedPrefixes'),
          allowedPrefixes.join(', '),
          `${lacks} (${vpcCidrs.join(', ')}), so your router learns no route back to the VPC`,
          'Allow the CIDR of the VPC, and translate its hosts to your IP routes on the router if it is private.',
        );
      }
    },
  ),
];

/**
 * Whether AWS advertises at least a part of the VPC: a VPN gateway announces a CIDR of the VPC if an allowed prefix holds it, a transit
 * gateway exactly the allowed prefixes. A VPC that is not known, and a VPN gateway without a filter, count as advertised.
 */
export function isAdvertised({ gateway, allowedPrefixes, vpcCidrs }: AllowedPrefixesSubject): boolean {
  const isAnnounced = (prefix: Cidr, vpc: Cidr): boolean =>
    gateway === 'vpn-gateway' ? prefix.contains(vpc) : prefix.overlaps(vpc);
  return (
    allowedPrefixes.length === 0 ||
    vpcCidrs.length === 0 ||
    vpcCidrs.some((vpc) => allowedPrefixes.some((prefix) => isAnnounced(prefix, vpc)))
  );
}

/** The prefixes that a transit gateway's association announces, and the ASNs of both gateways if they are known. */
export interface TransitAssociationSubject {
  readonly allowedPrefixes: readonly Cidr[];
  readonly transitGatewayAsn?: Asn | undefined;
  readonly amazonSideAsn?: Asn | undefined;
}

/** The requirements on the association of a transit gateway. Paths: the parent of the props. */
export const TRANSIT_ASSOCIATION_RULES: readonly Rule<TransitAssociationSubject>[] = [
  rule(
    errorCode('allowed-prefixes-missing', 'Give the association of a transit gateway at least one allowed prefix.', AWS),
    ({ allowedPrefixes }, report, path) => {
      if (allowedPrefixes.length === 0) {
        report(
          joinPath(path, 'allowedPrefixes'),
          '',
          'no prefix is given, so AWS would announce nothing to the routers',
          'Give the CIDRs behind the transit gateway, or a wider one.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'allowed-prefixes-count',
      `Give the association of a transit gateway at most ${QUOTAS.transitAllowedPrefixes} allowed prefixes, IPv4 and IPv6 together.`,
      AWS,
    ),
    ({ allowedPrefixes }, report, path) => {
      if (allowedPrefixes.length > QUOTAS.transitAllowedPrefixes) {
        report(
          joinPath(path, 'allowedPrefixes'),
          `${allowedPrefixes.length} prefixes`,
          `AWS allows at most ${QUOTAS.transitAllowedPrefixes}`,
          'Aggregate them into wider prefixes.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'transit-gateway-asn',
      'A transit gateway and its Direct Connect gateway must have different ASNs.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html',
    ),
    ({ transitGatewayAsn, amazonSideAsn }, report, path) => {
      if (
        transitGatewayAsn !== undefined &&
        amazonSideAsn !== undefined &&
        !transitGatewayAsn.isUnresolved &&
        transitGatewayAsn.equals(amazonSideAsn)
      ) {
        report(
          joinPath(path, 'transitGatewayAsn'),
          transitGatewayAsn,
          'is also the ASN of the Direct Connect gateway, so AWS refuses the association; both have 64512 by default',
          'Give another amazonSideAsn to one of the two gateways.',
        );
      }
    },
  ),
];
