/** A value of Terraform's JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An object of Terraform's JSON. */
export type JsonObject = { readonly [key: string]: Json };

/** What one stack is synthesised to: `cdk.tf.json`. */
export interface Program {
  readonly terraform?: JsonObject;
  readonly provider?: { readonly [name: string]: readonly JsonObject[] };
  readonly variable?: { readonly [name: string]: JsonObject };
  readonly resource?: { readonly [type: string]: { readonly [name: string]: JsonObject } };
  readonly data?: { readonly [type: string]: { readonly [name: string]: JsonObject } };
  readonly output?: { readonly [name: string]: JsonObject };
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of a list, or the one block that is written without a list. */
export function listOf(value: Json | undefined): readonly Json[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** The same, with every text replaced. */
export function mapTexts(value: Json, replace: (text: string) => string): Json {
  if (typeof value === 'string') {
    return replace(value);
  }
  if (Array.isArray(value)) {
    return value.map((each: Json) => mapTexts(each, replace));
  }
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, replace)])) : value;
}
