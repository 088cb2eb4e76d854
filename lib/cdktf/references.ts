import {
  DefaultTokenResolver,
  type IPostProcessor,
  type IResolvable,
  type IResolveContext,
  StringConcat,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Tokenization,
} from 'cdktf';
import type { IConstruct } from 'constructs';
import { compareText } from '../model/text';
import { isUnresolved } from '../model/token';

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

/** The variable of the app that a value refers to, if it does. */
export function variableOf(scope: IConstruct, value: string): TerraformVariable | undefined {
  const { text = '', stacks } = resolveReference(scope, value);
  const [, name] = /^\$\{var\.([^.[\]}\s]+)[.[}]/.exec(text) ?? [];
  return stacks
    .flatMap((stack) => stack.node.findAll())
    .filter((each) => each instanceof TerraformVariable)
    .find((each) => name !== undefined && each.friendlyUniqueId === name);
}

/** A unique name from the construct's path: letters, digits and hyphens. */
export function uniqueName(construct: IConstruct, maxLength: number): string {
  const stack = TerraformStack.of(construct);
  const name = `${stack.node.id}-${stack.getLogicalId(construct.node)}`.replace(/[^A-Za-z0-9]+/g, '-');
  // A long name ends with a hash, which keeps it unique.
  return name.length <= maxLength ? name : `${name.slice(0, maxLength - 9)}-${name.slice(-8)}`;
}
