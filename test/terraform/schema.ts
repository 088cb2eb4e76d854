import { PROVIDER_ADDRESS, terraform } from './mirror';
import type { Json } from './program';

/** The type of an attribute: `string`, `["set", "string"]`. */
export type AttributeType = string | readonly [string, ...Json[]];

/** A block of the provider's schema. */
export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, { readonly type: AttributeType }>>;
  readonly block_types?: Readonly<Record<string, { readonly nesting_mode: string; readonly block: BlockSchema }>>;
}

let schemas: Readonly<Record<string, { readonly block: BlockSchema }>> | undefined;

/** What the provider of the mirror says about a type of resource. Read once, in a folder that is initialised. */
export function schemaOf(folder: string, type: string): BlockSchema {
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
