import { Annotations, type CfnResource, type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

// What a program does with AWS CDK itself, under the name that the release under test has for it.

/** Whether this release of AWS CDK has `Validations`. */
export const HAS_VALIDATIONS = (Validations as unknown) !== undefined;

/** Acknowledges warnings of a construct and of those below it. */
export function acknowledge(scope: IConstruct, ...codes: readonly string[]): void {
  const reason = 'a test';
  for (const id of codes) {
    if (HAS_VALIDATIONS) {
      Validations.of(scope).acknowledge({ id, reason });
    } else {
      Annotations.of(scope).acknowledgeWarning(id, reason);
    }
  }
}

/** Lets a resource wait for another one. */
export function addResourceDependency(resource: CfnResource, other: CfnResource): void {
  if ('addResourceDependency' in resource) {
    resource.addResourceDependency(other);
  } else {
    (resource as CfnResource).addDependency(other);
  }
}

/** Lets a stack wait for another one. */
export function addStackDependency(stack: Stack, other: Stack): void {
  if ('addStackDependency' in stack) {
    stack.addStackDependency(other);
  } else {
    (stack as Stack).addDependency(other);
  }
}
