import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TerraformResource {
  readonly type: string;
  readonly args: Record<string, any>;
  readonly dependsOn: readonly string[];
  readonly createBeforeDestroy: boolean;
  readonly preventDestroy: boolean;
  readonly ignored: readonly string[];
  readonly replacedWith: readonly string[];
  /** Of its provider, or its own. */
  readonly region: string;
}

/** The resources of one stack by their addresses, `aws_vpc.vpc`. */
export type TerraformProgram = Readonly<Record<string, TerraformResource>>;

/** The JSON that a stack is synthesised to. */
export interface TerraformJson {
  readonly provider?: { readonly aws?: readonly { readonly region?: string; readonly alias?: string }[] };
  resource?: Record<string, Record<string, any>>;
}

const DEFAULT_REGION = 'us-east-1';

/** Reads the stacks of an app of CDKTF or CDK Terrain. Each is deployed by itself. */
export function readStacks(folder: string): readonly TerraformJson[] {
  const { stacks } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { readonly stacks: Record<string, any> };
  return Object.values(stacks).map(({ synthesizedStackPath }) =>
    JSON.parse(readFileSync(join(folder, synthesizedStackPath), 'utf8')),
  );
}

/** Reads the one stack of an app. */
export function readStack(folder: string): TerraformJson {
  const [stack, ...others] = readStacks(folder);
  if (stack === undefined || others.length > 0) {
    throw new Error('there is not one stack');
  }
  return stack;
}

export function programOf({ provider, resource = {} }: TerraformJson): TerraformProgram {
  const regions = new Map(
    (provider?.aws ?? []).map(({ alias, region }) => [alias === undefined ? 'aws' : `aws.${alias}`, region]),
  );
  return Object.fromEntries(
    Object.entries(resource).flatMap(([type, byName]) =>
      Object.entries(byName).map(([name, body]) => {
        const { '//': _, depends_on = [], lifecycle = {}, provider: alias = 'aws', timeouts: __, ...args } = body;
        return [
          `${type}.${name}`,
          {
            type,
            args,
            dependsOn: depends_on,
            createBeforeDestroy: lifecycle.create_before_destroy === true,
            preventDestroy: lifecycle.prevent_destroy === true,
            ignored: lifecycle.ignore_changes ?? [],
            replacedWith: lifecycle.replace_triggered_by ?? [],
            region: args.region ?? regions.get(alias) ?? DEFAULT_REGION,
          },
        ];
      }),
    ),
  );
}

/** A copy of a configuration that is changed by hand. */
export function changedJson(json: TerraformJson, change: (resource: Record<string, Record<string, any>>) => void): TerraformJson {
  const copy = structuredClone(json);
  change((copy.resource ??= {}));
  return copy;
}

/** The configuration as it stands after `preventDestroy` was turned off. */
export function withoutProtection(json: TerraformJson): TerraformJson {
  return changedJson(json, (resource) => {
    for (const body of Object.values(resource).flatMap((byName) => Object.values(byName))) {
      delete body.lifecycle?.prevent_destroy;
    }
  });
}
