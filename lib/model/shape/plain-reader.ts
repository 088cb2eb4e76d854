import { joinPath, ValidationFailure } from '../finding';
import type { Finding } from '../finding-data';
import { finding } from '../finding-code';
import { MODEL_CODES } from '../model-codes';
import { nearest } from '../text';
import { describeGiven } from './given';
import { isObject, isSecretKind, memberOf, refuseUnknown, SHOWN_MEMBERS, UNREADABLE, unknownIn } from './guard';
import type { EitherKind, Kind, ListKind, NumberKind, ObjectKind, RecordKind, TextKind, ValueKind } from './kind';
import { exampleOf, flowText, formOf } from './plain-example';

/**
 * Reads plain data, as a configuration file has it: value objects are made from their plain forms. It takes exactly what the JSON Schema of the
 * kind takes, and dates of YAML; what the values themselves refuse besides has their own findings.
 *
 * @throws ValidationFailure with everything that is wrong
 */
export function readPlain<Value>(kind: Kind<Value>, given: unknown): Value {
  const findings: Finding[] = [];
  const value = read(kind as Kind, given, '', findings);
  if (findings.length > 0) {
    throw new ValidationFailure(findings);
  }
  return value as Value;
}

function read(kind: Kind, given: unknown, path: string, findings: Finding[]): unknown {
  if (given === undefined) {
    return kind.isRequired === true ? refuse(findings, path, 'is missing', givenFor(kind)) : undefined;
  }
  try {
    return readKind(kind, given, path, findings);
  } catch {
    // A getter or a proxy of the caller's that throws.
    return refuse(findings, path, 'is an object that cannot be read', givenFor(kind));
  }
}

function readKind(kind: Kind, given: unknown, path: string, findings: Finding[]): unknown {
  switch (kind.kind) {
    case 'text':
      return readText(kind, given, path, findings);
    case 'number':
      return readNumber(kind, given, path, findings);
    case 'boolean':
      return typeof given === 'boolean' ? given : wrong(kind, given, path, findings);
    case 'choice':
      if (typeof given !== 'string') {
        return wrong(kind, given, path, findings);
      }
      return kind.choices.includes(given) ? given : refuseWord(kind.choices, given, path, findings);
    case 'value':
      return readValue(kind, given, path, findings);
    case 'list':
      return Array.isArray(given) ? readList(kind, given, path, findings) : wrong(kind, given, path, findings);
    case 'record':
      return isObject(given) ? readRecord(kind, given, path, findings) : wrong(kind, given, path, findings);
    case 'object':
      return isObject(given) ? readObject(kind, given, path, findings) : wrong(kind, given, path, findings);
    case 'either':
      return readEither(kind, given, path, findings);
    default:
      throw new Error(`plain data has no ${kind.name}`);
  }
}

function readText(kind: Kind & TextKind, given: unknown, path: string, findings: Finding[]): string | undefined {
  const text = kind.form?.isDay === true ? dayOf(given) : given;
  if (typeof text !== 'string') {
    return wrong(kind, given, path, findings);
  }
  if (kind.form?.pattern !== undefined && !new RegExp(kind.form.pattern, 'u').test(text)) {
    const shown = `${describeGiven(text, isSecretKind(kind))}, which is not what this prop takes`;
    findings.push(finding(MODEL_CODES.textForm, path, '', shown, givenFor(kind)));
    return undefined;
  }
  return text;
}

/** The day of a date, which parsers of YAML make of `2026-10-31`: midnight in UTC. Anything else stays as it is. */
function dayOf(given: unknown): unknown {
  if (Object.prototype.toString.call(given) !== '[object Date]' || Number.isNaN(Number(given))) {
    return given;
  }
  const [day, time] = (given as Date).toISOString().split('T');
  return time === '00:00:00.000Z' ? day : given;
}

function readNumber(kind: Kind & NumberKind, given: unknown, path: string, findings: Finding[]): number | undefined {
  if (typeof given !== 'number' || !Number.isFinite(given)) {
    return wrong(kind, given, path, findings);
  }
  if (kind.form === undefined || isWithin(kind.form, given)) {
    return given;
  }
  const { least, most, code = MODEL_CODES.wrongType } = kind.form;
  const message = `${describeGiven(given)}, and must be a whole number from ${least} to ${most}`;
  findings.push(finding(code, path, '', message, givenFor(kind)));
  return undefined;
}

function isWithin({ least, most }: NonNullable<NumberKind['form']>, number: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}

function readValue(kind: Kind & ValueKind<unknown>, given: unknown, path: string, findings: Finding[]): unknown {
  const form = formOf(kind);
  const make = kind.plain!.make as (plain: unknown) => unknown;
  const ownFindings = (plain: unknown): readonly Finding[] | undefined => {
    try {
      made = make(plain);
      return undefined;
    } catch (error) {
      if (!(error instanceof ValidationFailure)) {
        throw error;
      }
      return error.findings.map((each) => ({
        ...each,
        // What is made of one text or number is wrong as a whole; of an object or a list, in one of its parts.
        path: typeof plain === 'object' ? joinPath(path, each.path) : path,
        // A value speaks of the calls that make it: a file has none.
        fix: /\.\w+\(/.test(each.fix) ? givenFor(kind) : each.fix,
      }));
    }
  };
  let made: unknown;
  const wrongForm: Finding[] = [];
  const plain = read({ ...form, isRequired: kind.isRequired === true }, given, path, wrongForm);
  if (wrongForm.length === 0) {
    findings.push(...(ownFindings(plain) ?? []));
    return made;
  }
  // A number out of the range, or a text in another form: the value itself knows best what is wrong with it.
  const isOutside = (form.kind === 'either' ? form.kinds : [form]).some((each) => each.kind === typeOfPlain(given));
  findings.push(...((isOutside ? ownFindings(given) : undefined) ?? wrongForm));
  return undefined;
}

function typeOfPlain(given: unknown): 'text' | 'number' | undefined {
  return typeof given === 'string' ? 'text' : typeof given === 'number' ? 'number' : undefined;
}

function readList({ members }: ListKind, given: readonly unknown[], path: string, findings: Finding[]): readonly unknown[] {
  const found: Finding[] = [];
  const required = { ...members, isRequired: true };
  const list = Array.from(given, (member, index) => read(required, member, `${path}[${index}]`, found));
  findings.push(...found.slice(0, SHOWN_MEMBERS));
  if (found.length > SHOWN_MEMBERS) {
    refuse(findings, path, `has ${found.length - SHOWN_MEMBERS} more wrong members`, 'Correct them as well.');
  }
  return list;
}

function readRecord({ members }: RecordKind, given: object, path: string, findings: Finding[]): object {
  const required = { ...members, isRequired: true };
  return Object.fromEntries(
    Object.keys(given).map((key) => [key, read(required, memberOf(given, key), joinPath(path, key), findings)]),
  );
}

function readObject(kind: Kind & ObjectKind, given: object, path: string, findings: Finding[]): object {
  const { name, members, together = {}, isSecret } = kind;
  const known = Object.keys(members);
  const unknown = unknownIn(given, known);
  if (isSecret === true && unknown.length > 0) {
    // Whoever gives the key may have given it as a name.
    findings.push(finding(MODEL_CODES.unknownProp, path, '', `has a prop that ${name} has not`, givenFor(kind)));
  } else {
    refuseUnknown(name, known, unknown, path, { findings, tokens: undefined });
  }
  const own = (prop: string): unknown => (Object.hasOwn(given, prop) ? memberOf(given, prop) : undefined);
  for (const [prop, others] of Object.entries(together)) {
    for (const other of others.filter((each) => own(prop) !== undefined && own(each) === undefined)) {
      refuse(
        findings,
        joinPath(path, other),
        `is missing, and ${prop} is given`,
        `Give both or neither. ${givenFor(members[other]!)}`,
      );
    }
  }
  return Object.fromEntries(
    Object.entries(members).flatMap(([prop, member]) => {
      const value = read(member, own(prop), joinPath(path, prop), findings);
      return value === undefined ? [] : [[prop, value] as const];
    }),
  );
}

function readEither(kind: Kind & EitherKind, given: unknown, path: string, findings: Finding[]): unknown {
  const { kinds, by } = kind;
  if (by === undefined || !isObject(given)) {
    const fitting = kinds.filter((each) => fits(each, given));
    // Of objects that are not told apart by a word, it is the one that has all of the props.
    const meant = fitting.find((each) => each.kind === 'object' && hasAllOf(each, given as object)) ?? fitting[0];
    return meant === undefined ? wrong(kind, given, path, findings) : read(meant, given, path, findings);
  }
  const word = Object.hasOwn(given, by) ? memberOf(given, by) : undefined;
  const choicesOf = (each: Kind): readonly string[] => {
    const member = each.kind === 'object' ? each.members[by] : undefined;
    return member?.kind === 'choice' ? member.choices : [];
  };
  const meant = kinds.find((each) => choicesOf(each).includes(word as string));
  const choices = kinds.flatMap(choicesOf);
  return meant === undefined
    ? read({ kind: 'choice', choices, isRequired: true }, word, joinPath(path, by), findings)
    : read(meant, given, path, findings);
}

function hasAllOf({ members }: ObjectKind, given: object): boolean {
  return Object.keys(given).every((prop) => Object.hasOwn(members, prop));
}

/** Whether plain data is of a kind, as far as can be seen from outside. */
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
      return fits(formOf(kind), given);
    case 'list':
      return Array.isArray(given);
    case 'either':
      return kind.kinds.some((each) => fits(each, given));
    default:
      return isObject(given);
  }
}

function refuseWord(choices: readonly string[], given: string, path: string, findings: Finding[]): undefined {
  const word = given.replaceAll(/[_ ]/g, '-');
  const beginning = choices.filter((choice) => choice.startsWith(`${word.toLowerCase()}-`));
  const meant = nearest(word, choices) ?? (beginning.length === 1 ? beginning[0] : undefined);
  const fix = meant === undefined ? `Give one of ${choices.join(', ')}.` : `Give ${meant}.`;
  findings.push(finding(MODEL_CODES.unknownChoice, path, '', `${describeGiven(given)}, which is not a choice`, fix));
}

function wrong(kind: Kind, given: unknown, path: string, findings: Finding[]): undefined {
  const isSecret = holdsSecret(kind);
  if (isSecret && (typeof given === 'string' || typeof given === 'number')) {
    findings.push(
      finding(
        MODEL_CODES.keyInFile,
        path,
        '',
        `is a ${typeof given === 'string' ? 'text' : 'number'}, which may be the key itself`,
        givenFor(kind),
      ),
    );
    return;
  }
  const what =
    given === UNREADABLE
      ? 'cannot be read'
      : given === null
        ? 'is empty'
        : Object.prototype.toString.call(given) === '[object Date]'
          ? 'is a date'
          : describeGiven(given, isSecret);
  const advice = isSecret ? undefined : adviceFor(kind, given);
  const orNothing = given === null && kind.isRequired !== true ? ' Or leave it out.' : '';
  refuse(findings, path, what, `${advice ?? givenFor(kind)}${orNothing}`);
}

/** How to write what was probably meant, where YAML or quotes made something else of it. */
function adviceFor(kind: Kind, given: unknown): string | undefined {
  const takes = (example: unknown): boolean => fits(kind, example);
  if (kind.kind === 'text' && typeof given === 'number' && new RegExp(kind.form?.pattern ?? '', 'u').test(String(given))) {
    return `Write it in quotes: "${given}".`;
  }
  if (takes('') && Object.prototype.toString.call(given) === '[object Date]') {
    return `Write a text, or a day without a time. ${givenFor(kind)}`;
  }
  if (takes('') && typeof given === 'boolean') {
    return `YAML reads yes, no, on and off as true and false: write a text in quotes. ${givenFor(kind)}`;
  }
  if (takes(0) && typeof given === 'string' && /^\d{1,15}$/.test(given)) {
    return `Write it without quotes: ${Number(given)}.`;
  }
  return takes(true) && typeof given === 'string' && /^(?:y|yes|n|no|on|off|true|false)$/i.test(given)
    ? 'Write true or false, without quotes.'
    : undefined;
}

/** What to give, with an example in the right form. */
function givenFor(kind: Kind): string {
  const example = flowText(exampleOf(kind));
  switch (kind.kind) {
    case 'choice':
      return `Give one of ${kind.choices.join(', ')}.`;
    case 'boolean':
      return 'Give true or false.';
    case 'object':
      return `Give ${kind.name}, for example ${example}.`;
    case 'list':
      return `Give a list, for example ${example}.`;
    case 'value':
      return givenFor(formOf(kind));
    default:
      return `Give for example ${example}.`;
  }
}

/** Whether what is given in the place may be a key. */
function holdsSecret(kind: Kind): boolean {
  return kind.kind === 'value' ? isSecretKind(kind) || holdsSecret(formOf(kind)) : isSecretKind(kind);
}

function refuse(findings: Finding[], path: string, message: string, fix: string): undefined {
  findings.push(finding(MODEL_CODES.wrongType, path, '', message, fix));
}
