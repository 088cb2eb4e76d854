import type { FindingCode } from '../finding-code';
import {
  choiceOf,
  eitherOf,
  type EitherKind,
  type Kind,
  type Members,
  objectOf,
  type ObjectKind,
  type PlainForm,
  type TextForm,
} from './kind';

/*
 * Kinds that say what plain data has: data of a configuration file, of texts, numbers, lists and objects only. The reader of plain data and
 * its JSON Schema both come from them.
 */

/** What plain data has in the place of a value, and how the value is made from it. */
export function plainForm<Plain, Value>(form: Kind<Plain>, make: (plain: Plain) => Value): PlainForm<Value> {
  return Object.freeze({ form, make });
}

/** A whole number of plain data, as what a value is made from. */
export function wholeNumberForm(least: number, most: number, example: number, code?: FindingCode): Kind<number> {
  return Object.freeze({ kind: 'number', fix: 'Give a whole number.', form: { least, most, example, code } });
}

/** A text on one line, of which plain data may have any that fits the pattern. */
export function textOf(form: TextForm): Kind<string> {
  return Object.freeze({ kind: 'text', hasLines: false, isSecret: form.isSecret === true, fix: 'Give a text.', form });
}

/** A day as `YYYY-MM-DD`. */
export const DAY: Kind<string> = textOf({
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  isDay: true,
  example: '2026-10-31',
});

/** One of several words, and the value that each stands for. */
export function wordsForm<Value>(values: Readonly<Record<string, Value>>): PlainForm<Value> {
  return plainForm(choiceOf(...Object.keys(values)), (word) => values[word]!);
}

/** Objects that are told apart by the word that one of their props has. */
export function variantsBy<Values extends readonly unknown[]>(
  by: string,
  ...kinds: { readonly [Index in keyof Values]: Kind<Values[Index]> }
): Kind<Values[number]> {
  return Object.freeze({ ...(eitherOf<Values>(...kinds) as EitherKind), by });
}

/** An object that stands for a key: no message shows what is given in its place. */
export function keyObjectOf<Props extends object>(name: string, members: Members<Props>): Kind<Props> {
  return Object.freeze({ ...(objectOf(name, members) as ObjectKind), isSecret: true });
}

/** An object of which some props are given only with others. */
export function objectTogether<Props extends object>(
  name: string,
  members: Members<Props>,
  together: Readonly<Record<string, readonly string[]>>,
): Kind<Props> {
  return Object.freeze({ ...(objectOf(name, members) as ObjectKind), together });
}
