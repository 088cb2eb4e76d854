import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text that a file is expected to have. `UPDATE_GOLDEN=1` writes it; the difference is for a person to read. */
export function golden(name: string, text: string): string {
  const path = join(__dirname, 'golden', name);
  if (process.env.UPDATE_GOLDEN === '1') {
    writeFileSync(path, text);
  }
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
