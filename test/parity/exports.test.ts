import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROLES = 'CloudFormation takes a role of the other account where Terraform takes a second provider';
const REFERENCES = "AWS CDK has interfaces of its own for a resource's reference; Terraform has ids";

const POLICIES = 'AWS CDK has policies that judge an app; on Terraform auditAddresses judges the plan';

/** What only one kind of engine exports, and why. */
const CDK_ONLY: Readonly<Record<string, string>> = {
  acceptPlainTextKey: 'Terraform has variables for a key, so plain text is always refused',
  BgpMetricOptions: 'metrics: the AWS provider of Terraform has no metrics to hand out',
  VirtualInterfaceAttributes: 'metrics: an import says which connection their dimensions name',
  AllocatedInterfaceType: ROLES,
  AllocateGrantOptions: ROLES,
  VirtualInterfaceAllocator: ROLES,
  DirectConnectResiliencyGroup: 'the AWS provider of Terraform has no resiliency groups',
  DirectConnectResiliencyGroupProps: 'the AWS provider of Terraform has no resiliency groups',
  IDirectConnectResiliencyGroup: 'the AWS provider of Terraform has no resiliency groups',
  PolicyContext: POLICIES,
  PolicyFinding: POLICIES,
  PolicyReport: POLICIES,
  TwilioAddressPolicy: POLICIES,
  TwilioAddressPolicyProps: POLICIES,
};
const TERRAFORM_ONLY: Readonly<Record<string, string>> = {
  Findings: 'AWS CDK acknowledges warnings by its own Validations',
  Acknowledgement: 'AWS CDK acknowledges warnings by its own Validations',
  ResourceTimeouts: 'CloudFormation has no timeouts of resources',
  TerraformOptions: 'the provider of a resource',
  ProtectedOptions: 'AWS CDK has RemovalPolicy',
  TaggableOptions: 'AWS CDK has Tags',
  ManyTagsOptions: 'AWS CDK has Tags',
  AssociationProposer: ROLES,
  VirtualInterfaceOwner: ROLES,
  DirectConnectGatewayIdentity: REFERENCES,
  PrefixListIdentity: REFERENCES,
  TwilioAccessVpc: 'Terraform has no construct for a VPC: its ids come together in one prop',
  TwilioInterconnectVpc: 'Terraform has no construct for a VPC: its ids come together in one prop',
  TwilioInterconnectVpcOptions: 'Terraform has no construct for a VPC: its ids come together in one prop',
  TransitGatewayTableRoutesProps: 'CloudFormation cannot route a prefix list in a route table of a transit gateway',
};

/** The names that an entry of the package exports, types included. */
function exportsOf(engine: 'cdk' | 'cdktf' | 'cdktn'): readonly string[] {
  const declarations = readFileSync(join(__dirname, '../../dist', engine, 'index.d.ts'), 'utf8');
  return [...declarations.matchAll(/export (?:type )?\{([^}]*)\}/g)]
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => name.trim().replace(/^type /, ''))
    .filter((name) => name !== '')
    .sort();
}

test('nothing is exported in a form that this test does not read', () => {
  for (const engine of ['cdk', 'cdktf', 'cdktn'] as const) {
    const declarations = readFileSync(join(__dirname, '../../dist', engine, 'index.d.ts'), 'utf8');
    const statements = declarations.match(/^export /gm) ?? [];
    expect([engine, declarations.match(/^export (?:type )?\{/gm)?.length]).toEqual([engine, statements.length]);
    expect(exportsOf(engine).length).toBeGreaterThan(40);
  }
});

test('both Terraform engines export the same names', () => {
  expect(exportsOf('cdktn')).toEqual(exportsOf('cdktf'));
});

test('AWS CDK and Terraform export the same names, but for those that have a reason', () => {
  const [cdk, terraform] = [exportsOf('cdk'), exportsOf('cdktf')];
  expect(cdk.filter((name) => !terraform.includes(name))).toEqual(Object.keys(CDK_ONLY).sort());
  expect(terraform.filter((name) => !cdk.includes(name))).toEqual(Object.keys(TERRAFORM_ONLY).sort());
});
