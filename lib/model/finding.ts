import type { Finding } from './finding-data';
import { wrongFinding, wrongFindings, wrongText } from './findings-given';
import { compareText } from './text';

export type { Finding, FindingSeverity } from './finding-data';

/** One finding as readable text, on one line. */
export function formatFinding(finding: Finding): string {
  const wrong = wrongFinding(finding, 'finding');
  if (wrong.length > 0) {
    throw new ValidationFailure(wrong);
  }
  return formatted(finding);
}

function formatted(finding: Finding): string {
  const given = finding.value === '' ? '' : ` (given: ${finding.value})`;
  const where = finding.path === '' ? '' : `${finding.path}: `;
  return `${where}${finding.message}${given}. ${finding.fix} [${finding.code}]`;
}

/**
 * The one error that this library throws for bad input: every finding at once.
 *
 * `findings` holds the errors first, then the warnings, each sorted by path.
 */
export class ValidationFailure extends Error {
  public readonly findings: readonly Finding[];

  /**
   * @param findings at least one, in any order
   * @param location what was being planned, for example a construct path
   */
  public constructor(findings: readonly Finding[], location?: string) {
    const wrong = [
      ...wrongFindings(findings, 'findings'),
      ...(location === undefined || location === null ? [] : wrongText(location, 'location')),
    ];
    if (wrong.length > 0) {
      throw new ValidationFailure(wrong);
    }
    const sorted = sortFindings(findings);
    const errors = sorted.filter((finding) => finding.severity === 'error');
    const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
    const where = location === undefined || location === null ? '' : ` in ${location}`;
    super([`${count}${where}:`, ...sorted.map((finding) => `  - ${finding.severity}: ${formatted(finding)}`)].join('\n'));
    this.name = 'ValidationFailure';
    this.findings = Object.freeze(sorted.map((finding) => Object.freeze({ ...finding })));
  }

  /** The same failure, with the place where it happened. */
  public at(location: string): ValidationFailure {
    const wrong = wrongText(location, 'location');
    throwOnErrors(wrong);
    return new ValidationFailure(this.findings, location);
  }
}

/** Each finding once: errors first, then by path and code, whatever the order in which they were found. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const rank = (finding: Finding): string =>
    `${finding.severity === 'error' ? 0 : 1} ${finding.path}\u0000${finding.code}\u0000${finding.value}\u0000${finding.message}`;
  return [...new Map(findings.map((finding) => [rank(finding), finding])).values()].sort((a, b) => compareText(rank(a), rank(b)));
}

/** Throws if any finding is an error; otherwise returns the findings, sorted. */
export function throwOnErrors(findings: readonly Finding[]): readonly Finding[] {
  if (findings.some((finding) => finding.severity === 'error')) {
    throw new ValidationFailure(findings);
  }
  return sortFindings(findings);
}

/**
 * Maps every item, and reports the failures of all of them at once.
 *
 * @throws ValidationFailure with the findings of every item that failed
 */
export function mapCollectingFailures<Item, Result>(
  items: readonly Item[],
  map: (item: Item, index: number) => Result,
): readonly Result[] {
  const findings: Finding[] = [];
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    try {
      results.push(map(item, index));
    } catch (error) {
      if (!(error instanceof ValidationFailure)) {
        throw error;
      }
      findings.push(...error.findings);
    }
  }
  if (findings.length > 0) {
    throw new ValidationFailure(findings);
  }
  return results;
}

/** Runs a plan function. A failure names the location, for example the path of a construct. */
export function locateFailure<Plan>(location: string, plan: () => Plan): Plan {
  try {
    return plan();
  } catch (error) {
    throw error instanceof ValidationFailure ? error.at(location) : error;
  }
}

/** The path of a prop below its parent; the parent may be the root. */
export function joinPath(parent: string, prop: string): string {
  return parent === '' ? prop : `${parent}.${prop}`;
}
