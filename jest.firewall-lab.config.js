'use strict';

const { projects } = require('./jest.config');

const unit = projects.find(({ displayName }) => displayName === 'unit');

/**
 * Rendered firewall rules in Suricata. It is a package of the system, so these tests are not among the others; scripts/test-firewall.sh looks
 * for it.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  testTimeout: 120000,
  verbose: true,
  projects: [
    {
      ...unit,
      displayName: 'firewall-lab',
      testMatch: ['<rootDir>/test/firewall-lab/**/*.test.ts'],
      testPathIgnorePatterns: [],
    },
  ],
};
