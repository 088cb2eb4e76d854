import { failureOf } from '../support';
import { guard } from '../../../lib/model/shape/guard';
import { type Kind, objectOf, required } from '../../../lib/model/shape/kind';

/** A table of props, or the kind of an object that has one. */
export type Table = Kind | Readonly<Record<string, Kind>>;

const objectKind = (table: Table): Kind =>
  typeof (table as { kind?: unknown }).kind === 'string' ? (table as Kind) : (objectOf('props', table as never) as Kind);

/** What is read of what was given. */
export const readBy = (table: Table, given: unknown): unknown => guard(required(objectKind(table)), given, '');

/** The findings, one line each: `wrong-type sites: is missing. Give ...`. */
export const saidBy = (table: Table, given: unknown): readonly string[] =>
  failureOf(() => readBy(table, given)).findings.map(
    ({ code, path, message, fix }) => `${code.split(':')[1]} ${path}: ${message}. ${fix}`,
  );
