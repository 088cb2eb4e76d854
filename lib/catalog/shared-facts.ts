import { BgpPrefix } from '../model/bgp-prefix';
import { PortRange } from '../model/port-range';
import type { TwilioProduct } from './edge-props';
import { SOURCES } from './sources';

/*
 * The facts that all edges, or all edges of one network, have in common. They are here once, and not in the rows of the edges.
 */

/** The networks that lead to Twilio. */
export type Network = 'internet' | 'interconnect';

/** The products that carry calls. */
export type VoiceProduct = 'voice-sdk' | 'sip';

/**
 * The products of a public edge. Only those whose addresses depend on the edge: the REST API, messaging and Verify have no fixed address
 * over the Internet.
 */
export const PUBLIC_PRODUCTS: readonly TwilioProduct[] = ['voice-sdk', 'sip', 'network-traversal'];

/**
 * The products that the Interconnect overview lists as compatible: Programmable Voice (SIP Interface and the Voice SDKs),
 * Programmable SMS, Elastic SIP Trunking and Verify. The REST API is included because the page on configuring an application gives it
 * a host per Interconnect edge. Network traversal is not documented over Interconnect.
 */
export const INTERCONNECT_PRODUCTS: readonly TwilioProduct[] = ['voice-sdk', 'sip', 'rest-api', 'messaging', 'verify'];

/** The media range of every edge since the migration. */
export const GLOBAL_MEDIA_RANGE = '168.86.128.0/18';

/** What Twilio announces of it: more specific prefixes, so a BGP filter must accept them up to a /24. */
export const GLOBAL_MEDIA_PREFIX = BgpPrefix.of(GLOBAL_MEDIA_RANGE, 24);

export const GLOBAL_MEDIA_PORTS = PortRange.of(10000, 60000);

/** The media ports before the migration: for SIP everywhere, and for the Voice SDKs at most edges. */
export const LEGACY_MEDIA_PORTS = PortRange.of(10000, 20000);

/** "Any ephemeral port": what the old version of the Voice SDK page gives at some public edges in place of a port range. */
export const LEGACY_EPHEMERAL_PORTS = PortRange.of(1024, 65535);

/** How the media of a product moved from the ranges of each edge to the global range. Both dates are inclusive. */
export interface MediaMove {
  /** The first day of the global range. */
  readonly globalFrom: string;
  /** The source page of the global range. */
  readonly globalSource: string;
  /** The last day of the old ranges. */
  readonly legacyUntil: string;
  /**
   * The source page of the old ranges.
   *
   * @default - the source in the row of the edge
   */
  readonly legacySource?: string;
}

/** The migration of media. */
export const MEDIA_MOVES: Readonly<Record<Network, Readonly<Record<VoiceProduct, MediaMove>>>> = {
  internet: {
    // The last day is as announced. No later page contradicts it for the SDKs.
    'voice-sdk': { globalFrom: '2023-09-26', globalSource: SOURCES.voiceSdk, legacyUntil: '2023-10-10' },
    // The last day was first announced as 2023-10-10 too; the Voice SDK page of January 2024 moves it. No version of the SIP page from
    // that time was read. The notice of 2023-08-09 announces one migration for SIP and SDKs, so the old ranges are those of the SDKs.
    sip: {
      globalFrom: '2023-09-26',
      globalSource: SOURCES.sip,
      legacyUntil: '2024-01-23',
      legacySource: SOURCES.mediaMigration,
    },
  },
  // The date is from the page on SIP Interface over Interconnect, for "calls in all regions".
  interconnect: {
    'voice-sdk': { globalFrom: '2024-02-21', globalSource: SOURCES.voiceSdk, legacyUntil: '2024-02-21' },
    sip: { globalFrom: '2024-02-21', globalSource: SOURCES.sipInterfaceInterconnect, legacyUntil: '2024-02-21' },
  },
};
