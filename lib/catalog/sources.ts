/**
 * The pages that the catalogue is taken from, by name.
 *
 * They were last read about October 2026. Where an older text of a page is used as well, the comment at the entry says how old.
 */
export const SOURCES = {
  /** Interconnect regions: exchanges, addresses, bandwidths, BGP prefixes. */
  interconnect: 'https://www.twilio.com/docs/interconnect',
  /** Host names and media ranges of the Voice SDKs, over the Internet and over Interconnect. */
  voiceSdk: 'https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements',
  /** Signalling gateways and media ranges of SIP over the Internet, for trunking and SIP Interface alike. */
  sip: 'https://www.twilio.com/docs/sip-trunking/ip-addresses',
  /** The same over Interconnect, for SIP trunking. */
  sipTrunkingInterconnect: 'https://www.twilio.com/docs/sip-trunking/configure-with-interconnect',
  /** The same over Interconnect, for SIP Interface; it dates the move of the media. */
  sipInterfaceInterconnect: 'https://www.twilio.com/docs/voice/api/sip-interconnect',
  /** Edge ids and where they are. */
  edgeLocations: 'https://www.twilio.com/docs/global-infrastructure/edge-locations',
  /** The older id of each edge. */
  legacyRegions: 'https://www.twilio.com/docs/global-infrastructure/edge-locations/legacy-regions',
  /** STUN and TURN servers. */
  networkTraversal: 'https://www.twilio.com/docs/stun-turn/regions',
  /** The notice of 2023-08-09 about the move of all voice media. */
  mediaMigration: 'https://www.twilio.com/en-us/changelog/action-required--twilio-voice-media-ip-migration-testing-availab',
} as const;
