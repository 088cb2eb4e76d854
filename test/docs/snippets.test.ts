import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expectPictures } from '../examples/pictures';
import { STRICT_CONTEXT, temporaryFolder } from '../support/strict';

const root = join(__dirname, '../..');

/** What a fragment of the documentation stands in: an app, a stack and a VPC. */
const FIXTURE = `
const app = new __App();
const stack = new __Stack(app, 'Network', { env: { region: 'us-east-1' } });
const vpc = new __ec2.Vpc(stack, 'Vpc', {
  ipAddresses: __ec2.IpAddresses.cidr('10.0.0.0/16'),
  natGateways: 0,
  subnetConfiguration: [{ name: 'sbc', subnetType: __ec2.SubnetType.PRIVATE_ISOLATED }],
});
`;

interface Snippet {
  readonly name: string;
  readonly code: string;
}

function markdownFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return ['node_modules', 'dist', 'cdk.out', 'cdktf.out', '.git'].includes(entry.name) ? [] : markdownFiles(path);
    }
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

function snippets(): readonly Snippet[] {
  return markdownFiles(root).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => ({
      name: `${relative(root, file)}:${text.slice(0, match.index).split('\n').length + 1}`,
      code: match[1]!,
    }));
  });
}

/** A fragment with its fixture; a whole program as it stands, but for an export that lets a test see its app. */
function asProgram({ code }: Snippet): string {
  if (code.includes('new App(')) {
    return code.replace('const app =', 'export const app =');
  }
  const imports = code.match(/^import [^;]*;\n/gms)?.join('') ?? '';
  const body = code.replace(/^import [^;]*;\n/gms, '');
  return `import { App as __App, Stack as __Stack } from 'aws-cdk-lib';
import * as __ec2 from 'aws-cdk-lib/aws-ec2';
${imports}
${FIXTURE}
${body}
app.synth();
void vpc;
export { app };
`;
}

const all = snippets();
// Inside the project, so that the programs find its packages.
const parent = join(root, 'node_modules/.cache');
mkdirSync(parent, { recursive: true });
const folder = mkdtempSync(join(parent, 'snippets-'));
// The files that programs of the documentation read, each under the name before it.
for (const file of markdownFiles(root)) {
  for (const [, name, text] of readFileSync(file, 'utf8').matchAll(/^`([a-z-]+\.yaml)`:\n\n```yaml\n(.*?)^```$/gms)) {
    writeFileSync(join(folder, name!), text!);
  }
}
const files = all.map((snippet, index) => {
  const file = join(folder, `snippet-${index}.ts`);
  writeFileSync(file, asProgram(snippet));
  return file;
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(file: string): App {
  delete process.env['CDK_VALIDATION'];
  process.env['CDK_OUTDIR'] = temporaryFolder();
  process.env['CDKTF_OUTDIR'] = temporaryFolder();
  process.env['CDK_CONTEXT_JSON'] = JSON.stringify(STRICT_CONTEXT);
  try {
    return (require(file) as { readonly app: App }).app;
  } finally {
    process.env['CDK_VALIDATION'] = 'false';
    delete process.env['CDK_CONTEXT_JSON'];
  }
}

test('there are snippets, the program among them', () => {
  expect(all.length).toBeGreaterThan(8);
});

test('every snippet compiles', () => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        noUnusedLocals: false,
        paths: {
          'twilio-interconnect-constructs': [join(root, 'lib/index.ts')],
          'twilio-interconnect-constructs/*': [join(root, 'lib/*/index.ts')],
        },
      },
      include: ['*.ts'],
    }),
  );
  const { stdout } = spawnSync('node', [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
  const named = all.reduce((text, { name }, index) => text.replaceAll(`snippet-${index}.ts`, name), stdout);
  expect(named).toBe('');
});

test.each(all.map(({ name }, index) => [name, files[index]!]))('the snippet at %s is synthesised', (_name, file) => {
  jest.spyOn(console, 'log').mockImplementation();
  expect(run(file).outdir).toMatch(/interconnect-/);
});

test('the README draws the Interconnect of its program', () => {
  const program = files[all.findIndex(({ code }) => code.includes('new App(') && code.includes("from 'aws-cdk-lib'"))]!;
  expectPictures(join(root, 'README.md'), [run(program)]);
});

test('the program of the README is the first example, but for what Twilio answered', () => {
  const program = files[all.findIndex(({ code }) => code.includes('new App(') && code.includes("from 'aws-cdk-lib'"))]!;
  const example = run(join(root, 'examples/cdk/interconnect-two-sites/app.ts'));
  const templateOf = (app: App): unknown => {
    const { Outputs, ...template } = Template.fromStack(app.node.findChild('Network') as never).toJSON();
    return { ...template, Outputs: Object.entries(Outputs).filter(([id]) => !/^TwilioSites(ashburn|sanJose)Twilio/.test(id)) };
  };
  expect(templateOf(run(program))).toEqual(templateOf(example));
});
