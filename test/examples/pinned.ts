import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Compares the construct paths and logical ids of an example with those that are pinned in `pinned`, one file for each example and engine.
 * `UPDATE_GOLDEN=1` writes them; the difference is for a person to read.
 *
 * @param name the engine and the example: `cdk/voice-sdk-egress`
 * @param made one line for each element: its path, its logical id and its type
 * @throws an error that says what a difference does
 */
export function expectPinned(name: string, made: readonly string[]): void {
  const path = join(__dirname, 'pinned', `${name}.txt`);
  const lines = [...made].sort();
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${lines.join('\n')}\n`);
  }
  const pinned = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  const differences = [
    ...pinned.filter((line) => !lines.includes(line)).map((line) => `- ${line}`),
    ...lines.filter((line) => !pinned.includes(line)).map((line) => `+ ${line}`),
  ];
  if (differences.length > 0) {
    throw new Error(
      [
        `The paths or logical ids of ${name} are not those of test/examples/pinned/${name}.txt:`,
        ...differences,
        'A changed id replaces its resource: the old one is destroyed, and replacing an interface is an outage. If that is meant, say so in the',
        'changelog, and run UPDATE_GOLDEN=1 npx jest test/examples.',
      ].join('\n'),
    );
  }
}
