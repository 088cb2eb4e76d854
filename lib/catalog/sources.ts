/**
 * The source pages of the catalogue, by name.
 *
 * They were last read in about October 2026. If an older version of a page is used as well, a comment at the entry gives its date.
 */
export const SOURCES = {
  /** Interconnect regions: exchanges, addresses, bandwidths, BGP prefixes. */
  interconnect: 'https://www.twilio.com/docs/interconnect',
  /** Ordering a cross connect; it names pairs of exchanges for redundancy. */
  crossConnect: 'https://www.twilio.com/docs/interconnect/crossconnect',
  /** Host names and media ranges of the Voice SDKs, over the Internet and over Interconnect. */
  voiceSdk: 'https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements',
  /** Signalling gateways and media ranges of SIP over the Internet, for both SIP trunking and SIP Interface. */
  sip: 'https://www.twilio.com/docs/sip-trunking/ip-addresses',
  /** The same over Interconnect, for SIP trunking. */
  sipTrunkingInterconnect: 'https://www.twilio.com/docs/sip-trunking/configure-with-interconnect',
  /** The same over Interconnect, for SIP Interface; it gives the date on which the media moved. */
  sipInterfaceInterconnect: 'https://www.twilio.com/docs/voice/api/sip-interconnect',
  /** Edge ids and their locations. */
  edgeLocations: 'https://www.twilio.com/docs/global-infrastructure/edge-locations',
  /** The legacy region of each edge. */
  legacyRegions: 'https://www.twilio.com/docs/global-infrastructure/edge-locations/legacy-regions',
  /** STUN and TURN servers. */
  networkTraversal: 'https://www.twilio.com/docs/stun-turn/regions',
  /**
   * The Direct Connect locations with their names and coordinates: a public list of what AWS's `DescribeLocations` answers, as of
   * 2026-02-17.
   */
  directConnectLocations: 'https://github.com/chriselsen/dx-location-details',
  /** The notice of 2023-08-09 about the migration of all voice media. */
  mediaMigration: 'https://www.twilio.com/en-us/changelog/action-required--twilio-voice-media-ip-migration-testing-availab',
  /** The addresses from which webhooks come for those who ordered the static proxy; first published on 2026-04-10. */
  staticProxy: 'https://www.twilio.com/docs/iam/twilio-editions/twilio-static-proxy',
} as const;
