import { type Finding, joinPath, throwOnErrors, ValidationFailure } from '../../model/finding';
import { finding } from '../../model/finding-code';
import { MODEL_CODES } from '../../model/model-codes';
import { markLike } from '../../model/shape/brand';
import { BGP_AUTH_KEY_ELSEWHERE_RULES } from '../../rules/direct-connect/bgp-auth-key';
import { checkAll } from '../../rules/rule';
import { ACCOUNT_ID_RULES } from '../../rules/terraform/account-id';
import {
  PROVIDER_ASN_RULES,
  PROVIDER_GATEWAY_RULES,
  PROVIDER_INTERFACE_RULES,
  PROVIDER_LAG_RULES,
  type ProviderAbilities,
  type ProviderAsnSubject,
  type ProviderInterfaceSubject,
  type ProviderLagSubject,
  TEMPLATE_TEXT_RULES,
  TERRAFORM_KEY_RULES,
  type TerraformKeySubject,
} from '../../rules/terraform/terraform';
import { deepFreeze } from '../freeze';

/** Runs a plan function together with an engine's own findings, so that all are reported at once. */
export function planWithin<Plan extends { readonly findings: readonly Finding[] }>(
  limits: readonly Finding[],
  plan: () => Plan,
): Plan {
  const planned = attempt(plan, limits);
  const findings = throwOnErrors([...planned.findings, ...limits]);
  return deepFreeze(markLike(planned, { ...planned, findings }));
}

/** The props of an interface that the provider may not support. */
export interface ProviderInterfaceProps extends ProviderInterfaceSubject {
  /**
   * The BGP key.
   *
   * @default - AWS makes one
   */
  readonly bgpAuthKey?: TerraformKeySubject | undefined;
}

/** The errors for what Terraform's provider does not support on an interface, except for its ASN, which several interfaces may share. */
export function providerInterfaceFindings(props: ProviderInterfaceProps, path: string): readonly Finding[] {
  return [
    ...checkAll(PROVIDER_INTERFACE_RULES, props, path),
    ...(props.bgpAuthKey === undefined ? [] : checkAll(TERRAFORM_KEY_RULES, props.bgpAuthKey, joinPath(path, 'bgpAuthKey'))),
  ];
}

/**
 * The findings on a BGP key that a resource has when the app is complete.
 *
 * @param others the texts of the other arguments of the resource
 */
export function terraformKeyFindings(key: TerraformKeySubject, others: readonly string[]): readonly Finding[] {
  const [, expression] = /^\$\{([^]+)\}$/.exec(key.bgpAuthKey) ?? [];
  const isElsewhere = expression !== undefined && others.some((text) => readsExpression(text, expression));
  return [
    ...checkAll(TERRAFORM_KEY_RULES, key, 'bgpAuthKey'),
    ...checkAll(BGP_AUTH_KEY_ELSEWHERE_RULES, { isElsewhere }, 'bgpAuthKey'),
  ];
}

/** Whether a text has an expression, and not only another that begins or ends like it: `var.key` is not in `var.key_name`. */
function readsExpression(text: string, expression: string): boolean {
  return text.split(expression).some((before, index, parts) => {
    const after = parts[index + 1];
    return after !== undefined && !/[\w.-]$/.test(before) && !/^[\w.[-]/.test(after);
  });
}

/** The errors in the texts of a resource, by the paths of its arguments. */
export function templateTextFindings(texts: Readonly<Record<string, string>>): readonly Finding[] {
  return Object.entries(texts).flatMap(([path, text]) => checkAll(TEMPLATE_TEXT_RULES, { text }, path));
}

/** The errors for a customer ASN that Terraform's provider does not support. */
export function providerAsnFindings(subject: ProviderAsnSubject, path: string): readonly Finding[] {
  return checkAll(PROVIDER_ASN_RULES, subject, path);
}

/** The errors for tags, if Terraform's provider cannot tag a Direct Connect gateway. */
export function providerGatewayFindings(
  provider: ProviderAbilities,
  tags: Readonly<Record<string, string>> = {},
): readonly Finding[] {
  return checkAll(PROVIDER_GATEWAY_RULES, { provider, tags: Object.keys(tags) }, '');
}

/** The errors for what Terraform's provider does not support on a link aggregation group. */
export function providerLagFindings(lag: ProviderLagSubject): readonly Finding[] {
  return checkAll(PROVIDER_LAG_RULES, lag, '');
}

/** The errors in the ids of accounts, by the paths of their props. */
export function accountIdFindings(ids: Readonly<Record<string, string | undefined>>): readonly Finding[] {
  return Object.entries(ids).flatMap(([path, id]) => (id === undefined ? [] : checkAll(ACCOUNT_ID_RULES, id, path)));
}

function attempt<Plan>(plan: () => Plan, limits: readonly Finding[]): Plan {
  try {
    return plan();
  } catch (error) {
    throw error instanceof ValidationFailure ? new ValidationFailure([...error.findings, ...limits]) : error;
  }
}

/** The errors for a list whose length is known only at deploy time. */
export function literalListFindings(isToken: boolean, path: string): readonly Finding[] {
  return isToken
    ? [
        finding(
          MODEL_CODES.literalNeeded,
          path,
          '',
          'the list must be known at synthesis, because each member makes resources',
          'Give an array; its members may be tokens.',
        ),
      ]
    : [];
}

/** The fix on Terraform for a connection of another account. */
export const FOREIGN_CONNECTION_REMEDY = {
  prop: 'connection',
  fix: 'Make a PrivateVirtualInterface or TransitVirtualInterface, with provider and owner for the two accounts.',
} as const;

/** The fix on Terraform for a Direct Connect gateway of another account. */
export const FOREIGN_GATEWAY_REMEDY = {
  prop: 'directConnectGateway',
  fix: 'Make a DirectConnectGatewayAssociation, with provider and proposer for the two accounts.',
} as const;

/** The fix on Terraform for an interface on its own, on a connection of another account. */
export const FOREIGN_OWNER_REMEDY = {
  prop: 'owner',
  fix: "Give provider for the connection's account, and owner for the other.",
} as const;

/** The fix on Terraform for an association on its own, with a Direct Connect gateway of another account. */
export const FOREIGN_PROPOSER_REMEDY = {
  prop: 'proposer',
  fix: 'Give provider for the account of the Direct Connect gateway, and proposer for the other.',
} as const;
