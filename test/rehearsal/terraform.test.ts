import * as fc from 'fast-check';
import { terraformOf } from '../parity/engines';
import { outcomeOf } from '../parity/outcome';
import { deploy } from './rehearse';
import { REPLACED_ON_TERRAFORM, SURVIVED, SURVIVED_ON_TERRAFORM } from './scenarios/changes';
import { deployable } from './scenarios/deployable';
import { documented } from './scenarios/documentation';
import { examplesOf } from './scenarios/examples';
import { grown } from './scenarios/grown';
import { UNTROUBLED, terraformLife } from './scenarios/life';
import { onTerraform, orderedOnTerraform, routedOnTerraform } from './scenarios/parts';
import { codesIn, rehearsed, reportAtTheEnd } from './scenarios/report';
import { runTerraform, runTerraformStacks, terraformStack } from './scenarios/synthesis';
import { ON_TERRAFORM } from './scenarios/two-deployments';
import { type Voice, buildOnTerraform, portsOf } from './scenarios/voice';
import { TERRAFORM, TerraformWorld } from './terraform/apply';
import { type TerraformJson, programOf, withoutProtection } from './terraform/configuration';

reportAtTheEnd('Terraform');

describe('the examples deploy, and go away again', () => {
  test.each(examplesOf('cdktf').map((each) => [each.topic, each] as const))('%s', (_, { file, given }) => {
    const stacks = runTerraformStacks(file);
    expect(stacks.length).toBeGreaterThan(0);
    for (const stack of stacks) {
      expect(rehearsed(terraformLife([stack], given))).toEqual(UNTROUBLED());
    }
  });
});

describe('the programs of the documentation deploy, and go away again', () => {
  const { programs, clean } = documented('cdktf');
  afterAll(clean);

  test('there are some', () => {
    expect(programs.length).toBeGreaterThan(1);
  });

  test.each(programs.map((each) => [each.name, each] as const))('%s', (_, { file, given }) => {
    expect(rehearsed(terraformLife([runTerraform(file)], given))).toEqual(UNTROUBLED());
  });
});

const jsonOf = (voice: Voice): TerraformJson => terraformStack((stack) => buildOnTerraform(stack, voice));

test.each(SURVIVED.map((change) => [change.name, change] as const))('one apply takes it: %s', (_, { from, to }) => {
  expect(rehearsed(terraformLife([jsonOf(from), jsonOf(to)], portsOf(to)))).toEqual(UNTROUBLED(1));
});

test.each(SURVIVED_ON_TERRAFORM.map((change) => [change.name, change] as const))('one apply takes it: %s', (_, change) => {
  const { from, to, given } = change;
  expect(rehearsed(terraformLife([from, to], given))).toEqual(UNTROUBLED(1));
});

describe('what is protected is replaced once `preventDestroy` is off', () => {
  test.each(REPLACED_ON_TERRAFORM.map((change) => [change.name, change] as const))('%s', (_, { from, to }) => {
    expect(codesIn(rehearsed(terraformLife([from, to])).changed[0]!)).toEqual(['prevent-destroy']);
    expect(rehearsed(terraformLife([from, withoutProtection(to)]))).toEqual(UNTROUBLED(1));
  });
});

test('routes wait for the association if they have the id of the transit gateway itself', () => {
  expect(rehearsed(terraformLife([routedOnTerraform('hub')]))).toEqual(UNTROUBLED());
  expect(codesIn(rehearsed(terraformLife([routedOnTerraform('attachment')])).created)).toEqual(['route-before-association']);
});

describe('a port that leaves the program', () => {
  const portsAfter = (...programs: readonly TerraformJson[]): number => {
    const end = [...programs, onTerraform(() => {})].reduce(
      (world, json) => deploy(TERRAFORM, world, programOf(json)).world!,
      new TerraformWorld(),
    );
    return end.account.all('connection').length;
  };

  test('stays ordered, until an apply has turned `preventDestroy` off', () => {
    expect(portsAfter(orderedOnTerraform(false))).toBe(1);
    expect(portsAfter(orderedOnTerraform(false), orderedOnTerraform(false, { preventDestroy: false }))).toBe(0);
  });
});

describe('what takes two applies is refused in one', () => {
  test.each(ON_TERRAFORM.map((change) => [change.name, change] as const))('%s', (_, change) => {
    const { from, between, to, atOnce = to, inOne, given } = change;
    expect(codesIn(rehearsed(terraformLife([from, atOnce], given)).changed[0]!)).toEqual(inOne);
    expect(rehearsed(terraformLife([from, ...between, to], given))).toEqual(UNTROUBLED(between.length + 1));
  });
});

test('whatever synthesises deploys, and goes away again', () => {
  fc.assert(
    fc.property(deployable, (scenario) => {
      const outcome = outcomeOf(() => terraformOf('cdktf', scenario) as TerraformJson);
      fc.pre('accepted' in outcome);
      expect(rehearsed(terraformLife([outcome.accepted]))).toEqual(UNTROUBLED());
    }),
    { numRuns: 25, seed: 4, endOnFailure: true },
  );
});

test('whatever synthesises grows and shrinks in one apply', () => {
  fc.assert(
    fc.property(deployable, (scenario) => {
      const [small, large] = grown(scenario).map((each) => outcomeOf(() => terraformOf('cdktf', each) as TerraformJson));
      fc.pre('accepted' in small! && 'accepted' in large!);
      expect(rehearsed(terraformLife([small.accepted, large.accepted, small.accepted]))).toEqual(UNTROUBLED(2));
    }),
    { numRuns: 12, seed: 4, endOnFailure: true },
  );
});
