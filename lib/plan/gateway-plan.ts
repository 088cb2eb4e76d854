import { Asn } from '../model/asn';
import { Cidr } from '../model/cidr';
import { type Finding, throwOnErrors } from '../model/finding';
import { ALLOWED_PREFIXES_RULES } from '../rules/allowed-prefixes';
import { AMAZON_SIDE_ASN_RULES } from '../rules/asn';
import { checkAll } from '../rules/rule';
import { deepFreeze } from './freeze';

/** AWS's default ASN of a Direct Connect gateway. */
export const DEFAULT_AMAZON_SIDE_ASN = Asn.of(64512);

/** A Direct Connect gateway. */
export interface DirectConnectGatewayPlan {
  /** In plain decimal, or a token. */
  readonly amazonSideAsn: string;
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * A Direct Connect gateway, judged by AWS's rules.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planDirectConnectGateway(props: { readonly amazonSideAsn: Asn }): DirectConnectGatewayPlan {
  return deepFreeze({
    amazonSideAsn: props.amazonSideAsn.toString(),
    findings: throwOnErrors(checkAll(AMAZON_SIDE_ASN_RULES, props.amazonSideAsn, 'amazonSideAsn')),
  });
}

/** What is wanted of the association of a VPN gateway with a Direct Connect gateway. */
export interface GatewayAssociationPlanProps {
  /** None means that AWS announces every CIDR of the VPC. */
  readonly allowedPrefixes: readonly Cidr[];
  /** The CIDRs of the VPC that are known at synthesis. */
  readonly vpcCidrs?: readonly Cidr[] | undefined;
}

/** The association of a VPN gateway with a Direct Connect gateway. */
export interface GatewayAssociationPlan {
  /** Sorted, each once. They are not merged: AWS compares and announces each as it is written. */
  readonly allowedPrefixes: readonly Cidr[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * The association of a VPN gateway with a Direct Connect gateway, judged by AWS's rules.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planGatewayAssociation(props: GatewayAssociationPlanProps): GatewayAssociationPlan {
  const { allowedPrefixes, vpcCidrs = [] } = props;
  return deepFreeze({
    allowedPrefixes: sortPrefixes(allowedPrefixes),
    findings: throwOnErrors(checkAll(ALLOWED_PREFIXES_RULES, { allowedPrefixes, vpcCidrs }, '')),
  });
}

/** Each prefix once, in order. */
export function sortPrefixes(prefixes: readonly Cidr[]): readonly Cidr[] {
  const sorted = [...prefixes].sort((a, b) => Cidr.compare(a, b));
  return sorted.filter((prefix, index) => index === 0 || !prefix.equals(sorted[index - 1]!));
}
