import type { EdgeRow } from './edge-row';
import { networkTraversalRules } from './network-traversal';
import { sipRules } from './sip';
import type { TrafficRuleProps } from './traffic-rule';
import type { TwilioEdge } from './twilio-edge';
import { voiceSdkMediaRules } from './voice-sdk-media';
import { voiceSdkSignallingRules } from './voice-sdk-signalling';

/** The traffic rules of all edges, for all dates. */
export function edgeRules(rows: readonly EdgeRow[], edgeOf: (id: string) => TwilioEdge): readonly TrafficRuleProps[] {
  return rows.flatMap((row) =>
    [
      ...voiceSdkMediaRules(row, rows),
      ...voiceSdkSignallingRules(row),
      ...sipRules(row, rows),
      ...networkTraversalRules(row, rows),
    ].map((rule) => ({ ...rule, edge: edgeOf(row.id) })),
  );
}
