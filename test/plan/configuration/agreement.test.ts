import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { type Finding, ValidationFailure } from '../../../lib/model/finding';
import { parseAccess, parseInterconnect } from '../../../lib/plan/configuration/parse';
import { Chance, documentOf, nearMiss, type Schema } from './documents';

/*
 * The published JSON Schema, judged by a validator of JSON Schema, against the parser: on documents that are good by the schema, and on
 * documents with one thing changed. What the schema refuses, the parser refuses. What the schema takes, the parser takes as well, but for
 * what no schema can say: that has a code of this list, which docs/configuration.md shows.
 */
const BEYOND_SCHEMA = [
  'bgp-key-place',
  'catalog-date',
  'catalog-date-unknown',
  'cidr-host-bits',
  'cidr-syntax',
  'port-range',
  'text-characters',
];

const ROOT = join(__dirname, '../../..');
const RUNS = Number(process.env['RUNS'] ?? 2000);
const SEED = Number(process.env['SEED'] ?? 1);

const FILES = [
  { file: 'interconnect.schema.json', parse: (document: unknown): unknown => parseInterconnect(document), share: 0.8 },
  { file: 'access.schema.json', parse: (document: unknown): unknown => parseAccess(document), share: 0.2 },
] as const;

function schemaOf(file: string): { readonly schema: Schema; readonly validate: ValidateFunction } {
  const schema = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
  return { schema, validate: new Ajv({ strict: true, allowUnionTypes: false }).compile(schema) };
}

/** The findings of the parser, or what it throws else. */
function findingsOf(parse: (document: unknown) => unknown, document: unknown): readonly Finding[] {
  try {
    parse(document);
    return [];
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings;
    }
    throw error;
  }
}

interface Judged {
  readonly document: unknown;
  readonly isTaken: boolean;
  readonly findings: readonly Finding[];
}

/** Every document that is wrongly judged, in words. */
function disagreements(judged: readonly Judged[]): readonly string[] {
  return judged.flatMap(({ document, isTaken, findings }) => {
    const ofForm = findings.filter(({ code }) => !BEYOND_SCHEMA.includes(code.replace('twilio-interconnect:', '')));
    const isAgreed = isTaken ? ofForm.length === 0 : findings.length > 0;
    return isAgreed
      ? []
      : [
          `${isTaken ? 'only the schema' : 'only the parser'} takes ${JSON.stringify(document)}: ${findings.map((each) => `${each.path} ${each.code}`).join()}`,
        ];
  });
}

/** The words and props of a schema, by their places. */
function vocabularyOf(schema: Schema, place = ''): readonly string[] {
  return [
    ...(schema.enum ?? []).map((word) => `${place}=${word}`),
    ...(schema.anyOf ?? []).flatMap((each) => vocabularyOf(each, place)),
    ...(schema.items === undefined ? [] : vocabularyOf(schema.items, `${place}[]`)),
    ...(typeof schema.additionalProperties === 'object' ? vocabularyOf(schema.additionalProperties, `${place}.*`) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) => [
      `${place}.${name}`,
      ...vocabularyOf(each, `${place}.${name}`),
    ]),
  ];
}

function wordsOf(document: unknown, place = ''): readonly string[] {
  if (typeof document === 'string') {
    return [`${place}=${document}`];
  }
  if (Array.isArray(document)) {
    return document.flatMap((each) => wordsOf(each, `${place}[]`));
  }
  if (typeof document !== 'object' || document === null) {
    return [];
  }
  return Object.entries(document).flatMap(([name, each]) => {
    const below = place === '.sites' ? `${place}.*` : `${place}.${name}`;
    return [below, ...wordsOf(each, below)];
  });
}

describe.each(FILES)('$file and its parser', ({ file, parse, share }) => {
  const { schema, validate } = schemaOf(file);
  const chance = new Chance(SEED);
  const judge = (document: unknown): Judged => ({ document, isTaken: validate(document), findings: findingsOf(parse, document) });
  const count = (RUNS * share) / 2;
  const good = Array.from({ length: count }, (_, index) => documentOf(schema, chance, 10 + ((index * 7) % 60)));
  const taken = good.map(judge);
  const changed = good.map((document) => judge(nearMiss(document, chance)));

  test('agree on good documents', () => {
    expect(taken.filter(({ isTaken }) => !isTaken)).toEqual([]);
    expect(disagreements(taken)).toEqual([]);
  });

  test('agree on documents with one thing changed', () => {
    expect(disagreements(changed)).toEqual([]);
  });

  test('are asked about the whole vocabulary, and about good and bad in fair shares', () => {
    const seen = new Set(taken.flatMap(({ document }) => wordsOf(document)));
    expect(vocabularyOf(schema).filter((each) => !seen.has(each))).toEqual([]);
    expect(taken.filter(({ findings }) => findings.length === 0).length).toBeGreaterThan(count / 10);
    expect(changed.filter(({ isTaken }) => !isTaken).length).toBeGreaterThan(count / 3);
    expect(changed.filter(({ isTaken }) => isTaken).length).toBeGreaterThan(count / 20);
  });
});

test('every code that only the parser can judge is seen, and docs/configuration.md names them all', () => {
  const chance = new Chance(SEED);
  const { schema } = schemaOf('interconnect.schema.json');
  const codes = Array.from({ length: 400 }, () => findingsOf(parseInterconnect, documentOf(schema, chance, 50))).flat();
  expect([...new Set(codes.map(({ code }) => code.replace('twilio-interconnect:', '')))].sort()).toEqual(BEYOND_SCHEMA);
  const page = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');
  expect(BEYOND_SCHEMA.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});

test.each<readonly [string, (schema: any) => void]>([
  ['lets other props in', (schema) => delete schema.additionalProperties],
  ['needs nothing', (schema) => delete schema.required],
  ['lacks a word', ({ properties }) => properties.traffic.items.enum.pop()],
  ['has a word more', ({ properties }) => properties.traffic.items.enum.push('5')],
  ['lacks a prop', ({ properties }) => delete properties.catalog],
  ['has no pattern', ({ properties }) => delete properties.vpc.pattern],
])('a schema that %s disagrees', (_, change) => {
  const { schema, validate } = schemaOf('access.schema.json');
  const changed = structuredClone(schema);
  change(changed);
  const others = new Ajv().compile(changed);
  const chance = new Chance(1);
  const generated = Array.from({ length: 100 }, () => documentOf(schema, chance, 60));
  const documents = [
    ...generated.flatMap((document) => [document, nearMiss(document, chance)]),
    { edges: [], traffic: ['5'] },
    { edges: [], traffic: [], vpc: ' ' },
  ];
  const judged = (isTaken: (document: unknown) => boolean): readonly string[] =>
    disagreements(
      documents.map((document) => ({ document, isTaken: isTaken(document), findings: findingsOf(parseAccess, document) })),
    );
  expect(judged(validate)).toEqual([]);
  expect(judged(others)).not.toEqual([]);
});
