import type { AddressFinding } from '../audit/index';

/** A finding in a file. */
export interface LocatedFinding extends AddressFinding {
  /** Relative to the current folder if it is in it, with slashes. */
  readonly file: string;
  /** From 1; undefined where nobody knows. */
  readonly line: number | undefined;
}

/** A file that could not be read, and why. */
export interface UnreadReport {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** All that a scan gives. */
export interface Report {
  /** The version of this package. */
  readonly version: string;
  /** The day of the catalogue. */
  readonly catalogue: string;
  /** How many files were read. */
  readonly files: number;
  /** How many JSON and YAML files of folders hold something else. */
  readonly others: number;
  /** By file, line and place. */
  readonly findings: readonly LocatedFinding[];
  readonly unread: readonly UnreadReport[];
  /** What the reader should know of how files were read. */
  readonly notes: readonly string[];
}

/** How many findings of a severity there are. */
export function countOf({ findings }: Report, severity: 'error' | 'warning'): number {
  return findings.filter((each) => each.severity === severity).length;
}

/** What a finding says of its network, as one sentence or several. */
export function sentenceOf({ cidr, message }: LocatedFinding): string {
  return `${cidr} ${message}${message.endsWith('.') ? '' : '.'}`;
}
