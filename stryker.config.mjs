// Which changes of the code no test notices: https://stryker-mutator.io/docs/stryker-js/configuration
// `npm run test:mutation` fetches Stryker: as a development dependency it would add 115 packages to every `npm ci`.
export default {
  // Every mutator is on, the one of texts too. Left out are facts that are typed once: a test could only repeat what the pages say.
  mutate: ['lib/{rules,plan,model,catalog}/**/*.ts', '!lib/catalog/edges/*.ts', '!lib/catalog/{shared-facts,sources}.ts'],
  plugins: ['./scripts/mutation/in-process.mjs'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10000,
  // What the tests read. Stryker writes nothing outside the cache.
  ignorePatterns: ['**', '!lib/**', '!test/**', '!package.json'],
  tempDirName: 'node_modules/.cache/stryker/sandbox',
  incrementalFile: 'node_modules/.cache/stryker/incremental.json',
  jsonReporter: { fileName: 'node_modules/.cache/stryker/mutation.json' },
  htmlReporter: { fileName: 'node_modules/.cache/stryker/mutation.html' },
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
