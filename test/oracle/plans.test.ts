import * as fc from 'fast-check';
import { defects } from './compare';
import { plan } from './planned';
import { type World, worlds } from './world';

/** How many worlds are planned: `RUNS=20000` for many. */
const RUNS = Number(process.env['RUNS'] ?? 400);
const SEED = Number(process.env['SEED'] ?? 8);

test('every group of every plan opens exactly what the rules of its edge name, and routes lead to what is announced', () => {
  const counts = {
    planned: 0,
    refused: 0,
    group: 0,
    access: 0,
    interconnect: 0,
    list: 0,
    egress: 0,
    given: 0,
    groups: 0,
    rules: 0,
  };
  fc.assert(
    fc.property(worlds, (world: World) => {
      const made = plan(world);
      if (made === undefined) {
        counts.refused += 1;
        return;
      }
      counts.planned += 1;
      counts[world.kind] += 1;
      counts.given += world.given === undefined ? 0 : 1;
      counts.groups += Object.keys(made.opened.groups).length;
      counts.rules += Object.values(made.opened.groups).flat().length;
      expect(defects(world, made.opened, made.findings)).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  console.log(JSON.stringify(counts));
  expect(counts.planned).toBeGreaterThan(RUNS / 2);
  expect(Math.min(counts.group, counts.access, counts.interconnect, counts.list, counts.egress, counts.given)).toBeGreaterThan(
    RUNS / 40,
  );
});
