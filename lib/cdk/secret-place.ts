import {
  CfnParameter,
  DefaultTokenResolver,
  type IPostProcessor,
  type IResolvable,
  type IResolveContext,
  Reference,
  type SecretValue,
  Stack,
  Token,
  Tokenization,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { KnownBgpKey } from '../rules/direct-connect/bgp-auth-key';
import { isAcceptedInTemplate } from './direct-connect/accept-plain-text-key';

/** Stands for a value that only CloudFormation knows. No text of a key has it, because AWS takes printable characters only. */
const UNKNOWN = '\u0000';

/** References to a secret store, each as a whole. */
const STORE_REFERENCE = /\{\{resolve:(?:secretsmanager|ssm|ssm-secure):[^{}]+\}\}/g;

/** The functions of CloudFormation whose arguments name a value, and are no part of it. */
const NAMING_FUNCTIONS: ReadonlySet<string> = new Set([
  'Ref',
  'Fn::GetAtt',
  'Fn::GetAZs',
  'Fn::GetStackOutput',
  'Fn::ImportValue',
]);

/** Resolves a value, except for the resources and parameters of the app that it names: their Regions are collected. */
class SecretResolver extends DefaultTokenResolver {
  public readonly regions: string[] = [];

  public constructor() {
    // As CloudFormation joins them: an intrinsic function next to a text stays visible.
    super({ join: (left: unknown, right: unknown) => ({ 'Fn::Join': ['', [left ?? '', right ?? '']] }) });
  }

  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if (!Reference.isReference(token)) {
      return super.resolveToken(token, context, postProcessor);
    }
    // Resolved, a secret of another environment would be an error of CDK's that does not say what to do.
    this.regions.push(Stack.of(token.target).region);
    const written = defaultOf(token.target);
    return written === '' ? { Ref: 'resource' } : { 'Fn::Join': ['', [{ Ref: 'parameter' }, written]] };
  }
}

/** What is known at synthesis of the place of a secret value. */
export interface SecretPlace {
  /** The Region in the ARN of its secret, or that of the resource or parameter of the app that it refers to; undefined if it is not known. */
  readonly region: string | undefined;
  /** Whether it is a secure string of the Parameter Store. */
  readonly isSecureString: boolean;
  /** The text of it that stands in the template; undefined if there are only references. */
  readonly known: KnownBgpKey | undefined;
}

/** Where CloudFormation finds the value of a secret. */
export function secretPlaceOf(construct: IConstruct, secret: SecretValue | undefined): SecretPlace {
  if (secret === undefined) {
    return { region: undefined, isSecureString: false, known: undefined };
  }
  const resolver = new SecretResolver();
  const resolved: unknown = Tokenization.resolve(secret.unsafeUnwrap(), { scope: construct, preparing: false, resolver });
  const text = textIn(resolved);
  const inArn = /^\{\{resolve:secretsmanager:arn:[^:]+:secretsmanager:([a-z0-9-]+):/.exec(text)?.[1];
  return {
    region: inArn ?? resolver.regions.find((region) => !Token.isUnresolved(region)),
    isSecureString: text.includes('{{resolve:ssm-secure:'),
    known: resolved === undefined || resolved === null ? undefined : knownText(text, isAcceptedInTemplate(secret)),
  };
}

/** What a text has beside references. */
function knownText(text: string, isAccepted: boolean): KnownBgpKey | undefined {
  const known = text.replace(STORE_REFERENCE, UNKNOWN).replaceAll(UNKNOWN, '');
  return known === '' && text !== '' ? undefined : { text: known, isPart: known !== text, isAccepted };
}

/** The text that stands in the template for a resolved value, with a mark for each part that does not. */
function textIn(resolved: unknown): string {
  if (typeof resolved !== 'object' || resolved === null) {
    return resolved === undefined || resolved === null ? '' : String(resolved);
  }
  if (Array.isArray(resolved)) {
    return resolved.map(textIn).join(UNKNOWN);
  }
  return Object.entries(resolved)
    .map(([name, given]) => textOfFunction(name, given))
    .join(UNKNOWN);
}

/** The text in the arguments of one intrinsic function. */
function textOfFunction(name: string, given: unknown): string {
  if (NAMING_FUNCTIONS.has(name)) {
    return UNKNOWN;
  }
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  switch (name) {
    case 'Fn::Join':
      return Array.isArray(list[1]) ? list[1].map(textIn).join(textIn(list[0])) : `${UNKNOWN}${textIn(list[1])}`;
    case 'Fn::Sub':
      // The marks around ${!Literal} go, and ${Name} is a reference. What its names stand for counts as well.
      return `${textIn(list[0])
        .replace(/\$\{[^!}][^}]*\}/g, UNKNOWN)
        .replace(/\$\{!/g, '${')}${
        list.length > 1
          ? UNKNOWN +
            Object.values(list[1] as object)
              .map(textIn)
              .join(UNKNOWN)
          : ''
      }`;
    case 'Fn::If':
    case 'Fn::Select':
    case 'Fn::Split':
      // The first argument is a condition, a number or a separator.
      return UNKNOWN + list.slice(1).map(textIn).join(UNKNOWN);
    default:
      // A mapping, an encoding and anything unknown: what is written there is in the template.
      return UNKNOWN + list.map(textIn).join(UNKNOWN);
  }
}

/** The default of a parameter, unless the parameter is one of the Parameter Store: then it is only a name. */
function defaultOf(target: IConstruct): string {
  return target instanceof CfnParameter && !target.type.startsWith('AWS::SSM::') ? textIn(target.default) : '';
}
