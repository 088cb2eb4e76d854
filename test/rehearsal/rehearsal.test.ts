import * as fc from 'fast-check';
import { cloudFormationOf, terraformOf } from '../parity/engines';
import { outcomeOf } from '../parity/outcome';
import { scenarios } from '../parity/scenario';
import type { CloudFormationProgram } from './cloudformation/assembly';
import { TALLY } from './rehearse';
import { SURVIVED } from './scenarios/changes';
import { snippets, written } from './scenarios/documentation';
import { PORTS, examplesOf } from './scenarios/examples';
import { UNTROUBLED, cloudFormationLife, terraformLife } from './scenarios/life';
import { cdkStack, runCdk, runTerraform, terraformStack } from './scenarios/synthesis';
import * as twoDeployments from './scenarios/two-deployments';
import { type Voice, buildOnCdk, buildOnTerraform } from './scenarios/voice';
import type { TerraformJson } from './terraform/configuration';

let scenarioCount = 0;

beforeEach(() => {
  jest.spyOn(console, 'log').mockImplementation();
});

afterEach(() => {
  jest.restoreAllMocks();
});

afterAll(() => {
  const { deployments, orders, steps } = TALLY;
  console.log(`rehearsed ${scenarioCount} scenarios: ${deployments} deployments in ${orders} orders, ${steps} steps together`);
});

/** Counts a scenario. */
function rehearsed<Result>(result: Result): Result {
  scenarioCount += 1;
  return result;
}

describe('the examples deploy, and go away again', () => {
  test.each(examplesOf('cdk').map((each) => [each.topic, each] as const))('%s on AWS CDK', (_, { file, given }) => {
    expect(rehearsed(cloudFormationLife([runCdk(file)], given))).toEqual(UNTROUBLED());
  });

  test.each(examplesOf('cdktf').map((each) => [each.topic, each] as const))('%s on Terraform', (_, { file, given }) => {
    expect(rehearsed(terraformLife([runTerraform(file)], given))).toEqual(UNTROUBLED());
  });
});

describe('the programs of the documentation deploy, and go away again', () => {
  const all = snippets();
  const { files, clean } = written(all);
  afterAll(clean);

  test('there are programs of both engines', () => {
    expect(new Set(all.map(({ engine }) => engine))).toEqual(new Set(['cdk', 'cdktf']));
    expect(all.length).toBeGreaterThan(8);
  });

  test.each(all.map(({ name, engine }, index) => [name, engine, files[index]!] as const))('%s', (_, engine, file) => {
    const life = engine === 'cdk' ? cloudFormationLife([runCdk(file)], PORTS) : terraformLife([runTerraform(file)], PORTS);
    expect(rehearsed(life)).toEqual(UNTROUBLED());
  });
});

const onCdk = (voice: Voice): CloudFormationProgram => cdkStack((stack) => buildOnCdk(stack, voice), { region: 'us-east-1' });
const onTerraform = (voice: Voice): TerraformJson => terraformStack((stack) => buildOnTerraform(stack, voice));

describe('a change takes one deployment', () => {
  test.each(SURVIVED.map((change) => [change.name, change] as const))('%s, on AWS CDK', (_, { from, to }) => {
    expect(rehearsed(cloudFormationLife([onCdk(from), onCdk(to)]))).toEqual(UNTROUBLED(1));
  });

  test.each(SURVIVED.map((change) => [change.name, change] as const))('%s, on Terraform', (_, { from, to }) => {
    expect(rehearsed(terraformLife([onTerraform(from), onTerraform(to)]))).toEqual(UNTROUBLED(1));
  });
});

const codesIn = (lines: readonly string[]): readonly string[] => [...new Set(lines.map((line) => line.split(/[ (]/)[0]!))].sort();

describe('a change takes two deployments: refused in one, taken in two', () => {
  test.each(twoDeployments.ON_CDK.map((change) => [change.name, change] as const))('%s, on AWS CDK', (_, change) => {
    const { from, between, to, atOnce = to, inOne, given } = change;
    expect(codesIn(rehearsed(cloudFormationLife([from, atOnce], given)).changed[0]!)).toEqual(inOne);
    expect(rehearsed(cloudFormationLife([from, between, to], given))).toEqual(UNTROUBLED(2));
  });

  test.each(twoDeployments.ON_TERRAFORM.map((change) => [change.name, change] as const))('%s, on Terraform', (_, change) => {
    const { from, between, to, atOnce = to, inOne, given } = change;
    expect(codesIn(rehearsed(terraformLife([from, atOnce], given)).changed[0]!)).toEqual(inOne);
    expect(rehearsed(terraformLife([from, between, to], given))).toEqual(UNTROUBLED(2));
  });
});

describe('whatever synthesises deploys, and goes away again', () => {
  const options = { numRuns: 12, seed: 4, endOnFailure: true };

  test('on AWS CDK', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const outcome = outcomeOf(() => cloudFormationOf(scenario) as never);
        fc.pre('accepted' in outcome);
        const program = [{ name: 'Network', region: 'us-east-1', template: outcome.accepted, dependencies: [] }];
        expect(rehearsed(cloudFormationLife([program]))).toEqual(UNTROUBLED());
      }),
      options,
    );
  });

  test('on Terraform', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const outcome = outcomeOf(() => terraformOf('cdktf', scenario) as TerraformJson);
        fc.pre('accepted' in outcome);
        expect(rehearsed(terraformLife([outcome.accepted]))).toEqual(UNTROUBLED());
      }),
      options,
    );
  });
});
