import { type Finding, type FindingSeverity, formatFinding } from '../../lib/model/finding';

/**
 * Parses a printed finding. Findings of the complete app are available only as text, in the messages of the engine.
 *
 * A message is one clause without a full stop, so it ends where the first sentence ends.
 */
export function readFinding(severity: FindingSeverity, text: string): Finding {
  const [, path = '', message = '', value = '', fix = '', code = ''] =
    /^(\S+): (.+?)(?: \(given: (.+?)\))?\. ([A-Z].*) \[([a-z0-9:-]+)\]$/.exec(text) ?? [];
  const finding = { code, severity, path, value, message, fix };
  if (formatFinding(finding) !== text) {
    throw new Error(`this is not a finding: ${text}`);
  }
  return finding;
}
