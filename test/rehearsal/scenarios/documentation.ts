import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Given } from './given';

const ROOT = join(__dirname, '../../..');

/** What a fragment of the documentation stands in: an app, a stack and a VPC. */
const BEFORE = `
const app = new __App();
const stack = new __Stack(app, 'Network', { env: { region: 'us-east-1' } });
const vpc = new __ec2.Vpc(stack, 'Vpc', {
  ipAddresses: __ec2.IpAddresses.cidr('10.0.0.0/16'),
  natGateways: 0,
  subnetConfiguration: [{ name: 'sbc', subnetType: __ec2.SubnetType.PRIVATE_ISOLATED }],
});
`;

const AFTER = `
app.synth();
void vpc;
`;

interface Snippet {
  /** Page and line. */
  readonly name: string;
  readonly engine: 'cdk' | 'cdktf';
  readonly code: string;
  /** The files that the page shows, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Whether the page says that its ports are ordered before. */
  readonly ordersFirst: boolean;
}

/** A program of the documentation, in a file of its own. */
export interface DocumentedProgram {
  readonly name: string;
  readonly file: string;
  readonly given: Given;
  /** Whether the page says that its ports are ordered in an earlier deployment. */
  readonly ordersFirst: boolean;
}

/** Regions by the city that the construct of a port, or the stack that it is in, is named after. */
const CITIES: Readonly<Record<string, string>> = {
  ashburn: 'us-east-1',
  sanjose: 'us-west-1',
  london: 'eu-west-2',
  frankfurt: 'eu-central-1',
};

/** Where the ports of a program are: `stack, 'LondonPort', 'dxcon-fgabc123'` or `london, 'Port', 'dxcon-fgabc123'`. */
function portsIn(code: string): Readonly<Record<string, string>> {
  const named = [...code.matchAll(/(\w+),\s*'(\w*)Port',\s*'(dxcon-[a-z0-9]+)'/g)];
  return Object.fromEntries(
    named.flatMap(([, stack, city, id]) => {
      const region = CITIES[city!.toLowerCase()] ?? CITIES[stack!.toLowerCase()];
      return region === undefined ? [] : [[id!, region]];
    }),
  );
}

/** Every program and fragment of the README and docs/, as a program. */
function snippets(): readonly Snippet[] {
  const pages = [
    'README.md',
    ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
  ];
  return pages
    .filter((page) => page.endsWith('.md'))
    .flatMap((page) => {
      const text = readFileSync(join(ROOT, page), 'utf8');
      const shown = text.matchAll(/^`([a-z-]+\.yaml)`:\n\n```yaml\n(.*?)^```$/gms);
      const files = Object.fromEntries([...shown].map(([, name, content]) => [name!, content!]));
      return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => {
        const code = match[1]!;
        return {
          name: `${page}:${text.slice(0, match.index).split('\n').length + 1}`,
          engine: code.includes("from 'cdktf'") ? ('cdktf' as const) : ('cdk' as const),
          code: code.includes('new App(') ? code : wrapped(code),
          files,
          ordersFirst: /in an earlier deployment[^`]*$/.test(text.slice(0, match.index)),
        };
      });
    });
}

function wrapped(code: string): string {
  const imports = /^import [^;]*;\n/gms;
  return [
    "import { App as __App, Stack as __Stack } from 'aws-cdk-lib';",
    "import * as __ec2 from 'aws-cdk-lib/aws-ec2';",
    ...(code.match(imports) ?? []),
    BEFORE,
    code.replace(imports, ''),
    AFTER,
  ].join('\n');
}

/** The programs of an engine, in files inside the project, so that they find its packages. */
export function documented(engine: Snippet['engine']): {
  readonly programs: readonly DocumentedProgram[];
  readonly clean: () => void;
} {
  const parent = join(ROOT, 'node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'rehearsal-'));
  const programs = snippets()
    .filter((snippet) => snippet.engine === engine)
    .map(({ name, code, files, ordersFirst }, index) => {
      const file = join(folder, String(index), 'snippet.ts');
      mkdirSync(join(folder, String(index)));
      Object.entries(files).forEach(([each, content]) => writeFileSync(join(folder, String(index), each), content));
      writeFileSync(file, code);
      return { name, file, given: { ports: portsIn(code) }, ordersFirst };
    });
  return { programs, clean: () => rmSync(folder, { recursive: true }) };
}
