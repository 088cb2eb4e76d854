import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Terraform engines. */
export type TerraformEngineName = 'cdktf' | 'cdktn';

/** What stands for the VPC in the program for Terraform. */
export interface TerraformProgramChanges {
  /** What the provider's modules are imported for, beside `AwsProvider`. */
  readonly imports: string;
  /** What comes before the Interconnect. */
  readonly declarations: string;
  /** The prop `vpc`. */
  readonly vpc: string;
}

/** A VPC and a route table that the program makes. */
export const OWN_VPC: TerraformProgramChanges = {
  imports: `import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';`,
  declarations: `const vpc = new Vpc(stack, 'vpc', { cidrBlock: '203.0.113.0/24' });
const routeTable = new RouteTable(stack, 'sbc', { vpcId: vpc.id });`,
  vpc: '{ vpcId: vpc.id, routeTableIds: [routeTable.id] }',
};

function readmeText(): string {
  return readFileSync(join(__dirname, '../../README.md'), 'utf8');
}

/** The program that docs/terraform.md shows, under its heading. */
export function shownTerraformProgram(): string {
  const page = readFileSync(join(__dirname, '../../docs/terraform.md'), 'utf8');
  return changed(page, [[/^.*?^## Program\n.*?^```ts\n(.*?)^```$.*$/ms, '$1']]);
}

/** The first program of the README. */
export function readmeProgram(): string {
  return changed(readmeText(), [[/^.*?<!-- program -->\s*```ts\n(.*?)```.*$/s, '$1']]);
}

/** The README's program with the lines changed that differ on a Terraform engine, and no other. */
export function terraformProgram(engine: TerraformEngineName, changes: TerraformProgramChanges = OWN_VPC): string {
  const program = changed(readmeProgram(), [
    [/^import .* from 'aws-cdk-lib';$/m, "import { App, TerraformStack, TerraformVariable } from 'cdktf';"],
    [
      /^import \* as ec2 from 'aws-cdk-lib\/aws-ec2';$/m,
      `import { AwsProvider } from '@cdktf/provider-aws/lib/provider';\n${changes.imports}`,
    ],
    [/'twilio-interconnect-constructs\/cdk'/, "'twilio-interconnect-constructs/cdktf'"],
    [
      /^const stack = new Stack\(app, 'Network', .*;\nconst west = .*;$/m,
      "const stack = new TerraformStack(app, 'network');\nnew AwsProvider(stack, 'aws', { region: 'us-east-1' });",
    ],
    [
      /^const vpc = new ec2\.Vpc\([^]*?^\}\);$/m,
      `${changes.declarations}\nconst key = new TerraformVariable(stack, 'bgp_key', { type: 'string', sensitive: true });`,
    ],
    [/^ {2}vpc,$/m, `  vpc: ${changes.vpc},`],
    [/\(west, ('SanJosePort', 'dxcon-fgdef456')\)/, "(stack, $1, { region: 'us-west-1' })"],
    [/bgpAuthKey: SecretValue\.secretsManager\([^\n]*\),/g, 'bgpAuthKey: key.stringValue,'],
    [/^const sbc = [^]*?(?=^app\.synth)/m, ''],
  ]);
  return engine === 'cdktf' ? program : program.replace(/(?<=['@/])cdktf(?=['/])/g, engine);
}

/** The text with every change made; a change that finds nothing to change is an error. */
function changed(text: string, changes: readonly (readonly [RegExp, string])[]): string {
  return changes.reduce((source, [pattern, replacement]) => {
    if (!source.match(pattern)) {
      throw new Error(`the documentation has nothing that matches ${pattern}`);
    }
    return source.replace(pattern, replacement);
  }, text);
}
