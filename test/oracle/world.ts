import * as fc from 'fast-check';
import {
  Bandwidth,
  BgpPrefix,
  PortRange,
  type TrafficRuleProps,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';

/**
 * Something whose openings are compared: a group of its own, the access of a VPC, an Interconnect with its VPC, a list that a closed group
 * of the user's own is opened to, or an access whose way out is a firewall.
 */
export interface World {
  readonly kind: 'group' | 'access' | 'interconnect' | 'list' | 'egress';
  readonly edges: readonly TwilioEdge[];
  readonly traffic: readonly TwilioTraffic[];
  readonly entries: CatalogEntries;
  /** Of a group, of an access, or of every site of an Interconnect. */
  readonly failoverEdges: readonly TwilioEdge[] | undefined;
  /** What the groups open beside the chosen traffic: all that is announced at the Interconnect edges, or nothing. */
  readonly openings: 'chosen-traffic' | 'all-bgp-prefixes' | undefined;
  /** The ports on which the customer's border controller takes calls. */
  readonly sbc: { readonly signalling?: readonly [number, number]; readonly media?: readonly [number, number] } | undefined;
  /** Of an access, by edges, traffic and catalogue of their own. */
  readonly given: Pick<World, 'edges' | 'traffic' | 'entries'> | undefined;
  readonly gateway: 'none' | 'vpn-gateway' | 'transit-gateway';
  readonly rulesQuota: number | undefined;
  /** Of a list: what the user's own group is opened for, and whether the list holds what is announced, and not what the rules name. */
  readonly own: { readonly openings: readonly Opening[]; readonly isAnnounced: boolean } | undefined;
  /** The firewalls of an access. */
  readonly firewalls?: Firewalls | undefined;
}

export interface Firewalls {
  /** Whether each kind of traffic has a rule group of its own. */
  readonly isApart: boolean;
  readonly olderSdks: boolean;
  /** Whether the one rule group names the lists of the access. */
  readonly sharesLists: boolean;
}

/** What a user opens to or from a list. */
export interface Opening {
  readonly direction: 'egress' | 'ingress';
  readonly protocol: 'tcp' | 'udp';
  readonly ports: readonly [number, number];
}

export interface CatalogEntries {
  readonly date: string;
  readonly add: readonly TrafficRuleProps[];
  readonly replace: readonly TrafficRuleProps[];
}

const CATALOGS = new WeakMap<CatalogEntries, TwilioCatalog>();

/** The catalogue with the entries, made once. */
export function catalogOf(entries: CatalogEntries): TwilioCatalog {
  const { date, add, replace } = entries;
  const catalog = CATALOGS.get(entries) ?? TwilioCatalog.at(date).with({ add, replace });
  CATALOGS.set(entries, catalog);
  return catalog;
}

const exchange = { facility: 'Building 1', address: '1 Main Street', bandwidths: [Bandwidth.gbps(1)] };

/** Edges of the customer's own. With the kinds of traffic below, their ids can be read in two ways: `call-x` at `ashburn-ix`, `call` at `x-ashburn-ix`. */
const CUSTOM_EDGES = [
  TwilioEdge.custom({ id: 'x-ashburn-ix', location: 'X', exchange, bgpPrefixes: [BgpPrefix.of('54.1.0.0/16')] }),
  TwilioEdge.custom({ id: 'x-ashburn', location: 'X' }),
];

const CALL = TwilioTraffic.custom({ id: 'call', directions: ['egress', 'ingress'] });
const CALL_X = TwilioTraffic.custom({ id: 'call-x', directions: ['egress', 'ingress'] });

const EDGES = [...TwilioEdge.all, ...CUSTOM_EDGES];
const TRAFFIC = [...TwilioTraffic.all, CALL, CALL_X];

/** Few ports and networks, which meet, lie in each other, or beside each other; the last ones are Twilio's. */
const PORTS = [
  [443],
  [5060],
  [5061],
  [5060, 5061],
  [5062],
  [9000, 10000],
  [10000, 60000],
  [10000, 20000],
  [1024, 65535],
  [1, 65535],
] as const;
const CIDRS = [
  '54.1.0.0/24',
  '54.1.1.0/24',
  '54.1.0.0/23',
  '54.1.0.128/25',
  '54.1.0.7/32',
  '54.1.2.3 - 54.1.2.77',
  '168.86.128.0/18',
  '168.86.192.0/24',
  '208.78.112.64/26',
  '54.172.60.0/30',
];

/** As many as CloudFormation can hardly write: more than 100 are reserved, and on Terraform each entry is a resource. */
const MANY_CIDRS = Array.from({ length: 99 }, (_, index) => `54.9.0.${2 * index}/32`);

/** The days around every change of the catalogue. */
export const DAYS = [
  ...new Set(
    TwilioCatalog.changes
      .flatMap((day) => [-1, 0, 1].map((step) => new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10)))
      .filter((day) => day <= TwilioCatalog.current.date)
      .concat(TwilioCatalog.current.date),
  ),
].sort();

/** Today comes often, because that is what most have. */
const date = fc.oneof(
  { arbitrary: fc.constant(TwilioCatalog.current.date), weight: 1 },
  { arbitrary: fc.constantFrom(...DAYS), weight: 2 },
);

function rule(edges: readonly TwilioEdge[], traffic: readonly TwilioTraffic[]): fc.Arbitrary<TrafficRuleProps> {
  return fc
    .record({
      edge: fc.constantFrom(...edges),
      traffic: fc.constantFrom(...traffic),
      way: fc.boolean(),
      protocol: fc.constantFrom('tcp' as const, 'udp' as const),
      ports: fc.constantFrom(...PORTS).map(([from, to = from]) => PortRange.of(from, to)),
      cidrs: fc.oneof(
        { arbitrary: fc.uniqueArray(fc.constantFrom(...CIDRS), { minLength: 1, maxLength: 3 }), weight: 60 },
        { arbitrary: fc.constant(MANY_CIDRS), weight: 1 },
      ),
      isByName: fc.integer({ min: 1, max: 12 }).map((number) => number === 6),
      validFrom: fc.oneof({ arbitrary: fc.constant(undefined), weight: 5 }, { arbitrary: fc.constantFrom(...DAYS), weight: 1 }),
    })
    .map(({ way, isByName, cidrs, validFrom, ...rest }) => ({
      ...rest,
      direction: rest.traffic.directions[way ? 0 : rest.traffic.directions.length - 1]!,
      ...(isByName ? { hostNames: ['voice.example.com'] } : { cidrs }),
      ...(validFrom === undefined ? {} : { validFrom }),
      source: 'a test',
    }));
}

const keyOf = ({ edge, traffic, direction, protocol, ports, cidrs, hostNames, validFrom }: TrafficRuleProps): string =>
  [edge, traffic, direction, protocol, ports, (cidrs ?? hostNames ?? []).map(String).sort().join('+'), validFrom].join();

/** How many additions and replacements there are at most. */
const MOST = { add: 10, replace: 4 };

/** Additions and replacements: mostly at the edges that are chosen and the public ones, and for the traffic that is chosen. */
function entriesFor(edges: readonly TwilioEdge[], traffic: readonly TwilioTraffic[], most = MOST): fc.Arbitrary<CatalogEntries> {
  const near = rule(
    [...edges, ...edges, TwilioEdge.DUBLIN, TwilioEdge.SAN_JOSE_IX],
    [...traffic, ...traffic, CALL, TwilioTraffic.SIP_MEDIA],
  );
  const some = (maxLength: number): fc.Arbitrary<readonly TrafficRuleProps[]> =>
    fc.uniqueArray(near, { maxLength, selector: keyOf });
  const none = fc.constant<readonly TrafficRuleProps[]>([]);
  return fc
    .record({
      date,
      add: fc.oneof({ arbitrary: none, weight: 1 }, { arbitrary: some(most.add), weight: 3 }),
      replace: fc.oneof({ arbitrary: none, weight: 2 }, { arbitrary: some(most.replace), weight: 1 }),
    })
    .map(({ add, replace, ...rest }) => {
      const replaced = new Set(replace.map(keyOf));
      return { ...rest, replace, add: add.filter((each) => !replaced.has(keyOf(each))) };
    });
}

const isServed = (catalog: TwilioCatalog, edge: TwilioEdge, kind: TwilioTraffic): boolean =>
  catalog.rules({ edges: [edge], traffic: [kind] }).length > 0;

const quota = fc.option(fc.integer({ min: 5, max: 120 }), { nil: undefined });

/** A rule each for what Twilio has none for: the customer's own traffic, and all traffic at the customer's own edges. */
function ownRules(edges: readonly TwilioEdge[], traffic: readonly TwilioTraffic[]): fc.Arbitrary<readonly TrafficRuleProps[]> {
  const pairs = edges.flatMap((edge) =>
    traffic.filter((kind) => kind === CALL || kind === CALL_X || CUSTOM_EDGES.includes(edge)).map((kind) => rule([edge], [kind])),
  );
  return fc.tuple(...pairs);
}

/** Edges and traffic that may be chosen together. What some edge does not serve is left out, except now and then. */
function chosen(kind: World['kind']): fc.Arbitrary<Pick<World, 'edges' | 'traffic' | 'entries'>> {
  const edges = kind === 'interconnect' ? EDGES.filter(({ isInterconnect }) => isInterconnect) : EDGES;
  return fc
    .tuple(
      fc.oneof(
        { arbitrary: fc.array(fc.constantFrom(...edges), { minLength: 1, maxLength: kind === 'group' ? 1 : 4 }), weight: 7 },
        {
          arbitrary: fc.constant(kind === 'group' ? [TwilioEdge.ASHBURN] : [TwilioEdge.ASHBURN_IX, CUSTOM_EDGES[0]!]),
          weight: 1,
        },
      ),
      fc.oneof(
        { arbitrary: fc.shuffledSubarray(TRAFFIC, { minLength: 1, maxLength: 6 }), weight: 7 },
        { arbitrary: fc.constant([CALL, CALL_X]), weight: 1 },
      ),
      fc.integer({ min: 1, max: 20 }),
    )
    .chain(([at, traffic, chance]) =>
      fc.tuple(entriesFor(at, traffic), ownRules(at, traffic)).map(([{ date: day, add, replace }, own]) => {
        const taken = new Set([...add, ...replace].map(keyOf));
        const more = new Map(own.map((each) => [keyOf(each), each]));
        const entries = {
          date: day,
          replace,
          add: [...add, ...[...more].flatMap(([key, each]) => (taken.has(key) ? [] : [each]))],
        };
        const catalog = catalogOf(entries);
        const served = traffic.filter((each) => chance === 10 || at.every((edge) => isServed(catalog, edge, each)));
        return { edges: at, traffic: served, entries };
      }),
    );
}

/** What a firewall may be for: a rule group names five lists, so there are few edges, and few additions. */
const firewalled: fc.Arbitrary<Pick<World, 'edges' | 'traffic' | 'entries'>> = fc
  .tuple(
    fc.shuffledSubarray([...TwilioEdge.all], { minLength: 1, maxLength: 2 }),
    fc.oneof(
      fc.constantFrom(TwilioTraffic.VOICE_SDK, TwilioTraffic.SIP, [...TwilioTraffic.VOICE_SDK, ...TwilioTraffic.SIP]),
      fc.shuffledSubarray([...TwilioTraffic.all], { minLength: 1, maxLength: 5 }),
    ),
  )
  .chain(([edges, traffic]) =>
    entriesFor(edges, traffic, { add: 2, replace: 1 }).map((entries) => {
      const catalog = catalogOf(entries);
      return { edges, traffic: traffic.filter((kind) => edges.every((edge) => isServed(catalog, edge, kind))), entries };
    }),
  );

const firewalls: fc.Arbitrary<Firewalls> = fc
  .record({ isApart: fc.boolean(), olderSdks: fc.boolean(), sharesLists: fc.boolean() })
  .map((each) => ({ ...each, sharesLists: each.sharesLists && !each.isApart }));

/** Openings of a group that the user has written, to a list and from it. */
const openings: fc.Arbitrary<readonly Opening[]> = fc.uniqueArray(
  fc.record({
    direction: fc.constantFrom('egress' as const, 'ingress' as const),
    protocol: fc.constantFrom('tcp' as const, 'udp' as const),
    ports: fc.constantFrom(...PORTS).map(([from, to = from]) => [from, to] as const),
  }),
  { minLength: 1, maxLength: 4, selector: (opening) => JSON.stringify(opening) },
);

/** What other lists may have been made for: more or fewer edges, another day, other additions, or all the same. */
function others({ edges, traffic, entries }: Pick<World, 'edges' | 'traffic' | 'entries'>): fc.Arbitrary<World['given']> {
  return fc.record({
    edges: fc.oneof(
      fc.constant(edges),
      fc.constantFrom(...TwilioEdge.all).map((more) => [...edges, more]),
    ),
    traffic: fc.constant(traffic),
    entries: fc.oneof(
      fc.constant(entries),
      date.map((day) => ({ ...entries, date: day })),
      entriesFor(edges, traffic),
    ),
  });
}

/** Ports of a border controller, mostly of what comes in. */
function sbcFor(traffic: readonly TwilioTraffic[]): fc.Arbitrary<World['sbc']> {
  const has = (id: string): boolean => traffic.some((kind) => kind.id === id);
  return fc
    .record({
      signalling: fc.constantFrom(undefined, [5061, 5061] as const, [5060, 5080] as const),
      media: fc.constantFrom(undefined, [6000, 9999] as const, [10000, 20000] as const),
      isWrong: fc.integer({ min: 1, max: 30 }).map((number) => number === 15),
    })
    .map(({ signalling, media, isWrong }) => ({
      ...(signalling !== undefined && (isWrong || has('sip-signalling')) ? { signalling } : {}),
      ...(media !== undefined && (isWrong || has('sip-media')) ? { media } : {}),
    }));
}

export const worlds: fc.Arbitrary<World> = fc
  // What takes longer is drawn less often, and still a hundred times and more.
  .oneof(
    { arbitrary: fc.constant('group' as const), weight: 4 },
    { arbitrary: fc.constant('list' as const), weight: 3 },
    { arbitrary: fc.constant('access' as const), weight: 2 },
    { arbitrary: fc.constant('interconnect' as const), weight: 1 },
    { arbitrary: fc.constant('egress' as const), weight: 1 },
  )
  .chain((kind) =>
    (kind === 'egress' ? firewalled : chosen(kind)).chain((world) =>
      fc.record({
        kind: fc.constant(kind),
        edges: fc.constant(world.edges),
        traffic: fc.constant(world.traffic),
        entries: fc.constant(world.entries),
        failoverEdges:
          kind !== 'list' && kind !== 'egress'
            ? fc.option(
                fc.shuffledSubarray(
                  TwilioEdge.all.filter(
                    (edge) => edge.isInterconnect === world.edges[0]!.isInterconnect && edge.products.includes('sip'),
                  ),
                  { maxLength: 3 },
                ),
                { nil: undefined },
              )
            : fc.constant(undefined),
        openings:
          kind === 'list' || kind === 'egress' || world.edges.some((edge) => !edge.isInterconnect)
            ? fc.constant(undefined)
            : fc.constantFrom(undefined, 'chosen-traffic' as const, 'all-bgp-prefixes' as const),
        sbc: kind === 'list' ? fc.constant(undefined) : sbcFor(world.traffic),
        given:
          kind === 'access'
            ? fc.oneof({ arbitrary: fc.constant(undefined), weight: 1 }, { arbitrary: others(world), weight: 1 })
            : fc.constant(undefined),
        gateway:
          kind === 'group' || kind === 'list' || kind === 'egress'
            ? fc.constant('none' as const)
            : fc.constantFrom('none' as const, 'vpn-gateway' as const, 'transit-gateway' as const),
        rulesQuota: quota,
        own:
          kind === 'list'
            ? fc.record({ openings, isAnnounced: fc.integer({ min: 1, max: 4 }).map((number) => number === 3) })
            : fc.constant(undefined),
        firewalls: kind === 'egress' ? firewalls : fc.constant(undefined),
      }),
    ),
  )
  .map((world) => ({
    ...world,
    gateway:
      world.kind === 'interconnect' && world.gateway === 'none'
        ? ('vpn-gateway' as const)
        : world.edges.every(({ isInterconnect }) => !isInterconnect)
          ? ('none' as const)
          : world.gateway,
    failoverEdges: world.traffic.some(({ isSip }) => isSip) ? world.failoverEdges : undefined,
    // Public edges announce nothing.
    own: world.own && { ...world.own, isAnnounced: world.own.isAnnounced && world.edges.every((edge) => edge.isInterconnect) },
  }));
