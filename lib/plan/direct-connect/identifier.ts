import { throwOnErrors } from '../../model/finding';
import {
  ARN_RULES,
  type ArnSubject,
  CONNECTION_ID_RULES,
  GATEWAY_ID_RULES,
  LAG_ID_RULES,
  VIRTUAL_INTERFACE_ID_RULES,
} from '../../rules/direct-connect/identifier';
import { checkAll } from '../../rules/rule';

const RULES = {
  connectionId: CONNECTION_ID_RULES,
  lagId: LAG_ID_RULES,
  virtualInterfaceId: VIRTUAL_INTERFACE_ID_RULES,
  directConnectGatewayId: GATEWAY_ID_RULES,
};

/** The props that hold the id of a resource. */
export type IdentifierProp = keyof typeof RULES;

/**
 * Returns the id if it has the right format or is a token.
 *
 * @throws ValidationFailure otherwise
 */
export function checkIdentifier(prop: IdentifierProp, id: string): string {
  throwOnErrors(checkAll(RULES[prop], id, prop));
  return id;
}

/**
 * Returns the ARN if it is one of a resource of that type, or a token.
 *
 * @throws ValidationFailure otherwise
 */
export function checkArn(prop: string, resource: ArnSubject['resource'], arn: string): string {
  throwOnErrors(checkAll(ARN_RULES, { arn, resource }, prop));
  return arn;
}
