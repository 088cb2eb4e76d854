import { RemovalPolicy } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { cloudFormationOf } from '../parity/engines';
import { outcomeOf } from '../parity/outcome';
import { type CloudFormationProgram, type Template, portsOnly } from './cloudformation/assembly';
import { SURVIVED, SURVIVED_ON_CDK } from './scenarios/changes';
import { sampled } from '../support/seed';
import { deployable } from './scenarios/deployable';
import { documented } from './scenarios/documentation';
import { examplesOf } from './scenarios/examples';
import { grown } from './scenarios/grown';
import { UNTROUBLED, cloudFormationLife } from './scenarios/life';
import { named } from './scenarios/parts';
import { codesIn, rehearsed, reportAtTheEnd } from './scenarios/report';
import { cdkStack, runCdk, runCdkStages } from './scenarios/synthesis';
import { ON_CDK } from './scenarios/two-deployments';
import { type Voice, buildOnCdk, portsOf } from './scenarios/voice';

reportAtTheEnd('CloudFormation');

describe('the examples deploy, and go away again', () => {
  test.each(examplesOf('cdk').map((each) => [each.topic, each] as const))('%s', (_, { file, given }) => {
    const programs = runCdkStages(file);
    expect(programs.length).toBeGreaterThan(0);
    for (const program of programs) {
      expect(rehearsed(cloudFormationLife([program], given))).toEqual(UNTROUBLED());
    }
  });
});

describe('the programs of the documentation deploy, and go away again', () => {
  const { programs, clean } = documented('cdk');
  afterAll(clean);

  test('there are some', () => {
    expect(programs.length).toBeGreaterThan(5);
  });

  test.each(programs.map((each) => [each.name, each] as const))('%s', (_, { file, given, ordersFirst }) => {
    const program = runCdk(file);
    const life = rehearsed(cloudFormationLife([program], given));
    if (ordersFirst) {
      expect(codesIn(life.created)).toEqual(['port-not-available']);
      expect(cloudFormationLife([portsOnly(program), program], { ...given, hasTime: true })).toEqual(UNTROUBLED(1));
    } else {
      expect(life).toEqual(UNTROUBLED());
    }
  });
});

const programOf = (voice: Voice): CloudFormationProgram => cdkStack((stack) => buildOnCdk(stack, voice), { region: 'us-east-1' });

test.each(SURVIVED.map((change) => [change.name, change] as const))('one deployment takes it: %s', (_, { from, to }) => {
  expect(rehearsed(cloudFormationLife([programOf(from), programOf(to)], portsOf(to)))).toEqual(UNTROUBLED(1));
});

test.each(SURVIVED_ON_CDK.map((change) => [change.name, change] as const))('one deployment takes it: %s', (_, change) => {
  const { from, to, given } = change;
  expect(rehearsed(cloudFormationLife([from, to], given))).toEqual(UNTROUBLED(1));
});

describe('what takes two deployments is refused in one', () => {
  test.each(ON_CDK.map((change) => [change.name, change] as const))('%s', (_, change) => {
    const { from, between, to, atOnce = to, inOne, given } = change;
    expect(codesIn(rehearsed(cloudFormationLife([from, atOnce], given)).changed[0]!)).toEqual(inOne);
    expect(rehearsed(cloudFormationLife([from, ...between, to], given))).toEqual(UNTROUBLED(between.length + 1));
  });
});

test('an interface that stays keeps its gateway from being deleted, until it is deleted by hand', () => {
  const programs = [named('Voice', RemovalPolicy.DESTROY), named(undefined, RemovalPolicy.DESTROY)];
  expect(codesIn(rehearsed(cloudFormationLife(programs)).deleted)).toEqual(['gateway-in-use']);
  expect(rehearsed(cloudFormationLife(programs, { isCleanedByHand: true }))).toEqual(UNTROUBLED(1));
});

test('some of what is generated opens everything that is announced, within the quota', () => {
  const wide = sampled(deployable, 40).filter(({ openings }) => openings === 'all-bgp-prefixes');
  expect(wide.length).toBeGreaterThan(4);
});

test('whatever synthesises deploys, and goes away again', () => {
  fc.assert(
    fc.property(deployable, (scenario) => {
      const outcome = outcomeOf(() => cloudFormationOf(scenario));
      fc.pre('accepted' in outcome);
      const program = [{ name: 'Network', region: 'us-east-1', template: outcome.accepted as Template, dependencies: [] }];
      expect(rehearsed(cloudFormationLife([program]))).toEqual(UNTROUBLED());
    }),
    { numRuns: 25, seed: 4, endOnFailure: true },
  );
});

test('whatever synthesises grows and shrinks in one deployment', () => {
  fc.assert(
    fc.property(deployable, (scenario) => {
      const [small, large] = grown(scenario).map((each) => outcomeOf(() => cloudFormationOf(each)));
      fc.pre('accepted' in small! && 'accepted' in large!);
      const [before, after] = [small, large].map(({ accepted }) => [
        { name: 'Network', region: 'us-east-1', template: accepted as Template, dependencies: [] },
      ]);
      expect(rehearsed(cloudFormationLife([before!, after!, before!]))).toEqual(UNTROUBLED(2));
    }),
    { numRuns: 12, seed: 4, endOnFailure: true },
  );
});
