import { appendFileSync } from 'node:fs';

/** Prints the first line of a report; `REPORT=found.txt` adds the whole of it to a file. */
export function publish(text: string): void {
  console.log(text.split('\n')[0]);
  const file = process.env['REPORT'];
  if (file !== undefined) {
    appendFileSync(file, `${text}\n`);
  }
}
