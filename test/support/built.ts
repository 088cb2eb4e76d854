import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Fails if a file of lib is newer than dist, because tests of the built library would then test old code. */
export function checkBuilt(): void {
  // Written by the compiler, which no later step of the build changes.
  const built = statSync(join(root, 'dist/index.d.ts'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newer = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' }).find(
    (name) => name.endsWith('.ts') && statSync(join(root, 'lib', name)).mtimeMs > built,
  );
  if (newer !== undefined) {
    throw new Error(`lib/${newer} is newer than dist: run npm run build`);
  }
}
