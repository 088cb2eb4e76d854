import type { TerraformProvider, TerraformResourceLifecycle } from 'cdktf';

/** What every construct of this library takes on Terraform. */
export interface TerraformOptions {
  /**
   * The AWS provider of its resources, one with an alias. A change replaces them.
   *
   * @default - the stack's AWS provider
   */
  readonly provider?: TerraformProvider;
}

/** What constructs take that AWS can tag. */
export interface TaggableOptions extends TerraformOptions {
  /**
   * Tags of its resource. A change is made in place.
   *
   * @default - those that the provider gives every resource
   */
  readonly tags?: Record<string, string>;
}

/** What constructs take whose deletion is an outage. */
export interface ProtectedOptions extends TerraformOptions {
  /**
   * Whether Terraform refuses every plan that would destroy its resource, a plan that would replace it among them. Deleting it is an
   * outage. What leaves the program is destroyed all the same: to keep it, take it out of Terraform's state first.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;
}

/** How long Terraform waits for AWS: `30m`, `1h`. */
export interface ResourceTimeouts {
  /** @default - what the provider has for the resource */
  readonly create?: string;
  /** @default - what the provider has for the resource */
  readonly update?: string;
  /** @default - what the provider has for the resource */
  readonly delete?: string;
}

/** The times of a resource that is never updated, if there are any. */
export function createAndDelete({ create, delete: destroy }: ResourceTimeouts = {}):
  Pick<ResourceTimeouts, 'create' | 'delete'> | undefined {
  return create === undefined && destroy === undefined ? undefined : { create, delete: destroy };
}

/** Refuses to destroy, unless told otherwise. */
export function protect({ preventDestroy = true }: ProtectedOptions): TerraformResourceLifecycle | undefined {
  return preventDestroy ? { preventDestroy } : undefined;
}
