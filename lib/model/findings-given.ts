import type { Finding } from './finding-data';
import { finding } from './finding-code';
import { MODEL_CODES } from './model-codes';
import { describeGiven } from './shape/given';

/** The members of a finding. The compiler compares them with its type. */
const MEMBERS: Readonly<Record<keyof Finding, true>> = {
  code: true,
  severity: true,
  path: true,
  value: true,
  message: true,
  fix: true,
};

/*
 * The guard reports findings, so that it cannot be what guards them. This is the same for them alone.
 */

/** What is wrong with a list of findings that somebody gave. */
export function wrongFindings(given: unknown, path: string): readonly Finding[] {
  try {
    return Array.isArray(given)
      ? Array.from(given, (each: unknown, index) => wrongFinding(each, `${path}[${index}]`)).flat()
      : [wrong(path, describeGiven(given), 'Give a list of findings.')];
  } catch {
    return [wrong(path, 'is a list that cannot be read', 'Give a list of findings.')];
  }
}

/** What is wrong with something that somebody gave as a finding. */
export function wrongFinding(given: unknown, path: string): readonly Finding[] {
  try {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      return [wrong(path, describeGiven(given), `Give an object with ${Object.keys(MEMBERS).join(', ')}.`)];
    }
    const members = given as Readonly<Record<string, unknown>>;
    return [
      ...Object.keys(members)
        .filter((name) => !Object.hasOwn(MEMBERS, name) && members[name] !== undefined)
        .map((name) =>
          finding(
            MODEL_CODES.unknownProp,
            `${path}.${name}`,
            '',
            'is not a member of a finding',
            `Give only ${Object.keys(MEMBERS).join(', ')}.`,
          ),
        ),
      ...Object.keys(MEMBERS).flatMap((name) => wrongMember(members[name], name, `${path}.${name}`)),
    ];
  } catch {
    return [wrong(path, 'is an object that cannot be read', 'Give a finding.')];
  }
}

/** What is wrong with a text that somebody gave. */
export function wrongText(given: unknown, path: string): readonly Finding[] {
  return typeof given === 'string' ? [] : [wrong(path, describeGiven(given), 'Give a text.')];
}

function wrongMember(given: unknown, name: string, path: string): readonly Finding[] {
  if (name !== 'severity' || typeof given !== 'string') {
    return wrongText(given, path);
  }
  return given === 'error' || given === 'warning'
    ? []
    : [
        finding(
          MODEL_CODES.unknownChoice,
          path,
          '',
          `${describeGiven(given)}, which is not a choice`,
          'Give one of error, warning.',
        ),
      ];
}

function wrong(path: string, message: string, fix: string): Finding {
  return finding(MODEL_CODES.wrongType, path, '', message, fix);
}
