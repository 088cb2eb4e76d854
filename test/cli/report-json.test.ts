import { renderJson } from '../../lib/cli/report-json';
import { EMPTY, REPORT } from './sample-report';

test('a report for programs', () => {
  const document = JSON.parse(renderJson(REPORT));
  expect(Object.keys(document)).toEqual(['version', 'tool', 'catalogue', 'summary', 'findings', 'unread', 'notes']);
  expect(document).toEqual({
    version: 1,
    tool: { name: 'twilio-interconnect-constructs', version: '1.2.3' },
    catalogue: '2026-10-31',
    summary: { files: 2, others: 1, errors: 2, warnings: 1, unread: 2 },
    findings: JSON.parse(JSON.stringify(REPORT.findings)),
    unread: REPORT.unread,
    notes: REPORT.notes,
  });
});

test('without findings there are empty lists', () => {
  expect(JSON.parse(renderJson(EMPTY))).toMatchObject({ findings: [], unread: [], notes: [] });
  expect(renderJson(EMPTY)).toMatch(/\}\n$/);
});
