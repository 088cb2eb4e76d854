import { fixesOf, fixOf } from './fix';
import { joinPath, ValidationFailure } from '../finding';
import type { Finding } from '../finding-data';
import { finding } from '../finding-code';
import { MODEL_CODES } from '../model-codes';
import { nearest } from '../text';
import { mayHoldToken } from '../token';
import { brandOf } from './brand';
import { describeGiven } from './given';
import type { EitherKind, Kind, ListKind, ObjectKind, RecordKind, TextKind, ValueKind } from './kind';

/** What knows the tokens of an engine. */
export interface Tokens {
  /** The name of the engine, for messages. */
  readonly engine: string;
  isToken(value: unknown): boolean;
}

/** The most findings of the members of one list, or of the unknown props of one object. */
export const SHOWN_MEMBERS = 10;

/** How deep the values in a value object are looked for. */
const VALUE_DEPTH = 4;

// oxlint-disable-next-line no-control-regex -- these are the characters that no text of one line may have.
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f\u2028\u2029]/;

// oxlint-disable-next-line no-control-regex -- the same, without tab, line feed and carriage return.
const CONTROL_CHARACTERS_OF_LINES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A surrogate without its other half. */
const HALF_OF_A_PAIR = /\p{Surrogate}/u;

/** One run of the guard. */
export interface Reading {
  readonly findings: Finding[];
  readonly tokens: Tokens | undefined;
}

/**
 * Reads what a public entry was given: a copy in which objects and lists are plain, null is left out, and values of another copy of this
 * package are own ones. Objects of engines are taken as they are.
 *
 * @param path of the value itself; the root of props is ''
 * @param tokens knows the engine's tokens; without it, tokens of every engine are taken, by their form
 * @throws ValidationFailure with every value of a wrong type
 */
export function guard<Value>(kind: Kind<Value>, given: unknown, path: string, tokens?: Tokens): Value {
  const reading: Reading = { findings: [], tokens };
  const read = readGiven(kind as Kind, given, path, reading);
  if (reading.findings.length > 0) {
    throw new ValidationFailure(reading.findings);
  }
  return read as Value;
}

/** Reads several arguments of one call: their findings come together. */
export function guardAll<Values extends Readonly<Record<string, unknown>>>(
  kinds: { readonly [Name in keyof Values]: Kind<Exclude<Values[Name], undefined>> },
  given: { readonly [Name in keyof Values]: unknown },
): Values {
  const reading: Reading = { findings: [], tokens: undefined };
  const read = Object.fromEntries(
    Object.entries<Kind>(kinds as Readonly<Record<string, Kind>>).map(([name, kind]) => [
      name,
      readGiven(kind, given[name], name, reading),
    ]),
  );
  if (reading.findings.length > 0) {
    throw new ValidationFailure(reading.findings);
  }
  return read as Values;
}

function readGiven(kind: Kind, given: unknown, path: string, reading: Reading): unknown {
  if (given === undefined || given === null) {
    if (kind.isRequired === true) {
      refuse(reading, path, 'is missing', fixOf(kind, undefined));
    }
    return undefined;
  }
  try {
    return readKind(kind, given, path, reading);
  } catch (error) {
    if (error instanceof ValidationFailure) {
      reading.findings.push(...error.findings.map((each) => ({ ...each, path })));
    } else {
      // A getter or a proxy of the caller's that throws.
      refuse(reading, path, 'is an object that cannot be read', fixOf(kind, undefined));
    }
    return undefined;
  }
}

function readKind(kind: Kind, given: unknown, path: string, reading: Reading): unknown {
  switch (kind.kind) {
    case 'text':
      return typeof given === 'string' ? readText(kind, given, path, reading) : wrong(kind, given, path, reading);
    case 'number':
      return typeof given === 'number' && Number.isFinite(given)
        ? checkToken(given, path, reading)
        : wrong(kind, given, path, reading);
    case 'boolean':
      return typeof given === 'boolean' ? given : wrong(kind, given, path, reading);
    case 'choice':
      if (typeof given === 'string' && !kind.choices.includes(given)) {
        reading.findings.push(
          finding(MODEL_CODES.unknownChoice, path, '', `${describeGiven(given)}, which is not a choice`, fixOf(kind, given)),
        );
      }
      return typeof given === 'string' ? given : wrong(kind, given, path, reading);
    case 'value':
      return readValue(kind, given, path, reading);
    case 'list':
      return Array.isArray(given) ? readList(kind, given, path, reading) : wrong(kind, given, path, reading);
    case 'record':
      return isObject(given) ? readRecord(kind, given, path, reading) : wrong(kind, given, path, reading);
    case 'object':
      return isObject(given) ? readObject(kind, given, path, reading) : wrong(kind, given, path, reading);
    case 'either':
      return readEither(kind, given, path, reading);
    default:
      return kind.isOne(given) ? given : wrong(kind, given, path, reading);
  }
}

function readText({ hasLines, isSecret }: TextKind, given: string, path: string, reading: Reading): string {
  const control = (hasLines ? CONTROL_CHARACTERS_OF_LINES : CONTROL_CHARACTERS).exec(given);
  // What a secret may hold is for its own rules, which show nothing of it.
  if (!isSecret && (control !== null || HALF_OF_A_PAIR.test(given))) {
    const code = control?.[0].charCodeAt(0).toString(16).padStart(4, '0');
    const what = code === undefined ? 'half of a surrogate pair' : `the control character U+${code}`;
    reading.findings.push(
      finding(
        MODEL_CODES.textCharacters,
        path,
        '',
        `${describeGiven(given)}, with ${what}`,
        hasLines ? 'Leave it out.' : 'Give a text on one line.',
      ),
    );
  }
  return checkToken(given, path, reading, isSecret);
}

/** Refuses what looks like a token and is none of the engine's. */
function checkToken<Given extends string | number>(given: Given, path: string, reading: Reading, isSecret = false): Given {
  const { tokens, findings } = reading;
  if (tokens !== undefined && mayHoldToken(given) && !tokens.isToken(given)) {
    const shown = isSecret || typeof given === 'number' ? 'holds' : `is the text ${JSON.stringify(given)}, which holds`;
    findings.push(
      finding(
        MODEL_CODES.foreignToken,
        path,
        '',
        `${shown} an expression that is no token of ${tokens.engine}`,
        `Give a literal value, or a token that ${tokens.engine} made.`,
      ),
    );
  }
  return given;
}

function readValue(kind: ValueKind<unknown>, given: unknown, path: string, reading: Reading): unknown {
  // Own values are frozen when they are made: what is not frozen was put together by somebody else.
  const isOwn = kind.isOwn(given) && Object.isFrozen(given);
  if (!isOwn && brandOf(given) !== kind.type) {
    return wrong(kind, given, path, reading);
  }
  const own = isOwn ? given : kind.adopt(given);
  checkTokensOf(own, path, reading, VALUE_DEPTH);
  return own;
}

function checkTokensOf(own: unknown, path: string, reading: Reading, depth: number): void {
  if (reading.tokens === undefined) {
    return;
  }
  if (typeof own === 'string' || typeof own === 'number') {
    checkToken(own, path, reading);
  } else if (typeof own === 'object' && own !== null && depth > 0) {
    Object.values(own).forEach((member) => checkTokensOf(member, path, reading, depth - 1));
  }
}

function readList(
  { members, hasUnknowns = false }: ListKind,
  given: readonly unknown[],
  path: string,
  reading: Reading,
): readonly unknown[] {
  if (reading.tokens?.isToken(given) === true) {
    return given;
  }
  const required = { ...members, isRequired: !hasUnknowns };
  const found: Finding[] = [];
  const read = Array.from(given, (member, index) => {
    const findings: Finding[] = [];
    const own = readGiven(required, member, `${path}[${index}]`, { ...reading, findings });
    found.push(...findings);
    return own;
  });
  reading.findings.push(...found.slice(0, SHOWN_MEMBERS));
  if (found.length > SHOWN_MEMBERS) {
    refuse(reading, path, `has ${found.length - SHOWN_MEMBERS} more wrong members`, 'Correct them as well.');
  }
  return read;
}

function readRecord({ members, keys }: RecordKind, given: object, path: string, reading: Reading): object {
  if (keys !== undefined) {
    refuseUnknown(keys.name, keys.known, unknownIn(given, keys.known), path, reading);
  }
  return Object.fromEntries(
    Object.keys(given).map((key) => [key, readGiven(members, memberOf(given, key), joinPath(path, key), reading)]),
  );
}

function readObject({ name, members, isOpen = false }: ObjectKind, given: object, path: string, reading: Reading): object {
  const known = Object.keys(members);
  const unknown = unknownIn(given, known);
  const others = isOpen ? unknown.filter((key) => nearest(key, known) === undefined) : [];
  const refused = isOpen ? unknown.filter((key) => nearest(key, known) !== undefined) : unknown;
  refuseUnknown(name, known, refused, path, reading);
  return Object.fromEntries([
    ...others.map((key) => [key, memberOf(given, key)] as const),
    ...Object.entries(members).flatMap(([key, kind]) => {
      const own = readGiven(kind, memberOf(given, key), joinPath(path, key), reading);
      return own === undefined ? [] : [[key, own] as const];
    }),
  ]);
}

/** The keys of what is given that nothing is known of. */
export function unknownIn(given: object, known: readonly string[]): readonly string[] {
  return Object.keys(given).filter((key) => !known.includes(key) && memberOf(given, key) !== undefined);
}

/** Refuses the props that nothing has. */
export function refuseUnknown(
  name: string,
  known: readonly string[],
  unknown: readonly string[],
  path: string,
  reading: Reading,
): void {
  for (const key of unknown.slice(0, SHOWN_MEMBERS)) {
    const meant = nearest(key, known);
    reading.findings.push(
      finding(
        MODEL_CODES.unknownProp,
        joinPath(path, describeKey(key)),
        // Nobody knows what a prop of an unknown name holds: it may be a key.
        '',
        `is not a prop of ${name}`,
        meant === undefined ? `Give only ${[...known].sort().join(', ')}.` : `Give ${meant} if you meant that, or leave it out.`,
      ),
    );
  }
  if (unknown.length > SHOWN_MEMBERS) {
    const message = `has ${unknown.length - SHOWN_MEMBERS} more props that ${name} has not`;
    reading.findings.push(finding(MODEL_CODES.unknownProp, path, '', message, 'Leave them out as well.'));
  }
}

/** A member of an object; one that cannot be read is a symbol, which no kind takes. */
export function memberOf(given: object, key: string): unknown {
  try {
    return (given as Readonly<Record<string, unknown>>)[key];
  } catch {
    return UNREADABLE;
  }
}

export const UNREADABLE = Symbol('cannot be read');

/** A key on one line, of a length that can be read. */
function describeKey(key: string): string {
  return /^[\w$-]{1,60}$/.test(key) ? key : JSON.stringify(key.slice(0, 60));
}

function readEither({ kinds }: EitherKind, given: unknown, path: string, reading: Reading): unknown {
  const fitting = kinds.find((kind) => fits(kind, given));
  if (fitting !== undefined) {
    return readKind(fitting, given, path, reading);
  }
  refuse(reading, path, describeGiven(given, kinds.some(isSecretKind)), fixesOf(kinds, given));
  return undefined;
}

/** Whether something is of a kind, as far as can be seen from outside. */
function fits(kind: Kind, given: unknown): boolean {
  switch (kind.kind) {
    case 'text':
    case 'choice':
      return typeof given === 'string';
    case 'number':
      return typeof given === 'number';
    case 'boolean':
      return typeof given === 'boolean';
    case 'value':
      return kind.isOwn(given) || brandOf(given) === kind.type;
    case 'list':
      return Array.isArray(given);
    case 'record':
    case 'object':
      return isObject(given);
    case 'either':
      return kind.kinds.some((each) => fits(each, given));
    default:
      return kind.isOne(given);
  }
}

function wrong(kind: Kind, given: unknown, path: string, reading: Reading): undefined {
  refuse(reading, path, given === UNREADABLE ? 'cannot be read' : describeGiven(given, isSecretKind(kind)), fixOf(kind, given));
}

/** Whether a message must not show what is given in place of such a value: whoever mistakes the form may still have given the secret. */
export function isSecretKind(kind: Kind): boolean {
  switch (kind.kind) {
    case 'list':
    case 'record':
      return isSecretKind(kind.members);
    case 'either':
      return kind.kinds.some(isSecretKind);
    default:
      return 'isSecret' in kind && kind.isSecret === true;
  }
}

export function refuse({ findings }: Reading, path: string, message: string, fix: string): void {
  findings.push(finding(MODEL_CODES.wrongType, path, '', message, fix));
}

/**
 * Whether something may be props: a date, an error, a map or another iterable is an object as well, and has none; a value of this package
 * has others.
 */
export function isObject(given: unknown): given is object {
  return (
    typeof given === 'object' &&
    given !== null &&
    Object.prototype.toString.call(given) === '[object Object]' &&
    !(Symbol.iterator in given) &&
    brandOf(given) === undefined
  );
}
