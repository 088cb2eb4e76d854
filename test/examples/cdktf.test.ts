import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, TerraformElement, TerraformStack } from 'cdktf';
import { IS_CDKTN, type Synthesised, readStack } from '../cdktf/support';
import { scanned } from '../support/scan';
import { temporaryFolder } from '../support/strict';
import { expectPictures } from './pictures';
import { expectPinned } from './pinned';

const examples = join(__dirname, '../../examples');

/** Runs an example as it stands, and reads its stacks. */
function run(topic: string, outdir = temporaryFolder()): readonly Synthesised[] {
  process.env['CDKTF_OUTDIR'] = outdir;
  try {
    const { app } = require(join(examples, 'cdktf', topic, 'main.ts')) as { readonly app: App };
    const stacks = app.node.children.filter((each): each is TerraformStack => TerraformStack.isStack(each));
    return stacks.map((stack) => readStack(outdir, stack));
  } finally {
    delete process.env['CDKTF_OUTDIR'];
  }
}

const read = new Map<string, readonly Synthesised[]>();

/** The stacks of an example, which is run once. */
function stacksOf(topic: string, outdir?: string): readonly Synthesised[] {
  const stacks = read.get(topic) ?? run(topic, outdir);
  read.set(topic, stacks);
  return stacks;
}

test('there is an example for Terraform for each that AWS CDK has', () => {
  const has = (engine: string): readonly string[] => readdirSync(join(examples, engine)).sort();
  expect(has('cdk').length).toBeGreaterThan(3);
  expect(has('cdktf')).toEqual(has('cdk'));
});

describe.each(readdirSync(join(examples, 'cdktf')))('the example %s', (topic) => {
  const outdir = temporaryFolder();
  const stacks = stacksOf(topic, outdir);

  test('is synthesised without findings of this library', () => {
    expect(stacks.length).toBeGreaterThan(0);
    for (const { resource, warnings } of stacks) {
      expect(Object.keys(resource).length).toBeGreaterThan(2);
      expect(warnings).toEqual([]);
    }
  });

  test('opens nothing to everybody, but for names that a firewall reads', () => {
    const open = stacks.flatMap(({ resource }) => {
      const { aws_route: _routes, aws_vpc_security_group_egress_rule: rules = {}, ...others } = resource;
      expect(JSON.stringify(others)).not.toMatch(/0\.0\.0\.0\/0|::\/0/);
      return Object.values<Record<string, unknown>>(rules).filter((rule) => JSON.stringify(rule).includes('/0"'));
    });
    const byName = open.filter((rule) => rule['description'] === 'To hosts that the firewall knows by name');
    expect(open).toEqual(byName);
    expect(byName.map((rule) => [rule['ip_protocol'], rule['from_port'], rule['to_port']])).toEqual(
      topic === 'voice-sdk-egress' ? [['tcp', 443, 443]] : [],
    );
  });

  test('has the paths and logical ids that are pinned', () => {
    const elements = stacks
      .flatMap(({ stack }) => stack.node.findAll())
      .filter((each) => TerraformElement.isTerraformElement(each));
    const typeOf = (each: TerraformElement): string =>
      (each as { readonly terraformResourceType?: string }).terraformResourceType ??
      each.constructor.name.replace(/^Terraform/, '');
    expectPinned(
      `${IS_CDKTN ? 'cdktn' : 'cdktf'}/${topic}`,
      elements.map((each) => `${each.node.path} ${each.friendlyUniqueId} ${typeOf(each)}`),
    );
  });

  test('has nothing that the scan of addresses finds', async () => {
    const { exitCode, output } = await scanned(outdir, ['scan', '.']);
    expect(output).toMatch(/^[1-9]\d* files? read, 0 errors, 0 warnings /);
    expect(exitCode).toBe(0);
  });

  test('has a README that draws its Interconnects', () => {
    expectPictures(
      join(examples, 'cdktf', topic, 'README.md'),
      stacks.map(({ stack }) => stack),
    );
  });

  test('has a README and a cdktf.json that runs it', () => {
    const folder = join(examples, 'cdktf', topic);
    expect(existsSync(join(folder, 'README.md'))).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'cdktf.json'), 'utf8'))).toMatchObject({ app: 'npx tsx main.ts' });
  });
});

test('the two sites have the same files of routers on Terraform as on AWS CDK', () => {
  const outdir = temporaryFolder();
  jest.isolateModules(() => run('interconnect-two-sites', outdir));
  const written = readdirSync(join(outdir, 'routers'), { recursive: true, encoding: 'utf8' }).sort();
  process.env['CDK_OUTDIR'] = temporaryFolder();
  jest.isolateModules(() => require(join(examples, 'cdk/interconnect-two-sites/app.ts')));
  const twin = join(process.env['CDK_OUTDIR'], 'routers');
  delete process.env['CDK_OUTDIR'];
  expect(written.length).toBeGreaterThan(10);
  expect(readdirSync(twin, { recursive: true, encoding: 'utf8' }).sort()).toEqual(written);
  for (const name of written.filter((each) => each.includes('.'))) {
    expect(readFileSync(join(outdir, 'routers', name), 'utf8')).toBe(readFileSync(join(twin, name), 'utf8'));
  }
});

describe('the platform', () => {
  const all = stacksOf('platform');
  const owners = all.filter(({ stack }) => stack.node.id.includes('lists'));
  const users = all.filter((each) => !owners.includes(each));

  test('has a network account with two Regions and five workloads in each stage, and two stacks for a landing zone', () => {
    expect(owners.map(({ stack }) => stack.node.id).sort()).toEqual([
      'dev-lists-us-east-1',
      'dev-lists-us-west-1',
      'landing-zone-lists',
      'prod-lists-us-east-1',
      'prod-lists-us-west-1',
    ]);
    expect(users).toHaveLength(11);
  });

  test('has lists in the network account alone, shared within the organization', () => {
    for (const { resource } of owners) {
      expect(Object.keys(resource['aws_ec2_managed_prefix_list'] ?? {})).toHaveLength(6);
      expect(Object.values<any>(resource['aws_ram_resource_share'] ?? {})[0]).toMatchObject({ allow_external_principals: false });
    }
    for (const { resource } of users) {
      expect(resource).not.toHaveProperty('aws_ec2_managed_prefix_list');
      expect(Object.keys(resource['aws_security_group'] ?? {}).length).toBeGreaterThan(0);
    }
  });
});
