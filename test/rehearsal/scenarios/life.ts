import { type CloudFormationProgram, withoutRetention } from '../cloudformation/assembly';
import { CLOUD_FORMATION, CloudFormationWorld } from '../cloudformation/deployment';
import { type Objection, type Outcome, deploy, linesOf } from '../rehearse';
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
  const begin = new CloudFormationWorld(accountFor(parts, given));
  return lifeOf(
    begin,
    programs,
    (world, program) => deploy(CLOUD_FORMATION, world, program),
    // What is retained would hide in which order the rest goes.
    (program) => [withoutRetention(program), undefined],
  );
}

export function terraformLife(programs: readonly TerraformJson[], given: Given = {}): Life {
  const parts = programs.map((json) => ({ region: json.provider?.aws?.[0]?.region ?? 'us-east-1', text: JSON.stringify(json) }));
  const begin = new TerraformWorld(accountFor(parts, given));
  return lifeOf(
    begin,
    programs,
    (world, json) => deploy(TERRAFORM, world, json === undefined ? undefined : programOf(json)),
    (json) => [withoutProtection(json), undefined],
  );
}

function lifeOf<Program, World extends CloudFormationWorld | TerraformWorld>(
  begin: World,
  programs: readonly Program[],
  next: (world: World, program: Program | undefined) => Outcome<World>,
  toEnd: (program: Program) => readonly (Program | undefined)[],
): Life {
  let world: World | undefined = begin;
  const act = (program: Program | undefined): readonly string[] => {
    if (world === undefined) {
      return ['not reached'];
    }
    const outcome: Outcome<World> = next(world, program);
    world = outcome.world;
    return linesOf(outcome.objections);
  };
  const [first, ...changes] = programs;
  return {
    created: act(first),
    changed: changes.map(act),
    deleted: toEnd(programs.at(-1)!).flatMap(act),
  };
}

/** A life that nothing was said against, with so many changes. */
export const UNTROUBLED = (changes = 0): Life => ({
  created: [],
  changed: Array.from({ length: changes }, () => []),
  deleted: [],
});

export type { Objection };
