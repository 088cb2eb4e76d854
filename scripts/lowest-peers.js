'use strict';

// Prints the command that installs the lowest version of every peer that package.json allows, in addition to the packages in the lockfile.
// CDK Terrain requires a newer `constructs` than the other engines, so npm must be kept from refusing the lowest version.

const { peerDependencies } = require('../package.json');

const packages = Object.entries(peerDependencies).map(([name, range]) => `${name}@${lowest(name, range)}`);
console.log(['npm install --no-save --no-audit --no-fund --legacy-peer-deps', ...packages].join(' '));

/** The lower bound of a caret range. */
function lowest(name, range) {
  const [, version] = /^\^(\d+\.\d+\.\d+)$/.exec(range) ?? [];
  if (version === undefined) {
    throw new Error(`the range of ${name} is not a caret range: ${range}`);
  }
  return version;
}
