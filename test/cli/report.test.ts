import { countOf, sentenceOf } from '../../lib/cli/report';
import { EMPTY, REPORT } from './sample-report';

test('findings are counted by severity', () => {
  expect([countOf(REPORT, 'error'), countOf(REPORT, 'warning')]).toEqual([2, 1]);
  expect([countOf(EMPTY, 'error'), countOf(EMPTY, 'warning')]).toEqual([0, 0]);
});

test('a finding is a sentence, with one full stop at its end', () => {
  expect(REPORT.findings.slice(0, 2).map(sentenceOf)).toEqual([
    '54.172.60.0/23 is a media range that Twilio left.',
    '168.86.128.0/18 is right today. Tomorrow nobody knows.',
  ]);
});
