import { CfnResource, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import { type IConstruct, Construct } from 'constructs';

/** Whether two ids identify the same resource: the same text, or tokens of the same construct. */
export function isSame(a: string | undefined, b: string | undefined): boolean {
  const target = targetOf(a);
  return b !== undefined && (a === b || (target !== undefined && target === targetOf(b)));
}

/** Whether two ids identify the same resource; undefined if one of them does not tell, such as a parameter or an imported value. */
export function areSame(a: string, b: string): boolean | undefined {
  const isTold = (id: string): boolean => !Token.isUnresolved(id) || CfnResource.isCfnResource(targetOf(id));
  return isSame(a, b) || (isTold(a) && isTold(b) && Token.isUnresolved(a) === Token.isUnresolved(b) ? false : undefined);
}

/** A text that identifies what an id or an ARN names, and whether the app makes it: then there is only one in the app. */
export function identityOf(id: string): { readonly text: string; readonly isMade: boolean } {
  const target = targetOf(id);
  if (target !== undefined) {
    return { text: `construct ${target.node.path}`, isMade: true };
  }
  return { text: Token.isUnresolved(id) ? id : id.slice(id.lastIndexOf('/') + 1), isMade: false };
}

/** The construct that a token refers to. */
export function targetOf(id: string | undefined): IConstruct | undefined {
  const token = id === undefined || !Token.isUnresolved(id) ? undefined : Tokenization.reverse(id, { failConcat: false });
  return Reference.isReference(token) && Construct.isConstruct(token.target) ? token.target : undefined;
}

/**
 * The stacks that are certainly deployed before a construct, and its own: those that its values refer to, and those that one of these was
 * told to wait for.
 *
 * @param values what the construct refers to
 */
export function stacksBefore(construct: IConstruct, values: readonly (string | undefined)[]): ReadonlySet<Stack> {
  const found = new Set<Stack>();
  const open = [construct, ...values.flatMap((value) => targetOf(value) ?? [])].map((each) => Stack.of(each));
  for (const stack of open) {
    if (!found.has(stack)) {
      found.add(stack);
      open.push(...stack.dependencies);
    }
  }
  return found;
}
