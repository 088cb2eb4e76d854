import { shownText } from '../model/shown-value';
import { countOf, type LocatedFinding, type Report, sentenceOf, type UnreadReport } from './report';

const STYLES = { error: '\u001b[31m', warning: '\u001b[33m', plain: '\u001b[0m' };

/**
 * A report for people.
 *
 * @param isColoured whether a terminal shows it
 */
export function renderText(report: Report, isColoured: boolean): string {
  const styled = (severity: 'error' | 'warning'): string =>
    isColoured ? `${STYLES[severity]}${severity}${STYLES.plain}` : severity;
  return [
    ...report.findings.map((finding) => `${findingText(finding, styled(finding.severity))}\n`),
    ...report.unread.map((unread) => `${unreadText(unread, styled('error'))}\n`),
    ...report.notes.map((note) => `Note: ${note}`),
    ...(report.notes.length > 0 ? [''] : []),
    summaryOf(report),
    '',
  ].join('\n');
}

function findingText(finding: LocatedFinding, severity: string): string {
  const { file, line, code, place, fix, since, source } = finding;
  return [
    `${placeText(file, line)}  ${severity}  ${code}`,
    `  ${shownText(sentenceOf(finding))}`,
    `  At: ${shownText(place)}`,
    `  Fix: ${shownText(fix)}`,
    `  ${since === undefined ? '' : `Since ${since}. `}Source: ${source}`,
  ].join('\n');
}

function unreadText({ file, line, message }: UnreadReport, severity: string): string {
  return `${placeText(file, line)}  ${severity}  not read: ${shownText(message)}`;
}

function placeText(file: string, line: number | undefined): string {
  return `${shownText(file)}${line === undefined ? '' : `:${line}`}`;
}

function summaryOf(report: Report): string {
  const counts = [
    `${counted(report.files, 'file')} read`,
    counted(countOf(report, 'error'), 'error'),
    counted(countOf(report, 'warning'), 'warning'),
    ...(report.unread.length > 0 ? [`${counted(report.unread.length, 'file')} not read`] : []),
  ];
  const others =
    report.others > 0
      ? ` ${counted(report.others, 'other JSON or YAML file')} left out: no template, no plan. Name a file to read it.`
      : '';
  return `${counts.join(', ')} (catalogue of ${report.catalogue}).${others}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
