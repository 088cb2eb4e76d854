import { warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** The halves of a site. Paths: the site in the plan. */
export const HALVES_RULES: readonly Rule<{ readonly hasSecondaryInterface: boolean }>[] = [
  rule(
    warningCode(
      'resiliency-aws-half-only',
      'Do not count a second virtual interface as resiliency of a site: one cross connect and one router carry all its calls.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/resiliency_toolkit.html',
    ),
    ({ hasSecondaryInterface }, report, path) => {
      if (hasSecondaryInterface) {
        report(
          `${path}.secondary`,
          '',
          "doubles AWS's half only: the loss of the router or of the cross connect takes the site down",
          'Have a second site that carries all calls, and acknowledge this.',
        );
      }
    },
  ),
];
