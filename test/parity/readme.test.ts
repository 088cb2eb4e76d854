import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { temporaryFolder } from '../support/strict';
import { OWN_VPC, shownTerraformProgram, terraformProgram, type TerraformProgramChanges } from '../support/readme-program';

/** Runs the README's program on an engine, and gives what it wrote. */
function run(engine: 'cdktf' | 'cdktn', changes?: TerraformProgramChanges): any {
  return runProgram(terraformProgram(engine, changes));
}

/** Runs a program as it stands, and gives what it wrote. */
function runProgram(program: string): any {
  const { code } = transformSync(program, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const outdir = temporaryFolder();
  process.env['CDKTF_OUTDIR'] = outdir;
  try {
    new Function('require', 'exports', code)((name: string): unknown => require(name), {});
  } finally {
    delete process.env['CDKTF_OUTDIR'];
  }
  return JSON.parse(readFileSync(join(outdir, 'stacks/network/cdk.tf.json'), 'utf8'));
}

describe('the program of the README, with only the lines of its engine changed', () => {
  const onCdktf = run('cdktf');
  const onCdktn = run('cdktn');

  test('is synthesised to the same resources on CDKTF and on CDK Terrain', () => {
    expect(onCdktf.resource).toEqual(onCdktn.resource);
    expect(onCdktf.output).toEqual(onCdktn.output);
    expect(onCdktf.variable).toEqual(onCdktn.variable);
  });

  test('makes what docs/terraform.md shows', () => {
    const { resource, output, variable } = runProgram(shownTerraformProgram());
    expect({ resource, output, variable }).toEqual({
      resource: onCdktf.resource,
      output: onCdktf.output,
      variable: onCdktf.variable,
    });
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

describe.each<[string, TerraformProgramChanges, string]>([
  ['is made in the stack', OWN_VPC, '${aws_vpc.vpc.id}'],
  [
    'comes from a data source',
    {
      imports: `import { DataAwsRouteTable } from '@cdktf/provider-aws/lib/data-aws-route-table';
import { DataAwsVpc } from '@cdktf/provider-aws/lib/data-aws-vpc';`,
      declarations: `const vpc = new DataAwsVpc(stack, 'vpc', { tags: { Name: 'voice' } });
const routeTable = new DataAwsRouteTable(stack, 'sbc', { vpcId: vpc.id });`,
      vpc: '{ vpcId: vpc.id, routeTableIds: [routeTable.id] }',
    },
    '${data.aws_vpc.vpc.id}',
  ],
  [
    'is known by its ids',
    { imports: '', declarations: '', vpc: "{ vpcId: 'vpc-12345678', routeTableIds: ['rtb-12345678'] }" },
    'vpc-12345678',
  ],
])('that program, where the VPC %s', (_where, changes, vpcId) => {
  test('is synthesised to the same resources on both engines, in that VPC', () => {
    const onCdktf = run('cdktf', changes);
    expect(run('cdktn', changes).resource).toEqual(onCdktf.resource);
    const groups = Object.values<Record<string, unknown>>(onCdktf.resource.aws_security_group);
    expect(groups.map((group) => group['vpc_id'])).toEqual([vpcId, vpcId]);
    expect(Object.keys(onCdktf.resource.aws_vpn_gateway_route_propagation)).toHaveLength(1);
  });
});
