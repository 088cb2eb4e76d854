import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One folder of lib. */
export interface Layer {
  readonly holds: string;
  /** The other folders that it may import. */
  readonly imports: readonly string[];
  /** The packages that it may import, as a regular expression; none if there is none. */
  readonly packages?: string;
  /** Its own folders, and which of the others each may import. */
  readonly rooms?: Readonly<Record<string, readonly string[]>>;
  /** Its own folders that know nothing of Twilio. */
  readonly withoutCatalog?: readonly string[];
}

/** The layers of lib: the one place that says which folder may import which. */
export const LAYERS: Readonly<Record<string, Layer>> = JSON.parse(readFileSync(join(__dirname, '../layers.json'), 'utf8'));

/** A pattern that lint refuses, and what it says then. */
interface Restriction {
  readonly regex: string;
  readonly message: string;
}

function restrictionsOf(name: string, { imports, packages }: Layer): readonly Restriction[] {
  const refused = Object.keys(LAYERS).filter((other) => other !== name && !imports.includes(other));
  return [
    {
      regex: packages === undefined ? '^[^.]' : `^(?!\\.|(${packages})$)`,
      message: `lib/${name} imports ${packages === undefined ? 'no package' : `no package but ${packages}`}: see layers.json.`,
    },
    {
      regex: `^[./]+/(${refused.join('|')})(/|$)`,
      message: `lib/${name} imports ${imports.length === 0 ? 'nothing but itself' : `only ${imports.join(', ')}`}: see layers.json.`,
    },
  ].filter(({ regex }) => !regex.includes('()'));
}

function roomRestrictionsOf(name: string, room: string, { rooms = {}, withoutCatalog = [] }: Layer): readonly Restriction[] {
  const refused = Object.keys(rooms).filter((other) => other !== room && rooms[room]?.includes(other) !== true);
  return [
    {
      regex: `^\\.\\./(${refused.join('|')})(/|$)`,
      message: `lib/${name}/${room} imports no room but ${rooms[room]?.join(', ') || 'itself'}: see layers.json.`,
    },
    ...(withoutCatalog.includes(room)
      ? [{ regex: '/catalog(/|$)', message: `lib/${name}/${room} knows nothing of Twilio: see layers.json.` }]
      : []),
  ].filter(({ regex }) => !regex.includes('()'));
}

function override(files: string, patterns: readonly Restriction[]): object {
  return { files: [files], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** The overrides of the linter's configuration that keep imports going one way. A room's repeats its layer's, which it takes the place of. */
export function lintOverrides(): readonly object[] {
  return Object.entries(LAYERS).flatMap(([name, layer]) => [
    override(`lib/${name}/**`, restrictionsOf(name, layer)),
    ...Object.keys(layer.rooms ?? {}).map((room) =>
      override(`lib/${name}/${room}/**`, [...restrictionsOf(name, layer), ...roomRestrictionsOf(name, room, layer)]),
    ),
  ]);
}

/** The table of layers in CONTRIBUTING, in Markdown as Prettier leaves it. */
export function layersTable(): string {
  const rows = [
    ['Folder', 'Holds', 'Imports'],
    ...Object.entries(LAYERS).map(([name, { holds, imports }]) => [`\`lib/${name}\``, holds, imports.join(', ') || 'nothing']),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [header = [], ...body] = rows;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
