import { TerraformProvider, TerraformResource, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

/** The account and Region in which an AWS provider makes resources, as far as they are configured. */
export interface Environment {
  /** The Region, or a token. */
  readonly region: string | undefined;
  /** The only account that the provider may be used with, if there is only one. */
  readonly account: string | undefined;
}

/** The input attributes of AWS providers. */
interface AwsProviderInputs {
  readonly regionInput?: string;
  readonly allowedAccountIdsInput?: readonly string[];
}

/** The account and Region of a construct's resources: of the given provider, or of the stack's default provider, which has no alias. */
export function environmentOf(construct: IConstruct, given?: TerraformProvider): Environment {
  const provider =
    given ??
    TerraformStack.of(construct)
      .node.findAll()
      .filter((each) => each instanceof TerraformProvider)
      .find(({ terraformResourceType, alias }) => terraformResourceType === 'aws' && alias === undefined);
  const { regionInput: region, allowedAccountIdsInput: accounts = [] } = (provider ?? {}) as AwsProviderInputs;
  return { region, account: accounts.length === 1 ? accounts[0] : undefined };
}

/** The account and Region in which a resource of the app is made: its own Region, if it has one, or that of its provider. */
export function environmentOfResource(resource: TerraformResource): Environment {
  const { account, region } = environmentOf(resource, resource.provider);
  return { account, region: (resource as TerraformResource & AwsProviderInputs).regionInput ?? region };
}

/** The account in which a construct of this library makes its resource; undefined if it is not known. */
export function accountThatMade(construct: IConstruct & { readonly resource?: unknown }): string | undefined {
  const { resource } = construct;
  return TerraformResource.isTerraformResource(resource) ? environmentOf(construct, resource.provider).account : undefined;
}
