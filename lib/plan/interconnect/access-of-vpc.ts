import { throwOnErrors } from '../../model/finding';
import { VPC_PARTS_RULES } from '../../rules/interconnect/hub';
import { checkAll } from '../../rules/rule';

/**
 * The access of an Interconnect's VPC.
 *
 * @param part what the Interconnect is asked for
 * @throws ValidationFailure without a VPC
 */
export function accessOfVpc<Access>(access: Access | undefined, part: string): Access {
  throwOnErrors(checkAll(VPC_PARTS_RULES, { hasVpc: access !== undefined }, part));
  return access!;
}
