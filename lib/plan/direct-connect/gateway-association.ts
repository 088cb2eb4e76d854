import type { Asn } from '../../model/asn';
import { type Cidr, sortCidrs } from '../../model/cidr';
import { type Finding, throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { ACCEPT_ROLE_RULES } from '../../rules/direct-connect/across-accounts';
import { ALLOWED_PREFIXES_RULES, TRANSIT_ASSOCIATION_RULES } from '../../rules/direct-connect/allowed-prefixes';
import { AMAZON_SIDE_ASN_RULES } from '../../rules/direct-connect/asn';
import { GATEWAY_REGION_RULES } from '../../rules/direct-connect/region';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import type { AssociatedGateway } from './gateway';
import { gatewayChoiceFindings } from './gateway-choice';
import type { GatewayAssociationPlanProps } from './gateway-props';
import { GATEWAY_ASSOCIATION_PLAN_PROPS } from './plan-shape';

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
