import { type App, CfnResource, Stack } from 'aws-cdk-lib';
import type { CfnPrivateVirtualInterface } from 'aws-cdk-lib/aws-directconnect';
import { HAS_VALIDATIONS } from '../../support/either-release';
import { everyDirectConnect } from '../../support/every-direct-connect';
import { strictApp, violationsOf } from '../../support/strict';

afterAll(() => {
  process.env['CDK_VALIDATION'] = 'false';
});

/** What a synthesis that may fail leaves in the validator's report. */
function violationsAfter(app: App): ReturnType<typeof violationsOf> {
  try {
    app.synth();
  } catch (error) {
    expect(String(error)).toContain('CloudFormation Validate');
  }
  return violationsOf(app);
}

describe("AWS's template validator at its strictest", () => {
  test('finds nothing in all Direct Connect constructs together', () => {
    const app = strictApp();
    everyDirectConnect(new Stack(app, 'Everything'));
    expect(() => app.synth()).not.toThrow();
    expect(violationsOf(app)).toEqual([]);
  });

  test('does find what is wrong', () => {
    const app = strictApp();
    const stack = new Stack(app, 'Wrong');
    everyDirectConnect(stack);
    const l1 = stack.node.findChild('Private').node.defaultChild as CfnPrivateVirtualInterface;
    l1.addPropertyOverride('Vlan', 5000);
    expect(violationsAfter(app)).toEqual([expect.objectContaining({ ruleName: 'F3034' })]);
  });

  // An old release can acknowledge nothing.
  (HAS_VALIDATIONS ? test : test.skip)('does not know resiliency groups, so that the acknowledgement is needed', () => {
    const app = strictApp();
    new CfnResource(new Stack(app, 'Own'), 'Group', { type: 'AWS::DirectConnect::ResiliencyGroup' });
    expect(violationsAfter(app)).toEqual([expect.objectContaining({ ruleName: 'F3006' })]);
  });
});
