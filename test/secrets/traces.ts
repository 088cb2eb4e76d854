import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

/** A key that no other text holds. AWS takes it. */
export const KEY = 'Tr4ce-of-a-k3y';

/** The forms in which a key is still the key: as it is, escaped, turned round in base64, in hexadecimal digits, or percent-encoded. */
const FORMS: readonly string[] = [
  KEY,
  Buffer.from(KEY).toString('base64').replace(/=+$/, ''),
  Buffer.from(KEY).toString('hex'),
  KEY.replace(/-/g, '%2D'),
];

/** Whether a text shows the key. */
export function shows(text: string): boolean {
  return FORMS.some((form) => text.includes(form)) || (text.includes('Tr4ce') && text.includes('k3y'));
}

/** The files below a folder that show the key, sorted. Names of files count. */
export function filesThatShow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => shows(name) || (statSync(join(folder, name)).isFile() && shows(readFileSync(join(folder, name), 'latin1'))))
    .sort();
}

/** Everything that an error says: message, stack, findings and causes. */
export function textOfError(error: unknown): string {
  return error instanceof Error
    ? [
        error.message,
        error.stack,
        JSON.stringify(error),
        inspect(error, { depth: 9, showHidden: true }),
        textOfError(error.cause),
      ].join('\n')
    : String(error);
}

/** Runs a program and gives what it printed, by whatever way. */
export function printedBy(act: () => void): string {
  const printed: string[] = [];
  const note = (...given: readonly unknown[]): boolean => {
    printed.push(given.map((each) => (typeof each === 'string' ? each : inspect(each, { depth: 9 }))).join(' '));
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(note),
    jest.spyOn(process.stderr, 'write').mockImplementation(note),
    jest.spyOn(process, 'emitWarning').mockImplementation(note as never),
    ...(['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(note as never),
    ),
  ];
  try {
    act();
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
  return printed.join('\n');
}
