import type { Finding } from '../../model/finding';
import { GATEWAY_CHOICE_RULES } from '../../rules/direct-connect/gateway-choice';
import { checkAll } from '../../rules/rule';

/** The gateways of which one is to be given, by the props that name them: `vpnGateway` on AWS CDK, `vpnGatewayId` on Terraform. */
export type GivenGateways = Readonly<Record<string, unknown>>;

/**
 * The errors if more than one kind of gateway is given, or none.
 *
 * @param isOptional whether none is allowed
 */
export function gatewayChoiceFindings(gateways: GivenGateways, path: string, isOptional = false): readonly Finding[] {
  return checkAll(GATEWAY_CHOICE_RULES, { gateways, isOptional }, path);
}
