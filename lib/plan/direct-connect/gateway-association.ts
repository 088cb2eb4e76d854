import type { Asn } from '../../model/asn';
import { type Cidr, sortCidrs } from '../../model/cidr';
import { type Finding, throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { ACCEPT_ROLE_RULES, type AcrossAccountsSubject } from '../../rules/direct-connect/across-accounts';
import { ALLOWED_PREFIXES_RULES, TRANSIT_ASSOCIATION_RULES } from '../../rules/direct-connect/allowed-prefixes';
import { AMAZON_SIDE_ASN_RULES } from '../../rules/direct-connect/asn';
import { GATEWAY_REGION_RULES } from '../../rules/direct-connect/region';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import type { AssociatedGateway } from './gateway';
import { gatewayChoiceFindings, type GivenGateways } from './gateway-choice';
import { GATEWAY_ASSOCIATION_PLAN_PROPS } from './plan-shape';

/** What is known of a transit gateway. */
export interface TransitGatewayFacts {
  /**
   * Its ASN.
   *
   * @default - not known, and not compared with the Direct Connect gateway's ASN
   */
  readonly asn?: Asn | undefined;
}

/** Properties of the plan of the association of a VPN gateway or a transit gateway with a Direct Connect gateway. */
export interface GatewayAssociationPlanProps {
  /**
   * The transit gateway.
   *
   * @default - the association is of a VPN gateway
   */
  readonly transitGateway?: TransitGatewayFacts | undefined;
  /**
   * The gateways that can be associated, by the props that name them: exactly one is given.
   *
   * @default - not checked
   */
  readonly gateways?: GivenGateways | undefined;
  /**
   * The Region of the VPN gateway or transit gateway, or a token.
   *
   * @default - not known, and not compared with the Region of the association
   */
  readonly gatewayRegion?: string | undefined;
  /**
   * The Region of the association, or a token.
   *
   * @default - not known, and not compared
   */
  readonly region?: string | undefined;
  /** What AWS announces to the routers. With a VPN gateway, an empty list means every CIDR of the VPC. */
  readonly allowedPrefixes: readonly Cidr[];
  /** The CIDRs of the VPC behind the gateway that are known at synthesis. */
  readonly vpcCidrs?: readonly Cidr[] | undefined;
  /**
   * The ASN of the Direct Connect gateway.
   *
   * @default - not known, and not compared
   */
  readonly amazonSideAsn?: Asn | undefined;
  /**
   * The accounts of the stack and of the Direct Connect gateway.
   *
   * @default - not known, and not compared
   */
  readonly accounts?: AcrossAccountsSubject | undefined;
}

/** The association of a VPN gateway or a transit gateway with a Direct Connect gateway. */
export interface GatewayAssociationPlan {
  /** The kind of gateway. */
  readonly gateway: AssociatedGateway;
  /** The ASN of the transit gateway, if it is known. */
  readonly transitGatewayAsn: Asn | undefined;
  /** Sorted, each once. They are not merged: AWS compares and announces each as given. */
  readonly allowedPrefixes: readonly Cidr[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * The association of a VPN gateway or a transit gateway with a Direct Connect gateway.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planGatewayAssociation(given: GatewayAssociationPlanProps): GatewayAssociationPlan {
  const props = guard(required(GATEWAY_ASSOCIATION_PLAN_PROPS), given, '');
  return deepFreeze({
    ...describeGatewayAssociation(props),
    findings: throwOnErrors([
      ...(props.gateways === undefined ? [] : gatewayChoiceFindings(props.gateways, '')),
      ...gatewayAssociationFindings(props),
    ]),
  });
}

/** The association without its findings. */
export function describeGatewayAssociation(props: GatewayAssociationPlanProps): Omit<GatewayAssociationPlan, 'findings'> {
  return {
    gateway: props.transitGateway === undefined ? 'vpn-gateway' : 'transit-gateway',
    transitGatewayAsn: props.transitGateway?.asn,
    allowedPrefixes: sortCidrs(props.allowedPrefixes),
  };
}

/** The errors and warnings of an association. */
export function gatewayAssociationFindings(props: GatewayAssociationPlanProps): readonly Finding[] {
  const { transitGateway, amazonSideAsn, vpcCidrs = [], accounts } = props;
  const allowedPrefixes = sortCidrs(props.allowedPrefixes);
  const acrossAccounts = accounts === undefined ? [] : checkAll(ACCEPT_ROLE_RULES, accounts, '');
  const { gateway } = describeGatewayAssociation(props);
  const place = checkAll(GATEWAY_REGION_RULES, props, '');
  const prefixes = checkAll(ALLOWED_PREFIXES_RULES, { gateway, allowedPrefixes, vpcCidrs }, '');
  if (transitGateway === undefined) {
    return [...place, ...prefixes, ...acrossAccounts];
  }
  const { asn } = transitGateway;
  return [
    ...place,
    ...checkAll(TRANSIT_ASSOCIATION_RULES, { allowedPrefixes, transitGatewayAsn: asn, amazonSideAsn }, ''),
    ...prefixes,
    ...(asn === undefined ? [] : checkAll(AMAZON_SIDE_ASN_RULES, asn, 'transitGatewayAsn')),
    ...acrossAccounts,
  ];
}
