import type { Bandwidth } from '../model/bandwidth';
import type { BgpPrefix } from '../model/bgp-prefix';

/** A product that Twilio offers at an edge. */
export type TwilioProduct = 'voice-sdk' | 'sip' | 'network-traversal' | 'rest-api' | 'messaging' | 'verify';

/** The data centre where an Interconnect edge can be reached. */
export interface Exchange {
  /** The building, for example `Equinix DC1`. */
  readonly facility: string;
  /** Its street address. */
  readonly address: string;
  /** The connections that Twilio offers there, the slowest first. */
  readonly bandwidths: readonly Bandwidth[];
  /**
   * The codes of the Direct Connect locations in its building, on its campus or in its metropolitan area, those in the building first.
   *
   * @default - not known, and no location counts as far from it
   */
  readonly directConnectLocations?: readonly string[];
}

/** Properties of an edge. */
export interface TwilioEdgeProps {
  /** Kebab-case, as Twilio writes it: `ashburn-ix`. */
  readonly id: string;
  /**
   * The legacy region of the edge: `us1-ix`.
   *
   * @default - the edge has none
   */
  readonly legacyRegion?: string;
  /** A readable name of the place. */
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
   * The products that Twilio offers there.
   *
   * @default - not known
   */
  readonly products?: readonly TwilioProduct[];
}
