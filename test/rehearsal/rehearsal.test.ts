import { TALLY } from './rehearse';
import { examplesOf } from './scenarios/examples';
import { UNTROUBLED, cloudFormationLife, terraformLife } from './scenarios/life';
import { runCdk, runTerraform } from './scenarios/synthesis';

afterAll(() => {
  const { deployments, orders, steps } = TALLY;
  console.log(`rehearsed ${deployments} deployments in ${orders} orders of together ${steps} steps`);
});

describe('the examples deploy, and go away again', () => {
  test.each(examplesOf('cdk').map((each) => [each.topic, each] as const))('%s on AWS CDK', (_, { file, given }) => {
    expect(cloudFormationLife([runCdk(file)], given)).toEqual(UNTROUBLED());
  });

  test.each(examplesOf('cdktf').map((each) => [each.topic, each] as const))('%s on Terraform', (_, { file, given }) => {
    expect(terraformLife([runTerraform(file)], given)).toEqual(UNTROUBLED());
  });
});
