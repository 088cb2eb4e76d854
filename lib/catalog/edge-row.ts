import type { BgpPrefix } from '../model/bgp-prefix';
import type { PortRange } from '../model/port-range';
import type { FactDates } from './fact-dates';
import type { Exchange, TwilioEdgeProps, TwilioProduct } from './edge-props';
import type { VoiceProduct } from './shared-facts';

/*
 * What is written down of one edge, in `edges/<edge-id>.ts`. Every fact has the page that it is from, and the days that are known.
 *
 * Where no page dates a fact, `firstSeen` is the day on which it was first read, and `lastSeen` the last day on which it can have
 * been published. The new one then holds from the last day of the old one on, and the old one until the day before the new one was
 * first seen: being generous costs a little exposure to an address block of Twilio's, guessing too early a day would cost calls.
 * All these days are written as they are. None follows from the date of the catalogue.
 *
 * 2026-10-31 is the day on which the newest pages were read. 2023-10-10 is the latest day on which the old text of the Voice SDK
 * page, with ranges per edge, can have been published: it speaks of this day as the coming end of the migration.
 */

/** Addresses, with their days and their page. */
export interface AddressFact extends FactDates {
  /** CIDRs, or address ranges as Twilio prints them. */
  readonly cidrs: readonly string[];
  readonly source: string;
}

/** Addresses to which the Voice SDKs signal. */
export interface SignallingFact extends AddressFact {
  /**
   * The first version of the Voice JavaScript SDK that uses them. It stands with the addresses that came with it.
   *
   * @default - any version
   */
  readonly minimumJavaScriptSdk?: string;
}

/** The ranges of media that an edge had before the migration. The days are those of `MEDIA_MOVES`. */
export interface LegacyMediaFact {
  /** `every-public-edge`: those of all other public edges. */
  readonly ranges: readonly string[] | 'every-public-edge';
  /** The ports of the Voice SDKs. Those of SIP were the same at every edge. */
  readonly voiceSdkPorts: PortRange;
  readonly source: string;
}

/** When an exchange opened, if that was after the oldest page that is followed. */
export interface OpeningFact {
  /** The opening day; if Twilio does not publish it, the last day on which a page did not have the edge yet. */
  readonly validFrom: string;
  /**
   * The first day on which the pages of a product were seen with the edge.
   *
   * @default - the opening day is published
   */
  readonly firstSeen?: Readonly<Record<VoiceProduct, string>>;
  /** The page that tells the day, or did not have the edge. */
  readonly source: string;
}

interface AnyEdgeRow extends Pick<TwilioEdgeProps, 'id' | 'location'> {
  /** The page of the id, the legacy region and the location. */
  readonly source: string;
  readonly products: readonly TwilioProduct[];
  /**
   * @default - the edge had no ranges of its own
   */
  readonly legacyMedia?: LegacyMediaFact;
  /**
   * The signalling gateways of SIP. Elastic SIP Trunking and SIP Interface share them.
   *
   * @default - the edge has no SIP
   */
  readonly sipGateways?: AddressFact;
}

/** A public edge. Every one of them is older than the oldest page that is followed. */
export interface PublicEdgeRow extends AnyEdgeRow {
  /** It is part of the older host names of the Voice SDKs. */
  readonly legacyRegion: string;
  readonly exchange?: undefined;
  readonly opened?: undefined;
  /**
   * Hosts of the Voice SDKs that are older than edge ids: of the JavaScript SDK (`chunderw`) and of the mobile ones (`chunderm`).
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
    /** `every-public-edge`: those of all other public edges. */
    readonly servers: readonly string[] | 'every-public-edge';
    /**
     * The names that resolve into them.
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
   * Pages differ on 500 Mbps. The Interconnect overview, the newest, has it everywhere but in the two exchanges in the United
   * States, and is followed here. An old Japanese text of the Cross Connect page, of the time of four exchanges, had it in London
   * and Singapore only. The page of error 62035, modified 2026-03-11, names 10, 100 and 1000 Mbps as the only options anywhere: ask
   * Twilio before ordering 500 Mbps.
   */
  readonly exchange: Exchange & { readonly source: string };
  /**
   * What Twilio announces. The addresses of signalling stand apart: they are from another page, which names fewer of them for some
   * exchanges.
   */
  readonly bgp: { readonly prefixes: readonly BgpPrefix[]; readonly source: string };
  /**
   * Every fact that has no days of its own holds from this day on.
   *
   * @default - the edge is older than the oldest page that is followed
   */
  readonly opened?: OpeningFact;
  /** Over Interconnect Twilio publishes addresses for the signalling of the Voice SDKs, and no names. */
  readonly voiceSdkSignalling: readonly SignallingFact[];
}

/** All that is known of one edge. */
export type EdgeRow = PublicEdgeRow | InterconnectEdgeRow;

/** The days of a fact at an edge: its own, or those of the opening if the edge opened later. */
export function datesAt(row: EdgeRow, product: VoiceProduct, own: FactDates = {}): FactDates {
  const { opened } = row;
  if (opened === undefined || (own.validFrom !== undefined && own.validFrom >= opened.validFrom)) {
    return own;
  }
  const firstSeen = opened.firstSeen?.[product];
  return { ...own, validFrom: opened.validFrom, ...(firstSeen === undefined ? {} : { firstSeen }) };
}
