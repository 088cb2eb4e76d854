import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of a table: what a change of some props of some constructs does. */
export interface ChangeRow {
  readonly section: string;
  /** Without the constructs' markers of code. */
  readonly constructs: readonly string[];
  readonly props: readonly string[];
  readonly change: string;
  readonly line: number;
}

/** The rows of every table of the page. An empty first cell stands for the constructs above. */
export function changeRows(): readonly ChangeRow[] {
  const rows: ChangeRow[] = [];
  let section = '';
  let constructs: readonly string[] = [];
  const lines = readFileSync(join(__dirname, '../../../docs/what-a-change-does.md'), 'utf8').split('\n');
  for (const [index, text] of lines.entries()) {
    section = /^## (.*)$/.exec(text)?.[1] ?? section;
    const [, construct, prop, change] = text.split(/(?<!\\)\|/).map((cell) => cell.trim());
    if (change === undefined || construct === 'Construct' || construct?.startsWith('--') === true) {
      continue;
    }
    constructs = construct === '' || construct === undefined ? constructs : namesIn(construct);
    rows.push({ section, constructs, props: namesIn(prop ?? ''), change, line: index + 1 });
  }
  return rows;
}

/** The names in code in a cell, or its plain text if it has none. */
function namesIn(cell: string): readonly string[] {
  const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  return names.length === 0 ? [cell] : names;
}
