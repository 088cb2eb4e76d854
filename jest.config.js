'use strict';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transformIgnorePatterns: ['/node_modules/(?!\\.cache/)'],
  setupFiles: ['<rootDir>/test/setup.js'],
  testTimeout: 60000,
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  moduleNameMapper: {
    '^twilio-interconnect-constructs$': '<rootDir>/lib/index.ts',
    '^twilio-interconnect-constructs/(cdk)$': '<rootDir>/lib/$1/index.ts',
  },
};
