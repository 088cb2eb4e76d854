import { Refused } from './control-plane/refusal';

/** One thing that a deployment does, and what has to be done before. */
export interface Step<World> {
  readonly name: string;
  readonly after: readonly string[];
  /** Whether AWS may refuse it, so that its place in the order matters. */
  readonly matters: boolean;
  readonly run: (world: World) => unknown;
}

/** An order of steps, by their names. */
export type Order = readonly string[];

type Graph = Pick<Step<never>, 'name' | 'after' | 'matters'>;

const RANDOM_ORDERS = 4;

/**
 * Orders of the steps that the dependencies allow. The model refuses a step because some other thing stands, or does not stand yet. So what
 * has to be tried is each step before and after every other that it does not depend on: each runs once as early as it can, with its
 * dependencies alone before it, and once as late as it can, with its dependents alone after it. A few orders by chance come on top, the same
 * in every run.
 */
export function ordersOf(steps: readonly Graph[]): readonly Order[] {
  const graph = new Map(steps.map(({ name, after }) => [name, new Set(after.filter((each) => each !== name))]));
  for (const [name, after] of graph) {
    for (const each of after) {
      if (!graph.has(each)) {
        throw new Error(`${name} waits for ${each}, which is no step`);
      }
    }
  }
  const usual = sorted([...graph.keys()], graph);
  const before = closureOf(usual, graph);
  const important = steps.filter(({ matters }) => matters).map(({ name }) => name);
  const orders = [usual];
  for (const name of important) {
    const ancestors = before.get(name)!;
    const isEarly = (each: string): boolean => ancestors.has(each) || each === name;
    orders.push([...usual.filter(isEarly), ...usual.filter((each) => !isEarly(each))]);
    const isLate = (each: string): boolean => each === name || before.get(each)!.has(name);
    orders.push([...usual.filter((each) => !isLate(each)), ...usual.filter(isLate)]);
  }
  const random = mulberry(42);
  for (let count = 0; count < RANDOM_ORDERS; count++) {
    const weights = new Map(usual.map((name) => [name, random()]));
    orders.push(
      sorted(
        [...usual].sort((a, b) => weights.get(a)! - weights.get(b)!),
        graph,
      ),
    );
  }
  const isImportant = new Set(important);
  const distinct = new Map(orders.map((order) => [order.filter((name) => isImportant.has(name)).join('\n'), order]));
  return [...distinct.values()];
}

/** The names in their own order as far as the dependencies allow it. */
function sorted(names: readonly string[], graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const waiting = new Map(names.map((name) => [name, graph.get(name)!.size]));
  const followers = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const name of names) {
    graph.get(name)!.forEach((each) => followers.get(each)!.push(name));
  }
  const rank = new Map(names.map((name, index) => [name, index]));
  const ready = names.filter((name) => waiting.get(name) === 0);
  const order: string[] = [];
  while (ready.length > 0) {
    const next = ready.shift()!;
    order.push(next);
    for (const follower of followers.get(next)!) {
      waiting.set(follower, waiting.get(follower)! - 1);
      if (waiting.get(follower) === 0) {
        const place = ready.findIndex((each) => rank.get(each)! > rank.get(follower)!);
        ready.splice(place === -1 ? ready.length : place, 0, follower);
      }
    }
  }
  if (order.length < names.length) {
    const stuck = names.filter((name) => !order.includes(name));
    throw new Refused('cycle', `these wait for each other: ${stuck.slice(0, 4).join(', ')}`);
  }
  return order;
}

/** For each name, everything that comes before it in every order. */
function closureOf(
  order: readonly string[],
  graph: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const closure = new Map<string, Set<string>>();
  for (const name of order) {
    const all = new Set<string>();
    for (const each of graph.get(name)!) {
      all.add(each);
      closure.get(each)!.forEach((earlier) => all.add(earlier));
    }
    closure.set(name, all);
  }
  return closure;
}

/** Numbers from 0 to 1 that look like chance and are the same in every run. */
export function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
