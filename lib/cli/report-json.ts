import { countOf, type LocatedFinding, type Report } from './report';

/** The number of the shape of the JSON report. Members may be added to it; one that changes its meaning or goes makes a new number. */
const SHAPE_VERSION = 1;

/** A report for programs. */
export function renderJson(report: Report): string {
  const { version, catalogue, files, others, findings, unread, notes } = report;
  const summary = {
    files,
    others,
    errors: countOf(report, 'error'),
    warnings: countOf(report, 'warning'),
    unread: unread.length,
  };
  const document = {
    version: SHAPE_VERSION,
    tool: { name: 'twilio-interconnect-constructs', version },
    catalogue,
    summary,
    findings: findings.map(plainFinding),
    unread,
    notes,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** The members in a fixed order. */
function plainFinding(finding: LocatedFinding): object {
  const { code, severity, file, line, place, resource, cidr, message, fix, since, source } = finding;
  return { code, severity, file, line, place, resource, cidr, message, fix, since, source };
}
