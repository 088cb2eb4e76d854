import type { FindingCode } from '../lib/model/finding-code';

const INTRO = `# Findings

A finding is one result of checking what you asked for. It has a code, a severity, the path of the prop that it is about
(\`sites.ashburn.vlan\`), what was given, why that is wrong, and what to do. All findings of an input come at once.

- An **error** stops everything. \`ValidationFailure\` is thrown with every finding, and nothing of it reaches a template.
- A **warning** stops nothing. It is a judgement that a person may know better, so it can be acknowledged.

On AWS CDK a warning is acknowledged by its code, on the construct that it is about or on any construct above it:
\`Validations.of(scope).acknowledge({ id: '<code>', reason: '...' })\`.

On CDKTF and CDK Terrain, which have no acknowledgement of their own, by
\`Findings.of(scope).acknowledge({ id: '<code>', reason: '...' })\` of this library.

A value that is known only at deploy time, a token, is not judged. A BGP key is judged, but its text is never told.

The codes are stable: one that was released keeps its meaning.
`;

const HEADER = ['Code', 'Severity', 'Requirement', 'Source'] as const;

/** The page about findings, in Markdown as Prettier leaves it. */
export function renderFindings(codes: readonly FindingCode[]): string {
  const rows = codes.map(({ code, severity, requirement, source }) => [
    `\`${code}\``,
    severity,
    escapeCell(requirement),
    `[${new URL(source).hostname}](${source})`,
  ]);
  const widths = HEADER.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const table = [line(HEADER), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
  return `${INTRO}\n${table.join('\n')}\n`;
}

/** Text that Markdown shows as it is. */
function escapeCell(text: string): string {
  return text.replace(/[\\|*_<`[\]]/g, (character) => `\\${character}`);
}
