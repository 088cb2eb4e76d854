import { FLAG, type Members, TEXT } from '../model/shape/kind';
import { AWS_PROVIDER, TAGS } from './engine-kinds';
import type { ManyTagsOptions, ProtectedOptions, RegionalOptions, TaggableOptions } from './terraform-options';

/** Where a resource is made. */
export const REGIONAL: Members<RegionalOptions> = { region: TEXT };

/** The tags of what is made, and its provider. */
export const TAGGABLE: Members<TaggableOptions | ManyTagsOptions> = { provider: AWS_PROVIDER, tags: TAGS };

/** Whether what is made may be destroyed, and its provider. */
export const PROTECTED: Members<ProtectedOptions> = { provider: AWS_PROVIDER, preventDestroy: FLAG };
