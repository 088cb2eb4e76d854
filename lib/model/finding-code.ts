import type { Finding, FindingSeverity } from './finding-data';
import { shownText, shownValue } from './shown-value';

/** The fixed part of a finding: the rest (path, value, message) depends on the input. */
export interface FindingCode {
  readonly code: string;
  readonly severity: FindingSeverity;
  /** The requirement on the input, in one sentence, as `docs/findings.md` shows it. */
  readonly requirement: string;
  /** The page that states the requirement. */
  readonly source: string;
}

const PREFIX = 'twilio-interconnect:';

/** Declares an error code. `name` is kebab-case and never changes once released. */
export function errorCode(name: string, requirement: string, source: string): FindingCode {
  return Object.freeze({ code: PREFIX + name, severity: 'error', requirement, source });
}

/** Declares a warning code. `name` is kebab-case and never changes once released. */
export function warningCode(name: string, requirement: string, source: string): FindingCode {
  return Object.freeze({ code: PREFIX + name, severity: 'warning', requirement, source });
}

/** Makes one finding of a code. */
export function finding(code: FindingCode, path: string, value: unknown, message: string, fix: string): Finding {
  return Object.freeze({
    code: code.code,
    severity: code.severity,
    // Keys of a user's choice are in it. What is given as a whole has no name of its own.
    path: path.trim() === '' ? 'props' : shownText(path),
    value: shownValue(value),
    message,
    fix,
  });
}
