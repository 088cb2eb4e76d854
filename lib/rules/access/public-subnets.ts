import { warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** The public subnets of the VPC that get no route to Twilio, where nobody chose the subnets. */
export interface PublicSubnetsSubject {
  readonly unroutedSubnets: readonly string[];
}

/** The requirements on the choice of subnets. Paths: the prop that chooses them. */
export const PUBLIC_SUBNETS_RULES: readonly Rule<PublicSubnetsSubject>[] = [
  rule(
    warningCode(
      'public-subnets-unrouted',
      'Choose the subnets that get routes to Twilio, if the VPC has public ones.',
      'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
    ),
    ({ unroutedSubnets }, report, path) => {
      if (unroutedSubnets.length > 0) {
        report(
          path,
          unroutedSubnets.join(', '),
          'get no route to Twilio, because they are public and no subnets are chosen: their hosts reach Twilio over the Internet',
          'Choose the subnets with the hosts that talk to Twilio, or acknowledge this if none is in a public subnet.',
        );
      }
    },
  ),
];
