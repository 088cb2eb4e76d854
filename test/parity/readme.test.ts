import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { temporaryFolder } from '../support/strict';

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');

/** The lines of the README's program that differ on Terraform, and what they are there. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/^import .* from 'aws-cdk-lib';$/m, "import { App, TerraformStack, TerraformVariable } from 'cdktf';"],
  [
    /^import \* as ec2 from 'aws-cdk-lib\/aws-ec2';$/m,
    `import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';`,
  ],
  [/'twilio-interconnect-constructs\/cdk'/, "'twilio-interconnect-constructs/cdktf'"],
  [
    /^const stack = new Stack\(app, 'Network'\);$/m,
    `const stack = new TerraformStack(app, 'network');
new AwsProvider(stack, 'aws', { region: 'us-east-1' });`,
  ],
  [
    /^const vpc = new ec2\.Vpc\([^]*?^\}\);$/m,
    `const vpc = new Vpc(stack, 'vpc', { cidrBlock: '203.0.113.0/24' });
const routeTable = new RouteTable(stack, 'sbc', { vpcId: vpc.id });
const key = new TerraformVariable(stack, 'bgp_key', { type: 'string', sensitive: true });`,
  ],
  [/^ {2}vpc,$/m, '  vpc: { vpcId: vpc.id, routeTableIds: [routeTable.id] },'],
  [/bgpAuthKey: SecretValue\.secretsManager\([^\n]*\),/g, 'bgpAuthKey: key.stringValue,'],
  [/^const sbc = [^]*?(?=^app\.synth)/m, ''],
];

/** The README's program with those lines changed. */
function terraformProgram(): string {
  const program = /<!-- program -->\s*```ts\n(.*?)```/s.exec(README)?.[1] ?? '';
  return CHANGES.reduce((source, [pattern, replacement]) => {
    expect(source).toMatch(pattern);
    return source.replace(pattern, replacement);
  }, program);
}

/** Runs a program on an engine as it stands, and gives what it wrote. */
function run(program: string, engine: 'cdktf' | 'cdktn'): any {
  const { code } = transformSync(program, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const outdir = temporaryFolder();
  process.env['CDKTF_OUTDIR'] = outdir;
  try {
    const load = (name: string): unknown => require(name.replace(/(^@?|\/)cdktf(?=\/|$)/, `$1${engine}`));
    new Function('require', 'exports', code)(load, {});
  } finally {
    delete process.env['CDKTF_OUTDIR'];
  }
  return JSON.parse(readFileSync(join(outdir, 'stacks/network/cdk.tf.json'), 'utf8'));
}

describe('the program of the README, with only the lines of its engine changed', () => {
  const program = terraformProgram();
  const onCdktf = run(program, 'cdktf');
  const onCdktn = run(program, 'cdktn');

  test('is synthesised to the same resources on CDKTF and on CDK Terrain', () => {
    expect(onCdktf.resource).toEqual(onCdktn.resource);
    expect(onCdktf.output).toEqual(onCdktn.output);
    expect(onCdktf.variable).toEqual(onCdktn.variable);
  });

  test('is synthesised for the provider of each', () => {
    expect(onCdktf.terraform.required_providers.aws.version).toMatch(/^6\.25/);
    expect(onCdktn.terraform.required_providers.aws.version).toMatch(/^6\.66/);
  });

  test('makes everything that it says', () => {
    const counts = Object.fromEntries(
      Object.entries(onCdktf.resource as Record<string, object>).map(([type, byId]) => [type, Object.keys(byId).length]),
    );
    expect(counts).toEqual({
      aws_dx_gateway: 1,
      aws_dx_gateway_association: 1,
      aws_dx_private_virtual_interface: 2,
      aws_ec2_managed_prefix_list: 5,
      aws_route_table: 1,
      aws_security_group: 2,
      aws_vpc: 1,
      aws_vpc_security_group_egress_rule: 8,
      aws_vpc_security_group_ingress_rule: 6,
      aws_vpn_gateway: 1,
      aws_vpn_gateway_route_propagation: 1,
    });
  });

  test('shows no key', () => {
    expect(JSON.stringify(onCdktf).match(/"bgp_auth_key":"[^"]*"/g)).toEqual([
      '"bgp_auth_key":"${var.bgp_key}"',
      '"bgp_auth_key":"${var.bgp_key}"',
    ]);
    expect(onCdktf.variable.bgp_key).toMatchObject({ sensitive: true });
  });
});
