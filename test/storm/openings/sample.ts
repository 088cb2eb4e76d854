import * as fc from 'fast-check';
import type { Finding } from 'twilio-interconnect-constructs';
import { defects } from './compare';
import type { Opened } from './opened';
import { plan } from './planned';
import { type World, worlds } from './world';

/** How many worlds are synthesised at a time, and the seed: `STORM=2000 SEED=9` for many others. */
export const SEED = Number(process.env['SEED'] ?? 8);
export const SYNTHESES = Number(process.env['STORM'] ?? 60);

/** So many worlds at one time are one app. */
const BATCH = 50;

/** A world that is accepted, with what its plan says. */
export interface Accepted {
  readonly world: World;
  readonly findings: readonly Finding[];
}

/**
 * The accepted ones among so many worlds.
 *
 * @param entriesLimit how many entries the engine can write in one list
 */
export function acceptedWorlds(entriesLimit?: number): readonly Accepted[] {
  return fc.sample(worlds, { seed: SEED, numRuns: SYNTHESES }).flatMap((world) => {
    const planned = plan(world, entriesLimit);
    return planned === undefined ? [] : [{ world, findings: planned.findings }];
  });
}

/** What is wrong with what an engine makes of the worlds. */
export function stormDefects(
  all: readonly Accepted[],
  synthesise: (worlds: readonly World[]) => readonly Opened[],
): readonly string[] {
  const batches = Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  );
  return batches.flatMap((batch) =>
    synthesise(batch.map(({ world }) => world)).flatMap((opened, index) => {
      const { world, findings } = batch[index]!;
      return defects(world, opened, findings).map((line) => `${fc.stringify(world)} ${line}`);
    }),
  );
}
