import { TerraformProvider, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

/** Where a provider of AWS makes resources, as far as its configuration says. */
export interface Environment {
  /** The Region, or a token. */
  readonly region: string | undefined;
  /** The one account that the provider may be used with. */
  readonly account: string | undefined;
}

/** What the providers of AWS say of themselves. */
interface AwsProviderInputs {
  readonly regionInput?: string;
  readonly allowedAccountIdsInput?: readonly string[];
}

/** Where a construct's resources are made: by the provider that it is given, or by the stack's own, the one without an alias. */
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
