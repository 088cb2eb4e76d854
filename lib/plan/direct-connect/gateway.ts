import { DEFAULT_AMAZON_SIDE_ASN, DEFAULT_TRANSIT_GATEWAY_ASN } from '../../aws/asns';
import { Asn } from '../../model/asn';
import { type Cidr } from '../../model/cidr';
import { type Finding, throwOnErrors } from '../../model/finding';
import { ALLOWED_PREFIXES_RULES } from '../../rules/direct-connect/allowed-prefixes';
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

/** What joins VPCs to a Direct Connect gateway. */
export type AssociatedGateway = 'vpn-gateway' | 'transit-gateway';

/**
 * The ASN of a Direct Connect gateway that is made for an Interconnect. With a transit gateway it is not AWS's default, because transit
 * gateways have that too, and AWS joins no two gateways with one ASN.
 */
export function defaultAmazonSideAsn(gateway: AssociatedGateway): Asn {
  return gateway === 'vpn-gateway' ? DEFAULT_AMAZON_SIDE_ASN : Asn.of(64513);
}

/** The ASN that a resource for a Direct Connect gateway has: as it says, or AWS's default. */
export function amazonSideAsnOfResource(asn: string | undefined): Asn {
  return asn === undefined ? DEFAULT_AMAZON_SIDE_ASN : Asn.of(asn);
}

/** The ASN that a resource for a transit gateway has: as it says, or AWS's default. */
export function transitGatewayAsnOfResource(asn: number | undefined): Asn {
  return asn === undefined ? DEFAULT_TRANSIT_GATEWAY_ASN : Asn.of(asn);
}

/** What is wanted of a Direct Connect gateway. */
export interface DirectConnectGatewayPlanProps {
  /**
   * The ASN of its end of every BGP session.
   *
   * @default 64512
   */
  readonly amazonSideAsn?: Asn | undefined;
  /**
   * The name.
   *
   * @default - the construct makes one from its path
   */
  readonly name?: string | undefined;
}

/** A Direct Connect gateway. */
export interface DirectConnectGatewayPlan {
  readonly amazonSideAsn: Asn;
  /** Undefined if the construct makes one from its path. */
  readonly name: string | undefined;
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * A Direct Connect gateway that meets AWS's rules.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planDirectConnectGateway(props: DirectConnectGatewayPlanProps): DirectConnectGatewayPlan {
  const { amazonSideAsn = DEFAULT_AMAZON_SIDE_ASN, name } = props;
  return deepFreeze({
    amazonSideAsn,
    name,
    findings: throwOnErrors([
      ...checkAll(AMAZON_SIDE_ASN_RULES, amazonSideAsn, 'amazonSideAsn'),
      ...(name === undefined ? [] : checkAll(GATEWAY_NAME_RULES, name, 'directConnectGatewayName')),
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
