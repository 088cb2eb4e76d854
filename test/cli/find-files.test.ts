import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findFiles, reasonOf } from '../../lib/cli/find-files';
import { folderOf } from './folder';

/** The files that are found from paths in a folder, relative to it. */
function found(folder: string, ...paths: readonly string[]): readonly string[] {
  const { files, unread } = findFiles(paths.map((path) => join(folder, path)));
  expect(unread).toEqual([]);
  return files.map(({ path, isNamed }) => `${relative(folder, path)}${isNamed ? ' (named)' : ''}`);
}

test('a folder is searched by the names of files, in order', () => {
  const folder = folderOf({
    'b/main.tf': '',
    'b/prod.tfvars': '',
    'b/cdk.tf.json': '',
    'a.json': '',
    'a/c/d/stack.template.json': '',
    'old.template': '',
    'x.yaml': '',
    'y.YML': '',
    'README.md': '',
    'main.ts': '',
    tf: '',
  });
  expect(found(folder, '.')).toEqual([
    'a/c/d/stack.template.json',
    'a.json',
    'b/cdk.tf.json',
    'b/main.tf',
    'b/prod.tfvars',
    'old.template',
    'x.yaml',
    'y.YML',
  ]);
});

test('copies of other people’s files are left out, but where somebody names them', () => {
  const folder = folderOf({ 'node_modules/a/x.json': '', '.git/x.json': '', 'b/.terraform/x.tf': '', 'b/.terraform.d/x.tf': '' });
  expect(found(folder, '.')).toEqual(['b/.terraform.d/x.tf']);
  expect(found(folder, 'node_modules')).toEqual(['node_modules/a/x.json']);
});

test('a file that somebody names is found whatever its name is, and once', () => {
  const folder = folderOf({ 'plan.txt': '', 'a.json': '' });
  expect(found(folder, 'plan.txt', '.', 'plan.txt', 'a.json')).toEqual(['plan.txt (named)', 'a.json (named)']);
});

test('links are followed, never in a circle, and never twice to the same', () => {
  const folder = folderOf({ 'in/z.tf': '', 'in/deep/a.tf': '', 'out/b.tf': '' });
  symlinkSync(folder, join(folder, 'in/deep/circle'));
  symlinkSync('self', join(folder, 'in/self.tf'));
  symlinkSync('self.tf', join(folder, 'in/self'));
  symlinkSync('nowhere', join(folder, 'in/dead.tf'));
  symlinkSync('z.tf', join(folder, 'in/a-link.tf'));
  expect(found(folder, 'in')).toEqual(['in/deep/a.tf', 'in/z.tf', 'in/deep/circle/out/b.tf']);
});

test('folders with the name of a file are folders', () => {
  const folder = folderOf({ 'a.json/b.tf': '' });
  mkdirSync(join(folder, 'empty.tf'));
  expect(found(folder, '.')).toEqual(['a.json/b.tf']);
});

test('what may not be read is said, and the rest is found', () => {
  const folder = folderOf({ 'closed/a.tf': '', 'open/b.tf': '' });
  const error = Object.assign(new Error('no'), { code: 'EACCES' });
  chmodSync(join(folder, 'closed'), 0);
  const { files, unread } = findFiles([folder]);
  chmodSync(join(folder, 'closed'), 0o700);
  // The superuser may read everything.
  expect(unread).toEqual(process.getuid?.() === 0 ? [] : [{ file: join(folder, 'closed'), message: reasonOf(error) }]);
  expect(files.map(({ path }) => relative(folder, path))).toContain('open/b.tf');
});

test('reasons are words, and codes where there is no word', () => {
  expect(reasonOf({ code: 'EACCES' })).toBe('it may not be read');
  expect(reasonOf({ code: 'EIO' })).toBe("it can't be read (EIO)");
  expect(reasonOf(new TypeError('x'))).toBe("it can't be read (TypeError)");
});
