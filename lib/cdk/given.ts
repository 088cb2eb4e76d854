import { Token, Tokenization } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import { isPlanned } from '../adapters/planned';
import { locateFailure, mapCollectingFailures } from '../model/finding';
import { guard, type Tokens } from '../model/shape/guard';
import { type Kind, referenceTo, required, TEXT } from '../model/shape/kind';
import { mayHoldToken } from '../model/token';

/** AWS CDK's tokens: the engine knows its own, whatever text looks like one. */
const TOKENS: Tokens = { engine: 'AWS CDK', isToken };

/** Whether a number is a token of CDK's, or all expressions in a text are. */
function isToken(value: string | number): boolean {
  try {
    if (typeof value === 'number') {
      return Tokenization.reverseNumber(value) !== undefined;
    }
    Tokenization.reverseString(value);
    return Token.isUnresolved(value) && !mayHoldToken(value.replaceAll(TOKEN_IN_TEXT, ' '));
  } catch {
    // Written like one of CDK's, and CDK does not know it.
    return false;
  }
}

/** A token of CDK's in a text. */
const TOKEN_IN_TEXT = /\$\{Token\[[^\]$]*\]\}/g;

/** One argument of a call. */
export interface Argument<Value> {
  readonly kind: Kind<Value>;
  readonly given: unknown;
  /** Its name; that of props is ''. */
  readonly path: string;
}

/** The props that a construct was given, once each of them is of its type. A failure has the construct's path. */
export function givenTo<Props>(construct: IConstruct, kind: Kind<Props>, props: unknown): Props {
  return locateFailure(construct.node.path, () => guard(required(kind), props, '', TOKENS));
}

/** The same, unless the construct is built from a plan: a plan is made of what was looked at already. */
export function givenOrPlanned<Given extends object>(
  construct: IConstruct,
  kind: Kind<Exclude<Given, { readonly plan: object }>>,
  given: Given,
): Given {
  return isPlanned(given) ? given : (givenTo(construct, kind, given) as Given);
}

/** The arguments of a method, once each of them is of its type. */
export function givenToMethod<Values extends readonly unknown[]>(
  construct: IConstruct,
  ...given: { readonly [Index in keyof Values]: Argument<Values[Index]> }
): Values {
  return locateFailure(construct.node.path, () => readAll(given as readonly Argument<unknown>[])) as unknown as Values;
}

/** What was given to make a construct that does not exist yet. A failure has the path that it would have. */
export function givenBelow<Value>(scope: Construct, id: string, { kind, given, path }: Argument<Value>): Value {
  readAll([
    { kind: required(SCOPE), given: scope, path: 'scope' },
    { kind: required(TEXT), given: id, path: 'id' },
  ]);
  return locateFailure(pathBelow(scope, id), () => guard(required(kind), given, path, TOKENS));
}

/** The path that a construct gets. */
function pathBelow(scope: Construct, id: string): string {
  return scope.node.path === '' ? id : `${scope.node.path}/${id}`;
}

const SCOPE = referenceTo<Construct>('the construct around it, for example this', (given) => Construct.isConstruct(given));

function readAll(given: readonly Argument<unknown>[]): readonly unknown[] {
  return mapCollectingFailures(given, (each) => guard(each.kind, each.given, each.path, TOKENS));
}
