import { CDK_HEADER, cdkNetwork } from './library-program';
import { inOrder, literal, type Statement } from './statement';

/** A CloudFormation template, as far as it is read here. */
export interface Template {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs: Readonly<Record<string, { readonly Description: string; readonly Value: unknown }>>;
}

interface TemplateResource {
  readonly Type: string;
  readonly Properties: object;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
}

/** The program that makes the same templates, given by the names of their stacks, with typed L1s. */
export function cdkTwin(templates: Readonly<Record<string, Template>>): string {
  const stacks = Object.entries(templates).map(([stack, template]) => stackText(stack, template));
  return `${CDK_HEADER}\n${stacks.join('\n')}\napp.synth();\n`;
}

function stackText(stack: string, { Resources, Outputs }: Template): string {
  const statements = Object.entries(Resources)
    .filter(([id]) => !isOfVpc(id))
    .map(([id, resource]) => resourceText(stack, id, resource));
  const outputs = Object.entries(Outputs).map(
    ([id, { Description, Value }]) => `new CfnOutput(${stack}, '${id}', ${valueText(stack, { Description, Value }, [])});`,
  );
  return `${cdkNetwork(stack)}${inOrder(statements)}\n${outputs.join('\n')}\n`;
}

function resourceText(stack: string, id: string, resource: TemplateResource): Statement {
  const { Type, Properties, DeletionPolicy, DependsOn = [] } = resource;
  const [, service = '', name = ''] = Type.split('::');
  const variable = `${stack}${id}`;
  const needs = DependsOn.map((other) => `${stack}${other}`);
  const isRetained = DeletionPolicy === 'Retain';
  const lines = [
    `const ${variable} = new ${service.toLowerCase()}.Cfn${name}(${stack}, '${id}', ${valueText(stack, Properties, needs)});`,
    ...(isRetained ? [`${variable}.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN;`] : []),
    ...(isRetained ? [`${variable}.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;`] : []),
    ...DependsOn.map((other) => `${variable}.addResourceDependency(${stack}${other});`),
  ];
  return { variable, text: lines.join('\n'), needs };
}

/** A value of a template; the resources that it names are added to `needs`. */
function valueText(stack: string, value: unknown, needs: string[]): string {
  return literal(
    value,
    (name) => name.charAt(0).toLowerCase() + name.slice(1),
    (each) => {
      const { Ref: ref, 'Fn::GetAtt': attribute } = (each ?? {}) as { readonly Ref?: string; readonly 'Fn::GetAtt'?: string[] };
      const id = ref ?? attribute?.[0];
      if (id === undefined) {
        return undefined;
      }
      if (isOfVpc(id)) {
        const [, subnet] = /^VpcsbcSubnet(\d)RouteTable/.exec(id) ?? [];
        return `${stack}Vpc.${subnet === undefined ? 'vpcId' : `isolatedSubnets[${Number(subnet) - 1}].routeTable.routeTableId`}`;
      }
      needs.push(`${stack}${id}`);
      return `${stack}${id}.${ref === undefined ? `attr${attribute?.[1]}` : 'ref'}`;
    },
  );
}

function isOfVpc(id: string): boolean {
  return id.startsWith('Vpc');
}
