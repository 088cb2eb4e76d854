'use strict';

const { createRequire } = require('node:module');
const { TestEnvironment } = require('jest-environment-node');

/** Engines of AWS's template validator, by their configuration. They keep nothing of a template, and CDK asks for the same one every time. */
const engines = new Map();

/**
 * Jest gives every test file modules and classes of its own. AWS's template validator, of which an engine takes two seconds to make, is loaded
 * once for all files of a worker: test/kept-validator.js stands for it.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    const load = () => createRequire(require.resolve('aws-cdk-lib'))('@aws/cloudformation-validate');
    this.global.validatorOfTheWorker = {
      load,
      // As text, because the validator takes only objects of the classes that it knows.
      engine(config) {
        if (!engines.has(config)) {
          engines.set(config, new (load().CompositeEngine)(JSON.parse(config)));
        }
        return engines.get(config);
      },
      validate: (engine, template, options) => engine.validateTemplate(template, JSON.parse(options)),
    };
  }
};
