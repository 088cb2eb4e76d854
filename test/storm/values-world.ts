import type { Entry } from './entry';
import type { Supplies } from './mutation';
import { defectsOfResult, defectsOfThrown, type Kinds, learn, outcomeOf } from './outcome';
import type { World } from './storm';

/** The world of values, plans and texts, which stand in nothing. */
export function valuesWorld(entries: readonly Entry[], supplies: Supplies): World<undefined> {
  const results = new Map<string, { readonly kinds: Kinds; readonly followed: Kinds }>();
  const kindsOf = ({ name }: Entry) => {
    const known = results.get(name) ?? { kinds: new Map(), followed: new Map() };
    results.set(name, known);
    return known;
  };
  return {
    entries,
    begin: () => undefined,
    supplies: () => supplies,
    learn: (entry, _, result) => {
      const { kinds, followed } = kindsOf(entry);
      learn(kinds, result);
      for (const act of entry.follow?.(result) ?? []) {
        learn(followed, act());
      }
    },
    judge: (entry, _, outcome) => {
      if ('thrown' in outcome) {
        return defectsOfThrown(outcome.thrown);
      }
      const { kinds, followed } = kindsOf(entry);
      const after = (entry.follow?.(outcome.returned) ?? [])
        .map(outcomeOf)
        .flatMap((next) => ('thrown' in next ? defectsOfThrown(next.thrown) : defectsOfResult(next.returned, followed)));
      return [
        ...defectsOfResult(outcome.returned, kinds),
        ...after.map(({ stem, detail }) => ({ stem: `then: ${stem}`, detail })),
      ];
    },
  };
}
