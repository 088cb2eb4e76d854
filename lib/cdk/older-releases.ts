import { type CfnResource, type Stack, Token, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

// AWS CDK's releases differ in what they know of CloudFormation, and CloudFormation does not ask which of them wrote a template. What a release
// lacks is therefore written without its help.

/**
 * Makes a resource. Of an older release, its class ignores the properties that came later, without a word: these are written as overrides.
 */
export function makeResource<Props extends object, Made extends CfnResource>(
  type: new (scope: Construct, id: string, props: Props) => Made,
  scope: Construct,
  id: string,
  props: NoInfer<Props>,
): Made {
  const resource = new type(scope, id, props);
  const unknown = Object.entries(props).filter(([name, value]) => value !== undefined && !(name in resource));
  for (const [name, value] of unknown) {
    resource.addPropertyOverride(`${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, value);
  }
  if (unknown.length > 0) {
    acknowledgeNewer(
      resource,
      'F3002',
      `the validator of this release does not know ${unknown.map(([name]) => name).join(', ')}`,
    );
  }
  return resource;
}

/**
 * Acknowledges that AWS's template validator, as the release in use brings it along, is older than what is written. The oldest releases have no
 * validator, and nothing to acknowledge with.
 */
export function acknowledgeNewer(resource: CfnResource, rule: string, reason: string): void {
  (Validations as typeof Validations | undefined)?.of(resource).acknowledge({ id: `CloudFormation-Validate::${rule}`, reason });
}

/** Reads an output of a stack that may be of another Region. `Fn.getStackOutput` writes the same, and is newer than the oldest release. */
export function stackOutput(stackName: string, outputName: string, region: string): string {
  return Token.asString({ 'Fn::GetStackOutput': { StackName: stackName, Region: region, OutputName: outputName } });
}

/** Lets a stack wait for another one. Newer releases deprecate the name that older ones have. */
export function addStackDependency(stack: Stack, other: Stack, reason: string): void {
  const waiting: Pick<Stack, 'addDependency'> & Partial<Pick<Stack, 'addStackDependency'>> = stack;
  if (waiting.addStackDependency === undefined) {
    waiting.addDependency(other, reason);
  } else {
    waiting.addStackDependency(other, reason);
  }
}
