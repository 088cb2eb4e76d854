import { isValidOn } from '../catalog/fact-dates';
import { OTHER_ADDRESSES } from '../catalog/other-addresses';
import { SOURCES } from '../catalog/sources';
import type { TrafficRule } from '../catalog/traffic-rule';
import { TwilioCatalog } from '../catalog/twilio-catalog';
import { TwilioEdge } from '../catalog/twilio-edge';
import { TwilioTraffic } from '../catalog/twilio-traffic';
import { contains, type Network, NetworkSet, readNetwork } from './network';

/** What Twilio uses addresses for, as far as rules differ by it. */
export type AddressRole = 'gateway' | 'media' | 'signalling' | 'traversal' | 'announced';

/** Addresses of Twilio's, with what they are for. */
export interface TwilioRange extends Network {
  readonly cidr: string;
  readonly edge: TwilioEdge;
  readonly role: AddressRole;
  /** The ports of the rule; undefined where Twilio announces a network without saying what is in it. */
  readonly ports: { readonly from: number; readonly to: number } | undefined;
  readonly validFrom: string | undefined;
  readonly validUntil: string | undefined;
  /** The day on which a page was last seen with it, if no page says when it ended. */
  readonly lastSeen: string | undefined;
  readonly source: string;
}

const ROLES: Readonly<Record<string, AddressRole>> = {
  [TwilioTraffic.SIP_SIGNALLING.id]: 'gateway',
  [TwilioTraffic.SIP_MEDIA.id]: 'media',
  [TwilioTraffic.VOICE_SDK_MEDIA.id]: 'media',
  [TwilioTraffic.VOICE_SDK_SIGNALLING.id]: 'signalling',
  [TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING.id]: 'signalling',
  [TwilioTraffic.NETWORK_TRAVERSAL.id]: 'traversal',
};

/** How much longer a known prefix may be than a network that is meant for it: somebody rounded. */
const ROUNDED_BITS = 2;

/** Twilio's addresses, as a catalogue has them: those of its day, and those that Twilio had left by then. */
export class TwilioRanges {
  static readonly #known = new WeakMap<TwilioCatalog, TwilioRanges>();

  /** The addresses of a catalogue. They are read once. */
  public static of(catalog: TwilioCatalog): TwilioRanges {
    const known = TwilioRanges.#known.get(catalog) ?? new TwilioRanges(catalog);
    TwilioRanges.#known.set(catalog, known);
    return known;
  }

  /** What holds on the catalogue's day. */
  public readonly current: readonly TwilioRange[];
  /** What has ended by then. */
  public readonly past: readonly TwilioRange[];
  /** Both. */
  public readonly known: readonly TwilioRange[];
  /** The media ranges of today. */
  public readonly media: readonly TwilioRange[];
  /** The SIP gateways of today. */
  public readonly gateways: readonly TwilioRange[];
  /** Those of them that are reached over the Internet. */
  public readonly publicGateways: readonly TwilioRange[];
  /** What a customer's own entries open. */
  public readonly custom: NetworkSet;
  /** What Twilio publishes for other things. */
  public readonly other: NetworkSet;
  /** Everything of Twilio's, past and present, but the other things. */
  public readonly all: NetworkSet;

  readonly #sets: Readonly<Record<AddressRole, NetworkSet>>;
  readonly #listed: ReadonlySet<string>;
  readonly #left: ReadonlyMap<string, TwilioRange>;

  private constructor(catalog: TwilioCatalog) {
    const rules = catalog.rules();
    const announced = TwilioEdge.interconnectEdges.flatMap((edge) =>
      catalog.bgpPrefixes(edge).map(({ cidr }) => announcedRange(edge, cidr.toString())),
    );
    this.current = [...once(rules.filter(({ origin }) => origin === 'twilio').flatMap(rangesOf)), ...announced];
    this.past = once(
      TwilioCatalog.published({})
        .filter(({ validUntil }) => validUntil !== undefined && validUntil < catalog.date)
        .flatMap(rangesOf),
    );
    this.media = this.current.filter(({ role }) => role === 'media');
    this.gateways = distinctRanges(this.current.filter(({ role }) => role === 'gateway'));
    this.publicGateways = this.gateways.filter(({ edge }) => !edge.isInterconnect);
    this.known = [...this.current, ...this.past];
    this.custom = new NetworkSet(rules.filter(({ origin }) => origin === 'custom').flatMap(networksOf));
    this.other = new NetworkSet(
      OTHER_ADDRESSES.filter((fact) => isValidOn(fact, catalog.date)).flatMap(({ cidrs }) => cidrs.map(knownNetwork)),
    );
    this.all = new NetworkSet(this.known);
    const setOf = (role: AddressRole): NetworkSet => new NetworkSet(this.current.filter((range) => range.role === role));
    this.#sets = {
      gateway: setOf('gateway'),
      media: setOf('media'),
      signalling: setOf('signalling'),
      traversal: setOf('traversal'),
      announced: setOf('announced'),
    };
    this.#listed = new Set(this.known.map(keyOf));
    const today = new Set(this.current.map(keyOf));
    this.#left = new Map(this.past.filter((range) => !today.has(keyOf(range))).map((range) => [keyOf(range), range]));
  }

  /** Whether all of a network is used for that today. */
  public isAll(role: AddressRole, network: Network): boolean {
    return this.#sets[role].contains(network);
  }

  /** Whether an address of a network is used for that today. */
  public isAny(role: AddressRole, network: Network): boolean {
    return this.#sets[role].overlaps(network);
  }

  /** The range that was listed word for word, and is not any more. */
  public leftAs(network: Network): TwilioRange | undefined {
    return this.#left.get(keyOf(network));
  }

  /** Whether a network is listed word for word, today or formerly. */
  public isListed(network: Network): boolean {
    return this.#listed.has(keyOf(network));
  }
}

/** The ranges that a network is in, or that are in it and not much smaller. */
export function touching(ranges: readonly TwilioRange[], network: Network): readonly TwilioRange[] {
  return ranges.filter(
    (range) =>
      contains(range, network) || (contains(network, range) && network.prefixLength >= range.prefixLength - ROUNDED_BITS),
  );
}

function keyOf({ first, last }: Network): string {
  return `${first}-${last}`;
}

/** Each range of an edge, role and period once. */
function once(ranges: readonly TwilioRange[]): readonly TwilioRange[] {
  const key = ({ edge, role, cidr, ports, validFrom, validUntil }: TwilioRange): string =>
    [edge.id, role, cidr, ports?.from, ports?.to, validFrom, validUntil].join(' ');
  return [...new Map(ranges.map((range) => [key(range), range])).values()];
}

/** Each range once: a rule for each transport and direction names it again. */
export function distinctRanges(ranges: readonly TwilioRange[]): readonly TwilioRange[] {
  return [...new Map(ranges.map((range) => [`${range.edge.id} ${range.cidr}`, range])).values()];
}

function rangesOf(rule: TrafficRule): readonly TwilioRange[] {
  const role = ROLES[rule.traffic.id];
  if (role === undefined) {
    return [];
  }
  const { edge, ports, validFrom, validUntil, lastSeen, source } = rule;
  return rule.cidrs.map((cidr) => ({
    ...knownNetwork(cidr.toString()),
    cidr: cidr.toString(),
    edge,
    role,
    ports: { from: ports.from, to: ports.to },
    validFrom,
    validUntil,
    lastSeen,
    source,
  }));
}

function announcedRange(edge: TwilioEdge, cidr: string): TwilioRange {
  const undated = { validFrom: undefined, validUntil: undefined, lastSeen: undefined };
  return { ...knownNetwork(cidr), cidr, edge, role: 'announced', ports: undefined, ...undated, source: SOURCES.interconnect };
}

function networksOf({ cidrs }: TrafficRule): readonly Network[] {
  return cidrs.map((cidr) => knownNetwork(cidr.toString()));
}

/** A network of the catalogue, which is one of IPv4. */
function knownNetwork(cidr: string): Network {
  return readNetwork(cidr) as Network;
}
