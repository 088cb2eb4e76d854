import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { isPlanned } from '../adapters/planned';
import { locateFailure } from '../model/finding';
import { guard, type Tokens } from '../model/shape/guard';
import { type Kind, required } from '../model/shape/kind';
import { CONSTRUCT_ID } from './engine-kinds';
import { ENGINE } from './provider-quirks';

/** The engine's own tokens, and expressions of Terraform that somebody wrote by hand; what AWS CDK made is neither. */
const TOKENS: Tokens = {
  engine: ENGINE,
  isToken: (value) => Token.isUnresolved(value) || (typeof value === 'string' && !/[$#&]\{Token\[/.test(value)),
};

/** The props that a construct was given, once each of them is of its type. A failure has the construct's path. */
export function givenTo<Props>(construct: IConstruct, kind: Kind<Props>, props: unknown, path = ''): Props {
  return givenAt(construct.node.path, kind, props, path);
}

/** The same for a construct that others build from a plan: what they hand over needs no check. */
export function givenOrPlanned<Props extends object>(
  construct: IConstruct,
  kind: Kind<Exclude<Props, { readonly plan: object }>>,
  props: Props,
): Props {
  return isPlanned(props) ? props : (givenTo(construct, kind, props) as Props);
}

/** What was given where a construct is about to be made: its scope and id, and the path of the prop. */
export function givenBelow<Props>(scope: IConstruct, id: string, kind: Kind<Props>, given: unknown, path = ''): Props {
  return givenAt(`${scope.node.path}/${id}`, kind, given, path);
}

function givenAt<Props>(location: string, kind: Kind<Props>, given: unknown, path: string): Props {
  return locateFailure(location, () => guard(required(kind), given, path, TOKENS));
}

/** The id of a construct that a method makes below another one. */
export function givenId(scope: IConstruct, id: string): string {
  return givenAt(scope.node.path, CONSTRUCT_ID, id, 'id');
}
