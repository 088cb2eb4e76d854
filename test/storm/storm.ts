import * as fc from 'fast-check';
import type { Entry } from './entry';
import { type Draw, type Mutation, mutationsOf, type Supplies } from './mutation';
import { type Defect, defectsOfResult, defectsOfThrown, type Kinds, learn, type Outcome, outcomeOf } from './outcome';
import { type Path, placesIn, shapeOf } from './places';

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
  /** Cases that took longer than two seconds. */
  readonly slow: readonly string[];
}

const SLOW_MS = 2_000;

/** An entry with what is known of it once its inputs were tried as they are. */
export interface Tried {
  readonly entry: Entry;
  readonly places: readonly (readonly Path[])[];
  readonly kinds: Kinds;
  readonly followed: Kinds;
}

/** Tries the inputs of an entry as they are. All of them must be accepted. */
export function tried(entry: Entry): Tried {
  const kinds: Kinds = new Map();
  const followed: Kinds = new Map();
  for (const input of entry.inputs) {
    const result = entry.call(...input);
    learn(kinds, result);
    for (const act of entry.follow?.(result) ?? []) {
      learn(followed, act());
    }
  }
  return { entry, places: entry.inputs.map(placesIn), kinds, followed };
}

/** What is wrong with the outcome of a case. */
export function judge({ entry, kinds, followed }: Tried, mutations: readonly Mutation[], outcome: Outcome): readonly Defect[] {
  if ('thrown' in outcome) {
    return defectsOfThrown(outcome.thrown);
  }
  const isFree = ({ path }: Mutation): boolean => entry.isQuestion === true || entry.anything?.test(shapeOf(path)) === true;
  const unseen = mutations.filter((each) => each.isNeverRight && !isFree(each));
  const unknown = mutations.filter((each) => each.addsProp && !isFree(each) && entry.records?.test(shapeOf(each.path)) !== true);
  return [
    ...unseen.map(({ path }) => ({ stem: `takes what is never right at ${shapeOf(path)}`, detail: '' })),
    ...unknown.map(({ path }) => ({ stem: `takes an unknown prop at ${shapeOf(path)}`, detail: '' })),
    ...defectsOfResult(outcome.returned, kinds),
    ...(entry.follow?.(outcome.returned) ?? []).flatMap((act) => {
      const after = outcomeOf(act);
      return ('thrown' in after ? defectsOfThrown(after.thrown) : defectsOfResult(after.returned, followed)).map(
        ({ stem, detail }) => ({ stem: `then: ${stem}`, detail }),
      );
    }),
  ];
}

function weightOf({ entry, places }: Tried): number {
  return entry.weight ?? Math.ceil(Math.sqrt(places.flat().length));
}

/** Runs so many cases over the entries, and groups what is wrong. */
export function storm(entries: readonly Entry[], supplies: Supplies, numRuns: number, seed = SEED): Report {
  const attempts = entries.map((entry) => ({ entry, outcome: outcomeOf(() => tried(entry)) }));
  const wrong = attempts.flatMap(({ entry, outcome }) =>
    'thrown' in outcome ? [`${entry.name}: ${String(outcome.thrown)}`] : [],
  );
  if (wrong.length > 0) {
    throw new Error(`inputs that should be right are refused:\n${wrong.join('\n')}`);
  }
  const all = attempts
    .map(({ outcome }) => (outcome as { returned: Tried }).returned)
    .flatMap((each) => Array.from({ length: weightOf(each) }, () => each));
  const drawn = fc.sample(cases, { numRuns, seed });
  const found = new Map<string, { readonly tried: Tried; readonly each: Case; readonly defect: Defect; count: number }>();
  const slow: string[] = [];
  let accepted = 0;
  const isClean = pollution();
  for (const each of drawn) {
    const subject = all[each.entry % all.length]!;
    const mutations = changesOf(subject, each, supplies);
    const before = performance.now();
    const outcome = run(subject, each, mutations);
    const defects = [...judge(subject, mutations, outcome), ...isClean()];
    if (performance.now() - before > SLOW_MS) {
      slow.push(`${subject.entry.name}: ${describe(mutations)}: ${Math.round(performance.now() - before)} ms`);
    }
    accepted += 'returned' in outcome ? 1 : 0;
    for (const defect of defects) {
      const key = `${subject.entry.name}\n${defect.stem}`;
      const known = found.get(key);
      if (known === undefined) {
        found.set(key, { tried: subject, each, defect, count: 1 });
      } else {
        known.count += 1;
        if (known.each.draws.length > each.draws.length) {
          found.set(key, { ...known, each, defect });
        }
      }
    }
  }
  const groups = [...found.values()].map(({ tried: subject, each, defect, count }) => ({
    entry: subject.entry.name,
    stem: defect.stem,
    detail: defect.detail,
    count,
    example: describe(smallest(subject, each, defect, supplies)),
  }));
  return { accepted, refused: drawn.length - accepted, groups: groups.sort((a, b) => b.count - a.count), slow };
}

function changesOf({ entry, places }: Tried, { input, draws }: Case, supplies: Supplies): readonly Mutation[] {
  const index = input % entry.inputs.length;
  return mutationsOf(draws, entry.inputs[index]!, places[index]!, supplies);
}

function run({ entry }: Tried, { input }: Case, mutations: readonly Mutation[]): Outcome {
  const given = mutations.reduce<readonly unknown[]>(
    (args, each) => each.apply(args),
    entry.inputs[input % entry.inputs.length]!,
  );
  return outcomeOf(() => entry.call(...given));
}

/** The case with as few changes as show the defect. */
function smallest(subject: Tried, each: Case, { stem }: Defect, supplies: Supplies): readonly Mutation[] {
  let mutations = changesOf(subject, each, supplies);
  for (const one of mutations) {
    const fewer = mutations.filter((other) => other !== one);
    if (fewer.length > 0 && judge(subject, fewer, run(subject, each, fewer)).some((other) => other.stem === stem)) {
      mutations = fewer;
    }
  }
  return mutations;
}

function describe(mutations: readonly Mutation[]): string {
  return mutations.map(({ text }) => text).join('; ') || 'as it is';
}

/** Tells whether a case has changed what all objects inherit. */
function pollution(): () => readonly Defect[] {
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
