import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/strict';

/** The provider that the mirror has: older than those that the programs pin, so some arguments are taken out of the copies. */
export const PROVIDER_VERSION = '5.100.0';

/** The address of the AWS provider in Terraform's registry. */
export const PROVIDER_ADDRESS = 'registry.terraform.io/hashicorp/aws';

/** A plan that found changes, and asked to tell, exits with this code. */
export const CHANGES = 2;

/** What a command of Terraform printed, and how it ended. */
export interface Run {
  readonly status: number;
  readonly output: string;
}

/** The folder with the provider, as Terraform's `filesystem_mirror` reads it. */
function mirror(): string {
  const folder = process.env['TF_PLUGIN_MIRROR'] ?? '';
  if (!existsSync(join(folder, PROVIDER_ADDRESS, PROVIDER_VERSION))) {
    throw new Error(
      `TF_PLUGIN_MIRROR must name a folder with ${PROVIDER_ADDRESS}/${PROVIDER_VERSION}: these tests use no network, and skip nothing`,
    );
  }
  return folder;
}

let environment: NodeJS.ProcessEnv | undefined;

/** Neither the network nor the user's own settings and credentials have a say. */
function isolated(): NodeJS.ProcessEnv {
  if (environment === undefined) {
    const configuration = join(temporaryFolder(), 'terraformrc');
    writeFileSync(
      configuration,
      `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror())}\n  }\n}\n`,
    );
    const inherited = Object.entries(process.env).filter(([name]) => !/^(TF_|AWS_)/.test(name));
    environment = {
      ...Object.fromEntries(inherited),
      TF_CLI_CONFIG_FILE: configuration,
      TF_IN_AUTOMATION: '1',
      CHECKPOINT_DISABLE: '1',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    };
  }
  return environment;
}

/** Runs Terraform in a folder. A failure throws what it printed, unless its code is expected. */
export function terraform(folder: string, args: readonly string[], expected: readonly number[] = [0]): Run {
  const options = { cwd: folder, env: isolated(), encoding: 'utf8', maxBuffer: 2 ** 28, stdio: 'pipe' } as const;
  try {
    return { status: 0, output: execFileSync('terraform', args, options) };
  } catch (error) {
    const { status, stdout, stderr } = error as { readonly status: number; readonly stdout: string; readonly stderr: string };
    if (!expected.includes(status)) {
      throw new Error(`terraform ${args.join(' ')} (${status})\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
    }
    return { status, output: `${stdout}${stderr}` };
  }
}
