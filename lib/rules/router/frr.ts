import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** What of a router FRR may have trouble with: the sessions, with the most prefixes that their policy and their cap let out. */
export interface FrrSubject {
  readonly sessions: readonly {
    readonly neighbour: string;
    readonly isExternal: boolean;
    readonly hasBfd: boolean;
    readonly ttlSecurity: boolean;
    readonly admitted: number;
    readonly cap: number;
  }[];
}

/** What FRR cannot do as planned. Paths: the plan of the router. */
export const FRR_RULES: readonly Rule<FrrSubject>[] = [
  rule(
    errorCode(
      'frr-bfd-with-ttl-security',
      'Use either BFD or TTL security on a session of FRR with another ASN: with both, FRR watches for a peer several hops away, and BFD never comes up.',
      'https://www.rfc-editor.org/rfc/rfc5883',
    ),
    ({ sessions }, report) => {
      for (const { neighbour } of sessions.filter((each) => each.isExternal && each.hasBfd && each.ttlSecurity)) {
        report(
          `sessions.${neighbour}.ttlSecurity`,
          true,
          'makes FRR send the BFD of a peer several hops away, which a peer on the same link does not answer: the path would go unwatched (seen with 8.4.4)',
          'Leave out ttlSecurity, or give bfd: false.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'frr-cap-withdraws-changes',
      'Keep the prefixes that a policy admits within the cap of announced ones on FRR, which withdraws what changes while the cap is reached.',
      'https://docs.frrouting.org/en/latest/bgp.html',
    ),
    ({ sessions }, report) => {
      for (const { neighbour, admitted, cap } of sessions) {
        if (admitted > cap) {
          report(
            `sessions.${neighbour}.maximumPrefixesOut`,
            cap,
            `is less than the ${admitted} prefixes that the policy admits; while it is reached, FRR withdraws a prefix whose attributes change (seen with 8.4.4)`,
            'Announce summaries, or fewer prefixes.',
          );
        }
      }
    },
  ),
];
