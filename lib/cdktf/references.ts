import {
  DefaultTokenResolver,
  StringConcat,
  TerraformElement,
  TerraformResource,
  TerraformStack,
  Token,
  Tokenization,
} from 'cdktf';
import type { IConstruct } from 'constructs';

/** A value as Terraform will read it: the text itself, or the expression that a token stands for. */
export function textOf(scope: IConstruct, value: string): string {
  if (!Token.isUnresolved(value)) {
    return value;
  }
  return String(Tokenization.resolve(value, { scope, preparing: false, resolver: new DefaultTokenResolver(new StringConcat()) }));
}

/** What names a construct after a resource that was given by its id: the id where it is literal, otherwise the resource's address. */
export function keyOf(scope: IConstruct, id: string): string {
  return textOf(scope, id)
    .replace(/^\$\{(.*)\}$/s, '$1')
    .replace(/\.id$/, '')
    .replace(/\./g, '-');
}

/** The resource of the construct's stack that a reference to an id names. */
export function resourceOf(scope: IConstruct, id: string | undefined): TerraformResource | undefined {
  if (id === undefined || !Token.isUnresolved(id)) {
    return undefined;
  }
  const text = textOf(scope, id);
  return resourcesOf(scope).find((each) => text === `\${${each.terraformResourceType}.${each.friendlyUniqueId}.id}`);
}

/** Every resource of the construct's stack, of one Terraform type if it is told. */
export function resourcesOf(scope: IConstruct, type?: string): readonly TerraformResource[] {
  return TerraformStack.of(scope)
    .node.findAll()
    .filter((each): each is TerraformResource => TerraformResource.isTerraformResource(each))
    .filter((each) => type === undefined || each.terraformResourceType === type);
}

/** Whether a value stays out of Terraform's plans, as far as that can be told: false for a variable that is not sensitive. */
export function isSensitive(scope: IConstruct, value: string): boolean {
  const [, name] = /^\$\{var\.([^.[\]]+)\}$/.exec(textOf(scope, value)) ?? [];
  const variables = TerraformStack.of(scope)
    .node.findAll()
    .filter((each): each is TerraformElement => TerraformElement.isTerraformElement(each))
    .filter((each) => name !== undefined && each.friendlyUniqueId === name)
    .map(
      (each) =>
        (each.toTerraform() as { readonly variable?: Record<string, { readonly sensitive?: boolean }> }).variable?.[
          each.friendlyUniqueId
        ],
    )
    .filter((variable) => variable !== undefined);
  return variables.every(({ sensitive }) => sensitive === true);
}

/** A name made from the construct's path, that no other construct has: letters, digits and hyphens. */
export function uniqueName(construct: IConstruct, maxLength: number): string {
  const stack = TerraformStack.of(construct);
  const name = `${stack.node.id}-${stack.getLogicalId(construct.node)}`.replace(/[^A-Za-z0-9]+/g, '-').toLowerCase();
  // A long name ends with the hash that tells it from others.
  return name.length <= maxLength ? name : `${name.slice(0, maxLength - 9)}-${name.slice(-8)}`;
}
