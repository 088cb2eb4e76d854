import * as fc from 'fast-check';
import type { Entry } from './entry';
import { type Draw, type Mutation, mutationsOf, type Supplies } from './mutation';
import { type Defect, type Outcome, outcomeOf } from './outcome';
import { placesIn, shapeOf } from './places';

/** The seed, and so many cases: `RUNS=200000 SEED=9` for many others. */
export const SEED = Number(process.env['SEED'] ?? 10);

export function runs(usual: number): number {
  return Number(process.env['RUNS'] ?? usual);
}

/** One case, as it is drawn: an entry, one of its inputs, and what is changed of it. */
export interface Case {
  readonly entry: number;
  readonly input: number;
  readonly draws: readonly Draw[];
}

const number = fc.nat(0x3fff_ffff);
/** Plain numbers all over their range: a place is what remains of the division by how many there are. */
const draw: fc.Arbitrary<Draw> = fc.record({ place: number, kind: number, value: number });

export const cases: fc.Arbitrary<Case> = fc.record({
  entry: number,
  input: number,
  draws: fc.array(draw, { minLength: 1, maxLength: 3 }),
});

/** A class of defects, with the smallest case that shows it. */
export interface Group {
  readonly entry: string;
  readonly stem: string;
  readonly detail: string;
  readonly count: number;
  readonly example: string;
}

/** What a storm found. */
export interface Report {
  readonly accepted: number;
  readonly refused: number;
  readonly groups: readonly Group[];
  /** Cases that took longer than two seconds of the processor. */
  readonly slow: readonly string[];
}

const SLOW_MS = 2_000;

/** The CPU time after which a case counts as a hang. What is only slow is told: the time depends on the machine, and on the engine. */
const HANG_MS = 60_000;

/**
 * What the entries stand in, and what is right there.
 *
 * @typeParam Place what a case stands in: a stack, or nothing
 */
export interface World<Place> {
  readonly entries: readonly Entry<Place>[];
  /** A place of its own for each case. */
  readonly begin: () => Place;
  /** Hostile values and values that are right somewhere; they may belong to the place. */
  readonly supplies: (place: Place) => Supplies;
  /** Learns from an input that is right. */
  readonly learn: (entry: Entry<Place>, place: Place, result: unknown) => void;
  /** What is wrong with an outcome, whatever the input was. */
  readonly judge: (entry: Entry<Place>, place: Place, outcome: Outcome) => readonly Defect[];
}

/** An outcome, with what led to it. */
interface Ran {
  readonly mutations: readonly Mutation[];
  readonly outcome: Outcome;
  readonly defects: readonly Defect[];
}

/** Tries the inputs of the entries as they are: all of them must be accepted, and right. */
function tryInputs<Place>({ entries, begin, learn, judge }: World<Place>): void {
  const wrong = entries.flatMap((entry) =>
    entry.inputs.flatMap((make, index) => {
      const place = begin();
      const outcome = outcomeOf(() => entry.call(place, ...make(place)));
      if ('thrown' in outcome) {
        return [`${entry.name}, input ${index}: ${String(outcome.thrown)}`];
      }
      learn(entry, place, outcome.returned);
      return judge(entry, place, outcome).map(({ stem, detail }) => `${entry.name}, input ${index}: ${stem} ${detail}`);
    }),
  );
  if (wrong.length > 0) {
    throw new Error(`inputs that should be right are not:\n${wrong.join('\n')}`);
  }
}

/** Runs a case, or one with fewer of its changes. */
function run<Place>(world: World<Place>, entry: Entry<Place>, each: Case, isKept: (index: number) => boolean = () => true): Ran {
  const place = world.begin();
  const right = entry.inputs[each.input % entry.inputs.length]!(place);
  const mutations = mutationsOf(each.draws, right, placesIn(right), world.supplies(place)).filter((_, index) => isKept(index));
  const given = mutations.reduce((args, mutation) => mutation.apply(args), right);
  const outcome = outcomeOf(() => entry.call(place, ...given));
  return { mutations, outcome, defects: [...silences(entry, mutations, outcome), ...world.judge(entry, place, outcome)] };
}

/** What was taken although nobody may take it. */
function silences<Place>(entry: Entry<Place>, mutations: readonly Mutation[], outcome: Outcome): readonly Defect[] {
  if ('thrown' in outcome || entry.isQuestion === true) {
    return [];
  }
  const taken = mutations.filter(({ path }) => entry.anything?.test(shapeOf(path)) !== true);
  const unseen = taken.filter(({ isNeverRight }) => isNeverRight);
  const unknown = taken.filter(({ path, addsProp }) => addsProp && entry.records?.test(shapeOf(path)) !== true);
  return [
    ...unseen.map(({ path }) => ({ stem: `takes what is never right at ${shapeOf(path)}`, detail: '' })),
    ...unknown.map(({ path }) => ({ stem: `takes an unknown prop at ${shapeOf(path)}`, detail: '' })),
  ];
}

/** Runs so many cases over the entries, and groups what is wrong. */
export function storm<Place>(world: World<Place>, numRuns: number, seed = SEED): Report {
  tryInputs(world);
  const weighted = world.entries.flatMap((entry) => Array.from({ length: weightOf(world, entry) }, () => entry));
  const found = new Map<
    string,
    { readonly entry: Entry<Place>; readonly each: Case; readonly defect: Defect; readonly count: number }
  >();
  const slow: string[] = [];
  let accepted = 0;
  const pollution = pollutionSince();
  for (const each of fc.sample(cases, { numRuns, seed })) {
    const entry = weighted[each.entry % weighted.length]!;
    const before = process.cpuUsage();
    const { mutations, outcome, defects } = run(world, entry, each);
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    if (took > SLOW_MS) {
      slow.push(`${entry.name}: ${describe(mutations)}: ${Math.round(took)} ms`);
    }
    accepted += 'returned' in outcome ? 1 : 0;
    const hang = took > HANG_MS ? [{ stem: 'hangs', detail: '' }] : [];
    for (const defect of [...defects, ...hang, ...pollution()]) {
      const key = `${entry.name}\n${defect.stem}`;
      const known = found.get(key);
      const isSmaller = known === undefined || each.draws.length < known.each.draws.length;
      found.set(key, { ...(isSmaller ? { entry, each, defect } : known), count: (known?.count ?? 0) + 1 });
    }
  }
  const groups = [...found.values()].map(({ entry, each, defect, count }) => ({
    entry: entry.name,
    stem: defect.stem,
    detail: defect.detail,
    count,
    example: describe(smallest(world, entry, each, defect)),
  }));
  return { accepted, refused: numRuns - accepted, groups: groups.sort((a, b) => b.count - a.count), slow };
}

function weightOf<Place>({ begin }: World<Place>, { weight, inputs }: Entry<Place>): number {
  return weight ?? Math.ceil(Math.sqrt(inputs.flatMap((make) => placesIn(make(begin()))).length)) + 1;
}

/** The changes of a case that are needed for the defect. */
function smallest<Place>(world: World<Place>, entry: Entry<Place>, each: Case, { stem }: Defect): readonly Mutation[] {
  const kept = new Set(each.draws.keys());
  let { mutations } = run(world, entry, each);
  for (const index of each.draws.keys()) {
    const fewer = run(world, entry, each, (other) => kept.has(other) && other !== index);
    if (
      fewer.mutations.length > 0 &&
      fewer.mutations.length < mutations.length &&
      fewer.defects.some((defect) => defect.stem === stem)
    ) {
      kept.delete(index);
      mutations = fewer.mutations;
    }
  }
  return mutations;
}

function describe(mutations: readonly Mutation[]): string {
  return mutations.map(({ text }) => text).join('; ') || 'as it is';
}

/** Tells whether a case has changed what all objects inherit. */
function pollutionSince(): () => readonly Defect[] {
  const shared = [Object.prototype, Array.prototype, Function.prototype, String.prototype] as const;
  const before = shared.map((each) => Reflect.ownKeys(each).length);
  return () =>
    shared.flatMap((each, index) =>
      Reflect.ownKeys(each).length === before[index] ? [] : [{ stem: 'changes what all objects inherit', detail: '' }],
    );
}

/** The report as text: what was found most comes first. */
export function textOfReport(name: string, { accepted, refused, groups, slow }: Report): string {
  return [
    `${name}: seed ${SEED}, ${accepted} accepted, ${refused} refused, ${groups.length} classes of defects, ${slow.length} slow`,
    ...groups.map(
      ({ entry, stem, detail, count, example }) => `${entry} | ${stem} | ${detail} | ${count} | ${example.slice(0, 200)}`,
    ),
    ...slow.map((each) => `slow: ${each}`),
  ].join('\n');
}

/** The lines of a report that name defects. */
export function defectLines(text: string): readonly string[] {
  return text
    .split('\n')
    .slice(1, 30)
    .filter((line) => !line.startsWith('slow: '));
}
