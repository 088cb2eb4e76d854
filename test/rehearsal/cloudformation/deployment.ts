import { Account } from '../control-plane/account';
import { Refused } from '../control-plane/refusal';
import type { Step as AnyStep } from '../orders';
import type { Engine, World } from '../rehearse';
import type { CloudFormationProgram, StackProgram, Template, TemplateResource } from './assembly';
import { type Surroundings, referencesIn, resolve } from './intrinsics';
import { isModelled, typeOf } from './resource-types';

interface DeployedResource {
  readonly id: string;
  readonly type: string;
  /** As AWS got them. */
  readonly props: any;
}

interface DeployedStack {
  readonly program: StackProgram;
  readonly resources: Record<string, DeployedResource>;
  /** Replaced, and to be deleted when the rest is done. */
  readonly retired: Record<string, DeployedResource>;
  outputs: Record<string, unknown>;
  exports: Record<string, unknown>;
}

/** An account with its CloudFormation stacks. */
export class CloudFormationWorld implements World {
  public constructor(
    public readonly account: Account = new Account(),
    public readonly stacks: Record<string, DeployedStack> = {},
  ) {}

  public clone(): CloudFormationWorld {
    const stacks = Object.entries(this.stacks).map(([name, { program, resources, retired, outputs, exports }]) => [
      name,
      { program, resources: { ...resources }, retired: { ...retired }, outputs, exports },
    ]);
    return new CloudFormationWorld(this.account.clone(), Object.fromEntries(stacks));
  }

  /** The ids of what is in its stacks. */
  public get managed(): ReadonlySet<string> {
    return new Set(Object.values(this.stacks).flatMap(({ resources }) => Object.values(resources).map(({ id }) => id)));
  }
}

type Step = AnyStep<CloudFormationWorld>;

/** CloudFormation as `cdk deploy --all` and `cdk destroy --all` drive it. */
export const CLOUD_FORMATION: Engine<CloudFormationProgram, CloudFormationWorld> = {
  steps: ({ stacks }, program = []) => {
    const gone = Object.values(stacks).filter(({ program: { name } }) => !program.some((stack) => stack.name === name));
    const ends = gone.map(({ program: { name } }) => `${name}: end`);
    return [
      ...gone.flatMap((stack) => deletionOf(stack, gone)),
      ...program.flatMap((stack) => updateOf(stacks[stack.name] ?? nothingOf(stack), stack, program, ends)),
    ];
  },
};

/** A stack before its first deployment. */
const nothingOf = (program: StackProgram): DeployedStack => ({ program, resources: {}, retired: {}, outputs: {}, exports: {} });

/** A stack that no program has any more is destroyed first, those that depend on it before it. */
function deletionOf(deployed: DeployedStack, gone: readonly DeployedStack[]): readonly Step[] {
  const { program: stack } = deployed;
  const dependents = gone.filter(({ program }) => program.dependencies.includes(stack.name));
  const begin: Step = {
    name: `${stack.name}: begin`,
    after: dependents.map(({ program }) => `${program.name}: end`),
    matters: false,
    run: (world) => checkExports(world, stack.name, {}),
  };
  const end = endOf(deployed, begin.name, ({ stacks }) => delete stacks[stack.name]);
  return [begin, ...cleaningOf(deployed, { ...stack, template: { Resources: {} } }, begin.name), end];
}

function updateOf(
  deployed: DeployedStack,
  stack: StackProgram,
  all: CloudFormationProgram,
  gone: readonly string[],
): readonly Step[] {
  const { name, template } = stack;
  const before = dependenciesOf(template);
  const touched = touchedBetween(deployed.program.template, template);
  const begin: Step = {
    name: `${name}: begin`,
    after: [
      ...gone,
      ...stack.dependencies.filter((each) => all.some((other) => other.name === each)).map((each) => `${each}: end`),
    ],
    matters: false,
    run: ({ stacks }) => (stacks[name] ??= nothingOf(stack)),
  };
  const puts = Object.entries(template.Resources).map(([id, { Type }]): Step => ({
    name: `${name}: ${id}`,
    after: [begin.name, ...[...before.get(id)!].map((each) => `${name}: ${each}`)],
    matters: isModelled(Type) && (deployed.resources[id] === undefined || touched.has(id)),
    run: (world) => put(world, stack, id),
  }));
  const outputs: Step = {
    name: `${name}: outputs`,
    after: [begin.name, ...puts.map((each) => each.name)],
    matters: false,
    run: (world) => writeOutputs(world, stack),
  };
  const end = endOf(deployed, outputs.name, ({ stacks }) => {
    stacks[name] = { ...stacks[name]!, program: stack };
  });
  return [begin, ...puts, outputs, ...cleaningOf(deployed, stack, outputs.name), end];
}

function endOf({ program: { name }, resources }: DeployedStack, last: string, run: Step['run']): Step {
  const cleaning = Object.keys(resources).map((id) => `${name}: clean up ${id}`);
  return { name: `${name}: end`, after: [last, ...cleaning], matters: false, run };
}

/** What is deleted when all else is done, in the order against the dependencies of the old template. */
function cleaningOf({ program, resources }: DeployedStack, stack: StackProgram, start: string): readonly Step[] {
  const before = dependenciesOf(program.template);
  const touched = touchedBetween(program.template, stack.template);
  const old = Object.keys(resources);
  const isGone = (id: string): boolean => stack.template.Resources[id] === undefined;
  return old.map((id) => ({
    name: `${stack.name}: clean up ${id}`,
    after: [start, ...old.filter((each) => before.get(each)!.has(id)).map((each) => `${stack.name}: clean up ${each}`)],
    matters: isModelled(resources[id]!.type) && (isGone(id) || touched.has(id)),
    run: (world) => cleanUp(world, stack, id),
  }));
}

function cleanUp(world: CloudFormationWorld, { name, region, template }: StackProgram, id: string): void {
  const deployed = world.stacks[name]!;
  const retired = deployed.retired[id];
  if (retired !== undefined) {
    delete deployed.retired[id];
    typeOf(retired.type).remove(world.account, region, retired.id, retired.props);
    return;
  }
  if (template.Resources[id] === undefined) {
    const gone = deployed.resources[id]!;
    const policy = deployed.program.template.Resources[id]!.DeletionPolicy;
    delete deployed.resources[id];
    if (policy === undefined || policy === 'Delete') {
      typeOf(gone.type).remove(world.account, region, gone.id, gone.props);
    }
  }
}

/** Creates, updates or replaces a resource, if anything of it differs. */
function put(world: CloudFormationWorld, stack: StackProgram, id: string): void {
  const { account } = world;
  const { name, region } = stack;
  const { Type, Properties, UpdateReplacePolicy } = stack.template.Resources[id]!;
  const { resources, retired } = world.stacks[name]!;
  const props = resolve(Properties ?? {}, surroundingsOf(world, stack));
  const type = typeOf(Type);
  const old = resources[id];
  if (old === undefined) {
    resources[id] = { id: type.create(account, region, props), type: Type, props };
    return;
  }
  if (old.type !== Type) {
    throw new Refused('type-change', `${id} is an ${old.type} and would be an ${Type}`);
  }
  const changed = [...new Set([...Object.keys(old.props), ...Object.keys(props)])].filter(
    (property) => JSON.stringify(old.props[property]) !== JSON.stringify(props[property]),
  );
  if (changed.length === 0) {
    return;
  }
  if (!changed.some((property) => type.replacing.includes(property))) {
    type.update?.(account, region, old.id, old.props, props);
    resources[id] = { ...old, props };
    return;
  }
  const isDeleted = UpdateReplacePolicy === undefined || UpdateReplacePolicy === 'Delete';
  if (isDeleted && type.deletesFirst === true) {
    type.remove(account, region, old.id, old.props);
  }
  resources[id] = { id: type.create(account, region, props), type: Type, props };
  if (isDeleted && type.deletesFirst === undefined) {
    retired[id] = old;
  }
}

function surroundingsOf(world: CloudFormationWorld, { name, region, template }: StackProgram): Surroundings {
  const { resources } = world.stacks[name]!;
  const made = (id: string): DeployedResource => {
    if (resources[id] === undefined) {
      throw new Error(`${name} refers to ${id}, which is not there`);
    }
    return resources[id];
  };
  const others = Object.values(world.stacks).filter((each) => each.program.name !== name);
  return {
    region,
    stackName: name,
    ref: (id) => {
      if (template.Parameters?.[id] !== undefined) {
        return template.Parameters[id].Default;
      }
      const { id: physical, type } = made(id);
      return typeOf(type).arn?.(physical, region) ?? physical;
    },
    attribute: (id, attribute) => {
      const { id: physical, type } = made(id);
      if (attribute.endsWith('Arn')) {
        return typeOf(type).arn?.(physical, region) ?? `${physical}.${attribute}`;
      }
      if (attribute === 'EndpointIds') {
        return [`${region}a:${physical}`];
      }
      return attribute.endsWith('Id') ? physical : `${physical}.${attribute}`;
    },
    exported: (exportName) => {
      const from = others.find((each) => each.program.region === region && exportName in each.exports);
      if (from === undefined) {
        throw new Refused('no-such-export', `${name} imports ${exportName}, which no stack of ${region} exports`);
      }
      return from.exports[exportName];
    },
    stackOutput: (stackName, outputName, outputRegion) => {
      const from = others.find((each) => each.program.name === stackName && each.program.region === outputRegion);
      if (from === undefined || !(outputName in from.outputs)) {
        throw new Refused('no-such-output', `${name} reads ${outputName} of ${stackName} in ${outputRegion}, which is not there`);
      }
      return from.outputs[outputName];
    },
  };
}

function writeOutputs(world: CloudFormationWorld, stack: StackProgram): void {
  const around = surroundingsOf(world, stack);
  const entries = Object.entries(stack.template.Outputs ?? {}).map(([id, { Value, Export }]) => ({
    id,
    value: resolve(Value, around),
    name: Export === undefined ? undefined : (resolve(Export.Name, around) as string),
  }));
  const exports = Object.fromEntries(entries.flatMap(({ name, value }) => (name === undefined ? [] : [[name, value]])));
  checkExports(world, stack.name, exports);
  world.stacks[stack.name] = {
    ...world.stacks[stack.name]!,
    outputs: Object.fromEntries(entries.map(({ id, value }) => [id, value])),
    exports,
  };
}

/** An export that another stack imports neither changes nor goes. */
function checkExports(world: CloudFormationWorld, stackName: string, next: Record<string, unknown>): void {
  const { exports } = world.stacks[stackName]!;
  for (const [name, value] of Object.entries(exports)) {
    const importer = Object.values(world.stacks).find(
      ({ program }) => program.name !== stackName && JSON.stringify(program.template).includes(`{"Fn::ImportValue":"${name}"}`),
    );
    if (importer !== undefined && next[name] !== value) {
      throw new Refused('export-in-use', `${stackName} changes or drops ${name}, which ${importer.program.name} imports`);
    }
  }
}

type Dependencies = ReadonlyMap<string, ReadonlySet<string>>;

const DEPENDENCIES = new WeakMap<Template, Dependencies>();

/** For each resource, the others that it names or that it is said to depend on. */
function dependenciesOf(template: Template): Dependencies {
  const { Resources } = template;
  const known = DEPENDENCIES.get(template);
  const found =
    known ??
    new Map(
      Object.entries(Resources).map(([id, { Properties, DependsOn = [] }]) => [
        id,
        new Set([...referencesIn(Properties), ...[DependsOn].flat()].filter((each) => Resources[each] !== undefined)),
      ]),
    );
  DEPENDENCIES.set(template, found);
  return found;
}

const TOUCHED = new WeakMap<Template, { readonly before: Template; readonly touched: ReadonlySet<string> }>();

/** The resources of a template that differ from what they were, or depend on one that does. */
function touchedBetween(before: Template, after: Template): ReadonlySet<string> {
  const known = TOUCHED.get(after);
  if (known?.before === before) {
    return known.touched;
  }
  const text = (resource: TemplateResource | undefined): string => JSON.stringify([resource?.Type, resource?.Properties]);
  const ids = Object.keys(after.Resources);
  const touched = new Set(ids.filter((id) => text(before.Resources[id]) !== text(after.Resources[id])));
  for (let size = -1; size < touched.size;) {
    size = touched.size;
    ids.filter((id) => [...dependenciesOf(after).get(id)!].some((each) => touched.has(each))).forEach((id) => touched.add(id));
  }
  TOUCHED.set(after, { before, touched });
  return touched;
}
