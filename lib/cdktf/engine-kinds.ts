import { type ITerraformDependable, type TerraformProvider, Token } from 'cdktf';
import { eitherOf, type Kind, objectOf, recordOf, referenceTo, required, TEXT, textKind } from '../model/shape/kind';
import type { ResourceTimeouts } from './terraform-options';

/*
 * Constructs are known by what they have: those of other libraries, and of another copy of the engine, are taken.
 */

/** A construct with one of some members. */
export function constructWith<Value>(name: string, ...members: readonly string[]): Kind<Value> {
  return referenceTo<Value>(name, (given) => isObject(given) && 'node' in given && members.some((member) => member in given));
}

export function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null;
}

export const AWS_PROVIDER = constructWith<TerraformProvider>(
  "a provider, for example new AwsProvider(this, 'UsWest', { alias: 'us-west', region: 'us-west-1' })",
  'terraformResourceType',
);

/** A prefix list of this library, or anything with the id of one. */
export const PREFIX_LIST_IDENTITY: Kind<{ readonly prefixListId: string }> = referenceTo(
  'a TwilioPrefixList, or an object with a prefixListId',
  (given) => isObject(given) && typeof (given as { readonly prefixListId?: unknown }).prefixListId === 'string',
);

/** What a resource can depend on. */
export const DEPENDABLE: Kind<ITerraformDependable> = referenceTo(
  'a resource of the app',
  (given) => isObject(given) && typeof (given as { readonly fqn?: unknown }).fqn === 'string',
);

/** The id of a resource. */
export const ID = textKind('Give the id, for example the id of a resource of the app.');

/** The id of a construct in its scope. */
export const CONSTRUCT_ID = textKind("Give the id of the construct as a text, for example 'Primary'.");

/** Tags by their keys, or a token that stands for all of them. */
export const TAGS: Kind<Record<string, string>> = eitherOf(
  referenceTo<Record<string, string>>(
    'a token',
    (given) => isObject(given) && !Array.isArray(given) && Token.isUnresolved(given),
  ),
  recordOf(required(TEXT)) as Kind<Record<string, string>>,
);

const DURATION = textKind("Give a duration, for example '30m' or '1h'.");

/** How long Terraform waits. */
export const TIMEOUTS: Kind<ResourceTimeouts> = objectOf<ResourceTimeouts>('timeouts', {
  create: DURATION,
  update: DURATION,
  delete: DURATION,
});

/** How long Terraform waits for what is never updated. */
export const CREATE_AND_DELETE: Kind<Pick<ResourceTimeouts, 'create' | 'delete'>> = objectOf<
  Pick<ResourceTimeouts, 'create' | 'delete'>
>('timeouts', { create: DURATION, delete: DURATION });
