import { type CloudFormationProgram, withoutRetention } from '../cloudformation/assembly';
import { CLOUD_FORMATION, CloudFormationWorld } from '../cloudformation/deployment';
import { type Outcome, deploy, linesOf } from '../rehearse';
import { TERRAFORM, TerraformWorld } from '../terraform/apply';
import { type TerraformJson, programOf, withoutProtection } from '../terraform/configuration';
import { type Given, accountFor } from './given';

/** What was said against each deployment of a life: the first, each change, and the end. */
export interface Life {
  readonly created: readonly string[];
  readonly changed: readonly (readonly string[])[];
  readonly deleted: readonly string[];
}

/** The programs one after the other, from nothing, and then away with everything. */
export function cloudFormationLife(programs: readonly CloudFormationProgram[], given: Given = {}): Life {
  const parts = programs.flat().map(({ region, template }) => ({ region, text: JSON.stringify(template) }));
  const begin = (): CloudFormationWorld => new CloudFormationWorld(accountFor(parts, given));
  const next = (world: CloudFormationWorld, program: CloudFormationProgram | undefined) =>
    deploy(CLOUD_FORMATION, world, program);
  const asIs = lifeOf(begin(), programs, next, () => [undefined], given);
  // What is retained hides in which order the rest goes.
  const unretained = lifeOf(begin(), programs.map(withoutRetention), next, () => [undefined], given);
  return bothOf(asIs, unretained);
}

function bothOf(one: Life, other: Life): Life {
  const lines = (some: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...some, ...more])].sort();
  return {
    created: lines(one.created, other.created),
    changed: one.changed.map((each, index) => lines(each, other.changed[index]!)),
    deleted: lines(one.deleted, other.deleted),
  };
}

export function terraformLife(programs: readonly TerraformJson[], given: Given = {}): Life {
  const parts = programs.map((json) => ({ region: json.provider?.aws?.[0]?.region ?? 'us-east-1', text: JSON.stringify(json) }));
  const begin = new TerraformWorld(accountFor(parts, given));
  return lifeOf(
    begin,
    programs,
    (world, json) => deploy(TERRAFORM, world, json === undefined ? undefined : programOf(json)),
    // A destroy is refused while anything has `prevent_destroy`.
    (json) => [withoutProtection(json), undefined],
    given,
  );
}

function lifeOf<Program, World extends CloudFormationWorld | TerraformWorld>(
  begin: World,
  programs: readonly Program[],
  next: (world: World, program: Program | undefined) => Outcome<World>,
  toEnd: (program: Program) => readonly (Program | undefined)[],
  { hasTime = false, isCleanedByHand = false }: Given = {},
): Life {
  let world: World | undefined = begin;
  const act = (program: Program | undefined): readonly string[] => {
    if (world === undefined) {
      return ['not reached'];
    }
    const outcome: Outcome<World> = next(world, program);
    world = outcome.world;
    if (hasTime) {
      world?.account.portsComeUp();
    }
    if (isCleanedByHand && world !== undefined) {
      deleteWhatStayed(world);
    }
    return linesOf(outcome.objections);
  };
  const [first, ...changes] = programs;
  return {
    created: act(first),
    changed: changes.map(act),
    deleted: toEnd(programs.at(-1)!).flatMap(act),
  };
}

/** Deletes the interfaces that were made and that nothing manages any more, as one does in the console. */
function deleteWhatStayed({ account, managed }: CloudFormationWorld | TerraformWorld): void {
  for (const thing of account.all('interface', (_, { id, isGiven }) => !isGiven && !managed.has(id))) {
    account.remove(thing);
  }
}

/** A life that nothing was said against, with so many changes. */
export const UNTROUBLED = (changes = 0): Life => ({
  created: [],
  changed: Array.from({ length: changes }, () => []),
  deleted: [],
});
