'use strict';

// Stands in Jest for AWS's template validator, which it is: but engines are made once for all test files of a worker (test/environment.js).

const { load, engine, validate } = globalThis.validatorOfTheWorker;

class CompositeEngine {
  constructor(config) {
    this.kept = engine(JSON.stringify(config));
  }

  validateTemplate(template, options) {
    return validate(this.kept, template, JSON.stringify(options));
  }

  free() {}
}

module.exports = { ...load(), CompositeEngine };
