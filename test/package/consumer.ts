import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkBuilt } from '../support/built';
import { temporaryFolder } from '../support/strict';

export const root = join(__dirname, '../..');
export const bin = (name: string): string => join(root, 'node_modules/.bin', name);

const folder = temporaryFolder();
if (!existsSync(join(root, 'dist/index.js'))) {
  execFileSync('npm', ['run', 'build'], { cwd: root });
}
checkBuilt();
execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
export const { name, version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: unknown;
};
export const tarball = join(folder, `${name}-${version}.tgz`);

/** What the names of the oldest releases end with, which are installed beside the newest. */
const FLOOR = /-floor$/;

/** A project that has installed the tarball, and of its peers only those named, an oldest release under the name of its package. */
export function consumer(...peers: readonly string[]): string {
  const project = temporaryFolder();
  const installed = join(project, 'node_modules', name);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const peer of ['@types/node', ...peers]) {
    const link = join(project, 'node_modules', peer.replace(FLOOR, ''));
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', peer), link);
  }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  return project;
}

/** Type-checks and compiles the program of a consumer, declarations of its packages included. */
export function compile(
  project: string,
  text: string,
  module: 'node16' | 'bundler',
  options: Readonly<Record<string, unknown>> = {},
): string {
  writeFileSync(join(project, 'app.ts'), text);
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
        ...options,
      },
      files: ['app.ts'],
    }),
  );
  return spawnSync(bin('tsc'), ['-p', project], { encoding: 'utf8' }).stdout;
}

interface Compiled {
  readonly project: string;
  /** What the compiler said; nothing, if all is right. */
  readonly said: string;
}

const compiled = new Map<string, Compiled>();

/** The program in a project with these peers, compiled once for all tests of a file. */
export function program(peers: readonly string[], text: string, module: 'node16' | 'bundler' = 'node16'): Compiled {
  const key = [module, ...peers, text].join();
  const known = compiled.get(key);
  if (known !== undefined) {
    return known;
  }
  const project = consumer(...peers);
  const made = { project, said: compile(project, text, module) };
  compiled.set(key, made);
  return made;
}

/** Runs Node in a consumer; what it synthesises goes to the folders `cdk.out` and `cdktf.out`. */
export function execute(project: string, ...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync('node', [...args], {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...process.env,
      CDK_VALIDATION: 'false',
      CDK_OUTDIR: join(project, 'cdk.out'),
      CDKTF_OUTDIR: join(project, 'cdktf.out'),
    },
  });
  return stdout + stderr;
}
