// A test runner for Stryker that runs the unit tests in its own process, because thousands of mutants wait for their tests: starting Jest
// takes most of the time for each. Every test file starts with fresh copies of lib and test, as it does in Jest, so that a mutant in a table
// that is read while loading counts like any other. The tests see Jest's own `expect` and `each`.
//
// A mutant is judged by the tests of its own folder alone, its mirrored file first: those in test/plan/router for lib/plan/router, and those
// in test/plan with all its folders for a file that stands in lib/plan itself. What only the tests of neighbours notice counts as survived.
// Slow tests are not asked, and property tests have one seed, so that two runs say the same. The score is a lower bound.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { performance } from 'node:perf_hooks';

const require = createRequire(import.meta.url);
const { transformSync } = require('@swc/core');
const { expect } = require('expect');
const { bind } = require('jest-each');
const fc = require('fast-check');

// As Stryker counts them.
const [PASSED, FAILED, SKIPPED] = [0, 1, 2];

/** Milliseconds after which a test counts as slow. */
const SLOW = 1000;

const SWC = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, sourceMaps: false };
const SEPARATOR = ' › ';

/** The sandbox: the process enters it after this file was loaded. */
let root = '';
const stryker = (globalThis.__stryker__ ??= {});
const roomOf = (file) => file.split(sep)[1];

/** What replaces a module, by its file. */
const mocks = new Map();
const compiled = new Map();

function compile(module, file) {
  if (!compiled.has(file)) {
    compiled.set(
      file,
      transformSync(readFileSync(file, 'utf8'), { ...SWC, filename: file, configFile: false, swcrc: false }).code,
    );
  }
  module._compile(compiled.get(file), file);
}

const isLib = (file) => file.startsWith(join(root, 'lib') + sep);
const isTest = (file) => file.startsWith(join(root, 'test') + sep);
const readsLib = ({ filename, children }) => isLib(filename) || (isTest(filename) && children.some(readsLib));

/** Forgets lib, and what has read it. */
function forgetOwnModules() {
  const forgotten = Object.entries(Module._cache).filter(([, module]) => readsLib(module));
  for (const [file] of forgotten) {
    delete Module._cache[file];
  }
  return forgotten;
}

/** The parts of `jest` that the tests of the rooms use, for one test file. */
function jestFor(testFile) {
  const requireFrom = createRequire(testFile);
  const realDate = Date;
  return {
    doMock: (name, factory) => void mocks.set(requireFrom.resolve(name), { factory }),
    dontMock: (name) => void mocks.delete(requireFrom.resolve(name)),
    requireActual(name) {
      const file = requireFrom.resolve(name);
      const mock = mocks.get(file);
      mocks.delete(file);
      try {
        return requireFrom(name);
      } finally {
        if (mock !== undefined) {
          mocks.set(file, mock);
        }
      }
    },
    isolateModules(callback) {
      const kept = forgetOwnModules();
      try {
        callback();
      } finally {
        forgetOwnModules();
        kept.forEach(([file, module]) => (Module._cache[file] = module));
      }
    },
    useFakeTimers({ now }) {
      globalThis.Date = class extends realDate {
        constructor(...args) {
          super(...(args.length === 0 ? [now] : args));
        }
        static now() {
          return new realDate(now).getTime();
        }
      };
    },
    useRealTimers: () => void (globalThis.Date = realDate),
  };
}

/** Loads one test file afresh, and returns its tests. */
function testsOf(name) {
  const file = join(root, name);
  const tests = [];
  const groups = [];
  const seen = new Map();
  const test = (title, body) => {
    const id = [name, ...groups, title].join(SEPARATOR);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    tests.push({ id: count === 1 ? id : `${id} (${count})`, title: [...groups, title].join(' '), body });
  };
  const describe = (title, body) => {
    groups.push(title);
    body();
    groups.pop();
  };
  test.each = bind(test, false);
  describe.each = bind(describe, false);
  mocks.clear();
  forgetOwnModules();
  Object.assign(globalThis, { test, it: test, describe, expect, jest: jestFor(file) });
  // Not with one `require` for all: it would hold every copy that it ever loaded.
  createRequire(file)(file);
  return tests;
}

async function run({ body }) {
  const start = performance.now();
  let failure;
  try {
    await body();
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  return { failure, timeSpentMs: performance.now() - start };
}

const freshCoverage = () => ({ static: {}, perTest: {} });

function testFilesOf(room) {
  return readdirSync(join(root, 'test', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', room, name))
    .sort();
}

/** The folder itself, or the nearest above it that has tests. */
function folderOfTests(folder) {
  const hasTests = existsSync(join(root, folder)) && readdirSync(join(root, folder)).some((name) => name.endsWith('.test.ts'));
  return hasTests || dirname(folder) === 'test' ? folder : folderOfTests(dirname(folder));
}

class InProcessRunner {
  static inject = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    root = process.cwd();
    process.env.NODE_ENV = 'test';
    process.env.CDK_VALIDATION = 'false';
    Error.stackTraceLimit = 1;
    fc.configureGlobal({ seed: 20260101, numRuns: 20, endOnFailure: true });
    Module._extensions['.ts'] = compile;
    const resolve = Module._resolveFilename;
    Module._resolveFilename = function (request, ...rest) {
      return resolve.call(this, request === 'twilio-interconnect-constructs' ? join(root, 'lib', 'index.ts') : request, ...rest);
    };
    const load = Module._load;
    Module._load = function (request, parent, ...rest) {
      const mock = mocks.size === 0 ? undefined : mocks.get(Module._resolveFilename(request, parent));
      if (mock === undefined) {
        return load.call(this, request, parent, ...rest);
      }
      mock.exports ??= mock.factory();
      return mock.exports;
    };
  }

  /** Runs all tests of the rooms that are mutated. What a file covers while it loads, each of its tests covers. */
  async dryRun({ files }) {
    const rooms = [...new Set(files.map((file) => roomOf(relative(root, file))))];
    const tests = [];
    const perTest = {};
    for (const name of rooms.flatMap(testFilesOf)) {
      stryker.currentTestId = undefined;
      const coverage = (stryker.mutantCoverage = freshCoverage());
      const found = testsOf(name);
      for (const each of found) {
        stryker.currentTestId = each.id;
        const { failure, timeSpentMs } = await run(each);
        const status = failure !== undefined ? FAILED : timeSpentMs > SLOW ? SKIPPED : PASSED;
        tests.push({ id: each.id, name: each.title, timeSpentMs, fileName: join(root, name), status, failureMessage: failure });
      }
      stryker.currentTestId = undefined;
      const whileLoading = Object.fromEntries(Object.keys(coverage.static).map((mutant) => [mutant, 1]));
      const slow = new Set(tests.filter(({ status }) => status === SKIPPED).map(({ id }) => id));
      for (const { id } of found.filter((each) => !slow.has(each.id))) {
        perTest[id] = { ...whileLoading, ...coverage.perTest[id] };
      }
    }
    return { status: 'complete', tests, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const source = activeMutant.fileName.slice(activeMutant.fileName.lastIndexOf(`${sep}lib${sep}`) + 1);
    const mirror = source.replace(/^lib/, 'test').replace(/\.ts$/, '.test.ts');
    const wanted = new Set(testFilter);
    const folder = folderOfTests(dirname(mirror));
    const names = [...new Set(testFilter.map((id) => id.split(SEPARATOR, 1)[0]))]
      .filter((name) => name.startsWith(folder + sep))
      .sort((a, b) => Number(b === mirror) - Number(a === mirror) || (a < b ? -1 : 1));
    stryker.activeMutant = activeMutant.id;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.mutantCoverage = freshCoverage();
    let nrOfTests = 0;
    try {
      for (const name of names) {
        let found;
        try {
          found = testsOf(name);
        } catch (error) {
          return this.#verdict(name, `does not load: ${error?.message}`, nrOfTests);
        }
        // A mutant in a table can change the titles of the tests made from it: then all tests of the file are asked.
        const ids = new Set(found.map(({ id }) => id));
        const isRenamed = [...wanted].some((id) => id.startsWith(name + SEPARATOR) && !ids.has(id));
        const chosen = isRenamed ? found : found.filter(({ id }) => wanted.has(id));
        for (const each of chosen) {
          nrOfTests += 1;
          const { failure } = await run(each);
          if (failure !== undefined || stryker.hitCount > stryker.hitLimit) {
            return this.#verdict(each.id, failure ?? '', nrOfTests);
          }
        }
      }
      return { status: 'survived', nrOfTests };
    } finally {
      stryker.activeMutant = undefined;
    }
  }

  #verdict(test, failureMessage, nrOfTests) {
    if (stryker.hitCount > stryker.hitLimit) {
      return { status: 'timeout', reason: `Hit limit reached (${stryker.hitCount}/${stryker.hitLimit})` };
    }
    return { status: 'killed', killedBy: [test], failureMessage, nrOfTests: nrOfTests || 1 };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
