import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { terraformProgram } from '../support/readme-program';
import { verdictOn } from '../support/strict';
import { compile, consumer, execute, root } from './consumer';

function read(...path: readonly string[]): string {
  return readFileSync(join(root, ...path), 'utf8');
}

/** What AWS CDK depends on, where npm keeps one for both releases. */
const SHARED = ['asset-awscli-v1', 'asset-node-proxy-agent-v6', 'cloud-assembly-api', 'cloud-assembly-schema']
  .map((each) => `@aws-cdk/${each}`)
  .filter((each) => existsSync(join(root, 'node_modules', each)));

const FLOOR = consumer('aws-cdk-lib-floor', 'constructs-floor', 'undici-types', ...SHARED);
const NEWEST = consumer('aws-cdk-lib', 'constructs');

const { peerDependencies: PEERS } = JSON.parse(read('package.json')) as {
  readonly peerDependencies: Readonly<Record<string, string>>;
};

/** As the examples acknowledge, for releases without `Validations`. */
const ACKNOWLEDGE = `
import { Annotations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

export const Validations = {
  of: (scope: IConstruct) => ({
    acknowledge: (...all: readonly { readonly id: string; readonly reason: string }[]) =>
      all.forEach(({ id, reason }) => Annotations.of(scope).acknowledgeWarning(id, reason)),
  }),
};
`;

/** Everything of Direct Connect, with tags. */
const EVERY_DIRECT_CONNECT = `
import { App, Stack, Tags } from 'aws-cdk-lib';
import { everyDirectConnect } from './every-direct-connect';

export const app = new App();
everyDirectConnect(new Stack(app, 'Everything'));
Tags.of(app).add('team', 'voice');
`;

/** What the programs of examples have beside them, by name: no two have the same. */
const BESIDE = readdirSync(join(root, 'examples/cdk')).flatMap((topic) =>
  readdirSync(join(root, 'examples/cdk', topic))
    .filter((name) => /\.(ts|json)$/.test(name) && !['app.ts', 'cdk.json'].includes(name))
    .map((name) => ({ name, text: read('examples/cdk', topic, name) })),
);

/** The programs, as they are published but for the acknowledgements, and for the policy, which the oldest release has no place for. */
const PROGRAMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(join(root, 'examples/cdk')).map((topic) => [
      topic,
      read('examples/cdk', topic, 'app.ts')
        .replace(/, Validations\b|\bValidations, /, '')
        .replace(/^ *TwilioAddressPolicy,\n/m, '')
        .replace(/^.*new TwilioAddressPolicy.*\n/m, '')
        .replace(/^/, "import { Validations } from './acknowledge';\n"),
    ]),
  ),
  everything: EVERY_DIRECT_CONNECT,
};

/** Type-checks the programs against the oldest declarations, and compiles them for both projects. */
function compileAll(): string {
  writeFileSync(join(FLOOR, 'acknowledge.ts'), ACKNOWLEDGE);
  writeFileSync(join(FLOOR, 'every-direct-connect.ts'), read('test/support/every-direct-connect.ts'));
  for (const [name, program] of Object.entries(PROGRAMS)) {
    writeFileSync(join(FLOOR, `${name}.ts`), program);
  }
  for (const { name, text } of BESIDE) {
    writeFileSync(join(FLOOR, name), text);
  }
  const all = Object.keys(PROGRAMS).map((name, index) => `export * as program${index} from './${name}';`);
  const complaints = compile(FLOOR, all.join('\n'), 'node16', { preserveSymlinks: true });
  for (const file of readdirSync(FLOOR).filter((name) => name.endsWith('.js') || BESIDE.some((each) => each.name === name))) {
    copyFileSync(join(FLOOR, file), join(NEWEST, file));
  }
  return complaints;
}

/** What a program writes, by file. */
function templatesOf(project: string, program: string, ...options: readonly string[]): Readonly<Record<string, unknown>> {
  const printed = execute(project, ...options, `${program}.js`);
  expect(printed).not.toMatch(/Error/);
  const folder = join(project, `cdk.out-${program}`);
  renameSync(join(project, 'cdk.out'), folder);
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.template.json'))
      .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

describe('with the oldest releases of AWS CDK and constructs', () => {
  const complaints = compileAll();

  test('every type that is published is theirs', () => {
    expect(complaints).toBe('');
  });

  test('these are what runs', () => {
    const script = "['aws-cdk-lib', 'constructs'].map((name) => require(`./node_modules/${name}/package.json`).version).join()";
    const versions = Object.entries(PEERS).flatMap(([name, range]) =>
      /^(aws-cdk-lib|constructs)$/.test(name) ? range.slice(1) : [],
    );
    expect(execute(FLOOR, '--preserve-symlinks', '-p', script).trim()).toBe(versions.join());
  });

  test('every export loads', () => {
    const script =
      "Object.values(require('twilio-interconnect-constructs/cdk')).filter((each) => typeof each === 'function').length";
    expect(Number(execute(FLOOR, '--preserve-symlinks', '-p', script))).toBeGreaterThan(10);
  });

  test.each(Object.keys(PROGRAMS))('%s has the templates that the newest write', (program) => {
    const templates = templatesOf(FLOOR, program, '--preserve-symlinks', '--preserve-symlinks-main');
    expect(Object.keys(templates).length).toBeGreaterThan(0);
    expect(templates).toEqual(templatesOf(NEWEST, program));
  });

  test.each(Object.keys(PROGRAMS))('%s passes the newest validator', (program) => {
    expect(verdictOn(join(FLOOR, `cdk.out-${program}`))).toEqual([]);
  });
});

test('CDKTF runs with the oldest release of constructs', () => {
  const peers = ['cdktf', '@cdktf/provider-aws'];
  const project = consumer(...peers, 'constructs-floor', 'undici-types');
  expect(compile(project, terraformProgram('cdktf'), 'node16', { preserveSymlinks: true })).toBe('');
  expect(execute(project, '--preserve-symlinks', '--preserve-symlinks-main', 'app.js')).not.toMatch(/Error/);
});
