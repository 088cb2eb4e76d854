import { spawnSync } from 'node:child_process';

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command, however it ends. */
export function attempt(command: readonly string[], input?: string): Outcome {
  const [file = '', ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(file, args, { encoding: 'utf8', input, maxBuffer: 1 << 26 });
  return { status: status ?? 1, stdout, stderr: error === undefined ? stderr : `${stderr}${error.message}` };
}

/** Runs a command that has to succeed, and returns what it printed. */
export function run(command: readonly string[], input?: string): string {
  const { status, stdout, stderr } = attempt(command, input);
  if (status !== 0) {
    throw new Error(`${command.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  }
  return stdout;
}

export async function sleep(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Waits until the probe returns the value that is expected, compared as JSON, and returns. Fails after the deadline, with the last value.
 */
export async function eventually<T>(what: string, probe: () => T, expected: T, seconds = 20): Promise<void> {
  const wanted = JSON.stringify(expected, null, 1);
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const last = JSON.stringify(probe(), null, 1);
    if (last === wanted) {
      return;
    }
    if (Date.now() > end) {
      throw new Error(`${what}: after ${seconds} s it is\n${last}\nand not\n${wanted}`);
    }
    await sleep(150);
  }
}

/** Holds for so long: the probe returns the expected value each time. */
export async function steadily<T>(what: string, probe: () => T, expected: T, seconds: number): Promise<void> {
  const wanted = JSON.stringify(expected, null, 1);
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const last = JSON.stringify(probe(), null, 1);
    if (last !== wanted) {
      throw new Error(`${what}: it became\n${last}\nand did not stay\n${wanted}`);
    }
    await sleep(250);
  }
}
