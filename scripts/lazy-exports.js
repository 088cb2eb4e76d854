'use strict';

// Rewrites the compiled entries, so that a module is loaded when one of its exports is first used: few programs use them all.

const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');

const dist = join(__dirname, '..', 'dist');

const IMPORT = /^var (\w+) = require\(("[^"]+")\);\n/gm;
const EXPORT =
  /^Object\.defineProperty\(exports, ("\w+"), \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm;

for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => basename(file) === 'index.js')) {
  const file = join(dist, name);
  const text = readFileSync(file, 'utf8');
  const modules = new Map([...text.matchAll(IMPORT)].map(([, variable, path]) => [variable, path]));
  // Node.js looks for names to import in the text alone, and passes over those whose getter it does not know: hence the parentheses.
  const lazy = text
    .replace(IMPORT, '')
    .replace(
      EXPORT,
      (_, exported, variable, member) =>
        `Object.defineProperty(exports, (${exported}), { enumerable: true, get: () => require(${modules.get(variable)}).${member} });`,
    );
  // What imports for its own use too stays as it is.
  if (![...modules.keys()].some((variable) => new RegExp(`\\b${variable}\\b`).test(lazy))) {
    writeFileSync(file, lazy);
  }
}
