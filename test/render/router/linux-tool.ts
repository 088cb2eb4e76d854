import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `test.each` where a tool of Linux can be used; otherwise the tests are skipped, and a warning says what it needs. */
export function eachWithTool(tool: string, debianPackage: string, options: { readonly asRoot?: boolean } = {}): typeof test.each {
  const isThere = spawnSync(tool, ['--version'], { encoding: 'utf8' }).error === undefined;
  if (isThere && (options.asRoot !== true || process.getuid?.() === 0)) {
    return test.each;
  }
  const needs = isThere ? 'needs root' : `is not installed (Debian package ${debianPackage})`;
  console.warn(`SKIPPED: ${tool} ${needs}, so no file is checked by it`);
  return test.skip.each;
}

/** What a tool says about a text, which it gets as a file after the arguments; what it refuses, with its words. */
export function checkWithTool(
  tool: string,
  args: readonly string[],
  text: string,
): { readonly status: number | null; readonly output: string } {
  const directory = mkdtempSync(join(tmpdir(), 'router-file-'));
  try {
    const file = join(directory, 'file');
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(tool, [...args, file], { encoding: 'utf8' });
    return { status, output: status === 0 ? '' : `${stdout}${stderr}` };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
