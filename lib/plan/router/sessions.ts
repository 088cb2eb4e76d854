import { holdSecondsOf, keepaliveSecondsOf } from '../../rules/router/timers';
import type { RouterNeighbour, RouterPolicyPlan, RouterPrefixListPlan, RouterSessionPlan } from './customer-router-plan';
import { hostOf, type RouterLeg } from './legs';
import { worstCaseOf } from './prefix-count';

/** AWS's own values of BFD. */
const BFD = { intervalMilliseconds: 300, multiplier: 3 } as const;

/** The highest number that every platform takes as a limit of prefixes. */
const HIGHEST_LIMIT = 2147483647;

/** The policies of a session: those of the two sessions with AWS are the same. */
const POLICIES: Readonly<Record<Exclude<RouterNeighbour, 'lan'>, readonly [string, string]>> = {
  aws: ['FROM-AWS', 'TO-AWS'],
  'aws-secondary': ['FROM-AWS', 'TO-AWS'],
  twilio: ['FROM-TWILIO', 'TO-TWILIO'],
  backbone: ['FROM-BACKBONE', 'TO-BACKBONE'],
};

/** What decides the limits of the sessions. */
export interface SessionLimits {
  readonly routesQuota: number;
  readonly policies: readonly RouterPolicyPlan[];
  readonly prefixLists: readonly RouterPrefixListPlan[];
}

/** The sessions, in the order of the legs. */
export function describeSessions(legs: readonly RouterLeg[], limits: SessionLimits): readonly RouterSessionPlan[] {
  return legs.flatMap(({ neighbour, description, local, session }) => {
    if (session === undefined || neighbour === 'lan') {
      return [];
    }
    const { options, key } = session;
    const [importPolicy, exportPolicy] = POLICIES[neighbour];
    const isInternal = neighbour === 'backbone';
    const isAws = neighbour === 'aws' || neighbour === 'aws-secondary';
    return [
      {
        neighbour,
        description,
        kind: isInternal ? 'internal' : 'external',
        localAddress: hostOf(local!),
        peerAddress: hostOf(session.peer!),
        localAsn: Number(session.localAsn.number),
        peerAsn: Number(session.peerAsn!.number),
        keepaliveSeconds: keepaliveSecondsOf(options),
        holdSeconds: holdSecondsOf(options),
        bfd: session.bfd ? BFD : undefined,
        ttlSecurity: options.ttlSecurity ?? false,
        gracefulRestart: options.gracefulRestart ?? false,
        key: key && { place: key, placeholder: `BGP_KEY_${neighbour.toUpperCase().replace('-', '_')}` },
        removesPrivateAsns: neighbour === 'twilio',
        nextHopSelf: isInternal,
        importPolicy,
        exportPolicy,
        // Less than the filter lets through would end the session, and with it the calls, for a harmless leak.
        maximumPrefixesIn: limitOf(importPolicy, limits),
        maximumPrefixesOut: isAws ? limits.routesQuota : limitOf(exportPolicy, limits),
      },
    ];
  });
}

/** How many prefixes a policy accepts at most, as a limit that every platform takes. */
function limitOf(policy: string, limits: SessionLimits): number {
  // Zero means no limit on some platforms.
  return Math.min(Math.max(worstCaseOf(policy, limits), 1), HIGHEST_LIMIT);
}
