import { type Finding, throwOnErrors } from '../../model/finding';
import {
  DEPENDENT_PROPS_RULES,
  type DependentPropsSubject,
  GATEWAY_CHOICE_RULES,
} from '../../rules/direct-connect/gateway-choice';
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

/**
 * Checks props that count only beside others, before the others decide what is planned.
 *
 * @throws ValidationFailure with every prop that would have no effect
 */
export function checkDependentProps(...subjects: readonly DependentPropsSubject[]): void {
  throwOnErrors(subjects.flatMap((subject) => checkAll(DEPENDENT_PROPS_RULES, subject, '')));
}
