import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../model/text';

/** A file to read. */
export interface FoundFile {
  readonly path: string;
  /** Whether somebody named the file itself, and not a folder that it is in. */
  readonly isNamed: boolean;
}

/** What was found, and what could not be looked at. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly unread: readonly { readonly file: string; readonly message: string }[];
}

/** Folders that hold copies of other people's files. */
const SKIPPED = new Set(['.git', '.terraform', 'node_modules']);

/** What may hold infrastructure code, by its name. */
const READ = /\.(?:tf|tfvars|json|ya?ml|template)$/i;

/**
 * The files that paths name, and those in folders, in the order of the paths and of names. Each file and each folder comes once, whatever links
 * lead to it.
 *
 * @param paths existing files and folders
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const seen = new Set<string>();
  const files = new Map<string, FoundFile>();
  const unread: { file: string; message: string }[] = [];
  const links: string[] = [];
  const visit = (path: string, isNamed: boolean): void => {
    try {
      const status = statSync(path);
      const isWanted = isNamed || (status.isFile() && READ.test(path));
      const real = realpathSync(path);
      const known = files.get(real);
      if (known !== undefined && isNamed) {
        files.set(real, { ...known, isNamed });
      }
      if (seen.has(real) || !(isWanted || status.isDirectory())) {
        return;
      }
      seen.add(real);
      if (status.isDirectory()) {
        entriesOf(path).forEach(({ isLink, entry }) => (isLink ? void links.push(entry) : visit(entry, false)));
      } else {
        files.set(real, { path, isNamed });
      }
    } catch (error) {
      // A link that leads nowhere is nothing to read.
      if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ELOOP') {
        unread.push({ file: path, message: reasonOf(error) });
      }
    }
  };
  paths.forEach((path) => visit(path, true));
  // What a link leads to may have a name of its own in the same folders, and has it in the report.
  for (let link = links.shift(); link !== undefined; link = links.shift()) {
    visit(link, false);
  }
  return { files: [...files.values()], unread };
}

function entriesOf(folder: string): readonly { readonly entry: string; readonly isLink: boolean }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name))
    .sort((a, b) => compareText(a.name, b.name))
    .map((each) => ({ entry: join(folder, each.name), isLink: each.isSymbolicLink() }));
}

/** Why the system refuses to read something. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? `it can't be read (${code})`;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ENOENT: 'it is gone',
  ERR_STRING_TOO_LONG: 'it is too large',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

function codeOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return String(code ?? name);
}
