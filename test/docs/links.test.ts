import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { anchorsOf, linksOf, undefinedReferences } from '../support/markdown';

const root = join(__dirname, '../..');
const { files, homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly files: readonly string[];
  readonly homepage: string;
};
const repository = homepage.replace(/#.*$/, '');

/** What npm packs whether `files` names it or not. */
const ALWAYS_PACKED = ['README.md', 'LICENSE', 'package.json'];

/** Pages of the repository's site that are no files. */
const SITE_PAGES = ['/issues', '/security/advisories/new'];

/** Every Markdown file, relative to the root, with slashes. */
function markdownFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return ['node_modules', 'dist', 'cdk.out', 'cdktf.out', '.git'].includes(entry.name) ? [] : markdownFiles(path);
    }
    return entry.name.endsWith('.md') ? [relative(root, path).split(sep).join('/')] : [];
  });
}

function isPacked(path: string): boolean {
  return ALWAYS_PACKED.includes(path) || files.some((each) => path === each || path.startsWith(`${each}/`));
}

/** Why a path of the repository, with or without an anchor, leads nowhere; nothing if it leads somewhere. */
function problemOfPath(path: string, anchor: string | undefined): string | undefined {
  const file = join(root, path);
  if (!existsSync(file)) {
    return 'no such file';
  }
  if (anchor === undefined) {
    return undefined;
  }
  return path.endsWith('.md') && anchorsOf(readFileSync(file, 'utf8')).includes(anchor) ? undefined : 'no such heading';
}

/** Why a link of a page leads nowhere; nothing if it leads somewhere. */
function problemOf(page: string, target: string): string | undefined {
  const [address = '', anchor] = target.split('#');
  if (address.startsWith(repository)) {
    const path = address.slice(repository.length);
    const [, kind, inTree] = /^\/(blob|tree)\/main\/(.+)$/.exec(path) ?? [];
    if (inTree === undefined) {
      return path === '' || SITE_PAGES.includes(path) ? undefined : 'neither a file of the main branch nor a known page';
    }
    const isFolder = existsSync(join(root, inTree)) && statSync(join(root, inTree)).isDirectory();
    return isFolder === (kind === 'tree') ? problemOfPath(inTree, anchor) : 'blob is for files, tree for folders';
  }
  if (/^[a-z]+:/.test(address)) {
    return address.startsWith('https://') && URL.canParse(target) ? undefined : 'not an https address';
  }
  if (address === '') {
    return problemOfPath(page, anchor);
  }
  if (page === 'README.md') {
    return 'relative, but npm shows the README outside the repository';
  }
  const path = posix.join(posix.dirname(page), address);
  if (isPacked(page) && !isPacked(path)) {
    return 'not in the package, which the page is in';
  }
  return problemOfPath(path, anchor);
}

const pages = markdownFiles(root);

test('there are pages of every kind', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs/findings.md']));
  expect(pages.filter((page) => page.startsWith('examples/'))).toHaveLength(10);
  expect(pages.flatMap((page) => linksOf(readFileSync(join(root, page), 'utf8'))).length).toBeGreaterThan(50);
});

test.each(pages)('every link of %s leads somewhere', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const problems = linksOf(text).flatMap(({ line, target }) => {
    const problem = problemOf(page, target);
    return problem === undefined ? [] : [`${page}:${line}: ${target}: ${problem}`];
  });
  expect(problems).toEqual([]);
  expect(undefinedReferences(text)).toEqual([]);
});

test('a broken link is found', () => {
  const main = `${repository}/blob/main`;
  const problems = (page: string, ...targets: readonly string[]) => targets.map((target) => problemOf(page, target));
  expect(problems('README.md', 'docs/limits.md', '#nowhere', '#install')).toEqual([
    'relative, but npm shows the README outside the repository',
    'no such heading',
    undefined,
  ]);
  expect(problems('docs/limits.md', 'nowhere.md', 'routes.md#nowhere', '../CONTRIBUTING.md', 'routes.md')).toEqual([
    'no such file',
    'no such heading',
    'not in the package, which the page is in',
    undefined,
  ]);
  expect(problems('README.md', `${main}/nowhere.md`, `${main}/docs`, `${repository}/wiki`, `${main}/README.md#install`)).toEqual([
    'no such file',
    'blob is for files, tree for folders',
    'neither a file of the main branch nor a known page',
    undefined,
  ]);
  expect(problems('README.md', 'http://example.com', 'mailto:a@example.com')).toEqual([
    'not an https address',
    'not an https address',
  ]);
});

test('links and headings are read as GitHub reads them', () => {
  const page = [
    '# What a `change` does',
    '## A [link](b.md), twice',
    '## Twice',
    '## Twice',
    'a [b](c.md#d) and [e][f] and `[g](h.md)` and [i][j]',
    '```md',
    '# No heading',
    '[k](l.md)',
    '```',
    '[f]: https://example.com',
  ].join('\n');
  expect(linksOf(page)).toEqual([
    { line: 2, target: 'b.md' },
    { line: 5, target: 'c.md#d' },
    { line: 10, target: 'https://example.com' },
  ]);
  expect(anchorsOf(page)).toEqual(['what-a-change-does', 'a-link-twice', 'twice', 'twice-1']);
  expect(undefinedReferences(page)).toEqual(['j']);
});
