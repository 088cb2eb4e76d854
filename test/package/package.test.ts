import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../support/strict';

const root = join(__dirname, '../..');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

const folder = temporaryFolder();
if (!existsSync(join(root, 'dist/index.js'))) {
  execFileSync('npm', ['run', 'build'], { cwd: root });
}
execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
const { name, version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: unknown;
};
const tarball = join(folder, `${name}-${version}.tgz`);

/** A project that has installed the tarball, and of its peers only those named. */
function consumer(...peers: readonly string[]): string {
  const project = temporaryFolder();
  const installed = join(project, 'node_modules', name);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const peer of ['@types/node', ...peers]) {
    const link = join(project, 'node_modules', peer);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', peer), link);
  }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  return project;
}

/** Type-checks and compiles the program of a consumer, declarations of its packages included. */
function compile(project: string, program: string, module: 'node16' | 'bundler'): string {
  writeFileSync(join(project, 'app.ts'), program);
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'es2022',
        module: module === 'node16' ? 'node16' : 'preserve',
        moduleResolution: module,
        noEmit: module === 'bundler',
        strict: true,
        skipLibCheck: false,
        types: ['node'],
      },
      files: ['app.ts'],
    }),
  );
  return spawnSync(bin('tsc'), ['-p', project], { encoding: 'utf8' }).stdout;
}

function execute(project: string, ...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync('node', [...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, CDK_VALIDATION: 'false', CDK_OUTDIR: join(project, 'cdk.out') },
  });
  return stdout + stderr;
}

const ROOT_PROGRAM = `
import { planSecurityGroup, TwilioEdge, TwilioTraffic } from '${name}';
console.log(planSecurityGroup({ edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP }).rules.length);
`;

const program = /<!-- program -->\s*```ts\n(.*?)```/s.exec(readFileSync(join(root, 'README.md'), 'utf8'))![1]!;

describe('the package', () => {
  test('holds what it should and nothing else', () => {
    const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((file) => file.replace('package/', ''));
    expect(files.filter((file) => !/^(dist\/.*\.(js|d\.ts)|docs\/[a-z-]+\.md)$/.test(file)).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
    ]);
  });

  test('brings no dependency of its own', () => {
    expect(dependencies).toBeUndefined();
  });

  test('is what publint wants', () => {
    expect(spawnSync(bin('publint'), ['run', tarball, '--strict'], { encoding: 'utf8' }).stdout).toContain('All good!');
  });

  test('has types that every kind of import finds', () => {
    const { status, stdout } = spawnSync(bin('attw'), [tarball, '--no-color', '--no-emoji'], { encoding: 'utf8' });
    expect({ status, stdout }).toMatchObject({ status: 0 });
  });

  test('closes its inside', () => {
    const project = consumer();
    expect(execute(project, '-e', `require('${name}/dist/model/cidr')`)).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
    expect(execute(project, '-p', `require('${name}/package.json').version`).trim()).toBe(version);
  });
});

describe.each(['node16', 'bundler'] as const)('with %s resolution', (module) => {
  test('the root entry needs no other package, not even for its types', () => {
    expect(compile(consumer(), ROOT_PROGRAM, module)).toBe('');
  });

  test('the README program compiles where only aws-cdk-lib is installed', () => {
    expect(compile(consumer('aws-cdk-lib', 'constructs'), program, module)).toBe('');
  });
});

describe('when run', () => {
  test('the root entry works alone and loads nothing else', () => {
    const project = consumer();
    compile(project, ROOT_PROGRAM, 'node16');
    expect(execute(project, 'app.js').trim()).toBe('6');
    const foreign = execute(
      project,
      '-p',
      `require('${name}'); Object.keys(require.cache).filter((file) => !file.includes('/${name}/')).length`,
    );
    expect(foreign.trim()).toBe('0');
  });

  test('the README program is synthesised where only aws-cdk-lib is installed', () => {
    const project = consumer('aws-cdk-lib', 'constructs');
    compile(project, program, 'node16');
    expect(execute(project, 'app.js')).not.toMatch(/Error/);
    const template = JSON.parse(readFileSync(join(project, 'cdk.out/Network.template.json'), 'utf8')) as { Resources: object };
    expect(Object.keys(template.Resources).length).toBeGreaterThan(20);
  });

  test('the CDK entry loads nothing of cdktf or cdktn', () => {
    const project = consumer('aws-cdk-lib', 'constructs', 'cdktf', 'cdktn');
    const loaded = execute(
      project,
      '-p',
      `require('${name}/cdk'); Object.keys(require.cache).filter((file) => /cdktf|cdktn/.test(file))`,
    );
    expect(loaded.trim()).toBe('[]');
  });

  test('a missing engine is named', () => {
    expect(execute(consumer(), '-e', `require('${name}/cdk')`)).toContain("Cannot find module 'aws-cdk-lib");
  });
});
