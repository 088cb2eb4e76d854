'use strict';

const { projects } = require('./jest.config');

/**
 * The tests that run Terraform itself, on both engines. They need a mirror of its AWS provider, so they are not among the others.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  testTimeout: 600000,
  projects: projects
    .filter(({ displayName }) => ['cdktf', 'cdktn'].includes(displayName))
    .map((project) => ({
      ...project,
      testMatch: ['<rootDir>/test/terraform/**/*.test.ts'],
      // The harness is the same on both.
      testPathIgnorePatterns: project.displayName === 'cdktf' ? [] : ['<rootDir>/test/terraform/harness'],
    })),
};
