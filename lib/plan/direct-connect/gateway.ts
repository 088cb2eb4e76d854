import { Asn } from '../../model/asn';
import { type Cidr, sortCidrs } from '../../model/cidr';
import { type Finding, throwOnErrors } from '../../model/finding';
import { ACCEPT_ROLE_RULES, type AcrossAccountsSubject } from '../../rules/direct-connect/across-accounts';
import { ALLOWED_PREFIXES_RULES, TRANSIT_ASSOCIATION_RULES } from '../../rules/direct-connect/allowed-prefixes';
import { AMAZON_SIDE_ASN_RULES } from '../../rules/direct-connect/asn';
import {
  GATEWAY_ATTACHMENTS_RULES,
  GATEWAY_NAME_RULES,
  type GatewayAssociationSubject,
  type GatewayAttachment,
  TRANSIT_GATEWAY_ASSOCIATIONS_RULES,
  VPN_GATEWAY_ASSOCIATIONS_RULES,
  type VpnGatewayAssociationSubject,
  VPC_GATEWAYS_RULES,
} from '../../rules/direct-connect/gateway-attachments';
import { checkAll } from '../../rules/rule';
import { VPC_CIDR_RULES, type VpcCidrsSubject } from '../../rules/direct-connect/vpc';
import { deepFreeze } from '../freeze';

export type { GatewayAttachment } from '../../rules/direct-connect/gateway-attachments';

/** AWS's default ASN of a Direct Connect gateway. */
export const DEFAULT_AMAZON_SIDE_ASN = Asn.of(64512);

/** AWS's default ASN of a transit gateway: the same. */
export const DEFAULT_TRANSIT_GATEWAY_ASN = Asn.of(64512);

/**
 * The ASN of a Direct Connect gateway that is made for an Interconnect. With a transit gateway it is not AWS's default, because transit
 * gateways have that too, and AWS joins no two gateways with one ASN.
 */
export function defaultAmazonSideAsn(gateway: 'vpn-gateway' | 'transit-gateway'): Asn {
  return gateway === 'vpn-gateway' ? DEFAULT_AMAZON_SIDE_ASN : Asn.of(64513);
}

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
export function planDirectConnectGateway(props: {
  readonly amazonSideAsn: Asn;
  readonly name?: string | undefined;
}): DirectConnectGatewayPlan {
  const { amazonSideAsn, name } = props;
  return deepFreeze({
    amazonSideAsn: amazonSideAsn.toString(),
    findings: throwOnErrors([
      ...checkAll(AMAZON_SIDE_ASN_RULES, amazonSideAsn, 'amazonSideAsn'),
      ...(name === undefined ? [] : checkAll(GATEWAY_NAME_RULES, name, 'directConnectGatewayName')),
    ]),
  });
}

/** What is wanted of the association of a VPN gateway with a Direct Connect gateway. */
export interface GatewayAssociationPlanProps {
  /** None means that AWS announces every CIDR of the VPC. */
  readonly allowedPrefixes: readonly Cidr[];
  /** The CIDRs of the VPC that are known at synthesis. */
  readonly vpcCidrs?: readonly Cidr[] | undefined;
  /**
   * Whose stack and whose Direct Connect gateway it is.
   *
   * @default - not known, and not judged
   */
  readonly accounts?: AcrossAccountsSubject | undefined;
}

/** The association of a VPN gateway or a transit gateway with a Direct Connect gateway. */
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
    allowedPrefixes: sortCidrs(allowedPrefixes),
    findings: throwOnErrors([
      ...checkAll(ALLOWED_PREFIXES_RULES, { allowedPrefixes, vpcCidrs }, ''),
      ...accountFindings(props.accounts),
    ]),
  });
}

/** What is wanted of the association of a transit gateway with a Direct Connect gateway. */
export interface TransitAssociationPlanProps {
  /** What AWS announces to the routers: exactly these. */
  readonly allowedPrefixes: readonly Cidr[];
  /**
   * The ASN of the transit gateway.
   *
   * @default - not known, and not compared
   */
  readonly transitGatewayAsn?: Asn | undefined;
  /**
   * The ASN of the Direct Connect gateway.
   *
   * @default - not known, and not compared
   */
  readonly amazonSideAsn?: Asn | undefined;
  /**
   * Whose stack and whose Direct Connect gateway it is.
   *
   * @default - not known, and not judged
   */
  readonly accounts?: AcrossAccountsSubject | undefined;
}

/**
 * The association of a transit gateway with a Direct Connect gateway, judged by AWS's rules.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planTransitAssociation(props: TransitAssociationPlanProps): GatewayAssociationPlan {
  const { transitGatewayAsn } = props;
  const allowedPrefixes = sortCidrs(props.allowedPrefixes);
  return deepFreeze({
    allowedPrefixes,
    findings: throwOnErrors([
      ...checkAll(TRANSIT_ASSOCIATION_RULES, { ...props, allowedPrefixes }, ''),
      ...checkAll(ALLOWED_PREFIXES_RULES, { allowedPrefixes, vpcCidrs: [] }, ''),
      ...(transitGatewayAsn === undefined ? [] : checkAll(AMAZON_SIDE_ASN_RULES, transitGatewayAsn, 'transitGatewayAsn')),
      ...accountFindings(props.accounts),
    ]),
  });
}

/**
 * What is wrong or worth telling about everything that one app attaches to one Direct Connect gateway.
 *
 * @param path the Direct Connect gateway
 */
export function gatewayAttachmentsFindings(attachments: readonly GatewayAttachment[], path: string): readonly Finding[] {
  return checkAll(GATEWAY_ATTACHMENTS_RULES, attachments, path);
}

/**
 * What is wrong or worth telling about all associations of one VPN gateway.
 *
 * @param path the VPN gateway
 */
export function vpnAssociationsFindings(associations: readonly VpnGatewayAssociationSubject[], path: string): readonly Finding[] {
  return checkAll(VPN_GATEWAY_ASSOCIATIONS_RULES, associations, path);
}

/**
 * What is wrong with all associations of one transit gateway.
 *
 * @param path the transit gateway
 */
export function transitAssociationsFindings(
  associations: readonly GatewayAssociationSubject[],
  path: string,
): readonly Finding[] {
  return checkAll(TRANSIT_GATEWAY_ASSOCIATIONS_RULES, associations, path);
}

/**
 * What is wrong or worth telling about the VPC behind a VPN gateway, which is known only when the app is complete.
 *
 * @param path the association
 * @param vpcPath the VPC
 */
export function vpcBehindFindings(
  vpcCidrs: VpcCidrsSubject,
  allowedPrefixes: readonly Cidr[],
  path: string,
  vpcPath: string,
): readonly Finding[] {
  const { primary, secondary } = vpcCidrs;
  const all = [...(primary === undefined ? [] : [primary]), ...secondary];
  return [
    ...checkAll(VPC_CIDR_RULES, vpcCidrs, vpcPath),
    ...checkAll(ALLOWED_PREFIXES_RULES, { allowedPrefixes, vpcCidrs: all }, path),
  ];
}

/**
 * What is wrong with the VPN gateways that are attached to one VPC.
 *
 * @param path the VPC
 */
export function vpcGatewaysFindings(attachments: readonly { readonly path: string }[], path: string): readonly Finding[] {
  return checkAll(VPC_GATEWAYS_RULES, attachments, path);
}

function accountFindings(accounts: AcrossAccountsSubject | undefined): readonly Finding[] {
  return accounts === undefined ? [] : checkAll(ACCEPT_ROLE_RULES, accounts, '');
}
