import { checkAll, type Rule } from '../../lib/rules/rule';
import { line } from '../model/support';

/** What breaks the rules, one line a finding: `error ip-route-too-wide at ipRoutes: 9.0.0.0/23`. */
export function check<Subject>(rules: readonly Rule<Subject>[], subject: Subject, path: string): string[] {
  const findings = checkAll(rules, subject, path);
  for (const finding of findings) {
    expect(finding.message).toMatch(/^[^\s].*[^\s.]$/s);
    expect(finding.fix).toMatch(/^[A-Z].*\.$/s);
  }
  return findings.map(line);
}
