'use strict';

// Puts the YAML parser of the command into the package, so that no user's project gets a dependency: docs/decisions/yaml-parser.md.

const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { buildSync } = require('esbuild');

const cli = join(__dirname, '..', 'dist', 'cli');
const parser = require.resolve('yaml/package.json');
const license = readFileSync(join(dirname(parser), 'LICENSE'), 'utf8').trim();

buildSync({
  entryPoints: [require.resolve('yaml')],
  outfile: join(cli, 'bundled', 'yaml.js'),
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  banner: { js: `/* yaml ${require(parser).version}\n\n${license} */` },
});

const reader = join(cli, 'template-yaml.js');
const text = readFileSync(reader, 'utf8');
const bundled = text.replace('require("yaml")', 'require("./bundled/yaml")');
if (bundled === text) {
  throw new Error(`${reader} does not import the YAML parser any more`);
}
writeFileSync(reader, bundled);
