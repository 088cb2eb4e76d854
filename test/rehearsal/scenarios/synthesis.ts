import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type Environment, Stack } from 'aws-cdk-lib';
import * as cdktf from 'cdktf';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { temporaryFolder } from '../../support/strict';
import { type CloudFormationProgram, readAssemblies, readAssembly } from '../cloudformation/assembly';
import { type TerraformJson, readStack, readStacks } from '../terraform/configuration';

/** Synthesises an app of AWS CDK. */
export function cdkProgram(build: (app: App) => void): CloudFormationProgram {
  const outdir = temporaryFolder();
  const app = new App({ outdir, analyticsReporting: false });
  build(app);
  app.synth();
  return readAssembly(outdir);
}

/** Synthesises one stack of AWS CDK. */
export function cdkStack(build: (stack: Stack) => void, env?: Environment): CloudFormationProgram {
  return cdkProgram((app) => build(new Stack(app, 'Network', { env })));
}

/** Synthesises one stack of CDKTF. */
export function terraformStack(build: (stack: cdktf.TerraformStack) => void, region = 'us-east-1'): TerraformJson {
  const outdir = temporaryFolder();
  const app = new cdktf.App({ outdir });
  const stack = new cdktf.TerraformStack(app, 'network');
  new AwsProvider(stack, 'aws', { region });
  build(stack);
  app.synth();
  return readStack(outdir);
}

/** Runs a program of AWS CDK as it stands. */
export function runCdk(file: string): CloudFormationProgram {
  return readAssembly(runIn('CDK_OUTDIR', file));
}

/** Runs a program of AWS CDK as it stands, and reads its stages too. */
export function runCdkStages(file: string): readonly CloudFormationProgram[] {
  return readAssemblies(runIn('CDK_OUTDIR', file));
}

/** Runs a program of CDKTF as it stands. */
export function runTerraform(file: string): TerraformJson {
  return readStack(runIn('CDKTF_OUTDIR', file));
}

/** Runs a program of CDKTF as it stands, and reads all its stacks. */
export function runTerraformStacks(file: string): readonly TerraformJson[] {
  return readStacks(runIn('CDKTF_OUTDIR', file));
}

/** Where each program has written what it makes: a program is a module, and runs when it is first loaded. */
const outdirs = new Map<string, string>();

function runIn(variable: string, file: string): string {
  const known = outdirs.get(file);
  if (known !== undefined) {
    return known;
  }
  const outdir = temporaryFolder();
  process.env[variable] = outdir;
  try {
    require(file);
  } finally {
    delete process.env[variable];
  }
  outdirs.set(file, outdir);
  return outdir;
}

export function readText(...path: readonly string[]): string {
  return readFileSync(join(__dirname, '../../..', ...path), 'utf8');
}
