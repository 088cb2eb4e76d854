import { type TrafficRule, TwilioCatalog, TwilioEdge, type TwilioTraffic } from 'twilio-interconnect-constructs';
import { addressesOf, type Box } from './space';
import { catalogOf, type Opening, type World } from './world';

/*
 * What must be open, from the catalogue's traffic rules alone.
 *
 * Wider than the rules of the day, on purpose and documented, with an access, an Interconnect and a firewall:
 * - today's ports at every date (docs/catalogue.md, "What is in it");
 * - the shared list of media at Interconnect edges (docs/security-groups.md, "What is made").
 *
 * - at public edges, an access with failover edges opens SIP of all its edges in each group (docs/access.md, "What is made").
 *
 * As a user asks, with a group too (docs/security-groups.md, "Wider openings"):
 * - all that Twilio announces at Interconnect edges, on all ports, both ways.
 */

/** What one group has to open. */
export interface Expected {
  /** What the rules of the group's own edge name, and those of the edges from which SIP may come. */
  readonly own: readonly Box[];
  /** The documented wider choices. */
  readonly todaysPorts: readonly Box[];
  readonly sharedMedia: readonly Box[];
  readonly allAnnounced: readonly Box[];
}

/** The key of a group that a user has written. */
export const OWN = 'own';

/** What every group has to open, by the id of its edge; a group that a user has written, by its key. */
export function expectedOpenings(world: World): Readonly<Record<string, Expected>> {
  const catalog = catalogOf(world.entries);
  if (world.own !== undefined) {
    return {
      [OWN]: { own: opened(world.own.openings, listed(world, catalog)), todaysPorts: [], sharedMedia: [], allAnnounced: [] },
    };
  }
  return Object.fromEntries(
    world.edges.map((edge) => {
      const own = [
        ...catalog.rules({ edges: [edge], traffic: world.traffic }),
        ...catalog.rules({ edges: failoverOf(world, edge), traffic: sipOf(world.traffic) }),
      ];
      const isAlone = world.kind === 'group';
      return [
        edge.id,
        {
          own: own.flatMap((rule) => boxes(rule, world)),
          todaysPorts: isAlone
            ? []
            : own.flatMap((rule) => todaysPorts(rule).flatMap((ports) => boxes({ ...rule, ports }, world))),
          sharedMedia: isAlone ? [] : sharedMedia(world, catalog, edge),
          allAnnounced: allAnnounced(world, catalog, isAlone ? [edge] : world.edges),
        },
      ];
    }),
  );
}

/** The prefixes that static routes have to lead to: what Twilio announces at the Interconnect edges; none without a transit gateway. */
export function expectedRoutes({ gateway, edges, entries }: World): readonly string[] {
  const catalog = catalogOf(entries);
  return gateway === 'transit-gateway' ? edges.flatMap((edge) => catalog.bgpPrefixes(edge)).map(({ cidr }) => String(cidr)) : [];
}

/** The addresses that a list has to hold: all that its edges' rules name for its traffic, or all that Twilio announces there. */
function listed({ edges, traffic, own }: World, catalog: TwilioCatalog): readonly string[] {
  return own?.isAnnounced === true
    ? edges.flatMap((edge) => catalog.bgpPrefixes(edge)).map(({ cidr }) => String(cidr))
    : catalog.rules({ edges, traffic }).flatMap(({ cidrs }) => cidrs.map(String));
}

function opened(openings: readonly Opening[], cidrs: readonly string[]): readonly Box[] {
  return openings.flatMap((opening) => cidrs.map((cidr) => ({ ...opening, addresses: addressesOf(cidr) })));
}

function sipOf(traffic: readonly TwilioTraffic[]): readonly TwilioTraffic[] {
  return traffic.filter(({ id }) => id === 'sip-media' || id === 'sip-signalling');
}

const PUBLIC_SIP_EDGES = TwilioEdge.publicEdges.filter(({ products }) => products.includes('sip'));

const isPublic = ({ exchange }: TwilioEdge): boolean => exchange === undefined;

/** At a public edge Twilio asks for SIP of every public edge; at an Interconnect edge only a user does. */
function failoverOf({ kind, edges, failoverEdges }: World, edge: TwilioEdge): readonly TwilioEdge[] {
  if (failoverEdges === undefined) {
    return isPublic(edge) ? PUBLIC_SIP_EDGES : [];
  }
  // Those of an access are for its edges of both kinds, and groups at public edges share their lists.
  return kind === 'access'
    ? [
        ...failoverEdges.filter((each) => isPublic(each) === isPublic(edge)),
        ...(isPublic(edge) ? PUBLIC_SIP_EDGES.filter(({ id }) => edges.some((each) => each.id === id)) : []),
      ]
    : failoverEdges;
}

/** What the rule groups of firewalls have to let through, with those of all kinds of traffic together. */
export function expectedFirewalls(world: World): Omit<Expected, 'allAnnounced'> & { readonly names: readonly string[] } {
  const { edges, entries } = world;
  const catalog = catalogOf(entries);
  const each = groupsOfTraffic(world).map((traffic) => {
    const rules = [
      ...catalog.rules({ edges, traffic }),
      ...(edges.some(isPublic) ? catalog.rules({ edges: PUBLIC_SIP_EDGES, traffic: sipOf(traffic) }) : []),
    ];
    return {
      own: rules.flatMap((rule) => boxes(rule, world)),
      todaysPorts: rules.flatMap((rule) => todaysPorts(rule).flatMap((ports) => boxes({ ...rule, ports }, world))),
      sharedMedia: edges.flatMap((edge) => sharedMedia({ ...world, traffic }, catalog, edge)),
      names: rules.filter((rule) => isByName(rule, world)).flatMap(({ hostNames, ports }) => namesOn(hostNames, ports)),
    };
  });
  return {
    own: each.flatMap(({ own }) => own),
    todaysPorts: each.flatMap((group) => group.todaysPorts),
    sharedMedia: each.flatMap((group) => group.sharedMedia),
    names: each.flatMap(({ names }) => names),
  };
}

/** The traffic of each rule group: one group for all, or one for each kind of which a firewall lets something through. */
export function groupsOfTraffic(world: World): readonly (readonly TwilioTraffic[])[] {
  const { edges, traffic, entries, firewalls } = world;
  const catalog = catalogOf(entries);
  return firewalls?.isApart === true
    ? traffic
        .map((kind) => [kind])
        .filter((kinds) =>
          catalog.rules({ edges, traffic: kinds }).some((rule) => rule.cidrs.length > 0 || isByName(rule, world)),
        )
    : [traffic];
}

/** The names that a DNS firewall has to allow: all that the chosen traffic goes out to, also those of older SDKs. */
export function expectedDomains({ edges, traffic, entries }: World): readonly string[] {
  const rules = catalogOf(entries).rules({ edges, traffic });
  return [...new Set(rules.filter(({ direction }) => direction === 'egress').flatMap(({ hostNames }) => hostNames))].sort();
}

/** Whether a rule has a name alone, and one of SDKs that are let out. */
const isByName = ({ cidrs, requires }: TrafficRule, { firewalls }: World): boolean =>
  cidrs.length === 0 && (firewalls?.olderSdks === true || requires?.belowVersion === undefined);

const namesOn = (names: readonly string[], { from, to }: TrafficRule['ports']): readonly string[] =>
  names.map((name) => `${name} ${from}-${to}`);

/** What a rule opens: calls of Twilio come in on the ports of the customer's border controller, where these are given. */
function boxes({ origin, traffic, direction, protocol, ports, cidrs }: TrafficRule, { sbc = {} }: World): readonly Box[] {
  const own = { 'sip-signalling': sbc.signalling, 'sip-media': sbc.media }[traffic.id];
  const open = (origin === 'twilio' && direction === 'ingress' ? own : undefined) ?? [ports.from, ports.to];
  return cidrs.map((cidr) => ({ direction, protocol, ports: open, addresses: addressesOf(String(cidr)) }));
}

/** Everything that Twilio announces at the edges, where a user wants it open. */
function allAnnounced({ openings }: World, catalog: TwilioCatalog, edges: readonly TwilioEdge[]): readonly Box[] {
  const cidrs = openings === 'all-bgp-prefixes' ? edges.flatMap((edge) => catalog.bgpPrefixes(edge)) : [];
  return ['egress', 'ingress'].flatMap((direction) =>
    ['tcp', 'udp'].flatMap((protocol) =>
      cidrs.map(({ cidr }): Box => ({ direction, protocol, ports: [1, 65535], addresses: addressesOf(String(cidr)) })),
    ),
  );
}

/** The ports that Twilio's line has today, in place of narrower ones of another day. */
function todaysPorts(rule: TrafficRule): readonly TrafficRule['ports'][] {
  return rule.origin === 'custom'
    ? []
    : TwilioCatalog.current
        .rules({ edges: [rule.edge], traffic: [rule.traffic] })
        .filter(({ direction, protocol }) => direction === rule.direction && protocol === rule.protocol)
        .filter(({ ports }) => ports.from <= rule.ports.from && rule.ports.to <= ports.to)
        .map(({ ports }) => ports);
}

const isMedia = ({ origin, traffic }: TrafficRule): boolean =>
  origin === 'twilio' && (traffic.id === 'sip-media' || traffic.id === 'voice-sdk-media');

/** Twilio's media at all Interconnect edges, in the directions in which the edge has Twilio's media. */
function sharedMedia(world: World, catalog: TwilioCatalog, edge: TwilioEdge): readonly Box[] {
  const { edges, traffic, failoverEdges = [], sbc } = world;
  if (edge.exchange === undefined) {
    return [];
  }
  const atExchanges = edges.filter(({ exchange }) => exchange !== undefined);
  const takenOver = catalog.rules({ edges: failoverEdges.filter((each) => !isPublic(each)), traffic: sipOf(traffic) });
  const addresses = [...catalog.rules({ edges: atExchanges, traffic }), ...takenOver]
    .filter(isMedia)
    .flatMap((rule) => boxes(rule, world));
  const directions = [...catalog.rules({ edges: [edge], traffic }), ...takenOver]
    .filter(isMedia)
    .map(({ direction }) => direction);
  return [...new Set(directions)].flatMap((direction) =>
    addresses.map((box) => ({
      ...box,
      direction,
      ports: (direction === 'ingress' ? sbc?.media : undefined) ?? ([10000, 60000] as const),
    })),
  );
}
