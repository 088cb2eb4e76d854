/** A link of a page, by its place. */
export interface Link {
  readonly line: number;
  /** An address, a path, or an anchor. */
  readonly target: string;
}

/** A page without what its code blocks and code spans hold; the lines stay. */
function withoutCode(page: string): string {
  return page
    .replace(/^(```|~~~).*?^\1$/gms, (block) => block.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`/g, (span) => ' '.repeat(span.length));
}

/** The links and images of a page, inline ones and definitions. */
export function linksOf(page: string): readonly Link[] {
  const text = withoutCode(page);
  const inline = [...text.matchAll(/\]\(\s*<?([^\s)>]+)>?[^)]*\)/g)];
  const definitions = [...text.matchAll(/^\[[^\]]+\]:\s*<?([^\s>]+)/gm)];
  return [...inline, ...definitions].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    target: match[1] ?? '',
  }));
}

/** The references of a page, `[text][label]`, that no definition of the page explains. */
export function undefinedReferences(page: string): readonly string[] {
  const text = withoutCode(page);
  const defined = new Set([...text.matchAll(/^\[([^\]]+)\]:/gm)].map((match) => match[1]?.toLowerCase()));
  return [...text.matchAll(/\]\[([^\]]+)\]/g)]
    .map((match) => match[1] ?? '')
    .filter((label) => !defined.has(label.toLowerCase()));
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchorsOf(page: string): readonly string[] {
  const anchors: string[] = [];
  const withoutBlocks = page.replace(/^(```|~~~).*?^\1$/gms, '');
  for (const [, heading = ''] of withoutBlocks.matchAll(/^#{1,6} +(.+?)\s*$/gm)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    const anchor = plain
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    const before = anchors.filter((each) => each === anchor || each.replace(/-\d+$/, '') === anchor).length;
    anchors.push(before === 0 ? anchor : `${anchor}-${before}`);
  }
  return anchors;
}

/** The tables of a page: rows of cells, the heading first. */
export function tablesOf(page: string): readonly (readonly (readonly string[])[])[] {
  const blocks = page.split(/\n(?!\|)/).map((block) => block.split('\n').filter((line) => line.startsWith('|')));
  return blocks
    .filter((lines) => lines.length > 2)
    .map((lines) =>
      lines
        .filter((line) => !/^\|[\s|:-]+\|$/.test(line))
        .map((line) =>
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        ),
    );
}
