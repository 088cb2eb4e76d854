import { Account } from '../control-plane/account';
import { Refused } from '../control-plane/refusal';
import type { Step as AnyStep } from '../orders';
import type { Engine, World } from '../rehearse';
import type { TerraformProgram, TerraformResource } from './configuration';
import { UNKNOWN, addressesIn, evaluate, isUnknown } from './expressions';
import { typeOf } from './resource-types';

interface StateResource {
  readonly id: string;
  readonly resource: TerraformResource;
  /** As AWS got them. */
  readonly args: any;
  /** Everything that it depends on, at whatever distance, as the state records it. */
  readonly dependencies: readonly string[];
}

/** An account with a state of Terraform. */
export class TerraformWorld implements World {
  public constructor(
    public readonly account: Account = new Account(),
    public readonly state: Record<string, StateResource> = {},
    /** Replaced, and to be destroyed when what depends on it is done. */
    public readonly deposed: Record<string, StateResource> = {},
  ) {}

  public clone(): TerraformWorld {
    return new TerraformWorld(this.account.clone(), { ...this.state }, { ...this.deposed });
  }

  /** The ids of what is in its state. */
  public get managed(): ReadonlySet<string> {
    return new Set(Object.values(this.state).map(({ id }) => id));
  }
}

type Step = AnyStep<TerraformWorld>;

type Action = 'create' | 'update' | 'replace' | 'none';

/** `terraform apply`, with the order of steps that Terraform's docs/destroying.md describes, of all versions that cdktf and cdktn run. */
export const TERRAFORM: Engine<TerraformProgram, TerraformWorld> = {
  steps: (world, program) => {
    const next = program ?? {};
    const dependencies = dependenciesOf(next);
    const actions = planOf(world, next, dependencies);
    const gone = Object.keys(world.state).filter((address) => next[address] === undefined);
    const replaced = Object.keys(next).filter((address) => actions.get(address) === 'replace');
    const destroyed = new Set([...gone, ...replaced]);
    for (const address of destroyed) {
      // What is taken out of the configuration takes its `prevent_destroy` with it; a destroy of everything does not.
      const resource = next[address] ?? (program === undefined ? world.state[address]!.resource : undefined);
      if (resource?.preventDestroy === true) {
        throw new Refused('prevent-destroy', `${address} has prevent_destroy, and the plan would destroy it`);
      }
    }
    const createFirst = createBeforeDestroyOf(world, next, dependencies);
    const puts = Object.keys(next).map((address) =>
      putStep(world, next, address, { actions, dependencies, destroyed, createFirst }),
    );
    return [...puts, ...[...destroyed].map((address) => destroyStep(world, next, address, { actions, destroyed, createFirst }))];
  },
};

interface Plan {
  readonly actions: ReadonlyMap<string, Action>;
  readonly dependencies: ReadonlyMap<string, ReadonlySet<string>>;
  readonly destroyed: ReadonlySet<string>;
  readonly createFirst: ReadonlySet<string>;
}

function putStep(world: TerraformWorld, next: TerraformProgram, address: string, plan: Plan): Step {
  const { actions, dependencies, destroyed, createFirst } = plan;
  const known = new Set([...(world.state[address]?.dependencies ?? []), ...dependencies.get(address)!, address]);
  // Without create_before_destroy, what is destroyed goes before anything that depended on it is changed.
  const destroyedFirst = [...destroyed].filter((each) => known.has(each) && !createFirst.has(each));
  return {
    name: address,
    after: [...directDependenciesOf(next, address), ...destroyedFirst.map((each) => `destroy ${each}`)],
    matters: actions.get(address) !== 'none',
    run: (now) => put(now, next, address, plan),
  };
}

function destroyStep(
  world: TerraformWorld,
  next: TerraformProgram,
  address: string,
  { actions, destroyed, createFirst }: Omit<Plan, 'dependencies'>,
): Step {
  const dependents = Object.keys(world.state).filter((each) => world.state[each]!.dependencies.includes(address));
  const after = dependents.filter((each) => destroyed.has(each)).map((each) => `destroy ${each}`);
  if (createFirst.has(address)) {
    const changed = [...dependents, address].filter((each) => next[each] !== undefined && actions.get(each) !== 'none');
    after.push(...changed);
  }
  return { name: `destroy ${address}`, after, matters: true, run: (now) => destroy(now, address, createFirst.has(address)) };
}

function put(world: TerraformWorld, next: TerraformProgram, address: string, { actions, dependencies, createFirst }: Plan): void {
  const { account, state, deposed } = world;
  const resource = next[address]!;
  const type = typeOf(resource.type);
  const old = state[address];
  const evaluated = evaluate(resource.args, (each, attribute) => attributeOf(world, each, attribute));
  const record = { resource, dependencies: [...dependencies.get(address)!] };
  const action = actions.get(address);
  if (action === 'none' || action === 'update') {
    const args = withComputed(type.computed, old!.args, evaluated);
    const ignored = Object.fromEntries(resource.ignored.map((name) => [name, old!.args[name]]));
    if (action === 'update') {
      type.update?.(account, resource.region, old!.id, old!.args, { ...args, ...ignored });
    }
    state[address] = { ...record, id: old!.id, args: { ...args, ...ignored } };
    return;
  }
  if (action === 'replace' && createFirst.has(address)) {
    deposed[address] = old!;
  }
  state[address] = { ...record, id: type.create(account, resource.region, evaluated), args: evaluated };
}

function destroy({ account, state, deposed }: TerraformWorld, address: string, isDeposed: boolean): void {
  const old = isDeposed ? (deposed[address] ?? state[address]!) : state[address]!;
  delete deposed[address];
  if (old === state[address]) {
    delete state[address];
  }
  typeOf(old.resource.type).remove(account, old.resource.region, old.id, old.args);
}

function attributeOf({ account, state }: TerraformWorld, address: string, attribute: string): unknown {
  const made = state[address];
  if (made === undefined) {
    throw new Error(`${address} is used before it is there`);
  }
  const { id, args, resource } = made;
  return attribute === 'id' || attribute === 'transit_gateway_attachment_id'
    ? id
    : (args[attribute] ?? typeOf(resource.type).attributes?.(account, id)[attribute] ?? `${address}.${attribute}`);
}

/** What is left out of the configuration and was read back from AWS is no change. */
function withComputed(computed: readonly string[] = [], before: any, after: any): any {
  const kept = computed.filter((name) => after[name] === undefined && before[name] !== undefined);
  return { ...after, ...Object.fromEntries(kept.map((name) => [name, before[name]])) };
}

/** What `terraform plan` says of each resource. */
function planOf(
  world: TerraformWorld,
  next: TerraformProgram,
  dependencies: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, Action> {
  const actions = new Map<string, Action>();
  const planned = new Map<string, any>();
  const visit = (address: string): Action => {
    const known = actions.get(address);
    if (known !== undefined) {
      return known;
    }
    [...dependencies.get(address)!].forEach(visit);
    const resource = next[address]!;
    const args = evaluate(resource.args, (each, attribute) => plannedAttribute(each, attribute));
    planned.set(address, args);
    const action = actionOf(world, address, resource, args, (each) => visit(each));
    actions.set(address, action);
    return action;
  };
  const plannedAttribute = (address: string, attribute: string): unknown => {
    if (next[address] === undefined) {
      throw new Error(`${address} is used and not in the configuration`);
    }
    const args = planned.get(address);
    if (args?.[attribute] !== undefined) {
      return args[attribute];
    }
    return ['create', 'replace'].includes(actions.get(address)!) ? UNKNOWN : attributeOf(world, address, attribute);
  };
  Object.keys(next).forEach(visit);
  return actions;
}

function actionOf(
  { state }: TerraformWorld,
  address: string,
  resource: TerraformResource,
  planned: any,
  actionFor: (address: string) => Action,
): Action {
  const old = state[address];
  const { replacing, computed } = typeOf(resource.type);
  if (old === undefined) {
    return 'create';
  }
  const args = withComputed(computed, old.args, planned);
  const changed = [...new Set([...Object.keys(old.args), ...Object.keys(args)])].filter(
    (name) =>
      !resource.ignored.includes(name) &&
      (isUnknown(args[name]) || JSON.stringify(old.args[name]) !== JSON.stringify(args[name])),
  );
  const isReplacing = (name: string): boolean =>
    replacing.includes(name) || (replacing.includes('*') && !name.startsWith('tags'));
  const isTriggered = resource.replacedWith.some((each) => {
    const [type, name] = each.replace(/^\$\{|\}$/g, '').split('.');
    return ['update', 'replace'].includes(actionFor(`${type}.${name}`));
  });
  if (old.resource.region !== resource.region || isTriggered || changed.some(isReplacing)) {
    return 'replace';
  }
  return changed.length > 0 ? 'update' : 'none';
}

function directDependenciesOf(program: TerraformProgram, address: string): readonly string[] {
  const { args, dependsOn, replacedWith } = program[address]!;
  const triggers = replacedWith.map((each) =>
    each
      .replace(/^\$\{|\}$/g, '')
      .split('.')
      .slice(0, 2)
      .join('.'),
  );
  const named = new Set([...addressesIn(args), ...dependsOn, ...triggers]);
  const missing = [...named].find((each) => program[each] === undefined);
  if (missing !== undefined) {
    throw new Error(`${address} refers to ${missing}, which is not in the configuration`);
  }
  return [...named].filter((each) => program[each] !== undefined);
}

/** For each resource, everything that it depends on, at whatever distance. */
function dependenciesOf(program: TerraformProgram): ReadonlyMap<string, ReadonlySet<string>> {
  const closure = new Map<string, Set<string>>();
  const visit = (address: string, above: readonly string[]): Set<string> => {
    if (above.includes(address)) {
      throw new Refused('cycle', `these wait for each other: ${[...above, address].join(', ')}`);
    }
    const known = closure.get(address);
    if (known !== undefined) {
      return known;
    }
    const all = new Set<string>();
    for (const each of directDependenciesOf(program, address)) {
      all.add(each);
      visit(each, [...above, address]).forEach((further) => all.add(further));
    }
    closure.set(address, all);
    return all;
  };
  Object.keys(program).forEach((address) => visit(address, []));
  return closure;
}

/** What has `create_before_destroy`, and everything that such a resource depends on: Terraform treats it alike. */
function createBeforeDestroyOf(
  { state }: TerraformWorld,
  next: TerraformProgram,
  dependencies: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const own = Object.keys(next).filter((address) => next[address]!.createBeforeDestroy);
  const gone = Object.keys(state).filter(
    (address) => next[address] === undefined && state[address]!.resource.createBeforeDestroy,
  );
  return new Set([
    ...own.flatMap((address) => [address, ...dependencies.get(address)!]),
    ...gone.flatMap((address) => [address, ...state[address]!.dependencies]),
  ]);
}
