import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));

/** The model: everything but the tests and what synthesises programs for it. */
const MODEL = FILES.filter((name) => !name.endsWith('.test.ts') && !name.startsWith('scenarios/'));

const importsOf = (name: string): readonly string[] =>
  [...readFileSync(join(__dirname, name), 'utf8').matchAll(/(?:from|import|require)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1]!,
  );

test('the model shares nothing with the library: it imports only itself and Node', () => {
  expect(MODEL.length).toBeGreaterThan(15);
  const foreign = MODEL.flatMap((name) =>
    importsOf(name)
      .filter((specifier) => !specifier.startsWith('node:') && !isInside(name, specifier))
      .map((specifier) => `${name} imports ${specifier}`),
  );
  expect(foreign).toEqual([]);
});

test('the model builds on no scenario', () => {
  expect(MODEL.filter((name) => importsOf(name).some((specifier) => specifier.includes('scenarios')))).toEqual([]);
});

/** Whether a relative import stays in the folder of the rehearsal. */
function isInside(name: string, specifier: string): boolean {
  return (
    specifier.startsWith('.') &&
    !join('/r', name, '..', specifier)
      .replaceAll('\\', '/')
      .match(/^\/(?!r\/)/)
  );
}
