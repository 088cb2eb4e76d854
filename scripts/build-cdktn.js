'use strict';

// Makes dist/cdktn from dist/cdktf: the same files for the other engine, with that engine's provider-quirks, which are compiled already.

const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '..', 'dist');

/** Quoted module names of one engine, and what the other calls them. */
const RENAMED = [
  [/(['"])cdktf\1/g, '$1cdktn$1'],
  [/(['"])@cdktf\/provider-aws\/([^'"]*)\1/g, '$1@cdktn/provider-aws/$2$1'],
];

for (const name of readdirSync(join(dist, 'cdktf')).filter((file) => !file.startsWith('provider-quirks.'))) {
  const text = readFileSync(join(dist, 'cdktf', name), 'utf8');
  writeFileSync(
    join(dist, 'cdktn', name),
    RENAMED.reduce((source, [from, to]) => source.replace(from, to), text),
  );
}
