import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, TerraformElement, TerraformStack } from 'cdktf';
import { IS_CDKTN, type Synthesised, readStack } from '../cdktf/support';
import { scanned } from '../support/scan';
import { temporaryFolder } from '../support/strict';
import { expectPictures } from './pictures';
import { expectPinned } from './pinned';

const examples = join(__dirname, '../../examples');

/** Runs an example as it stands, and reads its stack. */
function run(topic: string, outdir = temporaryFolder()): Synthesised {
  process.env['CDKTF_OUTDIR'] = outdir;
  try {
    const { app } = require(join(examples, 'cdktf', topic, 'main.ts')) as { readonly app: App };
    const [stack] = app.node.children.filter((each): each is TerraformStack => TerraformStack.isStack(each));
    return readStack(outdir, stack!);
  } finally {
    delete process.env['CDKTF_OUTDIR'];
  }
}

test('there is an example for Terraform for each that AWS CDK has', () => {
  const has = (engine: string): readonly string[] => readdirSync(join(examples, engine)).sort();
  expect(has('cdk').length).toBeGreaterThan(3);
  expect(has('cdktf')).toEqual(has('cdk'));
});

describe.each(readdirSync(join(examples, 'cdktf')))('the example %s', (topic) => {
  const outdir = temporaryFolder();
  const result = run(topic, outdir);

  test('is synthesised without findings of this library', () => {
    expect(Object.keys(result.resource).length).toBeGreaterThan(3);
    expect(result.warnings).toEqual([]);
  });

  test('opens nothing to everybody, but for names that a firewall reads', () => {
    const { aws_route: _routes, aws_vpc_security_group_egress_rule: rules = {}, ...others } = result.resource;
    expect(JSON.stringify(others)).not.toMatch(/0\.0\.0\.0\/0|::\/0/);
    const open = Object.values<Record<string, unknown>>(rules).filter((rule) => JSON.stringify(rule).includes('/0"'));
    const byName = open.filter((rule) => rule['description'] === 'To hosts that the firewall knows by name');
    expect(open).toEqual(byName);
    expect(byName.map((rule) => [rule['ip_protocol'], rule['from_port'], rule['to_port']])).toEqual(
      topic === 'voice-sdk-egress' ? [['tcp', 443, 443]] : [],
    );
  });

  test('has the paths and logical ids that are pinned', () => {
    const elements = result.stack.node.findAll().filter((each) => TerraformElement.isTerraformElement(each));
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
    expectPictures(join(examples, 'cdktf', topic, 'README.md'), result.stack);
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
