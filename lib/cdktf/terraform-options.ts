import { type TerraformProvider, type TerraformResourceLifecycle, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { withNameTag } from '../plan/terraform/name-tag';

/** The options of every construct on Terraform. */
export interface TerraformOptions {
  /**
   * The AWS provider of its resources, with an alias. A change replaces them.
   *
   * @default - the stack's default AWS provider
   */
  readonly provider?: TerraformProvider;
}

/** The options of connections and link aggregation groups, new and imported. */
export interface RegionalOptions {
  /**
   * Its Region: that of its Direct Connect location. Its interfaces are made there. A change replaces what is made here, and the interfaces.
   *
   * Errors: `twilio-interconnect:location-region`.
   *
   * @default - the Region of the provider: its own if it is made here, otherwise that of the interface
   */
  readonly region?: string;
}

/** The options of constructs that AWS can tag. */
export interface TaggableOptions extends TerraformOptions {
  /**
   * Tags of its resource. A change is made in place.
   *
   * @default - the provider's default tags
   */
  readonly tags?: Record<string, string>;
}

/** The options of constructs that make several resources. */
export interface ManyTagsOptions extends TerraformOptions {
  /**
   * Tags of every resource made here that the provider can tag. A change is made in place. The others are made without: on CDKTF also the
   * Direct Connect gateway.
   *
   * @default - the provider's default tags
   */
  readonly tags?: Record<string, string>;
}

/** The options of constructs whose deletion is an outage. */
export interface ProtectedOptions extends TerraformOptions {
  /**
   * Whether Terraform refuses every plan that would destroy or replace its resource. Deleting it is an outage. A resource that is removed
   * from the program is destroyed all the same: to keep it, remove it from Terraform's state first.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;
}

/** How long Terraform waits for AWS: `30m`, `1h`. */
export interface ResourceTimeouts {
  /** @default - the provider's default for the resource */
  readonly create?: string;
  /** @default - the provider's default for the resource */
  readonly update?: string;
  /** @default - the provider's default for the resource */
  readonly delete?: string;
}

/** The timeouts of a resource that is never updated, if any are given. */
export function createAndDelete({ create, delete: destroy }: ResourceTimeouts = {}):
  Pick<ResourceTimeouts, 'create' | 'delete'> | undefined {
  return create === undefined && destroy === undefined ? undefined : { create, delete: destroy };
}

/** Sets `prevent_destroy`, unless it is turned off. */
export function protect({ preventDestroy = true }: ProtectedOptions): TerraformResourceLifecycle | undefined {
  return preventDestroy ? { preventDestroy } : undefined;
}

/** The tags of a resource without a name of its own, with a `Name`; a map that is known at deploy time only stays as it is. */
export function withName(construct: IConstruct, tags: Record<string, string> | undefined): Record<string, string> {
  return tags !== undefined && Token.isUnresolved(tags) ? tags : withNameTag(construct.node.path, tags);
}
