import {
  DefaultTokenResolver,
  type IPostProcessor,
  type IResolvable,
  type IResolveContext,
  Reference,
  type SecretValue,
  Stack,
  StringConcat,
  Token,
  Tokenization,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Resolves a value, except for the resources and parameters of the app that it names: their Regions are collected. */
class SecretResolver extends DefaultTokenResolver {
  public readonly regions: string[] = [];

  public constructor() {
    super(new StringConcat());
  }

  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if (!Reference.isReference(token)) {
      return super.resolveToken(token, context, postProcessor);
    }
    // Resolved, a secret of another environment would be an error of CDK's that does not say what to do.
    this.regions.push(Stack.of(token.target).region);
    return 'resource';
  }
}

/** What is known at synthesis of the place of a secret value. */
export interface SecretPlace {
  /** The Region in the ARN of its secret, or that of the resource or parameter of the app that it refers to; undefined if it is not known. */
  readonly region: string | undefined;
  /** Whether it is a secure string of the Parameter Store. */
  readonly isSecureString: boolean;
}

/** Where CloudFormation finds the value of a secret. */
export function secretPlaceOf(construct: IConstruct, secret: SecretValue | undefined): SecretPlace {
  if (secret === undefined) {
    return { region: undefined, isSecureString: false };
  }
  const resolver = new SecretResolver();
  const text = String(Tokenization.resolve(secret.unsafeUnwrap(), { scope: construct, preparing: false, resolver }));
  const inArn = /^\{\{resolve:secretsmanager:arn:[^:]+:secretsmanager:([a-z0-9-]+):/.exec(text)?.[1];
  return {
    region: inArn ?? resolver.regions.find((region) => !Token.isUnresolved(region)),
    isSecureString: text.startsWith('{{resolve:ssm-secure:'),
  };
}
