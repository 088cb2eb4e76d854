import {
  DefaultTokenResolver,
  type IPostProcessor,
  type IResolvable,
  type IResolveContext,
  StringConcat,
  type TerraformElement,
  TerraformDataSource,
  TerraformLocal,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Tokenization,
} from 'cdktf';
import type { IConstruct } from 'constructs';
import { compareText } from '../model/text';
import { isUnresolved } from '../model/token';

/** A variable in an expression. */
const VARIABLE = /(?<![\w.-])var\.([\w-]+)/g;

/** A local in an expression, and the literal steps into it. */
const LOCAL = /(?<![\w.-])local\.([\w-]+)((?:\.[\w-]+|\[(?:"[^"\\$%]*"|\d+)\])*)/g;

/** An attribute of a resource or of a data source in an expression, and the literal steps into it. */
const ATTRIBUTE =
  /(?<![\w.-])(?:data\.)?([a-z][a-z0-9]*_\w+)\.([\w-]+)((?:\[(?:"[^"\\$%]*"|\d+)\])?\.[\w-]+(?:\.[\w-]+|\[(?:"[^"\\$%]*"|\d+)\])*)/g;

/** The attributes that repeat an argument of another name. */
const REPEATED: Readonly<Record<string, string>> = { 'terraform_data.output': 'input' };

/** One step into a local: an attribute, a key or an index. */
const STEP = /\.([\w-]+)|\["(.*?)"\]|\[(\d+)\]/g;

/** A resolved value. */
interface ResolvedReference {
  /** The text that Terraform reads in the stacks that it refers to; undefined if the value is computed later. */
  readonly text: string | undefined;
  /** The stacks that it refers to: none if it is literal. */
  readonly stacks: readonly TerraformStack[];
}

/** Resolves every reference as its own stack reads it, and collects the stacks. */
class OriginResolver extends DefaultTokenResolver {
  public readonly stacks = new Set<TerraformStack>();

  public constructor() {
    super(new StringConcat());
  }

  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    const { originStack } = token as IResolvable & { readonly originStack?: unknown };
    if (TerraformStack.isStack(originStack)) {
      this.stacks.add(originStack);
      Object.assign(context, { scope: originStack });
    }
    return super.resolveToken(token, context, postProcessor);
  }
}

/** Resolves a value. References without a stack are resolved in the construct's stack. */
function resolveReference(scope: IConstruct, value: string): ResolvedReference {
  const resolver = new OriginResolver();
  const resolved: unknown = Tokenization.resolve(value, { scope, preparing: false, resolver });
  if (typeof resolved !== 'string') {
    return { text: undefined, stacks: [TerraformStack.of(scope)] };
  }
  const stacks = [...resolver.stacks].sort((a, b) => compareText(a.node.path, b.node.path));
  return { text: resolved, stacks: stacks.length === 0 && isUnresolved(resolved) ? [TerraformStack.of(scope)] : stacks };
}

/** A value as Terraform reads it: the text itself, or the expression behind a token; undefined if it is computed later. */
export function textOf(scope: IConstruct, value: string): string | undefined {
  return resolveReference(scope, value).text;
}

/**
 * A text that identifies a resource in the whole app: a literal id as it is, an expression together with its stack,
 * because stacks of one program can use the same resource names.
 */
export function identityOf(scope: IConstruct, value: string): string {
  const { text = value, stacks } = resolveReference(scope, value);
  return stacks.length === 0 ? text : `${text} of ${stacks.map(({ node }) => node.path).join(', ')}`;
}

/**
 * The part of a construct id that identifies a resource given by id: the id if it is literal, otherwise the resource's address, after
 * the stack's path if that is another stack.
 */
export function keyOf(scope: IConstruct, id: string): string {
  const { text = id, stacks } = resolveReference(scope, id);
  const foreign = stacks.filter((stack) => stack !== TerraformStack.of(scope)).map(({ node }) => node.path.replace(/\//g, '-'));
  const name = text
    .replace(/^\$\{(.*)\}$/s, '$1')
    .replace(/\.id$/, '')
    .replace(/\./g, '-');
  return [...foreign, name].join('-');
}

/** The resource of the app that an id refers to. */
export function resourceOf(scope: IConstruct, id: string | undefined): TerraformResource | undefined {
  if (id === undefined) {
    return undefined;
  }
  const { text = '', stacks } = resolveReference(scope, id);
  const [, type, name] = /^\$\{(\w+)\.([\w-]+)\.id\}$/.exec(text) ?? [];
  return type === undefined
    ? undefined
    : stacks.flatMap((stack) => resourcesOf(stack, type)).find(({ friendlyUniqueId }) => friendlyUniqueId === name);
}

/** Every resource of one Terraform type below a stack or another construct. */
export function resourcesOf(within: IConstruct, type: string): readonly TerraformResource[] {
  return within.node
    .findAll()
    .filter((each): each is TerraformResource => TerraformResource.isTerraformResource(each))
    .filter((each) => each.terraformResourceType === type);
}

/** What a value reads: the texts of the locals behind it, and the variables in it or in these. */
export interface Read {
  /** As Terraform reads it; undefined if it is computed later. */
  readonly text: string | undefined;
  /** The texts in it; several if it is a list or a map. */
  readonly texts: readonly string[];
  /** The texts of the locals, and of the arguments of resources whose attributes it reads, each once. */
  readonly locals: readonly string[];
  /** What Terraform reads of the variables. */
  readonly variables: readonly VariableFacts[];
}

/** A variable, as Terraform reads it. */
interface VariableFacts {
  readonly sensitive?: unknown;
  readonly default?: unknown;
}

/** Follows a value through the locals of the app to its variables. */
export function readThrough(scope: IConstruct, value: unknown): Read {
  const found = { locals: new Map<string, readonly string[]>(), variables: new Set<TerraformVariable>() };
  const texts = textsRead(scope, value, [], found);
  const [text, ...members] = texts;
  return {
    text,
    texts,
    locals: [...members, ...[...found.locals.values()].flat()],
    variables: [...found.variables].map(writtenOf),
  };
}

/** The texts of a value, or of a part of it, after what they refer to was added to what is found. */
function textsRead(
  scope: IConstruct,
  value: unknown,
  path: readonly string[],
  found: { readonly locals: Map<string, readonly string[]>; readonly variables: Set<TerraformVariable> },
): readonly string[] {
  const resolver = new OriginResolver();
  const resolved: unknown = Tokenization.resolve(value, { scope, preparing: false, resolver });
  const texts = leavesOf(partOf(resolved, path));
  const namedIn = <Element extends TerraformElement>(
    stacks: readonly TerraformStack[],
    type: new (...given: never[]) => Element,
    name: string,
  ): readonly Element[] =>
    stacks
      .flatMap((stack) => stack.node.findAll())
      .filter((each): each is Element => each instanceof type)
      .filter((each) => each.friendlyUniqueId === name);
  // Text that was written by hand has no stack of its own, and is read in this one.
  const named = <Element extends TerraformElement>(
    type: new (...given: never[]) => Element,
    name: string,
  ): readonly Element[] => {
    const referred = namedIn([...resolver.stacks], type, name);
    return referred.length === 0 ? namedIn([TerraformStack.of(scope)], type, name) : referred;
  };
  for (const text of texts) {
    for (const [, name = ''] of text.matchAll(VARIABLE)) {
      named(TerraformVariable, name).forEach((variable) => found.variables.add(variable));
    }
    for (const [, name = '', rest = ''] of text.matchAll(LOCAL)) {
      for (const local of named(TerraformLocal, name)) {
        const key = `${local.node.path} ${rest}`;
        if (!found.locals.has(key)) {
          found.locals.set(key, []);
          const steps = [...rest.matchAll(STEP)].map((step) => step[1] ?? step[2] ?? step[3] ?? '');
          found.locals.set(key, textsRead(local, writtenIn(local), steps, found));
        }
      }
    }
  }
  for (const text of texts) {
    for (const [, type = '', name = '', rest = ''] of text.matchAll(ATTRIBUTE)) {
      for (const element of [...named(TerraformResource, name), ...named(TerraformDataSource, name)]) {
        const [attribute = '', ...steps] = [...rest.replace(/^\[.*?\]/, '').matchAll(STEP)].map(
          (step) => step[1] ?? step[2] ?? step[3] ?? '',
        );
        const argument = REPEATED[`${type}.${attribute}`] ?? attribute;
        const key = `${element.node.path}.${argument} ${steps.join('.')}`;
        const given = writtenOf(element);
        // What is no argument is known to the provider alone.
        if (element.terraformResourceType === type && Object.hasOwn(given, argument) && !found.locals.has(key)) {
          found.locals.set(key, []);
          found.locals.set(key, textsRead(element, given[argument], steps, found));
        }
      }
    }
  }
  return texts;
}

/** What is written of a variable, a resource or a data source: with overrides. */
export function writtenOf(element: TerraformElement): Readonly<Record<string, unknown>> {
  const byKind = Object.entries(element.toTerraform() as object).filter(([kind]) =>
    ['variable', 'resource', 'data'].includes(kind),
  );
  for (const [kind, elements] of byKind) {
    const byType = kind === 'variable' ? [['', elements] as const] : Object.entries((elements ?? {}) as object);
    for (const [type, each] of byType) {
      const written = (each as Readonly<Record<string, object>>)[element.friendlyUniqueId] ?? {};
      return {
        ...written,
        ...overridesOf(TerraformStack.of(element), [kind, ...(type === '' ? [] : [type]), element.friendlyUniqueId]),
      };
    }
  }
  return {};
}

/** What an override of the whole stack puts at a path. */
function overridesOf(stack: TerraformStack, path: readonly string[]): object {
  const { rawOverrides } = stack as unknown as { readonly rawOverrides: unknown };
  const found = path.reduce<unknown>(
    (each, step) => (each as Readonly<Record<string, unknown>> | undefined)?.[step],
    rawOverrides,
  );
  return typeof found === 'object' && found !== null ? found : {};
}

/** The value of a local: its `expression` is only a reference to it. */
function writtenIn(local: TerraformLocal): unknown {
  const { locals } = local.toTerraform() as { readonly locals: Readonly<Record<string, unknown>> };
  return locals[local.friendlyUniqueId];
}

/** The part of a value at a path, as far as it is written there. */
function partOf(value: unknown, path: readonly string[]): unknown {
  const [step, ...further] = path;
  return step !== undefined && typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? partOf((value as Readonly<Record<string, unknown>>)[step], further)
    : value;
}

/** Every text and number in a value. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).flatMap(leavesOf);
  }
  return value === undefined || value === null ? [] : [String(value)];
}

/** A unique name from the construct's path: letters, digits and hyphens. */
export function uniqueName(construct: IConstruct, maxLength: number): string {
  const stack = TerraformStack.of(construct);
  const name = `${stack.node.id}-${stack.getLogicalId(construct.node)}`.replace(/[^A-Za-z0-9]+/g, '-');
  // A long name ends with a hash, which keeps it unique.
  return name.length <= maxLength ? name : `${name.slice(0, maxLength - 9)}-${name.slice(-8)}`;
}
