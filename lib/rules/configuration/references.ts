import { errorCode } from '../../model/finding-code';
import { nearest } from '../../model/text';
import { rule, type Rule } from '../rule';

/** The names of one sort in a file, each with its path, and what the program gives under names of that sort. */
export interface ReferencesSubject {
  /** What the names stand for: `connection`. */
  readonly sort: string;
  /** The member of the references that has them: `connections`. */
  readonly member: string;
  readonly names: readonly { readonly path: string; readonly name: string }[];
  /** The names that the program gives; undefined if it gives none of the sort. */
  readonly given: ReadonlySet<string> | undefined;
  /** Whether a finding must not show a name, because it may be the key itself. */
  readonly isSecret?: boolean;
}

/** A file has at most so many wrong names for which the nearest is looked for: each is compared with all that are given. */
const COMPARED_NAMES = 20;

/** The most names that a finding lists. */
const LISTED_NAMES = 10;

/** The requirements on the names in a configuration file. */
export const REFERENCES_RULES: readonly Rule<ReferencesSubject>[] = [
  rule(
    errorCode(
      'configuration-reference',
      'Name only connections, keys and VPCs that the program gives under that name.',
      'https://docs.aws.amazon.com/cdk/v2/guide/resources.html',
    ),
    ({ sort, member, names, given, isSecret = false }, report) => {
      const known = [...(given ?? [])];
      const listed = known.slice(0, LISTED_NAMES).join(', ');
      const list = known.length > LISTED_NAMES ? `${listed} and ${known.length - LISTED_NAMES} more` : listed;
      const unknown = names.filter(({ name }) => given?.has(name) !== true);
      for (const [index, { path, name }] of unknown.entries()) {
        const meant = isSecret || index >= COMPARED_NAMES ? undefined : nearest(name, known);
        const fix =
          known.length === 0
            ? `Give it in the program, in ${member}.`
            : meant === undefined
              ? `The program gives ${list}.`
              : `Did you mean ${meant}? The program gives ${list}.`;
        report(path, isSecret ? '' : name, `is the name of no ${sort} that the program gives`, fix);
      }
    },
  ),
];

/** The requirements on the VPC of a file. Paths: the parent of `vpc`. */
export const VPC_NAME_RULES: readonly Rule<{ readonly isNamed: boolean; readonly given: readonly string[] | undefined }>[] = [
  rule(
    errorCode(
      'configuration-vpc-missing',
      'Name a VPC in the file where the program gives VPCs.',
      'https://docs.aws.amazon.com/cdk/v2/guide/resources.html',
    ),
    ({ isNamed, given }, report) => {
      if (!isNamed && given !== undefined) {
        report(
          'vpc',
          '',
          'is missing, and the program gives VPCs',
          given.length === 0
            ? 'Name a VPC in the file, and give it in the program, in vpcs.'
            : `Give one of ${given.slice(0, LISTED_NAMES).join(', ')}, or give no VPCs in the program.`,
        );
      }
    },
  ),
];
