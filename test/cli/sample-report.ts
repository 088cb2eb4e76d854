import type { LocatedFinding, Report } from '../../lib/cli/report';

const STALE: LocatedFinding = {
  code: 'twilio-interconnect:stale-media',
  severity: 'error',
  file: 'infra/voice lines.tf',
  line: 12,
  place: 'resource.aws_security_group.voice.egress[0].cidr_blocks[0]',
  resource: 'aws_security_group.voice',
  cidr: '54.172.60.0/23',
  message: 'is a media range that Twilio left',
  fix: 'Open another.',
  since: '2024-01-23',
  source: 'https://www.twilio.com/docs/sip-trunking/ip-addresses',
};

const LITERAL: LocatedFinding = {
  code: 'twilio-interconnect:literal-address',
  severity: 'warning',
  file: '/other/plan.json',
  line: undefined,
  place: 'planned_values.root_module',
  cidr: '168.86.128.0/18',
  message: 'is right today. Tomorrow nobody knows.',
  fix: 'Use a list.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html',
};

/** A report with everything in it. */
export const REPORT: Report = {
  version: '1.2.3',
  catalogue: '2026-10-31',
  files: 2,
  others: 1,
  findings: [STALE, LITERAL, { ...STALE, line: 13 }],
  unread: [
    { file: 'broken.tf', line: 3, message: 'the end is not expected here' },
    { file: 'closed.json', message: 'it may not be read' },
  ],
  notes: ['Files are read as text.'],
};

/** A report with nothing in it. */
export const EMPTY: Report = { ...REPORT, files: 1, others: 0, findings: [], unread: [], notes: [] };
