import { type CfnResource, Stack } from 'aws-cdk-lib';
import { Dependable, type IConstruct, type IDependable } from 'constructs';
import { stacksBefore } from './references';

/**
 * Lets a construct depend on what the app holds once it is complete, so that the order of construction does not matter. What stands in a
 * stack on which the construct's stack does not depend already is left out: two stacks could otherwise wait for each other.
 *
 * @param values what the construct refers to: their stacks come first anyway
 * @param find called when the app is synthesised
 */
export function dependOnceComplete(
  construct: IConstruct,
  values: readonly (string | undefined)[],
  find: () => readonly IConstruct[],
): void {
  const found: IDependable = {};
  Dependable.implement(found, {
    get dependencyRoots(): IConstruct[] {
      const stacks = stacksBefore(construct, values);
      return find().filter((each) => stacks.has(Stack.of(each)));
    },
  });
  construct.node.addDependency(found);
}

/** Whether a resource is made after another one, by a dependency of its own, of a parent or of its stack. */
export function waitsFor(resource: CfnResource, other: CfnResource): boolean {
  const roots = resource.node.scopes.flatMap(({ node }) => node.dependencies);
  const here = Stack.of(resource);
  return (
    roots.some((root) => other.node.scopes.includes(root)) ||
    resource.obtainDependencies().includes(other) ||
    (here !== Stack.of(other) && stacksBefore(resource, []).has(Stack.of(other)))
  );
}
