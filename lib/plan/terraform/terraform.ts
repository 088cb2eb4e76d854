import { type Finding, throwOnErrors, ValidationFailure, joinPath } from '../../model/finding';
import { finding } from '../../model/finding-code';
import { MODEL_CODES } from '../../model/model-codes';
import { checkAll } from '../../rules/rule';
import {
  GATEWAY_CHOICE_RULES,
  type GatewayChoiceSubject,
  PROVIDER_ASN_RULES,
  PROVIDER_GATEWAY_RULES,
  PROVIDER_INTERFACE_RULES,
  PROVIDER_LAG_RULES,
  type ProviderAbilities,
  type ProviderAsnSubject,
  type ProviderInterfaceSubject,
  type ProviderLagSubject,
  TERRAFORM_KEY_RULES,
  type TerraformKeySubject,
} from '../../rules/terraform/terraform';

/** A plan, and what else speaks against it on an engine: all findings at once. */
export function planWithin<Plan extends { readonly findings: readonly Finding[] }>(
  limits: readonly Finding[],
  plan: () => Plan,
): Plan {
  const planned = attempt(plan, limits);
  return { ...planned, findings: throwOnErrors([...planned.findings, ...limits]) };
}

/** An interface, as the provider is to write it. */
export interface ProviderInterfaceProps extends ProviderInterfaceSubject {
  /**
   * The BGP key.
   *
   * @default - AWS makes one
   */
  readonly bgpAuthKey?: TerraformKeySubject | undefined;
}

/** What Terraform's provider cannot write of an interface, but for its ASN, which several interfaces may share. */
export function providerInterfaceFindings(props: ProviderInterfaceProps, path: string): readonly Finding[] {
  return [
    ...checkAll(PROVIDER_INTERFACE_RULES, props, path),
    ...(props.bgpAuthKey === undefined ? [] : checkAll(TERRAFORM_KEY_RULES, props.bgpAuthKey, joinPath(path, 'bgpAuthKey'))),
  ];
}

/** Whether Terraform's provider can write a customer ASN. */
export function providerAsnFindings(subject: ProviderAsnSubject, path: string): readonly Finding[] {
  return checkAll(PROVIDER_ASN_RULES, subject, path);
}

/** Whether Terraform's provider can tag a Direct Connect gateway. */
export function providerGatewayFindings(
  provider: ProviderAbilities,
  tags: Readonly<Record<string, string>> = {},
): readonly Finding[] {
  return checkAll(PROVIDER_GATEWAY_RULES, { provider, tags: Object.keys(tags) }, '');
}

/** What Terraform's provider cannot write of a link aggregation group. */
export function providerLagFindings(lag: ProviderLagSubject): readonly Finding[] {
  return checkAll(PROVIDER_LAG_RULES, lag, '');
}

/** Whether one kind of gateway is given. */
export function gatewayChoiceFindings(subject: GatewayChoiceSubject, path: string): readonly Finding[] {
  return checkAll(GATEWAY_CHOICE_RULES, subject, path);
}

function attempt<Plan>(plan: () => Plan, limits: readonly Finding[]): Plan {
  try {
    return plan();
  } catch (error) {
    throw error instanceof ValidationFailure ? new ValidationFailure([...error.findings, ...limits]) : error;
  }
}

/** Refuses a list of which even the length is known only at deploy time. */
export function literalListFindings(isToken: boolean, path: string): readonly Finding[] {
  return isToken
    ? [
        finding(
          MODEL_CODES.literalNeeded,
          path,
          '',
          'the list must be known at synthesis, because each of its members makes resources',
          'Give an array with a member for each; the members may be known later.',
        ),
      ]
    : [];
}

/** What to do on Terraform about a connection of another account. */
export const FOREIGN_CONNECTION_REMEDY = {
  prop: 'connection',
  fix: 'Make the interface as a PrivateVirtualInterface or TransitVirtualInterface, whose provider and owner name both accounts.',
} as const;

/** What to do on Terraform about a Direct Connect gateway of another account. */
export const FOREIGN_GATEWAY_REMEDY = {
  prop: 'directConnectGateway',
  fix: 'Make the association as a DirectConnectGatewayAssociation, whose provider and proposer name both accounts.',
} as const;
