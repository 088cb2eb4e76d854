import { fullDiff, ResourceImpact } from '@aws-cdk/cloudformation-diff';

/** What a deployment does to the resources, in the words with which the page begins the cell. */
export type Effect =
  'refused' | 'replaces' | 'in place' | 'adds and removes' | 'no call to AWS' | 'changes an output' | 'checked only';

type Template = Parameters<typeof fullDiff>[0];

/** The strongest effect of a deployment, as CloudFormation's schemas have it. */
export function effectOf(before: Template, after: Template): Effect {
  const { resources, outputs } = fullDiff(before, after);
  const effects = new Set<Effect>();
  resources.forEachDifference((_id, { changeImpact, oldResourceType: oldType, newResourceType: newType, propertyUpdates }) => {
    if (oldType !== undefined && newType !== undefined && oldType !== newType) {
      effects.add('refused');
    } else if (changeImpact === ResourceImpact.WILL_REPLACE || changeImpact === ResourceImpact.MAY_REPLACE) {
      effects.add('replaces');
    } else if (oldType === undefined || newType === undefined) {
      effects.add('adds and removes');
    } else {
      // Policies and dependencies are CloudFormation's own.
      effects.add(Object.keys(propertyUpdates).length === 0 ? 'no call to AWS' : 'in place');
    }
  });
  if (outputs.differenceCount > 0) {
    effects.add('changes an output');
  }
  const strongestFirst = ['refused', 'replaces', 'in place', 'adds and removes', 'no call to AWS', 'changes an output'] as const;
  return strongestFirst.find((effect) => effects.has(effect)) ?? 'checked only';
}
