import { Account } from './control-plane/account';
import { type Refusal, Refused } from './control-plane/refusal';
import { type Order, type Step, ordersOf } from './orders';

/** What an engine knows of an account, and what it has deployed there. */
export interface World {
  readonly account: Account;
  clone(): World;
}

/** How an engine makes a program true in a world. */
export interface Engine<Program, Deployed extends World> {
  /** What it does, as it plans from what stands before; `undefined` takes everything away. */
  steps(before: Deployed, program: Program | undefined): readonly Step<Deployed>[];
}

/** What was said against a deployment, at which step, and in how many of the orders. */
export interface Objection {
  readonly step: string;
  readonly refusal: Refusal;
  orders: number;
}

export interface Outcome<Deployed extends World> {
  readonly objections: readonly Objection[];
  /** After an order that nothing refused; undefined if there was none. */
  readonly world: Deployed | undefined;
  readonly orders: number;
}

/** How much was rehearsed. */
export const TALLY = { deployments: 0, orders: 0, steps: 0 };

/** Deploys a program in every order that matters, each time from the same beginning. */
export function deploy<Program, Deployed extends World>(
  engine: Engine<Program, Deployed>,
  before: Deployed,
  program: Program | undefined,
): Outcome<Deployed> {
  const objections = new Map<string, Objection>();
  const object = (step: string, refusal: Refusal): void => {
    const key = `${step} ${refusal.code}`;
    const known = objections.get(key) ?? { step, refusal, orders: 0 };
    known.orders += 1;
    objections.set(key, known);
  };
  TALLY.deployments += 1;
  let world: Deployed | undefined;
  let steps: ReadonlyMap<string, Step<Deployed>>;
  let orders: readonly Order[];
  try {
    const planned = engine.steps(before, program);
    steps = new Map(planned.map((step) => [step.name, step]));
    orders = ordersOf(planned);
  } catch (error) {
    object('before the first step', refusalIn(error));
    return { objections: [...objections.values()], world, orders: 0 };
  }
  for (const order of orders) {
    const after = before.clone() as Deployed;
    TALLY.orders += 1;
    const failed = order.find((name) => {
      TALLY.steps += 1;
      try {
        steps.get(name)!.run(after);
        return false;
      } catch (error) {
        object(name, refusalIn(error));
        return true;
      }
    });
    after.account.harm.forEach((refusal) => object('afterwards', refusal));
    if (failed === undefined && world === undefined) {
      world = after.clone() as Deployed;
    }
  }
  return { objections: [...objections.values()], world, orders: orders.length };
}

/** The refusal that an error is; an error of the rehearsal itself goes on. */
function refusalIn(error: unknown): Refusal {
  if (error instanceof Refused) {
    return error.refusal;
  }
  throw error;
}

/** The objections as lines to read, the same in every run. */
export function linesOf(objections: readonly Objection[]): readonly string[] {
  return objections
    .map(({ step, refusal: { code, kind, text } }) => `${code}${kind === 'refused' ? '' : ` (${kind})`} at ${step}: ${text}`)
    .sort();
}
