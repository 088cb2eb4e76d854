'use strict';

const { default: Sequencer } = require('@jest/test-sequencer');

/** The folders whose files take longest, however short they are. */
const LONG = /[\\/]test[\\/](oracle|storm|parity|rehearsal|docs|examples|secrets)[\\/]/;

/** Where Jest does not know yet how long a file takes, it goes by size. That leaves one core without work at the end. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(({ path }) => LONG.test(path)), ...sorted.filter(({ path }) => !LONG.test(path))];
  }
};
