import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(__dirname, '../../dist');

/** Runs a script in a process of its own, in this package. */
function execute(script: string): any {
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: dist, encoding: 'utf8' }));
}

describe.each(['cdktf', 'cdktn'] as const)('importing %s', (engine) => {
  const entry = join(dist, engine, 'index.js');

  /** The packages and provider modules that the adapter names. */
  const named = [
    ...new Set(
      readdirSync(join(dist, engine), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.js'))
        .flatMap((name) => [...readFileSync(join(dist, engine, name), 'utf8').matchAll(/require\("([^."][^"]*)"\)/g)])
        .map(([, specifier]) => specifier!),
    ),
  ].sort();

  test('names its engine, constructs, and single resources of its provider', () => {
    const allowed = new RegExp(`^(constructs|${engine}|@${engine}/provider-aws/lib/[a-z0-9-]+)$`);
    expect(named.filter((specifier) => !allowed.test(specifier))).toEqual([]);
    expect(named.filter((specifier) => specifier.startsWith('@')).length).toBeGreaterThan(15);
  });

  test('never loads the root of the provider, nor another engine', () => {
    const loaded = execute(
      `Object.values(require(${JSON.stringify(entry)})); console.log(JSON.stringify(Object.keys(require.cache).map((file) => file.replaceAll('\\\\', '/'))))`,
    ) as readonly string[];
    expect(loaded).toContain(entry.replaceAll('\\', '/'));
    expect(loaded.filter((file) => file.endsWith('provider-aws/lib/index.js'))).toEqual([]);
    const other = engine === 'cdktf' ? 'cdktn' : 'cdktf';
    expect(loaded.filter((file) => new RegExp(`/node_modules/(@?${other}|aws-cdk-lib)/`).test(file))).toEqual([]);
  });
});
