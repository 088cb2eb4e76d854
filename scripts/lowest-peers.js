'use strict';

// Prints the command that installs the lowest version of every peer that package.json allows, beside what the lockfile has.
// CDK Terrain asks for a newer `constructs` than the other engines do, so npm must not refuse the lowest one.

const { peerDependencies } = require('../package.json');

const packages = Object.entries(peerDependencies).map(([name, range]) => `${name}@${lowest(name, range)}`);
console.log(['npm install --no-save --no-audit --no-fund --legacy-peer-deps', ...packages].join(' '));

/** The lower bound of a caret range. */
function lowest(name, range) {
  const [, version] = /^\^(\d+\.\d+\.\d+)$/.exec(range) ?? [];
  if (version === undefined) {
    throw new Error(`the range of ${name} is not ^ and a version: ${range}`);
  }
  return version;
}
