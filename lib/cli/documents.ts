import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { decode } from './decode';
import { type FoundFile, reasonOf } from './find-files';
import { hclBody, type HclBody } from './hcl/body';
import { moduleDocument } from './hcl/module';
import { resolveReferences } from './hcl/references';
import { jsonLines } from './json-lines';
import { keysOfPlace, Positions } from './positions';
import { SyntaxProblem } from './syntax-problem';
import { yamlDocuments } from './template-yaml';

/** A place in a file. */
export interface Location {
  readonly file: string;
  /** From 1; undefined where nobody knows. */
  readonly line: number | undefined;
}

/** A document to audit. */
export interface ReadDocument {
  readonly kind: 'document';
  readonly document: unknown;
  /** The files that it was read from. */
  readonly files: readonly string[];
  /** Whether nothing was evaluated, because it is Terraform's own language. */
  readonly isText: boolean;
  /** Where places of the document are written. */
  readonly locate: (places: readonly string[]) => readonly Location[];
}

/** A file that could not be read. */
export interface UnreadFile {
  readonly kind: 'unread';
  readonly file: string;
  readonly line?: number;
  /** Why, `it may not be read`. */
  readonly message: string;
}

/** A file in a folder that holds something else. */
export interface OtherFile {
  readonly kind: 'other';
  readonly file: string;
}

/** What reading gives, one after the other. */
export type Reading = ReadDocument | UnreadFile | OtherFile;

type Format = 'terraform' | 'json' | 'yaml';

/** Words of which a template, a plan or a state has one. */
const MARKS = ['Resources', 'planned_values', 'resource_changes', 'terraform_version'];

/** What every template in YAML has. Other files may be no YAML at all, but text that something makes YAML of. */
const YAML_TEMPLATE = /^[^\S\n]*["']?Resources["']?[^\S\n]*:/m;

/** What a Terraform file has at the beginning of a line. */
const TERRAFORM_BLOCK = /^[ \t]*(?:data|locals|module|output|provider|resource|terraform|variable)\b[^:=\n]*\{/m;

/**
 * Reads files, one after the other. The Terraform files of a folder are one document, as they are one module. A JSON or YAML file of a folder
 * is read if it is a template, a plan or a Terraform configuration; one that somebody named is read whatever it is.
 */
export function* readDocuments(files: readonly FoundFile[]): Generator<Reading> {
  const modules = new Map<string, FoundFile[]>();
  for (const file of files) {
    const others = isModuleFile(file.path) ? (modules.get(dirname(file.path)) ?? []) : undefined;
    if (others !== undefined) {
      others.push(file);
      modules.set(dirname(file.path), others);
    }
  }
  for (const file of files) {
    const folder = dirname(file.path);
    if (!isModuleFile(file.path)) {
      yield* attempt(file.path, () => readBytes(readFileSync(file.path), file.path, file.isNamed));
    } else if (modules.has(folder)) {
      yield* readModule(modules.get(folder)!);
      modules.delete(folder);
    }
  }
}

/** Reads a document of which nobody knows the format. An empty one is what a command leaves that failed. */
export function readUnnamed(bytes: Buffer, name: string): readonly Reading[] {
  if (bytes.every((each) => each <= 32)) {
    return [{ kind: 'unread', file: name, message: 'it is empty' }];
  }
  return attempt(name, () => readBytes(bytes, name, true));
}

function isModuleFile(path: string): boolean {
  return /\.tf$/i.test(path);
}

function* readModule(files: readonly FoundFile[]): Generator<Reading> {
  const positions = new Positions();
  const bodies: { readonly file: string; readonly body: HclBody }[] = [];
  for (const { path } of files) {
    yield* attempt(path, () => {
      bodies.push({ file: path, body: hclBody(decode(readFileSync(path)), path, positions) });
      return [];
    });
  }
  if (bodies.length > 0) {
    yield terraformDocument(bodies, positions);
  }
}

function terraformDocument(
  bodies: readonly { readonly file: string; readonly body: HclBody }[],
  positions: Positions,
): ReadDocument {
  const document = moduleDocument(
    bodies.map(({ body }) => body),
    positions,
  );
  resolveReferences(document, positions);
  return fromPositions(
    document,
    bodies.map(({ file }) => file),
    positions,
    true,
  );
}

function attempt(file: string, read: () => readonly Reading[]): readonly Reading[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxProblem) {
      return [{ kind: 'unread', file, message: error.message, ...(error.line === undefined ? {} : { line: error.line }) }];
    }
    return [{ kind: 'unread', file, message: error instanceof RangeError ? 'it is nested too deeply' : reasonOf(error) }];
  }
}

function readBytes(bytes: Buffer, file: string, isNamed: boolean): readonly Reading[] {
  const isConfiguration = /\.tf(?:vars)?(?:\.json)?$/i.test(file);
  const isTemplate = /\.template(?:\.json)?$/i.test(file);
  const mustBeKnown = !isNamed && !isConfiguration;
  if (mustBeKnown && !isTemplate && !MARKS.some((mark) => bytes.includes(mark) || bytes.includes(mark, 0, 'utf16le'))) {
    return [{ kind: 'other', file }];
  }
  const text = decode(bytes);
  const format = formatOf(file, text);
  if (format === 'terraform') {
    const positions = new Positions();
    return [terraformDocument([{ file, body: hclBody(text, file, positions) }], positions)];
  }
  if (mustBeKnown && format === 'yaml' && !YAML_TEMPLATE.test(text)) {
    return [{ kind: 'other', file }];
  }
  const documents = format === 'json' ? [jsonDocument(text, file)] : yamlFile(text, file);
  const known = mustBeKnown ? documents.filter(({ document }) => isKnown(document)) : documents;
  return known.length === 0 ? [{ kind: 'other', file }] : known;
}

function formatOf(file: string, text: string): Format {
  const [, ending] = /\.(tf|tfvars|json|ya?ml)$/i.exec(basename(file)) ?? [];
  switch (ending?.toLowerCase()) {
    case 'tf':
    case 'tfvars':
      return 'terraform';
    case 'json':
      return 'json';
    case 'yaml':
    case 'yml':
      return 'yaml';
    default:
      return /^\s*[{[]/.test(text) ? 'json' : TERRAFORM_BLOCK.test(text) ? 'terraform' : 'yaml';
  }
}

/** Whether it is a CloudFormation template, or a plan or a state of Terraform. */
function isKnown(document: unknown): boolean {
  return typeof document === 'object' && document !== null && MARKS.some((mark) => Object.hasOwn(document, mark));
}

function jsonDocument(text: string, file: string): ReadDocument {
  const document = parseJson(text);
  if (/\.tf\.json$/i.test(file) && typeof document === 'object' && document !== null) {
    resolveReferences(document, new Positions());
  }
  return {
    kind: 'document',
    document,
    files: [file],
    isText: false,
    locate: (places) =>
      jsonLines(
        text,
        places.map((place) => keysOfPlace(place)),
      ).map((line) => ({ file, line })),
  };
}

/** Without what the engine says of an error: that quotes the file, which may hold secrets. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (/^\s*\{"@level"/.test(text)) {
      throw new SyntaxProblem('it is the log of a plan: give what `terraform show -json` writes', undefined);
    }
    const [, position] = /position (\d+)/.exec((error as Error).message) ?? [];
    throw new SyntaxProblem(
      'it is no JSON',
      position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length,
    );
  }
}

function yamlFile(text: string, file: string): readonly ReadDocument[] {
  const positions = new Positions();
  return yamlDocuments(text, file, positions).map((document) => fromPositions(document, [file], positions, false));
}

function fromPositions(document: unknown, files: readonly string[], positions: Positions, isText: boolean): ReadDocument {
  return {
    kind: 'document',
    document,
    files,
    isText,
    locate: (places) =>
      places.map((place) => positions.at(document, keysOfPlace(place)) ?? { file: files[0] ?? '', line: undefined }),
  };
}
