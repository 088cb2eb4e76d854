import { DEFAULT_AMAZON_SIDE_ASN, DEFAULT_TRANSIT_GATEWAY_ASN } from '../../aws/asns';
import { Asn } from '../../model/asn';
import type { Cidr } from '../../model/cidr';
import { type Finding, throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { ALLOWED_PREFIXES_RULES } from '../../rules/direct-connect/allowed-prefixes';
import { AMAZON_SIDE_ASN_RULES } from '../../rules/direct-connect/asn';
import {
  GATEWAY_ATTACHMENTS_RULES,
  GATEWAY_NAME_RULES,
  type GatewayAssociationSubject,
  type GatewayAttachment,
  TRANSIT_GATEWAY_ASSOCIATIONS_RULES,
  VPC_GATEWAYS_RULES,
  VPN_GATEWAY_ASSOCIATIONS_RULES,
  type VpnGatewayAssociationSubject,
} from '../../rules/direct-connect/gateway-attachments';
import { PROPAGATION_RULES, type PropagationSubject } from '../../rules/direct-connect/propagation';
import { VPC_CIDR_RULES, type VpcCidrsSubject } from '../../rules/direct-connect/vpc';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import type { DirectConnectGatewayPlanProps } from './gateway-props';
import { GATEWAY_PLAN_PROPS } from './plan-shape';

export type { GatewayAttachment } from '../../rules/direct-connect/gateway-attachments';

/** The gateway between VPCs and a Direct Connect gateway. */
export type AssociatedGateway = 'vpn-gateway' | 'transit-gateway';

/**
 * The ASN of a new Direct Connect gateway for an Interconnect. With a transit gateway it is not AWS's default, because transit
 * gateways have the same default, and AWS associates no two gateways with the same ASN.
 */
export function defaultAmazonSideAsn(gateway: AssociatedGateway): Asn {
  return gateway === 'vpn-gateway' ? DEFAULT_AMAZON_SIDE_ASN : Asn.of(64513);
}

/** The ASN of a Direct Connect gateway resource: as given, or AWS's default. */
export function amazonSideAsnOfResource(asn: string | undefined): Asn {
  return asn === undefined ? DEFAULT_AMAZON_SIDE_ASN : Asn.of(asn);
}

/** The ASN of a transit gateway resource: as given, or AWS's default. */
export function transitGatewayAsnOfResource(asn: number | undefined): Asn {
  return asn === undefined ? DEFAULT_TRANSIT_GATEWAY_ASN : Asn.of(asn);
}

/** A Direct Connect gateway. */
export interface DirectConnectGatewayPlan {
  readonly amazonSideAsn: Asn;
  /** Undefined if the construct generates it from its path. */
  readonly name: string | undefined;
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * A Direct Connect gateway, checked against AWS's rules.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planDirectConnectGateway(props: DirectConnectGatewayPlanProps): DirectConnectGatewayPlan {
  const { amazonSideAsn = DEFAULT_AMAZON_SIDE_ASN, name } = guard(required(GATEWAY_PLAN_PROPS), props, '');
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
 * The errors and warnings of everything that one app attaches to one Direct Connect gateway.
 *
 * @param path the Direct Connect gateway
 */
export function gatewayAttachmentsFindings(attachments: readonly GatewayAttachment[], path: string): readonly Finding[] {
  return checkAll(GATEWAY_ATTACHMENTS_RULES, attachments, path);
}

/**
 * The errors and warnings of all associations of one VPN gateway.
 *
 * @param path the VPN gateway
 */
export function vpnAssociationsFindings(associations: readonly VpnGatewayAssociationSubject[], path: string): readonly Finding[] {
  return checkAll(VPN_GATEWAY_ASSOCIATIONS_RULES, associations, path);
}

/**
 * The errors of all associations of one transit gateway.
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
 * The errors and warnings of the VPC behind a gateway, which is known only when the app is complete.
 *
 * @param path the association
 * @param vpcPath the VPC
 */
export function vpcBehindFindings(
  vpcCidrs: VpcCidrsSubject,
  association: { readonly gateway: AssociatedGateway; readonly allowedPrefixes: readonly Cidr[] },
  path: string,
  vpcPath: string,
): readonly Finding[] {
  const { primary, secondary } = vpcCidrs;
  const { gateway, allowedPrefixes } = association;
  const all = [...(primary === undefined ? [] : [primary]), ...secondary];
  return [
    ...checkAll(VPC_CIDR_RULES, vpcCidrs, vpcPath),
    ...checkAll(ALLOWED_PREFIXES_RULES, { gateway, allowedPrefixes, vpcCidrs: all }, path),
  ];
}

/**
 * The errors of the VPN gateways that are attached to one VPC.
 *
 * @param path the VPC
 */
export function vpcGatewaysFindings(attachments: readonly { readonly path: string }[], path: string): readonly Finding[] {
  return checkAll(VPC_GATEWAYS_RULES, attachments, path);
}

/** The warnings of the propagations of an associated VPN gateway, which are known only when the app is complete. */
export function propagationsFindings(propagations: readonly PropagationSubject[]): readonly Finding[] {
  return checkAll(PROPAGATION_RULES, propagations, '');
}
