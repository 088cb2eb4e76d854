import { TerraformResource, type TerraformStack } from 'cdktf';

/** What the provider's class says about an argument. */
interface Argument {
  readonly type: string;
  readonly isBlock: boolean;
  readonly isRequired: boolean;
}

type Schema = ReadonlyMap<string, Argument>;

/** What Terraform itself takes in every resource. */
const META = new Set(['depends_on', 'lifecycle', 'provider', 'count', 'for_each', 'connection', 'provisioner', '//']);

const SCHEMAS = new Map<unknown, Schema>();

/**
 * The schema of a resource, as the generated class has it: how it writes each argument in HCL names the type, and an argument without a
 * method to reset it is required.
 */
function schemaOf(resource: TerraformResource): Schema {
  const { prototype } = resource.constructor as { prototype: Record<string, unknown> };
  const known = SCHEMAS.get(prototype);
  if (known !== undefined) {
    return known;
  }
  const text = String(prototype['synthesizeHclAttributes']);
  const written = [
    ...text.matchAll(/(\w+): \{\s*value: [^\n]*\n\s*isBlock: (true|false),\s*type: "(\w+)",\s*storageClassType: "(\w+)"/g),
  ];
  const schema = new Map(
    written.map(([, name = '', isBlock, , type = '']) => {
      const camel = name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
      return [name, { type, isBlock: isBlock === 'true', isRequired: !(`reset${camel}` in prototype) }];
    }),
  );
  if (schema.size === 0) {
    throw new Error(`the class of ${resource.terraformResourceType} says nothing of its arguments`);
  }
  SCHEMAS.set(prototype, schema);
  return schema;
}

const isReference = (value: unknown): boolean => typeof value === 'string' && value.includes('${');

function isOfType(value: unknown, { type, isBlock }: Argument): boolean {
  if (isReference(value)) {
    return true;
  }
  if (isBlock) {
    return typeof value === 'object' && value !== null;
  }
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
    case 'stringList':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'stringMap':
      // A token can stand for the whole map. What it comes to is not the library's to judge, and a text itself is refused before.
      return (
        typeof value === 'string' ||
        (typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string'))
      );
    default:
      throw new Error(`nobody has said how to check ${type}`);
  }
}

/** What the provider would refuse of a synthesised stack: arguments that it does not have, of another type, or missing. */
export function violationsOf(stack: TerraformStack, resources: Readonly<Record<string, Record<string, any>>>): readonly string[] {
  const classes = new Map(
    stack.node
      .findAll()
      .filter((each): each is TerraformResource => TerraformResource.isTerraformResource(each))
      .map((each) => [each.terraformResourceType, each]),
  );
  // Terraform's own resources have no provider.
  const ofProvider = Object.entries(resources).filter(([type]) => type.startsWith('aws_'));
  return ofProvider.flatMap(([type, named]) => {
    const schema = schemaOf(classes.get(type)!);
    return Object.values(named).flatMap((given) => [
      ...Object.entries(given as object).flatMap(([name, value]) => {
        const argument = schema.get(name);
        return META.has(name)
          ? []
          : argument === undefined
            ? [`${type} has no ${name}`]
            : isOfType(value, argument)
              ? []
              : [`${type}.${name} is no ${argument.type}`];
      }),
      ...[...schema]
        .filter(([name, { isRequired }]) => isRequired && given[name] === undefined)
        .map(([name]) => `${type} has to have ${name}`),
    ]);
  });
}
