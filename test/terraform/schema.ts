import { PROVIDER_ADDRESS, terraform } from './mirror';
import type { Json } from './program';

/** The type of an attribute: `string`, `["set", "string"]`. */
export type AttributeType = string | readonly [string, ...Json[]];

/** A block of the provider's schema. */
export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, { readonly type: AttributeType; readonly optional?: boolean }>>;
  readonly block_types?: Readonly<Record<string, { readonly nesting_mode: string; readonly block: BlockSchema }>>;
}

let schemas: Readonly<Record<string, { readonly block: BlockSchema }>> | undefined;

/** What Terraform itself has: a value that others are replaced with. */
const BUILT_IN: Readonly<Record<string, BlockSchema>> = {
  terraform_data: {
    attributes: {
      id: { type: 'string' },
      input: { type: 'dynamic' },
      output: { type: 'dynamic' },
      triggers_replace: { type: 'dynamic' },
    },
  },
};

/** What the provider of the mirror says about a type of resource. Read once, in a folder that is initialised. */
export function schemaOf(folder: string, type: string): BlockSchema {
  const builtIn = BUILT_IN[type];
  if (builtIn !== undefined) {
    return builtIn;
  }
  if (schemas === undefined) {
    const { provider_schemas: all } = JSON.parse(terraform(folder, ['providers', 'schema', '-json']).output);
    schemas = all[PROVIDER_ADDRESS].resource_schemas;
  }
  const schema = schemas?.[type];
  if (schema === undefined) {
    throw new Error(`the provider has no ${type}`);
  }
  return schema.block;
}
