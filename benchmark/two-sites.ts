/**
 * Measures the time to construct and synthesise a two-site Interconnect, against the same resources written by hand, in one process.
 * Run with `npm run benchmark`. The validator of AWS CDK is off: it takes the same time for both.
 */
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { twoSites } from '../test/support/two-sites';

process.env['CDK_VALIDATION'] = 'false';

const template = Template.fromStack(twoSites().stack).toJSON() as {
  readonly Resources: Record<string, { readonly Type: string; readonly Properties: Record<string, unknown> }>;
};

/** The same resources, each written out. */
function byHand(): App {
  const app = new App();
  const stack = new Stack(app, 'Network');
  for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
    new CfnResource(stack, id, { type: Type, properties: Properties });
  }
  return app;
}

function median(milliseconds: readonly number[]): number {
  return [...milliseconds].sort((a, b) => a - b)[Math.floor(milliseconds.length / 2)] ?? 0;
}

function time(build: () => App): number {
  const start = process.hrtime.bigint();
  build().synth();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const rounds = 30;
const subjects = { 'this library': () => twoSites().app, 'by hand': byHand };
const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds + 5; round += 1) {
  for (const [name, build] of Object.entries(subjects)) {
    const took = time(build);
    if (round >= 5) {
      times[name]!.push(took);
    }
  }
}
for (const [name, took] of Object.entries(times)) {
  console.log(`${name}: ${median(took).toFixed(1)} ms (median of ${rounds})`);
}
console.log(`ratio: ${(median(times['this library']!) / median(times['by hand']!)).toFixed(2)}`);
