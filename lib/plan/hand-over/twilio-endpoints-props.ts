import type { TwilioEdge } from '../../catalog/twilio-edge';

/** Where Twilio sends calls at one site. */
export interface OriginationSite {
  /** The edge of the site: Twilio sends the calls from it. */
  readonly edge: TwilioEdge;
  /**
   * The session border controller: a name in public DNS or a public IPv4 address, with a port if it is not 5060, or a whole SIP URI with
   * parameters: `sip:sbc.example.com:5061;transport=tls`.
   */
  readonly host: string;
  /**
   * From 0 to 65535; the lowest number is tried first, and sites of one priority share the calls.
   *
   * @default - 10 for the first site, 20 for the second, and so on
   */
  readonly priority?: number;
  /**
   * The share of the calls among sites of one priority: from 1 to 65535, the higher the more.
   *
   * @default 10
   */
  readonly weight?: number;
}

/** The way over the Internet, for when no site answers. */
export interface InternetOrigination {
  /** As of a site. It must be reachable over the Internet: IP routes that only Twilio's Interconnect learns are not. */
  readonly host: string;
  /**
   * A public edge.
   *
   * @default - Twilio chooses
   */
  readonly edge?: TwilioEdge;
}

/** Where Twilio sends the calls of a trunk. */
export interface OriginationProps {
  /** The sites, the preferred one first. */
  readonly sites: readonly OriginationSite[];
  /**
   * The last resort, with a higher number than every site.
   *
   * @default - calls fail when no site answers
   */
  readonly internet?: InternetOrigination;
}

/** One origination URI of a trunk, as its API takes it. */
export interface OriginationUri {
  /** `sip:sbc.example.com;edge=ashburn-ix`. */
  readonly uri: string;
  readonly priority: number;
  readonly weight: number;
}
