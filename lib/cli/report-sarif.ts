import { pathToFileURL } from 'node:url';
import { FINDING_CODES } from '../rules/index';
import { type LocatedFinding, type Report, sentenceOf } from './report';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOMEPAGE = 'https://github.com/twilio-interconnect-constructs/twilio-interconnect-constructs';

/**
 * A report in SARIF 2.1.0.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(report: Report): string {
  const codes = [...new Set(report.findings.map(({ code }) => code))].sort();
  const rules = new Map(codes.map((code, index) => [code, index]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'twilio-interconnect-constructs',
            version: report.version,
            informationUri: HOMEPAGE,
            rules: codes.map((code) => ruleOf(report.findings.find((finding) => finding.code === code)!)),
          },
        },
        invocations: [
          {
            executionSuccessful: report.unread.length === 0,
            toolExecutionNotifications: [
              ...report.unread.map(({ file, line, message }) => ({
                level: 'error',
                message: { text: `Not read: ${message}` },
                locations: [{ physicalLocation: physicalLocation(file, line) }],
              })),
              ...report.notes.map((text) => ({ level: 'note', message: { text } })),
            ],
          },
        ],
        results: report.findings.map((finding) => resultOf(finding, rules.get(finding.code)!)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** What is the same in every finding of a code. */
function ruleOf({ code, severity, source }: LocatedFinding): object {
  const text = FINDING_CODES.find((each) => each.code === code)?.requirement ?? code;
  return {
    id: code,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: `${text} See ${source}` },
    helpUri: source,
    defaultConfiguration: { level: severity },
  };
}

function resultOf(finding: LocatedFinding, ruleIndex: number): object {
  const { code, severity, file, line, place, cidr, fix, since, source } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: `${sentenceOf(finding)} ${fix}` },
    locations: [{ physicalLocation: physicalLocation(file, line), logicalLocations: [{ fullyQualifiedName: place }] }],
    properties: { cidr, source, ...(since === undefined ? {} : { since }) },
  };
}

/** Code scanning wants a line: without one, the finding stands at the beginning of the file. */
function physicalLocation(file: string, line: number | undefined): object {
  return { artifactLocation: { uri: uriOf(file) }, region: { startLine: line ?? 1 } };
}

/** A file of the current folder is relative to it, as code scanning needs it. */
function uriOf(file: string): string {
  return /^(?:\/|[A-Za-z]:\/)/.test(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/');
}
