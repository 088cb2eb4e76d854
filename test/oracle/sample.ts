import * as fc from 'fast-check';
import { type Finding, TwilioCatalog } from 'twilio-interconnect-constructs';
import { defects } from './compare';
import type { Opened } from './opened';
import { plan } from './planned';
import { type World, worlds } from './world';

/** How many accepted worlds are tried, and the seed that they are drawn with: `RUNS=20000 SEED=9` for many others. */
export const RUNS = Number(process.env['RUNS'] ?? 2000);
export const SEED = Number(process.env['SEED'] ?? 8);

/** So many worlds are drawn at a time. */
const DRAWN = 200;

/** So many worlds are one app. What is checked across stacks takes longer with each. */
const BATCH = 8;

/** A world that is accepted, with what its plan says. */
interface Accepted {
  readonly world: World;
  readonly findings: readonly Finding[];
}

/** What was tried: how many worlds of each sort. */
export type Coverage = Record<
  | 'refused'
  | World['kind']
  | 'given'
  | 'failover'
  | 'allOpen'
  | 'sbc'
  | 'anotherDay'
  | 'additions'
  | 'replacements'
  | 'twoEdges'
  | 'largeLists'
  | 'firewallsApart'
  | 'olderSdks'
  | 'sharedLists',
  number
>;

/** What is found in so many worlds that are accepted. */
export class Trial {
  public readonly coverage: Coverage = {
    refused: 0,
    group: 0,
    access: 0,
    interconnect: 0,
    list: 0,
    egress: 0,
    given: 0,
    failover: 0,
    allOpen: 0,
    sbc: 0,
    anotherDay: 0,
    additions: 0,
    replacements: 0,
    twoEdges: 0,
    largeLists: 0,
    firewallsApart: 0,
    olderSdks: 0,
    sharedLists: 0,
  };
  public accepted = 0;

  /** @param entriesLimit how many entries the engine can write in one list */
  public constructor(private readonly entriesLimit?: number) {}

  /** What is wrong with what an engine makes of the worlds. It ends with the first app in which there is something. */
  public defectsOf(synthesise: (worlds: readonly World[]) => readonly Opened[]): readonly string[] {
    for (const batch of this.batches()) {
      const found = synthesise(batch.map(({ world }) => world)).flatMap((opened, index) => {
        const { world, findings } = batch[index]!;
        this.coverage.largeLists += hasLargeList(opened) ? 1 : 0;
        return defects(world, opened, findings).map((line) => `${fc.stringify(world)} ${line}`);
      });
      if (found.length > 0) {
        return found;
      }
    }
    return [];
  }

  /** One line about what was tried, with all that is needed to try it again. */
  public summary(engine: string): string {
    const { accepted, coverage } = this;
    return `SEED=${SEED} RUNS=${RUNS} on ${engine}: ${JSON.stringify({ accepted, ...coverage })}`;
  }

  private *batches(): Generator<readonly Accepted[]> {
    let batch: Accepted[] = [];
    for (const world of drawn()) {
      const planned = plan(world, this.entriesLimit);
      if (planned === undefined) {
        this.coverage.refused += 1;
        expect(this.coverage.refused).toBeLessThan(RUNS + DRAWN);
        continue;
      }
      this.count(world);
      batch.push({ world, findings: planned.findings });
      if (batch.length === BATCH || this.accepted === RUNS) {
        yield batch;
        batch = [];
      }
      if (this.accepted === RUNS) {
        return;
      }
    }
  }

  private count({ kind, edges, entries, failoverEdges, openings, sbc, given, firewalls }: World): void {
    const { coverage } = this;
    this.accepted += 1;
    coverage[kind] += 1;
    coverage.given += given === undefined ? 0 : 1;
    coverage.failover += failoverEdges === undefined ? 0 : 1;
    coverage.allOpen += openings === 'all-bgp-prefixes' ? 1 : 0;
    coverage.sbc += Object.keys(sbc ?? {}).length === 0 ? 0 : 1;
    coverage.anotherDay += entries.date === TwilioCatalog.current.date ? 0 : 1;
    coverage.additions += entries.add.length > 0 ? 1 : 0;
    coverage.replacements += entries.replace.length > 0 ? 1 : 0;
    coverage.firewallsApart += firewalls?.isApart === true ? 1 : 0;
    coverage.olderSdks += firewalls?.olderSdks === true ? 1 : 0;
    coverage.sharedLists += firewalls?.sharesLists === true ? 1 : 0;
    coverage.twoEdges += new Set(edges).size > 1 ? 1 : 0;
  }
}

/** Worlds without end, the same ones for a seed. */
function* drawn(): Generator<World> {
  for (let round = 0; ; round += 1) {
    // A prime, so that neighbouring seeds have no round in common.
    yield* fc.sample(worlds, { seed: SEED + 7919 * round, numRuns: DRAWN });
  }
}

const hasLargeList = ({ groups }: Opened): boolean =>
  Object.values(groups)
    .flat()
    .some(({ list }) => list.size > 100);

/** Every sort of world is tried often enough to mean something. */
export function expectCoverage({ accepted, coverage }: Trial): void {
  expect(accepted).toBe(RUNS);
  expect(Object.entries(coverage).filter(([, count]) => count < RUNS / 100)).toEqual([]);
}
