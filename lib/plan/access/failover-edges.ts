import type { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Finding } from '../../model/finding';
import { FAILOVER_RULES } from '../../rules/access/traffic';
import { checkAll } from '../../rules/rule';
import { publicSipEdges } from './security-group';

const isAlike = (a: TwilioEdge, b: TwilioEdge): boolean => a.isInterconnect === b.isInterconnect;

/**
 * The edges whose SIP the group of each edge opens as well, by the id of the edge: those given of its own kind. Twilio's SIP at public edges
 * is in lists that their groups share, so each opens that of the others.
 */
export function failoverByEdge(
  edges: readonly TwilioEdge[],
  failoverEdges: readonly TwilioEdge[],
): Readonly<Record<string, readonly TwilioEdge[]>> {
  return Object.fromEntries(
    edges.map((edge) => {
      const beside = edge.isInterconnect ? [] : publicSipEdges(edge).filter(({ id }) => edges.some((each) => each.id === id));
      return [edge.id, [...beside, ...failoverEdges.filter((each) => isAlike(each, edge) && each.id !== edge.id)]];
    }),
  );
}

/**
 * The errors and warnings about the failover edges of edges that are chosen together. An edge is compared with those of its own kind, and with
 * those that fit no edge.
 *
 * @param edges each once
 */
export function commonFailoverFindings(
  edges: readonly TwilioEdge[],
  failoverEdges: readonly TwilioEdge[] | undefined,
  traffic: readonly TwilioTraffic[],
  catalog: TwilioCatalog,
): readonly Finding[] {
  const sip = catalog.rules({ edges: failoverEdges ?? [], traffic: traffic.filter((kind) => kind.isSip) });
  const served = new Set(sip.map(({ edge }) => edge.id));
  const chosen = new Set(edges.map(({ id }) => id));
  const kinds = new Set(edges.map(({ isInterconnect }) => isInterconnect));
  return edges.flatMap((edge) => {
    const own = failoverEdges?.filter((each) => isAlike(each, edge) || !kinds.has(each.isInterconnect));
    return checkAll(
      FAILOVER_RULES,
      {
        edge,
        traffic,
        failoverEdges: own,
        unserved: (own ?? []).filter(({ id }) => !served.has(id)),
        publicSipEdges: publicSipEdges(edge).filter(({ id }) => !chosen.has(id)),
      },
      '',
    );
  });
}
