import type { BgpPrefix } from '../model/bgp-prefix';
import type { PortRange } from '../model/port-range';
import type { Exchange, TwilioEdgeProps, TwilioProduct } from './edge-props';
import type { FactDates } from './fact-dates';
import type { VoiceProduct } from './shared-facts';

/*
 * The facts about one edge, written down in `edges/<edge-id>.ts`. Every fact has its source page and its known dates.
 *
 * If no page dates a fact, `firstSeen` is the day on which it was first read, and `lastSeen` the last day on which it can have
 * been published. The new fact is then valid from the last day of the old one on, and the old one until the day before the new one was
 * first seen. An overlap exposes a little more to an address block of Twilio's; too early an end would drop calls.
 * All these dates are literal. None is computed from the date of the catalogue.
 *
 * 2026-10-31 is the day on which the newest pages were read. 2023-10-10 is the latest day on which the old version of the Voice SDK
 * page, with ranges per edge, can have been published: it announces this day as the end of the migration.
 */

/** Addresses, with their dates and source page. */
export interface AddressFact extends FactDates {
  /** CIDRs, or address ranges in Twilio's notation. */
  readonly cidrs: readonly string[];
  readonly source: string;
}

/** Prefixes that Twilio announces, with their dates and source page. */
export interface BgpFact extends FactDates {
  readonly prefixes: readonly BgpPrefix[];
  readonly source: string;
}

/** The Direct Connect locations at an exchange, with their dates and source. */
export interface LocationsFact extends FactDates {
  /** Codes of the locations whose name includes the exchange's building. */
  readonly at: readonly string[];
  /** Codes of the locations in the same metropolitan area. */
  readonly near: readonly string[];
  readonly source: string;
}

/** The signalling addresses of the Voice SDKs. */
export interface SignallingFact extends AddressFact {
  /**
   * The first version of the Voice JavaScript SDK that uses these addresses.
   *
   * @default - any version
   */
  readonly minimumJavaScriptSdk?: string;
}

/** The media ranges of an edge before the migration. Their dates are in `MEDIA_MOVES`. */
export interface LegacyMediaFact {
  /** `every-public-edge`: the union of all other public edges. */
  readonly ranges: readonly string[] | 'every-public-edge';
  /** The media ports of the Voice SDKs. The SIP ports were the same at every edge. */
  readonly voiceSdkPorts: PortRange;
  readonly source: string;
}

/** Edges whose exchanges Twilio names as redundant to each other, with the source page. */
export interface RedundancyFact {
  /** Ids of edges. */
  readonly edges: readonly string[];
  readonly source: string;
}

/** When an exchange opened, if that was after the oldest page used here. */
export interface OpeningFact {
  /** The opening day; if Twilio does not publish it, the last day on which a page did not list the edge yet. */
  readonly validFrom: string;
  /**
   * The first day on which the pages of a product, or the list of BGP prefixes, were seen to list the edge.
   *
   * @default - the opening day is published
   */
  readonly firstSeen?: Readonly<Record<VoiceProduct | 'bgp', string>>;
  /** The page that gives the day, or did not list the edge. */
  readonly source: string;
}

interface AnyEdgeRow extends Pick<TwilioEdgeProps, 'id' | 'location'> {
  /** The source page of the id, the legacy region and the location. */
  readonly source: string;
  readonly products: readonly TwilioProduct[];
  /**
   * @default - the edge had no media ranges of its own
   */
  readonly legacyMedia?: LegacyMediaFact;
  /**
   * The SIP signalling gateways. Elastic SIP Trunking and SIP Interface share them.
   *
   * @default - the edge has no SIP
   */
  readonly sipGateways?: AddressFact;
}

/** A public edge. All of them are older than the oldest page used here. */
export interface PublicEdgeRow extends AnyEdgeRow {
  /** Part of the older host names of the Voice SDKs. */
  readonly legacyRegion: string;
  readonly exchange?: undefined;
  readonly directConnectLocations?: undefined;
  readonly redundantWith?: undefined;
  readonly opened?: undefined;
  /**
   * Host names of the Voice SDKs from before edge ids: for the JavaScript SDK (`chunderw`) and the mobile SDKs (`chunderm`).
   *
   * @default - named after the legacy region
   */
  readonly legacyHosts?: { readonly chunderw: readonly string[]; readonly chunderm: readonly string[] };
  /**
   * STUN and TURN servers.
   *
   * @default - none
   */
  readonly networkTraversal?: {
    /** `every-public-edge`: the union of all other public edges. */
    readonly servers: readonly string[] | 'every-public-edge';
    /**
     * The host names that resolve to them.
     *
     * @default - none
     */
    readonly hostNames?: { readonly stun: string; readonly turn: string };
    readonly source: string;
  };
}

/** An edge that is reached over Interconnect. */
export interface InterconnectEdgeRow extends AnyEdgeRow {
  /**
   * @default - the edge has none
   */
  readonly legacyRegion?: string;
  /**
   * The exchange, with what Twilio offers there.
   *
   * Pages differ on 500 Mbps. The Interconnect overview, the newest page, lists it everywhere except at the two exchanges in the United
   * States, and is used here. An old Japanese version of the Cross Connect page, from when there were four exchanges, lists it in London
   * and Singapore only. The page of error 62035, modified 2026-03-11, lists 10, 100 and 1000 Mbps as the only options anywhere: ask
   * Twilio before ordering 500 Mbps.
   */
  readonly exchange: Omit<Exchange, 'directConnectLocations'> & { readonly source: string };
  /**
   * The Direct Connect locations at the exchange or near it, for its virtual interfaces.
   *
   * @default - none are known
   */
  readonly directConnectLocations?: readonly LocationsFact[];
  /**
   * The edges that Twilio names beside this one for redundancy. Each of them names this one too.
   *
   * @default - none
   */
  readonly redundantWith?: readonly RedundancyFact[];
  /**
   * What Twilio announces. Signalling addresses are separate: they are from another page, which lists fewer of them for some
   * exchanges. The page gives no dates and no older version of it was read, so the prefixes of today's edges begin with the edge.
   */
  readonly bgp: readonly BgpFact[];
  /**
   * Every fact without dates of its own is valid from this day on.
   *
   * @default - the edge is older than the oldest page used here
   */
  readonly opened?: OpeningFact;
  /** Over Interconnect, Twilio publishes addresses for Voice SDK signalling, and no host names. */
  readonly voiceSdkSignalling: readonly SignallingFact[];
}

/** All facts about one edge. */
export type EdgeRow = PublicEdgeRow | InterconnectEdgeRow;

/** The dates of a fact at an edge: its own, or those of the opening if the edge opened later. */
export function datesAt(row: EdgeRow, subject: VoiceProduct | 'bgp', own: FactDates = {}): FactDates {
  const { opened } = row;
  if (opened === undefined || (own.validFrom !== undefined && own.validFrom >= opened.validFrom)) {
    return own;
  }
  const firstSeen = opened.firstSeen?.[subject];
  return { ...own, validFrom: opened.validFrom, ...(firstSeen === undefined ? {} : { firstSeen }) };
}
