import type { Finding } from '../model/finding';
import { finding, type FindingCode } from '../model/finding-code';

/** One validation rule: its code, and a pure function that reports violations. Tokens never violate a rule. */
export interface Rule<Subject> extends FindingCode {
  readonly check: (subject: Subject, path: string) => readonly Finding[];
}

/** Joins a code and its check. */
export function rule<Subject>(
  code: FindingCode,
  check: (subject: Subject, report: (path: string, value: unknown, message: string, fix: string) => void, path: string) => void,
): Rule<Subject> {
  return Object.freeze({
    ...code,
    check(subject: Subject, path: string): readonly Finding[] {
      const findings: Finding[] = [];
      check(subject, (where, value, message, fix) => findings.push(finding(code, where, value, message, fix)), path);
      return findings;
    },
  });
}

/** The violations of all the rules. */
export function checkAll<Subject>(rules: readonly Rule<Subject>[], subject: Subject, path: string): readonly Finding[] {
  return rules.flatMap((each) => each.check(subject, path));
}
