import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Layer, LAYERS, layersTable, lintOverrides } from '../scripts/layers';

const ROOT = join(__dirname, '..');
const LIB = join(ROOT, 'lib');

/** `root` is lib/index.ts, which exports what needs no engine. */
const ALL_LAYERS: Readonly<Record<string, Layer>> = {
  ...LAYERS,
  root: { holds: 'exports', imports: ['model', 'aws', 'catalog', 'rules', 'plan', 'render', 'audit'] },
};

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a source file imports, types included: an `import type` ends up in the declarations that are published. */
function importsOf(source: string): readonly string[] {
  const withoutComments = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...withoutComments.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
}

/** The folder inside the layer's, or nothing. */
function roomOf(name: string): string {
  return name.split('/').length > 2 ? (name.split('/')[1] ?? '') : '';
}

interface SourceFile {
  /** Relative to lib, with slashes. */
  readonly name: string;
  /** The folder of lib, or `root`. */
  readonly layer: string;
  /** Files of lib that it imports. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

function layerOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.indexOf('/')) : 'root';
}

function readSourceFile(path: string): SourceFile {
  const name = relative(LIB, path).split(sep).join('/');
  const source = readFileSync(path, 'utf8');
  const imports = importsOf(source);
  return {
    name,
    layer: layerOf(name),
    files: targetsOf(path, imports),
    packages: imports.filter((specifier) => !specifier.startsWith('.')),
  };
}

/** The files that relative imports of the file at the path lead to. */
function targetsOf(path: string, imports: readonly string[]): readonly string[] {
  return imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => {
      const target = join(dirname(path), specifier);
      const file = [`${target}.ts`, join(target, 'index.ts'), target].find((each) => existsSync(each) && each.endsWith('.ts'));
      return relative(LIB, file ?? `${target} (missing)`)
        .split(sep)
        .join('/');
    });
}

const FILES: readonly SourceFile[] = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readSourceFile(join(LIB, name)))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** The file and everything that it imports, at whatever distance. */
function reachableFrom(name: string): readonly SourceFile[] {
  const seen = new Set([name]);
  for (const each of seen) {
    for (const next of FILES.find((file) => file.name === each)?.files ?? []) {
      seen.add(next);
    }
  }
  return FILES.filter((file) => seen.has(file.name));
}

test('the reader of imports finds every form', () => {
  const source = `
    import type { A } from './a';
    import b, { type B } from "b";
    import './c';
    import {
      d,
    } from '../d';
    export * from './e';
    export { f } from './f';
    // import './no';
    /* import './no'; */
    const g = require('g');
    type H = import('./h').H;
    const text = 'taken from x';
  `;
  expect(importsOf(source)).toEqual(['./a', 'b', './c', '../d', './e', './f', 'g', './h']);
});

describe('imports go one way', () => {
  test('every folder of lib is a known layer', () => {
    expect(FILES.map(({ layer }) => layer).filter((layer) => ALL_LAYERS[layer] === undefined)).toEqual([]);
    expect(FILES.length).toBeGreaterThan(50);
  });

  test.each(FILES.map((file) => [file.name, file] as const))('%s', (_, { name, layer, files, packages }) => {
    const { imports = [], packages: allowedPackages, rooms = {}, withoutCatalog = [] } = ALL_LAYERS[layer] ?? {};
    const room = roomOf(name);
    expect(files.filter((file) => file.includes('(missing)') || file.startsWith('..'))).toEqual([]);
    expect(files.filter((file) => layerOf(file) !== layer && !imports.includes(layerOf(file)))).toEqual([]);
    expect(packages.filter((each) => allowedPackages === undefined || !new RegExp(`^(${allowedPackages})$`).test(each))).toEqual(
      [],
    );
    const otherRooms = files.filter((file) => layerOf(file) === layer).map(roomOf);
    expect(
      rooms[room] === undefined ? [] : otherRooms.filter((each) => each !== '' && each !== room && !rooms[room]?.includes(each)),
    ).toEqual([]);
    expect(withoutCatalog.includes(room) ? files.filter((file) => layerOf(file) === 'catalog') : []).toEqual([]);
  });

  test('every room of a layer is a known one', () => {
    for (const [layer, { rooms }] of Object.entries(LAYERS)) {
      const found = new Set(FILES.filter((file) => rooms !== undefined && file.layer === layer).map(({ name }) => roomOf(name)));
      expect([...found].filter((room) => room !== '' && rooms?.[room] === undefined)).toEqual([]);
    }
  });

  test('the linter and CONTRIBUTING agree: `npm run docs` writes both', () => {
    expect(JSON.parse(readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8')).overrides).toEqual(lintOverrides());
    expect(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')).toContain(`\n${layersTable()}\n`);
  });

  test('no file imports itself, not even by a type', () => {
    const circular = FILES.filter((file) =>
      file.files.some((next) => reachableFrom(next).some(({ name }) => name === file.name)),
    );
    expect(circular.map(({ name }) => name)).toEqual([]);
  });

  test('the root entry reaches no package at all, not even by a type', () => {
    const reached = reachableFrom('index.ts');
    expect(reached.length).toBeGreaterThan(40);
    expect(reached.flatMap(({ packages }) => packages)).toEqual([]);
  });
});

describe('files', () => {
  test('are small', () => {
    const long = FILES.filter(({ name }) => readFileSync(join(LIB, name), 'utf8').split('\n').length > 351);
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  test('compare with no edge by its name: what is true of one edge stands in its row', () => {
    const naming = FILES.filter(({ name }) => /=== (TwilioEdge\.|[A-Z_]{3,}_IX)/.test(readFileSync(join(LIB, name), 'utf8')));
    expect(naming.map(({ name }) => name)).toEqual([]);
  });
});

describe('what is loaded', () => {
  /** What reads TypeScript for the test. */
  const LOADER = /^(tsx|esbuild|@esbuild\/.*)$/;

  /** The packages of which a module is loaded once the entry is. */
  function loadedBy(entry: string): readonly string[] {
    const script = `
      require(${JSON.stringify(join(LIB, entry))});
      const names = Object.keys(require.cache).map((file) => file.replace(/\\\\/g, '/'));
      process.stdout.write(JSON.stringify(names));
    `;
    const run = spawnSync(process.execPath, ['--require', require.resolve('tsx/cjs'), '--eval', script], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    const modules = JSON.parse(run.stdout) as readonly string[];
    expect(modules.some((file) => file.endsWith(`/lib/${entry}`))).toBe(true);
    const packages = modules.flatMap((file) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
    return [...new Set(packages)].filter((name) => !LOADER.test(name)).sort();
  }

  const entries = ['cdk', 'cdktf', 'cdktn'].filter((folder) => existsSync(join(LIB, folder, 'index.ts')));
  const foreign: Readonly<Record<string, RegExp>> = {
    cdk: /^@?(cdktf|cdktn)(\/|$)/,
    cdktf: /^(aws-cdk-lib|cdktn|@cdktn\/.*)$/,
    cdktn: /^(aws-cdk-lib|cdktf|@cdktf\/.*)$/,
  };

  test('the root entry loads no package', () => {
    expect(loadedBy('index.ts')).toEqual([]);
  });

  test.each(entries)('lib/%s loads its own engine, and no other', (folder) => {
    const packages = loadedBy(`${folder}/index.ts`);
    expect(packages).toContain(folder === 'cdk' ? 'aws-cdk-lib' : folder);
    expect(packages).toContain('constructs');
    expect(packages.filter((name) => foreign[folder]?.test(name))).toEqual([]);
  });
});
