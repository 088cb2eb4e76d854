import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { locateFailure } from '../model/finding';
import { guard, type Tokens } from '../model/shape/guard';
import { type Kind, required } from '../model/shape/kind';

/** AWS CDK's tokens: the engine knows its own, whatever text looks like one. */
const TOKENS: Tokens = { engine: 'AWS CDK', isToken: (value) => Token.isUnresolved(value) };

/** The props that a construct was given, once each of them is of its type. A failure has the construct's path. */
export function givenTo<Props>(construct: IConstruct, kind: Kind<Props>, props: unknown): Props {
  return locateFailure(construct.node.path, () => guard(required(kind), props, '', TOKENS));
}
