import { checkAll, type Rule } from '../../lib/rules/rule';
import { line } from '../model/support';

/** A text as findings show it. */
export const shown = (text: string): string => text.replaceAll('\n', '\\u000a').replaceAll('\t', '\\u0009');

/** What breaks the rules, one line a finding: `error ip-route-too-wide at ipRoutes: 9.0.0.0/23`. */
export function check<Subject>(rules: readonly Rule<Subject>[], subject: Subject, path: string): string[] {
  const findings = checkAll(rules, subject, path);
  for (const finding of findings) {
    // A finding without a path does not say where to look.
    expect(finding.path).toMatch(/\S/);
    expect(finding.message).toMatch(/^[^\s].*[^\s.]$/s);
    expect(finding.fix).toMatch(/^[A-Z].*\.$/s);
  }
  return findings.map(line);
}
