import { Refused } from '../control-plane/refusal';

/** What a template may name outside itself, as it stands when a resource is made. */
export interface Surroundings {
  readonly region: string;
  readonly stackName: string;
  /** `Ref` of a resource or parameter. */
  readonly ref: (logicalId: string) => unknown;
  readonly attribute: (logicalId: string, name: string) => unknown;
  readonly exported: (name: string) => unknown;
  readonly stackOutput: (stackName: string, outputName: string, region: string) => unknown;
}

const ACCOUNT = '111122223333';

/** The value that CloudFormation hands to AWS. */
export function resolve(value: unknown, around: Surroundings): any {
  if (typeof value === 'string') {
    return checkSecret(value, around.region);
  }
  if (Array.isArray(value)) {
    return value.map((each) => resolve(each, around)).filter((each) => each !== undefined);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const [key = '', argument] = Object.entries(value)[0] ?? [];
  if (Object.keys(value).length === 1 && (key === 'Ref' || key.startsWith('Fn::'))) {
    return resolveFunction(key, argument, around);
  }
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, each]) => [name, resolve(each, around)])
      .filter(([, each]) => each !== undefined),
  );
}

function resolveFunction(key: string, argument: any, around: Surroundings): unknown {
  switch (key) {
    case 'Ref':
      return refTo(argument, around);
    case 'Fn::GetAtt': {
      const [id, ...name] = typeof argument === 'string' ? argument.split('.') : argument;
      return around.attribute(id, name.join('.'));
    }
    case 'Fn::Join':
      return (resolve(argument[1], around) as unknown[]).map(String).join(argument[0]);
    case 'Fn::Select':
      return resolve(argument[1], around)[Number(argument[0])];
    case 'Fn::Split':
      return String(resolve(argument[1], around)).split(argument[0]);
    case 'Fn::GetAZs':
      return ['a', 'b', 'c'].map((zone) => `${around.region}${zone}`);
    case 'Fn::Sub':
      return substitute(argument, around);
    case 'Fn::ImportValue':
      return around.exported(resolve(argument, around));
    case 'Fn::GetStackOutput': {
      const { StackName, OutputName, Region } = resolve(argument, around);
      return around.stackOutput(StackName, OutputName, Region ?? around.region);
    }
    default:
      throw new Error(`the rehearsal does not know ${key}`);
  }
}

function refTo(name: string, { region, stackName, ref }: Surroundings): unknown {
  switch (name) {
    case 'AWS::Region':
      return region;
    case 'AWS::AccountId':
      return ACCOUNT;
    case 'AWS::Partition':
      return 'aws';
    case 'AWS::URLSuffix':
      return 'amazonaws.com';
    case 'AWS::StackName':
      return stackName;
    case 'AWS::NoValue':
      return undefined;
    default:
      return ref(name);
  }
}

function substitute(argument: any, around: Surroundings): string {
  const [text, values = {}] = Array.isArray(argument) ? argument : [argument];
  return text.replace(/\$\{([^}!]+)\}/g, (_: string, name: string) => {
    if (values[name] !== undefined) {
      return String(resolve(values[name], around));
    }
    const [id = '', ...attribute] = name.split('.');
    return String(attribute.length > 0 ? around.attribute(id, attribute.join('.')) : refTo(id, around));
  });
}

/** A dynamic reference is read in the Region of the stack. */
function checkSecret(value: string, region: string): string {
  const home = /\{\{resolve:(?:secretsmanager|ssm-secure):arn:[^:]+:[a-z]+:([a-z0-9-]+):/.exec(value)?.[1];
  if (home !== undefined && home !== region) {
    throw new Refused('secret-of-other-region', `a secret of ${home} is read in ${region}`);
  }
  return value;
}

/** The names in a template's value that stand for other resources or parameters. */
export function referencesIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (each: any): void => {
    if (Array.isArray(each)) {
      each.forEach(visit);
    } else if (typeof each === 'object' && each !== null) {
      for (const [key, argument] of Object.entries<any>(each)) {
        if (key === 'Ref') {
          found.add(argument);
        } else if (key === 'Fn::GetAtt') {
          found.add(typeof argument === 'string' ? argument.split('.')[0]! : argument[0]);
        } else if (key === 'Fn::Sub') {
          const text: string = Array.isArray(argument) ? argument[0] : argument;
          [...text.matchAll(/\$\{([^}!.]+)/g)].forEach((match) => found.add(match[1]!));
        }
        visit(argument);
      }
    }
  };
  visit(value);
  return found;
}
