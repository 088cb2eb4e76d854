import { CDKTF_HEADER, cdktfNetwork } from './library-program';
import { inOrder, literal, type Statement } from './statement';

/** A Terraform configuration, as far as it is read here. */
export interface Configuration {
  readonly resource: Readonly<Record<string, Readonly<Record<string, Resource>>>>;
  readonly output: Readonly<Record<string, { readonly description: string; readonly value: unknown }>>;
}

type Resource = Readonly<Record<string, unknown>> & { readonly depends_on?: readonly string[] };

/** The variables of the lines that both programs have. */
const NETWORK: Readonly<Record<string, string>> = { 'aws_vpc.vpc': 'Vpc', 'aws_route_table.sbc': 'RouteTable' };

/** The program that makes the same configurations, given by the names of their stacks, with the provider's own resources. */
export function cdktfTwin(configurations: Readonly<Record<string, Configuration>>): string {
  const types = new Set(Object.values(configurations).flatMap(({ resource }) => Object.keys(resource)));
  const imports = [...types]
    .filter((type) => !CDKTF_HEADER.includes(`{ ${classOf(type)} }`))
    .map((type) => `const { ${classOf(type)} } = require('@cdktf/provider-aws/lib/${nameOf(type).replaceAll('_', '-')}');`);
  const stacks = Object.entries(configurations).map(([stack, configuration]) => stackText(stack, configuration));
  return `${imports.join('\n')}\n${CDKTF_HEADER}\n${stacks.join('\n')}\napp.synth();\n`;
}

function stackText(stack: string, { resource, output }: Configuration): string {
  const statements = Object.entries(resource).flatMap(([type, named]) =>
    Object.entries(named)
      .filter(([name]) => NETWORK[`${type}.${name}`] === undefined)
      .map(([name, properties]) => resourceText(stack, type, name, properties)),
  );
  const outputs = Object.entries(output).map(
    ([id, { description, value }]) => `new TerraformOutput(${stack}, '${id}', ${valueText(stack, { description, value }, [])});`,
  );
  return `${cdktfNetwork(stack)}${inOrder(statements)}\n${outputs.join('\n')}\n`;
}

function resourceText(stack: string, type: string, name: string, properties: Resource): Statement {
  const { depends_on: dependencies = [], ...rest } = properties;
  const variable = variableOf(stack, `${type}.${name}`);
  const needs = dependencies.map((address) => variableOf(stack, address));
  const dependsOn = needs.join(', ');
  const config = valueText(stack, rest, needs);
  const all = dependencies.length === 0 ? config : `{ ...${config}, dependsOn: [${dependsOn}] }`;
  return { variable, text: `const ${variable} = new ${classOf(type)}(${stack}, '${name}', ${all});`, needs };
}

/** A value of a configuration; the resources that it names are added to `needs`. */
function valueText(stack: string, value: unknown, needs: string[]): string {
  return literal(value, camelCase, (each) => {
    const [, address, attribute = ''] = (typeof each === 'string' && /^\$\{(\w+\.[\w-]+)\.(\w+)\}$/.exec(each)) || [];
    if (address === undefined) {
      return undefined;
    }
    needs.push(variableOf(stack, address));
    return `${variableOf(stack, address)}.${camelCase(attribute)}`;
  });
}

function variableOf(stack: string, address: string): string {
  return `${stack}${NETWORK[address] ?? address.replace(/\W/g, '_')}`;
}

/** `dx_gateway` of `aws_dx_gateway`. */
function nameOf(type: string): string {
  return type.replace(/^aws_/, '');
}

/** `aws_dx_gateway` is made by `DxGateway`. */
function classOf(type: string): string {
  return camelCase(`_${nameOf(type)}`);
}

function camelCase(text: string): string {
  return text.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
