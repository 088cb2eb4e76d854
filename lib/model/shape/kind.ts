import type { FindingCode } from '../finding-code';
import { isMarkedAs } from './brand';

/*
 * What each public entry takes, as data: the guard reads it, and whatever else has to know it. A kind says what one value may be; the table
 * of an object names its props, and the compiler checks that it names all of them.
 */

/** What a value may be. `Value` is what comes out of the guard. */
export type Kind<Value = unknown> = (
  | TextKind
  | NumberKind
  | BooleanKind
  | ChoiceKind
  | ValueKind<Value>
  | ListKind
  | RecordKind
  | ObjectKind
  | EitherKind
  | ReferenceKind
) & {
  /** Whether it has to be given. */
  readonly isRequired?: boolean;
  /** Never there: it ties the kind to the type of its values. */
  readonly of?: Value;
};

/** Text, or a token of the engine that stands for one. */
export interface TextKind {
  readonly kind: 'text';
  /** Whether line breaks may be in it. */
  readonly hasLines: boolean;
  /** Whether a message must not show it. */
  readonly isSecret: boolean;
  /** What to give. */
  readonly fix: string;
  /** What plain data has in its place; without it, any text. */
  readonly form?: TextForm;
}

/** Texts of plain data. */
export interface TextForm {
  /** The pattern of all of the text, as JSON Schema has it; without it, any text. */
  readonly pattern?: string;
  /** Whether it is a day. YAML may make a date of it. */
  readonly isDay?: boolean;
  /** Whether a message must not show it. */
  readonly isSecret?: boolean;
  readonly example: string;
}

/** A number that is finite, or a token of the engine that stands for one. */
export interface NumberKind {
  readonly kind: 'number';
  readonly fix: string;
  /** What plain data has in its place; without it, any number. */
  readonly form?: NumberForm;
}

/** Whole numbers of plain data. */
export interface NumberForm {
  readonly least: number;
  readonly most: number;
  readonly example: number;
  /** The code of a number out of the range, where it is not made into a value of its own. */
  readonly code?: FindingCode | undefined;
}

export interface BooleanKind {
  readonly kind: 'boolean';
}

/** One of some texts. */
export interface ChoiceKind {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

/** A value object of this package. */
export interface ValueKind<Value> {
  readonly kind: 'value';
  /** The name of its type, which is its brand: `Asn`. */
  readonly type: string;
  /** Whether it was made by this copy of the package. */
  isOwn(value: unknown): boolean;
  /** The own value that equals one of another copy of the package. It may throw a `ValidationFailure`. */
  adopt(other: Value): Value;
  /** The call that makes the value which was probably meant: `Asn.of(65010)`. Undefined if what was given does not tell. */
  callFor(given: unknown): string | undefined;
  /** A call that makes one. */
  readonly example: string;
  /** Whether a message must not show what is given in its place. */
  readonly isSecret?: boolean;
  /** What a configuration file has in its place; without it, no file can have it. */
  readonly plain?: PlainForm<Value>;
}

/** What plain data has in the place of a value object, and how the value is made from it. */
export interface PlainForm<Value> {
  readonly form: Kind;
  /** It gets what was read as the form. It may throw a `ValidationFailure`. */
  make(plain: never): Value;
}

export interface ListKind {
  readonly kind: 'list';
  readonly members: Kind;
  /** Whether members may be undefined: what is not known has its place in the list. */
  readonly hasUnknowns?: boolean;
}

/** An object with keys of the user's choice. A member that is not required may be undefined: its key counts. */
export interface RecordKind {
  readonly kind: 'record';
  readonly members: Kind;
  /** What it is, and the keys that it may have; without it, any. */
  readonly keys?: { readonly name: string; readonly known: readonly string[] };
}

/** An object with the props of a table. */
export interface ObjectKind {
  readonly kind: 'object';
  /** What it is, for messages: `a site`. */
  readonly name: string;
  readonly members: Readonly<Record<string, Kind>>;
  /** Whether it is an engine's own type, which may get other props in a later release: those are taken as they are. */
  readonly isOpen?: boolean;
  /** Whether it stands for a key in plain data: no message shows what is given in its place, not even names of props. */
  readonly isSecret?: boolean;
  /** Props of plain data that are given only with others. */
  readonly together?: Readonly<Record<string, readonly string[]>>;
}

/** One of several kinds. */
export interface EitherKind {
  readonly kind: 'either';
  readonly kinds: readonly Kind[];
  /** The prop by whose word the objects among them are told apart in plain data. */
  readonly by?: string;
}

/** Something that is not this package's and is taken as it is: an object of an engine, a function. */
export interface ReferenceKind {
  readonly kind: 'reference';
  /** What to give: `a VPC, for example ec2.Vpc.fromLookup(...)`. */
  readonly name: string;
  isOne(value: unknown): boolean;
  readonly isSecret: boolean;
}

/** The keys of an object type; of a union, those of all of its members. */
type KeysOf<Props> = Props extends unknown ? keyof Props & string : never;

/** The type of a prop; of a union, what any of its members has there. */
type PropOf<Props, Key> = Props extends unknown ? (Key extends keyof Props ? Props[Key] : never) : never;

/** Whether an object type, or every member of a union, needs the prop. */
type IsNeeded<Props, Key> = Props extends unknown
  ? Key extends keyof Props
    ? undefined extends Props[Key]
      ? false
      : true
    : false
  : never;

/** The table of an object type: every prop, and no other. A prop that the type needs is required; others may be. */
export type Members<Props> = {
  readonly [Key in KeysOf<Props>]-?: [IsNeeded<Props, Key>] extends [true]
    ? RequiredKind<Exclude<PropOf<Props, Key>, null | undefined>>
    : Kind<Exclude<PropOf<Props, Key>, null | undefined>>;
};

/** A kind that has to be given. */
export type RequiredKind<Value = unknown> = Kind<Value> & { readonly isRequired: true };

/** Makes a kind required. */
export function required<Value>(kind: Kind<Value>): RequiredKind<Value> {
  return Object.freeze({ ...kind, isRequired: true as const });
}

export function textKind(fix = 'Give a text.'): Kind<string> {
  return Object.freeze({ kind: 'text', hasLines: false, isSecret: false, fix });
}

/** Text that may have line breaks. */
export function linesKind(fix = 'Give a text.'): Kind<string> {
  return Object.freeze({ kind: 'text', hasLines: true, isSecret: false, fix });
}

/** Text that no message may show. */
export function secretTextKind(fix: string): Kind<string> {
  return Object.freeze({ kind: 'text', hasLines: true, isSecret: true, fix });
}

export function numberKind(fix = 'Give a number.'): Kind<number> {
  return Object.freeze({ kind: 'number', fix });
}

/** `true` or `false`. */
export const FLAG: Kind<boolean> = Object.freeze({ kind: 'boolean' });

/** Text on one line. */
export const TEXT: Kind<string> = textKind();

/** A number. */
export const NUMBER: Kind<number> = numberKind();

export function choiceOf<const Choice extends string>(...choices: readonly Choice[]): Kind<Choice> {
  return Object.freeze({ kind: 'choice', choices });
}

export function valueKind<Value>(kind: Omit<ValueKind<Value>, 'kind'>): Kind<Value> {
  return Object.freeze({ kind: 'value', ...kind });
}

export function listOf<Value>(members: Kind<Value>): Kind<readonly Value[]> {
  return Object.freeze({ kind: 'list', members });
}

/** A list in which members that are not known are undefined. */
export function listWithUnknowns<Value>(members: Kind<Value>): Kind<readonly (Value | undefined)[]> {
  return Object.freeze({ kind: 'list', members, hasUnknowns: true });
}

export function recordOf<Value>(members: Kind<Value>): Kind<Readonly<Record<string, Value>>> {
  return Object.freeze({ kind: 'record', members });
}

/** An object of which a key counts even if its member is undefined, and which may have some keys only. */
export function recordWith<Value>(
  name: string,
  known: readonly string[],
  members: Kind<Value>,
): Kind<Readonly<Record<string, Value>>> {
  return Object.freeze({ kind: 'record', members, keys: Object.freeze({ name, known }) });
}

/** An object with the props of a type. */
export function objectOf<Props extends object>(name: string, members: Members<Props>): Kind<Props> {
  return Object.freeze({ kind: 'object', name, members: members as unknown as Readonly<Record<string, Kind>> });
}

/** An object of an engine's own type: props that a later release of the engine adds pass. */
export function openObjectOf<Props extends object>(name: string, members: Members<Props>): Kind<Props> {
  return Object.freeze({ ...(objectOf(name, members) as ObjectKind), isOpen: true });
}

export function eitherOf<Values extends readonly unknown[]>(
  ...kinds: { readonly [Index in keyof Values]: Kind<Values[Index]> }
): Kind<Values[number]> {
  return Object.freeze({ kind: 'either', kinds: kinds as unknown as readonly Kind[] });
}

/** What a function of this package made, such as a plan: no table is needed, because nobody else can make or change it. */
export function madeBy<Value>(maker: string, mark: string): Kind<Value> {
  return referenceTo<Value>(`what ${maker} returned`, (given) => isMarkedAs(mark, given));
}

export function referenceTo<Value>(
  name: string,
  isOne: (value: unknown) => boolean,
  { isSecret = false }: { readonly isSecret?: boolean } = {},
): Kind<Value> {
  return Object.freeze({ kind: 'reference', name, isOne, isSecret });
}
