import { renderText } from '../../lib/cli/report-text';
import { EMPTY, REPORT } from './sample-report';

test('a report for people', () => {
  const [first] = REPORT.findings;
  expect(renderText({ ...REPORT, findings: REPORT.findings.slice(0, 2) }, false))
    .toBe(`infra/voice lines.tf:12  error  twilio-interconnect:stale-media
  54.172.60.0/23 is a media range that Twilio left.
  At: ${first?.place}
  Fix: Open another.
  Since 2024-01-23. Source: https://www.twilio.com/docs/sip-trunking/ip-addresses

/other/plan.json  warning  twilio-interconnect:literal-address
  168.86.128.0/18 is right today. Tomorrow nobody knows.
  At: planned_values.root_module
  Fix: Use a list.
  Source: https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html

broken.tf:3  error  not read: the end is not expected here

closed.json  error  not read: it may not be read

Note: Files are read as text.

2 files read, 1 error, 1 warning, 2 files not read (catalogue of 2026-10-31). 1 other JSON or YAML file left out: no template, no plan. Name a file to read it.
`);
});

test('nothing found is one line', () => {
  expect(renderText(EMPTY, true)).toBe('1 file read, 0 errors, 0 warnings (catalogue of 2026-10-31).\n');
});

test('only severities have colours, and only on a terminal', () => {
  const coloured = renderText(REPORT, true);
  expect(coloured).toContain('\u001b[31merror\u001b[0m  twilio-interconnect:stale-media');
  expect(coloured).toContain('\u001b[33mwarning\u001b[0m  twilio-interconnect:literal-address');
  const plain = ['\u001b[31m', '\u001b[33m', '\u001b[0m'].reduce((text, style) => text.replaceAll(style, ''), coloured);
  expect(plain).toBe(renderText(REPORT, false));
});

test('what a file says of itself can’t speak to the terminal', () => {
  const evil = '\u001b[2J\u0007\nx';
  const [finding] = REPORT.findings;
  const text = renderText(
    {
      ...REPORT,
      findings: [{ ...finding!, file: evil, place: evil, cidr: evil, message: evil, fix: evil }],
      unread: [{ file: evil, message: evil }],
    },
    false,
  );
  expect([...text].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
  expect(text.split('\n').filter((line) => line === 'x')).toEqual([]);
});
