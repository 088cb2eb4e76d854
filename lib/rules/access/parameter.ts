import { PARAMETER_NAME } from '../../aws/name-limits';
import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

/** The longest key that a list has in a share. */
export const LONGEST_KEY = 200;

/** The path of parameters, to which keys are added. Paths: the prop that it comes from. */
export const PARAMETER_PATH_RULES: readonly Rule<string>[] = [
  rule(
    errorCode(
      'parameter-path',
      'Give the path of parameters as slashes, each with letters, digits and .-_ after it, in at most 14 levels, and not with aws or ssm first.',
      'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html',
    ),
    (parameterPath, report, path) => {
      const { pattern, maxLength, maxLevels } = PARAMETER_NAME;
      const isName = parameterPath.startsWith('/') && pattern.test(parameterPath) && !/^\/(?:aws|ssm)/i.test(parameterPath);
      // A key is the last level.
      const isShort = parameterPath.length < maxLength - LONGEST_KEY && parameterPath.split('/').length <= maxLevels;
      if (!isUnresolved(parameterPath) && !(isName && isShort)) {
        report(path, parameterPath, 'is no path that AWS takes for parameters', 'Give for example /twilio/prefix-lists.');
      }
    },
  ),
];

/** A parameter that another account or the same one publishes. */
export interface ParameterSubject {
  /** A name, or an ARN. */
  readonly parameter: string;
  /** Whether the engine writes it where only literals are taken. */
  readonly isLiteralNeeded: boolean;
}

const ARN = /^arn:aws[a-z-]*:ssm:([a-z0-9-]+):(\d{12}):parameter(\/.*)$/;

/** The parts of the ARN of a parameter; undefined if it is none. */
export function parameterArnParts(
  parameter: string,
): { readonly region: string; readonly account: string; readonly name: string } | undefined {
  const [, region, account, name] = ARN.exec(parameter) ?? [];
  return region === undefined || account === undefined || name === undefined ? undefined : { region, account, name };
}

/** The requirements on a parameter that is read. Paths: the parent of `parameter`. */
export const PARAMETER_RULES: readonly Rule<ParameterSubject>[] = [
  rule(
    errorCode(
      'parameter-reference',
      'Give a parameter of your account by its name, and one that another account shares by its full ARN; as a literal on AWS CDK.',
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html',
    ),
    ({ parameter, isLiteralNeeded }, report, path) => {
      const where = path === '' ? 'parameter' : `${path}.parameter`;
      const fix = 'Give for example arn:aws:ssm:us-east-1:111122223333:parameter/twilio/prefix-lists/media.';
      if (isUnresolved(parameter)) {
        if (isLiteralNeeded) {
          report(where, '', 'is not known at synthesis, and a template parameter takes only literals', fix);
        }
        return;
      }
      const isArn = parameter.startsWith('arn:');
      const name = isArn ? parameterArnParts(parameter)?.name : parameter;
      if (name === undefined || !PARAMETER_NAME.pattern.test(name)) {
        report(where, parameter, isArn ? 'is not the ARN of a parameter' : 'is neither the name nor the ARN of a parameter', fix);
      }
    },
  ),
];
