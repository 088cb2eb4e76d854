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

/** Resolves a dynamic reference, except for the resources of the app that it names: their Regions are collected. */
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

/** The Region of the secret that a value refers to by its ARN, or as a resource of the app; undefined if it is not known. */
export function secretRegionOf(construct: IConstruct, secret: SecretValue | undefined): string | undefined {
  if (secret === undefined) {
    return undefined;
  }
  const resolver = new SecretResolver();
  const text = String(Tokenization.resolve(secret.unsafeUnwrap(), { scope: construct, preparing: false, resolver }));
  const [isSecret, inArn] = /^\{\{resolve:secretsmanager:(?:arn:[^:]+:secretsmanager:([a-z0-9-]+):)?/.exec(text) ?? [];
  return isSecret === undefined ? undefined : (inArn ?? resolver.regions.find((region) => !Token.isUnresolved(region)));
}
