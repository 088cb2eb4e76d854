'use strict';

const { projects } = require('./jest.config');

const unit = projects.find(({ displayName }) => displayName === 'unit');
const outages = '<rootDir>/test/router-lab/outages.test.ts';

/**
 * The live lab: rendered routers between AWS's and Twilio's sides, in network namespaces. It needs root and routing daemons, so it is not among
 * the other tests; scripts/test-router-lab.sh looks for them. Most of its time is waiting, so more files run at a time than there are processors.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  testTimeout: 120000,
  maxWorkers: 3,
  verbose: true,
  projects: [
    {
      ...unit,
      displayName: 'router-lab',
      testMatch: process.env.ROUTER_LAB_OUTAGES === undefined ? ['<rootDir>/test/router-lab/**/*.test.ts'] : [outages],
      testPathIgnorePatterns: process.env.ROUTER_LAB_OUTAGES === undefined ? [outages] : [],
    },
  ],
};
