import { TwilioCatalog } from '../catalog/twilio-catalog';
import type { TwilioEdge } from '../catalog/twilio-edge';
import type { TwilioTraffic } from '../catalog/twilio-traffic';
import type { TrafficRule } from '../catalog/traffic-rule';
import { throwOnErrors } from '../model/finding';
import { planAccess } from './access-plan';
import { deepFreeze } from './freeze';
import { type PrefixListPlan } from './prefix-list-plan';
import { trafficFindings } from './security-group-plan';

/** Which prefix lists are wanted. */
export interface PrefixListsPlanProps {
  readonly edges: readonly TwilioEdge[];
  readonly traffic: readonly TwilioTraffic[];
  /**
   * What Twilio publishes.
   *
   * @default - what Twilio publishes now: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;
}

/**
 * The key of the list that holds a rule's addresses, where lists serve several edges.
 *
 * One list holds the media of all edges, because Twilio's media come from one range wherever the call is. The other lists are each
 * edge's own. The key depends on neither the date nor the addresses, so a change of Twilio's changes entries and replaces no list.
 */
export function sharedListKey({ traffic, edge }: TrafficRule): string {
  return traffic.listName === 'media' ? traffic.listName : `${traffic.listName}-${edge.id}`;
}

/**
 * The lists that groups at several edges share: one for media, and for the rest one for each edge and subject, sorted by key.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planPrefixLists(props: PrefixListsPlanProps): readonly PrefixListPlan[] {
  const catalog = props.catalog ?? TwilioCatalog.current;
  const groups = Object.fromEntries(
    props.edges.map((edge) => [edge.id, catalog.rules({ edges: [edge], traffic: props.traffic })]),
  );
  const { prefixLists } = planAccess({ groups, listKeyOf: sharedListKey });
  throwOnErrors([
    ...props.edges.flatMap((edge) => trafficFindings(edge, props.traffic, groups[edge.id] ?? [], catalog, '')),
    ...prefixLists.flatMap((list) => list.findings),
  ]);
  return deepFreeze(prefixLists);
}
