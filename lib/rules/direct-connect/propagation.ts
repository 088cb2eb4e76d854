import { warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** A propagation of the routes of a VPN gateway. */
export interface PropagationSubject {
  /** Its path in the app. */
  readonly path: string;
  /** Whether it is made after the association of the VPN gateway with the Direct Connect gateway. */
  readonly waits: boolean;
}

/** The requirements on all propagations of an associated VPN gateway. Paths: the propagations. */
export const PROPAGATION_RULES: readonly Rule<readonly PropagationSubject[]>[] = [
  rule(
    warningCode(
      'propagation-before-association',
      'Associate a VPN gateway with the Direct Connect gateway before its routes are propagated.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways.html',
    ),
    (propagations, report) => {
      for (const { path } of propagations.filter(({ waits }) => !waits)) {
        report(
          path,
          '',
          'does not wait for the association of its VPN gateway, and AWS says that routes might then be propagated incorrectly',
          'Let it depend on the association, in a stack that is deployed after it if need be.',
        );
      }
    },
  ),
];
