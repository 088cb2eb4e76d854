'use strict';

const { projects } = require('./jest.config');

/**
 * What an engine leaves to the other: the harness is the same on both, so are DNS Firewall's resources, and the provider of CDK Terrain has every
 * prop that changes.
 */
const ONCE = { cdktf: ['changes'], cdktn: ['dns-firewall', 'harness', 'merge'] };

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
      testPathIgnorePatterns: [`<rootDir>/test/terraform/(${ONCE[project.displayName].join('|')}).test`],
    })),
};
