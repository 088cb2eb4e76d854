import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { InterconnectSitePlanProps } from './interconnect-props';

/** The failover edges of each group, by the id of its edge. Sites at one edge have one group, which opens what any of them takes over. */
export function failoverEdgesOf(
  sites: readonly Pick<InterconnectSitePlanProps, 'edge' | 'failoverEdges'>[],
): Readonly<Record<string, readonly TwilioEdge[]>> {
  const byEdge: Record<string, readonly TwilioEdge[]> = {};
  for (const { edge, failoverEdges = [] } of sites) {
    byEdge[edge.id] = [...(byEdge[edge.id] ?? []), ...failoverEdges];
  }
  return byEdge;
}
