import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

const ROOT = join(__dirname, '..');

/** The layers whose every file with run-time code has a test at the same place. */
const MIRRORED = ['adapters', 'audit', 'aws', 'cli', 'plan', 'render', 'rules'];

/** Files with run-time code that have no test of their own, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'audit/index.ts': 'exports only',
  'cli/main.ts': 'hands what the process has to run; test/package runs it',
  'plan/index.ts': 'exports only',
  'render/index.ts': 'exports only',
};

/** What is left of a TypeScript file at run time, without comments. */
function codeOf(source: string): string {
  const { code } = transformSync(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022', preserveAllComments: false },
    minify: false,
  });
  return code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/export\s*\{\s*\};?/g, '')
    .trim();
}

/** The values that a file exports. */
function exportsOf(source: string): readonly string[] {
  return [...source.matchAll(/^export (?:abstract |async )?(?:function|const|class) (\w+)/gm)].map((match) => match[1] ?? '');
}

const FILES = MIRRORED.flatMap((layer) =>
  readdirSync(join(ROOT, 'lib', layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${layer}/${name.replaceAll('\\', '/')}`),
)
  // Tables of what is taken: the compiler checks them, and the test beside the table's users goes through all of their props.
  .filter((name) => !name.endsWith('-shape.ts'))
  .map((name) => ({ name, source: readFileSync(join(ROOT, 'lib', name), 'utf8') }))
  .filter(({ source }) => codeOf(source) !== '')
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const mirrorOf = (name: string): string => join(ROOT, 'test', name.replace(/\.ts$/, '.test.ts'));

test('types are no run-time code, values are', () => {
  expect(codeOf("import type { A } from './a';\n/** B. */\nexport interface B { readonly a: A }\nexport type { A };")).toBe('');
  expect(codeOf('/** One. */\nexport const ONE = 1;')).toBe('export const ONE = 1;');
  expect(exportsOf('export function a() {}\nfunction b() {}\nexport const c = 1;\nexport interface D {}')).toEqual(['a', 'c']);
  expect(FILES.map(({ name }) => name)).not.toContain('plan/interconnect/options.ts');
  expect(FILES.length).toBeGreaterThan(40);
});

test.each(FILES.filter(({ name }) => EXCEPTIONS[name] === undefined).map(({ name, source }) => [name, source] as const))(
  '%s has its test, which uses what it exports',
  (name, source) => {
    expect(existsSync(mirrorOf(name))).toBe(true);
    const text = readFileSync(mirrorOf(name), 'utf8');
    expect(exportsOf(source).filter((each) => new RegExp(`\\b${each}\\b`).test(text))).not.toEqual([]);
  },
);

test('every exception is a file with run-time code and without a test', () => {
  expect(
    Object.keys(EXCEPTIONS).filter((name) => !FILES.some((file) => file.name === name) || existsSync(mirrorOf(name))),
  ).toEqual([]);
});
