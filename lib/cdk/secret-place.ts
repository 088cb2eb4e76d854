import {
  CfnParameter,
  CfnResource,
  CfnStack,
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
import type { KeyShownBy, KnownBgpKey } from '../rules/direct-connect/bgp-auth-key';
import { compareText } from '../model/text';
import { outermostOf } from './attachments';
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

/** What the properties of a resource are named that hold the value which a reference to it stands for. */
const VALUE_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'AWS::SecretsManager::Secret': ['SecretString', 'GenerateSecretString.SecretStringTemplate'],
  'AWS::SSM::Parameter': ['Value'],
};

/** Resolves a value, except for the resources and parameters of the app that it names: what is known of these is collected. */
class SecretResolver extends DefaultTokenResolver {
  public readonly regions: string[] = [];
  public readonly shownBy = new Set<KeyShownBy>();
  /** The texts in the template that the named resources and parameters stand for. */
  public readonly written: string[] = [];
  private readonly met = new Set<IConstruct>();

  /**
   * @param named the resources and parameters that another resolver gave names to
   */
  public constructor(public readonly named = new Map<string, IConstruct>()) {
    // As CloudFormation joins them: an intrinsic function next to a text stays visible.
    super({ join: (left: unknown, right: unknown) => ({ 'Fn::Join': ['', [left ?? '', right ?? '']] }) });
  }

  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if (!Reference.isReference(token)) {
      return super.resolveToken(token, context, postProcessor);
    }
    const { target, displayName } = token;
    // Resolved, a secret of another environment would be an error of CDK's that does not say what to do.
    this.regions.push(Stack.of(target).region);
    this.meet(target, context.scope);
    const name = `${target.node.path}.${displayName}`;
    this.named.set(name, target);
    return { Ref: name };
  }

  /** Collects what is known of a value by the name that a template has for it. */
  public meetNamed(scope: IConstruct, name: string): void {
    const stack = Stack.of(scope);
    const target =
      this.named.get(name) ??
      (/^[A-Za-z0-9]+$/.test(name) ? stack.node.findAll() : []).find(
        (each) => CfnParameter.isCfnElement(each) && each.stack === stack && stack.resolve(each.logicalId) === name,
      );
    if (target !== undefined) {
      this.meet(target, scope);
    }
  }

  /**
   * @param scope where the value is read
   */
  private meet(target: IConstruct, scope: IConstruct): void {
    if (this.met.has(target)) {
      return;
    }
    this.met.add(target);
    const isName = CfnResource.isCfnResource(target) && target.cfnResourceType in VALUE_PROPERTIES;
    if (!isName && Stack.of(target) !== Stack.of(scope)) {
      // It is passed on as an output of its stack or as a parameter of a nested one, and CDK hides neither.
      this.shownBy.add(outermostOf(Stack.of(target)) === outermostOf(Stack.of(scope)) ? 'parameter' : 'output');
    }
    if (target instanceof CfnParameter) {
      this.meetParameter(target);
    } else if (CfnResource.isCfnResource(target)) {
      this.meetResource(target);
    }
  }

  private meetParameter(parameter: CfnParameter): void {
    if (parameter.type.startsWith('AWS::SSM::')) {
      // Its default is only a name.
      this.shownBy.add('parameter-store');
      return;
    }
    const stack = Stack.of(parameter);
    const { nestedStackResource } = stack;
    if (nestedStackResource instanceof CfnStack) {
      // The parent gives it, and writes it into its own template unless it is a reference there, too.
      const given = this.resolved(nestedStackResource, nestedStackResource.parameters) as Record<string, unknown> | undefined;
      const value = given?.[String(stack.resolve(parameter.logicalId))];
      this.written.push(value === undefined ? textIn(parameter.default) : this.textBesideReferences(nestedStackResource, value));
    } else {
      this.written.push(textIn(this.resolved(parameter, parameter.default)));
    }
    if (!parameter.noEcho) {
      this.shownBy.add('parameter');
    }
  }

  private meetResource(resource: CfnResource): void {
    const names = VALUE_PROPERTIES[resource.cfnResourceType] ?? [];
    if (resource.cfnResourceType === 'AWS::SSM::Parameter') {
      this.shownBy.add('parameter-store');
    }
    if (names.length > 0) {
      const properties = propertiesOf(this.resolved(resource, resource._toCloudFormation()));
      for (const name of names) {
        const value = name
          .split('.')
          .reduce<unknown>((each, step) => (each as Record<string, unknown> | undefined)?.[step], properties);
        this.written.push(this.textBesideReferences(resource, value));
      }
    }
  }

  private textBesideReferences(scope: IConstruct, value: unknown): string {
    return withoutReferences(textIn(value, (name) => this.meetNamed(scope, name)));
  }

  private resolved(scope: IConstruct, value: unknown): unknown {
    return Tokenization.resolve(value, { scope, preparing: false, resolver: this });
  }
}

/** What is known at synthesis of the place of a secret value. */
export interface SecretPlace {
  /** The Region in the ARN of its secret, or that of the resource or parameter of the app that it refers to; undefined if it is not known. */
  readonly region: string | undefined;
  /** Whether it is a secure string of the Parameter Store. */
  readonly isSecureString: boolean;
  /** The places that show it to everyone who may read them, sorted. */
  readonly shownBy: readonly KeyShownBy[];
  /** The text of it that stands in the template; undefined if there are only references. */
  readonly known: KnownBgpKey | undefined;
}

/** Where CloudFormation finds the value of a secret. */
export function secretPlaceOf(construct: IConstruct, secret: SecretValue | undefined): SecretPlace {
  return secret === undefined
    ? { region: undefined, isSecureString: false, shownBy: [], known: undefined }
    : placeOfText(construct, secret.unsafeUnwrap(), isAcceptedInTemplate(secret));
}

/** A key that a resource has when the app is complete, by then with every change that the program made to the resource. */
export interface WrittenKey extends SecretPlace {
  /** Whether the value of the key, or the reference to it, is in another property of the resource as well. */
  readonly isElsewhere: boolean;
}

/** The keys of the sessions of a resource, in order. */
export function writtenKeysOf(resource: CfnResource, given: SecretValue | undefined): readonly WrittenKey[] {
  const resolver = new SecretResolver();
  const resolve = (value: unknown): unknown => Tokenization.resolve(value, { scope: resource, preparing: false, resolver });
  const isAccepted = given !== undefined && isAcceptedInTemplate(given);
  const accepted = isAccepted ? JSON.stringify(resolve(given.unsafeUnwrap())) : undefined;
  const written = resolve(resource._toCloudFormation());
  const keys = new Map(keysIn(written).map((key) => [JSON.stringify(key), key]));
  return [...keys].map(([text, key]) => {
    const place = placeOfText(resource, key, text === accepted, resolver.named);
    return { ...place, isElsewhere: place.known?.isAccepted !== true && isIn(written, key) };
  });
}

/** The place of a text, which may hold tokens. */
function placeOfText(construct: IConstruct, value: unknown, isAccepted: boolean, named?: Map<string, IConstruct>): SecretPlace {
  const resolver = new SecretResolver(named);
  const resolved: unknown = Tokenization.resolve(value, { scope: construct, preparing: false, resolver });
  const shownBy = new Set<KeyShownBy>();
  const meet = (name: string): void => resolver.meetNamed(construct, name);
  const text = textIn(resolved, meet, shownBy);
  const inArn = /^\{\{resolve:secretsmanager:arn:[^:]+:secretsmanager:([a-z0-9-]+):/.exec(text)?.[1];
  if (text.includes('{{resolve:ssm:')) {
    shownBy.add('parameter-store');
  }
  return {
    region: inArn ?? resolver.regions.find((region) => !Token.isUnresolved(region)),
    isSecureString: text.includes('{{resolve:ssm-secure:'),
    shownBy: [...new Set([...resolver.shownBy, ...shownBy])].sort(compareText),
    known: resolved === undefined || resolved === null ? undefined : knownText(text, resolver.written.join(''), isAccepted),
  };
}

/** What a text has beside references. */
function knownText(text: string, written: string, isAccepted: boolean): KnownBgpKey | undefined {
  const known = withoutReferences(text) + written;
  return known === '' && text !== '' ? undefined : { text: known, isPart: known !== text, isAccepted };
}

function withoutReferences(text: string): string {
  return text.replace(STORE_REFERENCE, UNKNOWN).replaceAll(UNKNOWN, '');
}

/** The text that stands in the template for a resolved value, with a mark for each part that does not. */
function textIn(resolved: unknown, meet: (name: string) => void = () => undefined, shownBy = new Set<KeyShownBy>()): string {
  if (typeof resolved !== 'object' || resolved === null) {
    return resolved === undefined || resolved === null ? '' : String(resolved);
  }
  const within = (value: unknown): string => textIn(value, meet, shownBy);
  if (Array.isArray(resolved)) {
    return resolved.map(within).join(UNKNOWN);
  }
  return Object.entries(resolved)
    .map(([name, given]) => {
      if (name === 'Ref') {
        meet(String(given));
      } else if (name === 'Fn::GetAtt') {
        meet(String(Array.isArray(given) ? given[0] : given).split('.')[0]!);
      } else if (name === 'Fn::ImportValue' || name === 'Fn::GetStackOutput') {
        shownBy.add('output');
      } else if (name === 'Fn::Sub') {
        const [text] = Array.isArray(given) ? given : [given];
        [...String(text).matchAll(/\$\{([^!}.$][^}.$]*)(?:\.[^}$]*)?\}/g)].forEach(([, named = '']) => meet(named));
      }
      return textOfFunction(name, given, within);
    })
    .join(UNKNOWN);
}

/** The text in the arguments of one intrinsic function. */
function textOfFunction(name: string, given: unknown, within: (value: unknown) => string): string {
  if (NAMING_FUNCTIONS.has(name)) {
    return UNKNOWN;
  }
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  switch (name) {
    case 'Fn::Join':
      return Array.isArray(list[1]) ? list[1].map(within).join(within(list[0])) : `${UNKNOWN}${within(list[1])}`;
    case 'Fn::Sub':
      // The marks around ${!Literal} go, and ${Name} is a reference. What its names stand for counts as well.
      return `${within(list[0])
        .replace(/\$\{[^!}$][^}$]*\}/g, UNKNOWN)
        .replace(/\$\{!/g, '${')}${
        list.length > 1
          ? UNKNOWN +
            Object.values(list[1] as object)
              .map(within)
              .join(UNKNOWN)
          : ''
      }`;
    case 'Fn::If':
    case 'Fn::Select':
    case 'Fn::Split':
      // The first argument is a condition, a number or a separator.
      return UNKNOWN + list.slice(1).map(within).join(UNKNOWN);
    default:
      // A mapping, an encoding and anything unknown: what is written there is in the template.
      return UNKNOWN + list.map(within).join(UNKNOWN);
  }
}

/** The properties in what CDK writes of one resource. */
function propertiesOf(written: unknown): Record<string, unknown> {
  const { Resources } = written as {
    readonly Resources: Readonly<Record<string, { readonly Properties?: Record<string, unknown> }>>;
  };
  return Object.values(Resources)[0]?.Properties ?? {};
}

/** Every key of a session in a value. */
function keysIn(value: unknown): readonly unknown[] {
  return typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, each]) => (name === 'AuthKey' && each !== undefined ? [each] : keysIn(each)));
}

/** Whether a value has a key in another place than that of a key. */
function isIn(value: unknown, key: unknown): boolean {
  if (typeof value === 'string') {
    return typeof key === 'string' && key !== '' && value.includes(key);
  }
  return (
    JSON.stringify(value) === JSON.stringify(key) ||
    (typeof value === 'object' &&
      value !== null &&
      Object.entries(value).some(([name, each]) => name !== 'AuthKey' && isIn(each, key)))
  );
}
