import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { type App, TerraformResource, TerraformStack } from 'cdktf';
import { TwilioInterconnect } from 'twilio-interconnect-constructs/cdktf';
import type { Summary } from './summary';

/** What the manifest of an app has about one stack. */
interface ManifestStack {
  readonly synthesizedStackPath: string;
  readonly annotations: readonly { readonly level: string; readonly constructPath: string; readonly message: string }[];
}

/** What an app for CDKTF was synthesised to. */
export function readCdktf(app: App): Summary {
  const constructs = app.node.findAll();
  const manifest = JSON.parse(readFileSync(join(app.outdir, 'manifest.json'), 'utf8')) as {
    readonly stacks: Readonly<Record<string, ManifestStack>>;
  };
  return {
    stacks: constructs
      .filter((each): each is TerraformStack => TerraformStack.isStack(each))
      .map((stack) => {
        const within = stack.node.findAll();
        const regions = [
          ...within.filter((each): each is AwsProvider => each instanceof AwsProvider).map(({ region }) => region),
          ...within
            .filter((each) => TerraformResource.isTerraformResource(each))
            .map((each) => (each as { readonly regionInput?: string }).regionInput),
        ];
        return {
          name: stack.node.id,
          regions: [...new Set(regions.filter((region) => region !== undefined))].sort(),
          resourceTypes: within
            .filter((each): each is TerraformResource => TerraformResource.isTerraformResource(each))
            .map(({ terraformResourceType }) => terraformResourceType),
          template: relative('', join(app.outdir, manifest.stacks[stack.node.id]?.synthesizedStackPath ?? '')),
        };
      }),
    interconnects: constructs
      .filter((each): each is TwilioInterconnect => each instanceof TwilioInterconnect)
      .map(({ node: { path }, plan }) => ({ path, plan })),
    // Without those that are acknowledged.
    warnings: Object.values(manifest.stacks)
      .flatMap(({ annotations }) => annotations)
      .filter(({ level }) => level === '@cdktf/warn')
      .map(({ constructPath: path, message }) => ({ path, message })),
  };
}
