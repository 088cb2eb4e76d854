import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One folder of lib. */
export interface Layer {
  readonly holds: string;
  /** The other folders that it may import. */
  readonly imports: readonly string[];
  /** The packages that it may import, as a regular expression; if undefined, none. */
  readonly packages?: string;
  /** Its rooms, and the other rooms that each may import. */
  readonly rooms?: Readonly<Record<string, readonly string[]>>;
  /** Its rooms that must not import the catalogue. */
  readonly withoutCatalog?: readonly string[];
}

/** The layers of lib: which folder may import which. */
export const LAYERS: Readonly<Record<string, Layer>> = JSON.parse(readFileSync(join(__dirname, '../layers.json'), 'utf8'));

/** An import pattern that lint refuses, and its message. */
interface Restriction {
  readonly regex: string;
  readonly message: string;
}

function restrictionsOf(name: string, { imports, packages }: Layer): readonly Restriction[] {
  const refused = Object.keys(LAYERS).filter((other) => other !== name && !imports.includes(other));
  return [
    {
      regex: packages === undefined ? '^[^.]' : `^(?!\\.|(${packages})$)`,
      message: `lib/${name} may import ${packages === undefined ? 'no package' : `only the packages ${packages}`}: see layers.json.`,
    },
    {
      regex: `^[./]+/(${refused.join('|')})(/|$)`,
      message: `lib/${name} may import only ${imports.length === 0 ? 'itself' : imports.join(', ')}: see layers.json.`,
    },
  ].filter(({ regex }) => !regex.includes('()'));
}

function roomRestrictionsOf(name: string, room: string, { rooms = {}, withoutCatalog = [] }: Layer): readonly Restriction[] {
  const refused = Object.keys(rooms).filter((other) => other !== room && rooms[room]?.includes(other) !== true);
  return [
    {
      regex: `^\\.\\./(${refused.join('|')})(/|$)`,
      message: `lib/${name}/${room} may import only the rooms ${[room, ...(rooms[room] ?? [])].join(', ')}: see layers.json.`,
    },
    ...(withoutCatalog.includes(room)
      ? [{ regex: '/catalog(/|$)', message: `lib/${name}/${room} must not import the catalogue: see layers.json.` }]
      : []),
  ].filter(({ regex }) => !regex.includes('()'));
}

function override(files: string, patterns: readonly Restriction[]): object {
  return { files: [files], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** The lint overrides that keep imports one-way. A room's override replaces its layer's, so it repeats it. */
export function lintOverrides(): readonly object[] {
  return Object.entries(LAYERS).flatMap(([name, layer]) => [
    override(`lib/${name}/**`, restrictionsOf(name, layer)),
    ...Object.keys(layer.rooms ?? {}).map((room) =>
      override(`lib/${name}/${room}/**`, [...restrictionsOf(name, layer), ...roomRestrictionsOf(name, room, layer)]),
    ),
  ]);
}

/** The table of layers in CONTRIBUTING, in Markdown as Prettier formats it. */
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
