import { run } from '../../lib/cli/run';

/** What the command did. */
export interface Scanned {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command in a folder. */
export async function scanned(folder: string, given: readonly string[], input = ''): Promise<Scanned> {
  const output: string[] = [];
  const errors: string[] = [];
  const exitCode = await run(given, {
    folder,
    readInput: async () => Buffer.from(input),
    write: (text) => void output.push(text),
    writeError: (text) => void errors.push(text),
    isColoured: false,
  });
  return { exitCode, output: output.join(''), errors: errors.join('') };
}
