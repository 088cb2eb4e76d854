import { type Finding, type FindingSeverity, formatFinding } from '../../lib/model/finding';

/**
 * The finding that was printed so. What is found when the app is complete comes as text only, from the messages of the engine.
 *
 * A message is one clause without a full stop, so it ends where the first sentence ends.
 */
export function readFinding(severity: FindingSeverity, text: string): Finding {
  const [, path = '', message = '', value = '', fix = '', code = ''] =
    /^(\S+): (.+?)(?: \(given: (.+?)\))?\. ([A-Z].*) \[([a-z0-9:-]+)\]$/.exec(text) ?? [];
  const finding = { code, severity, path, value, message, fix };
  if (formatFinding(finding) !== text) {
    throw new Error(`this is no finding: ${text}`);
  }
  return finding;
}
