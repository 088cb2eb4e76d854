'use strict';

/** What every project has. */
const common = {
  testEnvironment: '<rootDir>/test/environment.js',
  roots: ['<rootDir>/test'],
  transformIgnorePatterns: ['/node_modules/(?!\\.cache/)'],
  setupFiles: ['<rootDir>/test/setup.js'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
};

/** What takes seconds to start in every file. */
const kept = { '^@aws/cloudformation-validate$': '<rootDir>/test/kept-validator.js' };

/** The library by its public names, as it stands in lib. */
const library = {
  ...kept,
  '^twilio-interconnect-constructs$': '<rootDir>/lib/index.ts',
  '^twilio-interconnect-constructs/(cdk|cdktf)$': '<rootDir>/lib/$1/index.ts',
};

/** The tests that run on both Terraform engines: their own folder, and one file each of folders that hold tests for all engines. */
const terraform = [
  '<rootDir>/test/cdktf/**/*.test.ts',
  '<rootDir>/test/examples/cdktf.test.ts',
  '<rootDir>/test/*/terraform.test.ts',
];

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 60000,
  testSequencer: '<rootDir>/test/longest-first.js',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '<rootDir>/test/(cdktf|firewall-lab|parity|router-lab|terraform)/',
        '<rootDir>/test/examples/cdktf',
        '<rootDir>/test/[a-z]+/terraform.test',
      ],
      moduleNameMapper: library,
    },
    {
      // The oldest releases of AWS CDK and constructs that package.json allows.
      ...common,
      displayName: 'floor',
      testMatch: ['<rootDir>/test/cdk/**/*.test.ts'],
      moduleNameMapper: {
        ...library,
        '^aws-cdk-lib(/.*)?$': '<rootDir>/node_modules/aws-cdk-lib-floor$1',
        '^constructs$': '<rootDir>/node_modules/constructs-floor',
      },
    },
    { ...common, displayName: 'cdktf', testMatch: terraform, moduleNameMapper: library, globals: { ENGINE: 'cdktf' } },
    {
      ...common,
      displayName: 'cdktn',
      testMatch: terraform,
      globals: { ENGINE: 'cdktn' },
      moduleNameMapper: {
        ...library,
        '^cdktf$': 'cdktn',
        '^@cdktf/provider-aws/(.*)$': '@cdktn/provider-aws/$1',
        '^\\.{1,2}/provider-quirks$': '<rootDir>/lib/cdktn/provider-quirks.ts',
      },
    },
    {
      // With the library as it is built: one process loads both Terraform engines, and both copies of the adapter.
      ...common,
      displayName: 'parity',
      testMatch: ['<rootDir>/test/parity/**/*.test.ts'],
      setupFiles: [...common.setupFiles, '<rootDir>/test/parity/setup.ts'],
      moduleNameMapper: {
        ...kept,
        '^twilio-interconnect-constructs$': '<rootDir>/dist/index.js',
        '^twilio-interconnect-constructs/(cdk|cdktf|cdktn)$': '<rootDir>/dist/$1/index.js',
      },
    },
  ],
};
