import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Record<string, any>;
  readonly DependsOn?: string | readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Template {
  readonly Resources: Record<string, TemplateResource>;
  readonly Outputs?: Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>;
  readonly Parameters?: Record<string, { readonly Default?: unknown }>;
}

export interface StackProgram {
  readonly name: string;
  readonly region: string;
  readonly template: Template;
  /** Names of stacks that are deployed before. */
  readonly dependencies: readonly string[];
}

/** The stacks of an app, as `cdk deploy --all` finds them. */
export type CloudFormationProgram = readonly StackProgram[];

/** Where a stack goes that names no Region. */
export const DEFAULT_REGION = 'us-east-1';

/** Reads what an app of AWS CDK wrote. */
export function readAssembly(folder: string): CloudFormationProgram {
  const { artifacts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly artifacts: Record<string, any>;
  };
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  const names = new Map(stacks.map(([id, { properties }]) => [id, (properties.stackName ?? id) as string]));
  return stacks.map(([id, { environment, properties, dependencies = [] }]) => {
    const region = (environment as string).split('/').at(-1)!;
    return {
      name: names.get(id)!,
      region: region === 'unknown-region' ? DEFAULT_REGION : region,
      template: { Resources: {}, ...JSON.parse(readFileSync(join(folder, properties.templateFile), 'utf8')) },
      dependencies: (dependencies as string[]).flatMap((each) => names.get(each) ?? []),
    };
  });
}

/** Reads what an app of AWS CDK wrote, with what each of its stages has: a stage is deployed by itself. */
export function readAssemblies(folder: string): readonly CloudFormationProgram[] {
  const { artifacts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly artifacts: Record<string, any>;
  };
  const stages = Object.values(artifacts).filter(({ type }) => type === 'cdk:cloud-assembly');
  return [
    readAssembly(folder),
    ...stages.flatMap(({ properties }) => readAssemblies(join(folder, properties.directoryName))),
  ].filter((program) => program.length > 0);
}

/** A copy of a program in which one template is changed by hand. */
export function changed(
  program: CloudFormationProgram,
  change: (template: { Resources: Record<string, any> } & Omit<Template, 'Resources'>, stack: StackProgram) => void,
): CloudFormationProgram {
  return program.map((stack) => {
    const template = structuredClone(stack.template);
    change(template as never, stack);
    return { ...stack, template };
  });
}

/** The program as it stands after every removal policy was set to destroy. */
export function withoutRetention(program: CloudFormationProgram): CloudFormationProgram {
  return changed(program, ({ Resources }) => {
    for (const resource of Object.values(Resources)) {
      delete resource.DeletionPolicy;
      delete resource.UpdateReplacePolicy;
    }
  });
}

/** The program before its interfaces were put on the ports that it orders. */
export function portsOnly(program: CloudFormationProgram): CloudFormationProgram {
  return changed(program, ({ Resources }) => {
    for (const [id, { Type, Properties }] of Object.entries(Resources)) {
      const port = Properties?.ConnectionId?.Ref ?? Properties?.ConnectionId?.['Fn::GetAtt']?.[0];
      if (Type.endsWith('VirtualInterface') && Resources[port]?.Type === 'AWS::DirectConnect::Connection') {
        delete Resources[id];
      }
    }
  });
}
