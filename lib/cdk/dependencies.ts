import { Dependable, type IConstruct, type IDependable } from 'constructs';

/**
 * Lets a construct depend on what the app holds once it is complete, so that the order of construction does not matter.
 *
 * @param find called when the app is synthesised
 */
export function dependOnceComplete(construct: IConstruct, find: () => readonly IConstruct[]): void {
  const found: IDependable = {};
  Dependable.implement(found, {
    get dependencyRoots(): IConstruct[] {
      return [...find()];
    },
  });
  construct.node.addDependency(found);
}
