import { QUOTAS } from '../../aws/quotas';
import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';
import type { InterfaceParentKind } from './connection';

const AWS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/prefix-controls.html';

/** How many routes of each address family are allocated to an interface from the prefix pool of its connection. */
export interface PrefixPoolCounts {
  readonly prefixPoolAllocatedCountIpv4?: number | undefined;
  readonly prefixPoolAllocatedCountIpv6?: number | undefined;
}

/** The allocation of an interface, its connection, and the engine. */
export interface PrefixPoolSubject extends PrefixPoolCounts {
  readonly parentKind?: InterfaceParentKind | undefined;
  /** The name of the engine, if it cannot allocate. */
  readonly engineWithoutPrefixPools?: string | undefined;
}

/** The requirements on the allocation of an interface. Paths: the parent of the props. */
export const PREFIX_POOL_RULES: readonly Rule<PrefixPoolSubject>[] = [
  rule(
    errorCode(
      'prefix-pool-count',
      `The routes of each address family that are allocated to an interface must be 1 to ${QUOTAS.sessionRoutesAllocated}.`,
      AWS,
    ),
    (subject, report, path) => {
      for (const [prop, count] of given(subject)) {
        if (!isUnresolved(count) && !(Number.isInteger(count) && count >= 1 && count <= QUOTAS.sessionRoutesAllocated)) {
          report(
            joinPath(path, prop),
            count,
            `must be a whole number from 1 to ${QUOTAS.sessionRoutesAllocated}`,
            `Leave it out for ${QUOTAS.sessionRoutes}, or ask AWS for more.`,
          );
        }
      }
    },
  ),
  rule(
    errorCode(
      'prefix-pool-hosted',
      'A connection must be dedicated, or a link aggregation group, to have a prefix pool to allocate routes from.',
      AWS,
    ),
    (subject, report, path) => {
      for (const [prop, count] of subject.parentKind === 'hosted' ? given(subject) : []) {
        report(joinPath(path, prop), count, 'is on a hosted connection, which has no prefix pool', 'Leave it out.');
      }
    },
  ),
  rule(
    errorCode('prefix-pool-engine', 'The engine must support prefix pools to allocate routes to an interface.', AWS),
    (subject, report, path) => {
      const { engineWithoutPrefixPools } = subject;
      for (const [prop, count] of engineWithoutPrefixPools === undefined ? [] : given(subject)) {
        report(
          joinPath(path, prop),
          count,
          `${String(engineWithoutPrefixPools)} cannot allocate routes from a prefix pool`,
          'Leave it out, or use CDK Terrain (twilio-interconnect-constructs/cdktn).',
        );
      }
    },
  ),
];

function given(counts: PrefixPoolCounts): readonly (readonly [string, number])[] {
  return (['prefixPoolAllocatedCountIpv4', 'prefixPoolAllocatedCountIpv6'] as const).flatMap((prop) => {
    const count = counts[prop];
    return count === undefined ? [] : [[prop, count] as const];
  });
}
