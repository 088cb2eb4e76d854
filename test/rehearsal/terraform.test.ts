import * as fc from 'fast-check';
import { terraformOf } from '../parity/engines';
import { outcomeOf } from '../parity/outcome';
import { scenarios } from '../parity/scenario';
import { SURVIVED } from './scenarios/changes';
import { documented } from './scenarios/documentation';
import { examplesOf } from './scenarios/examples';
import { UNTROUBLED, terraformLife } from './scenarios/life';
import { codesIn, rehearsed, reportAtTheEnd } from './scenarios/report';
import { runTerraform, terraformStack } from './scenarios/synthesis';
import { ON_TERRAFORM } from './scenarios/two-deployments';
import { TWO_SITES, type Voice, buildOnTerraform, portsOf } from './scenarios/voice';
import { type TerraformJson, withoutProtection } from './terraform/configuration';

reportAtTheEnd('Terraform');

describe('the examples deploy, and go away again', () => {
  test.each(examplesOf('cdktf').map((each) => [each.topic, each] as const))('%s', (_, { file, given }) => {
    expect(rehearsed(terraformLife([runTerraform(file)], given))).toEqual(UNTROUBLED());
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

const programOf = (voice: Voice): TerraformJson => terraformStack((stack) => buildOnTerraform(stack, voice));

test.each(SURVIVED.map((change) => [change.name, change] as const))('one apply takes it: %s', (_, { from, to }) => {
  expect(rehearsed(terraformLife([programOf(from), programOf(to)], portsOf(to)))).toEqual(UNTROUBLED(1));
});

// The gateway has another ASN for transit gateways, so it is replaced, after the interfaces of the other type.
test('one apply takes it: from a VPN gateway to a transit gateway, with a Direct Connect gateway of its own', () => {
  const [from, to] = (['vpn', 'transit'] as const).map((hub) => withoutProtection(programOf({ ...TWO_SITES, hub })));
  expect(rehearsed(terraformLife([from!, to!]))).toEqual(UNTROUBLED(1));
});

describe('what takes two applies is refused in one', () => {
  test.each(ON_TERRAFORM.map((change) => [change.name, change] as const))('%s', (_, change) => {
    const { from, between, to, atOnce = to, inOne, given } = change;
    expect(codesIn(rehearsed(terraformLife([from, atOnce], given)).changed[0]!)).toEqual(inOne);
    expect(rehearsed(terraformLife([from, between, to], given))).toEqual(UNTROUBLED(2));
  });
});

test('whatever synthesises deploys, and goes away again', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const outcome = outcomeOf(() => terraformOf('cdktf', scenario) as TerraformJson);
      fc.pre('accepted' in outcome);
      expect(rehearsed(terraformLife([outcome.accepted]))).toEqual(UNTROUBLED());
    }),
    { numRuns: 25, seed: 4, endOnFailure: true },
  );
});
