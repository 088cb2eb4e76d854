'use strict';

// Makes dist/cdktn from dist/cdktf: the same files for the other engine, with that engine's provider-quirks, which are already compiled.
// The new names are as long as the old ones, so lines and columns stay the same: source maps are copied unchanged, and point to lib/cdktf.

const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');

const dist = join(__dirname, '..', 'dist');

/** Quoted module names of one engine, and their names on the other. */
const RENAMED = [
  [/(['"])cdktf\1/g, '$1cdktn$1'],
  [/(['"])@cdktf\/provider-aws\/([^'"]*)\1/g, '$1@cdktn/provider-aws/$2$1'],
];

const files = readdirSync(join(dist, 'cdktf'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('provider-quirks.'))
  .map((entry) => relative(join(dist, 'cdktf'), join(entry.parentPath, entry.name)));

for (const name of files) {
  const text = readFileSync(join(dist, 'cdktf', name), 'utf8');
  mkdirSync(dirname(join(dist, 'cdktn', name)), { recursive: true });
  writeFileSync(
    join(dist, 'cdktn', name),
    name.endsWith('.map') ? text : RENAMED.reduce((source, [from, to]) => source.replace(from, to), text),
  );
}
