import type { Bandwidth } from '../model/bandwidth';
import type { BgpPrefix } from '../model/bgp-prefix';

/** What Twilio offers at an edge. */
export type TwilioProduct = 'voice-sdk' | 'sip' | 'network-traversal' | 'rest-api' | 'messaging' | 'verify';

/** The data centre where an Interconnect edge can be reached. */
export interface Exchange {
  /** The building, for example `Equinix DC1`. */
  readonly facility: string;
  /** Its street address. */
  readonly address: string;
  /** The connections that Twilio offers there, from slow to fast. */
  readonly bandwidths: readonly Bandwidth[];
}

/** What an edge is made from. */
export interface TwilioEdgeProps {
  /** Kebab-case, as Twilio writes it: `ashburn-ix`. */
  readonly id: string;
  /**
   * The older id of the edge: `us1-ix`.
   *
   * @default - the edge has none
   */
  readonly legacyRegion?: string;
  /** Where it is, for people. */
  readonly location: string;
  /**
   * Where the edge can be reached over Interconnect.
   *
   * @default - a public edge
   */
  readonly exchange?: Exchange;
  /**
   * The prefixes that Twilio announces over an Interconnect.
   *
   * @default - none are known; a public edge has none
   */
  readonly bgpPrefixes?: readonly BgpPrefix[];
  /**
   * What the edge is for.
   *
   * @default - not told
   */
  readonly products?: readonly TwilioProduct[];
}
