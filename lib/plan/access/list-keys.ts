import type { TrafficRule } from '../../catalog/traffic-rule';
import { PortRange } from '../../model/port-range';

/*
 * The keys of prefix lists. A key is part of a resource's id, so it follows from the rule alone: neither the catalogue's date, nor other
 * traffic, nor other edges, nor what a customer adds may give a rule another list.
 */

/** The name of the lists with Twilio's media. */
export const MEDIA = 'media';

/** The ports of the media whose list has the plain key, for good: with other ports, Twilio's media are in a list of those ports. */
const PLAIN_MEDIA_PORTS = PortRange.of(10000, 60000);

/**
 * The key of the list that holds a rule's addresses, where lists serve the groups of several edges.
 *
 * Media of all Interconnect edges share one list on purpose: calls move between sites, and when Twilio moves its media, entries
 * change and nothing else. Every other list belongs to one edge. Before Twilio's migration, some public edges had media on any port, which have
 * a list of their own: today's range is not to be opened on those.
 */
export function sharedListKey(rule: TrafficRule): string {
  if (rule.origin === 'custom') {
    return customListKey(rule);
  }
  const { traffic, edge, protocol, ports } = rule;
  if (traffic.listName !== MEDIA) {
    return `${traffic.listName}-${edge.id}`;
  }
  if (edge.isInterconnect) {
    return MEDIA;
  }
  return PLAIN_MEDIA_PORTS.contains(ports) ? `${MEDIA}-${edge.id}` : `${MEDIA}-${edge.id}-${protocol}-${ports.toString()}`;
}

/**
 * The key of the list that holds a rule's addresses, where lists serve one group.
 *
 * The group opens the same ports to a whole list, so media on other ports, as before Twilio's migration, have a list of their own. SIP
 * signalling of all public edges shares a list, because a group at one of them opens them all. Every other list belongs to one edge.
 */
export function ownListKey(rule: TrafficRule): string {
  if (rule.origin === 'custom') {
    return customListKey(rule);
  }
  const { traffic, edge, protocol, ports } = rule;
  if (traffic.listName === MEDIA) {
    return ports.equals(PLAIN_MEDIA_PORTS) ? MEDIA : `${MEDIA}-${protocol}-${ports.toString()}`;
  }
  return traffic.isSip && !edge.isInterconnect ? traffic.listName : `${traffic.listName}-${edge.id}`;
}

/**
 * The key of the list that holds a rule's addresses, where lists serve the groups of one VPC, at Interconnect edges and at public ones.
 *
 * SIP of all public edges shares its lists, because each group at one of them opens them all.
 */
export function accessListKey(rule: TrafficRule): string {
  const { origin, traffic, edge } = rule;
  return origin === 'twilio' && traffic.isSip && !edge.isInterconnect ? `${traffic.listName}-public` : sharedListKey(rule);
}

/**
 * The keys, where a customer replaced Twilio's rules of one direction at some of the edges that share a list: that direction has a list of
 * its own then, such as `sip-signalling-public-ingress`. The other edges would open in it what was replaced.
 *
 * @param rules all rules of the lists
 * @param onPurpose the keys of lists that are opened as a whole all the same
 */
export function keysByDirection(
  listKeyOf: (rule: TrafficRule) => string,
  rules: readonly TrafficRule[],
  onPurpose: readonly string[] = [],
): (rule: TrafficRule) => string {
  const edges = new Map<string, Set<string>>();
  for (const rule of rules.filter(({ cidrs }) => cidrs.length > 0)) {
    const key = listKeyOf(rule);
    for (const each of [key, `${key}-${rule.direction}`]) {
      edges.set(each, (edges.get(each) ?? new Set()).add(rule.edge.id));
    }
  }
  return (rule) => {
    const key = listKeyOf(rule);
    const directed = `${key}-${rule.direction}`;
    return edges.get(directed)?.size === edges.get(key)?.size || onPurpose.includes(key) ? key : directed;
  };
}

/**
 * What a customer adds has a list for each edge, kind of traffic and opening, because a group names all or nothing of a list: with more in
 * it, one address would be opened as widely as another, or at an edge that takes over SIP alone what was added for SDKs. Two hyphens, which
 * no id has, part traffic and edge: `call-x` at `ashburn-ix` is not `call` at `x-ashburn-ix`.
 */
function customListKey({ traffic, edge, direction, protocol, ports }: TrafficRule): string {
  return `custom-${traffic.id}--${edge.id}-${direction}-${protocol}-${ports.toString()}`;
}

/**
 * What the addresses of a rule's list are, for descriptions. It names neither edges, nor dates, nor single kinds of traffic: an entry with
 * another description would be removed and added again.
 */
export function describeFamily({ origin, traffic }: TrafficRule): string {
  return origin === 'custom' ? `custom ${traffic.id}` : `Twilio ${traffic.listName}`;
}
