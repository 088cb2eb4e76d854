import type { PublicEdgeRow } from '../edge-row';
import { LEGACY_EPHEMERAL_PORTS } from '../shared-facts';
import { SOURCES } from '../sources';

/** Not a place: Twilio answers from the nearest public edge, which can be any of them. */
export const ROAMING: PublicEdgeRow = {
  id: 'roaming',
  legacyRegion: 'gll',
  location: 'Global Low Latency',
  source: SOURCES.edgeLocations,
  // "`roaming` Edge ID isn't available for SIP Domains or Elastic SIP Trunking" (edge-locations page).
  products: ['voice-sdk', 'network-traversal'],
  legacyHosts: { chunderw: ['chunderw-gll.twilio.com', 'chunderw-vpc-gll.twilio.com'], chunderm: ['chunderm.gll.twilio.com'] },
  legacyMedia: { ranges: 'every-public-edge', voiceSdkPorts: LEGACY_EPHEMERAL_PORTS, source: SOURCES.voiceSdk },
  networkTraversal: {
    servers: 'every-public-edge',
    hostNames: { stun: 'global.stun.twilio.com', turn: 'global.turn.twilio.com' },
    source: SOURCES.networkTraversal,
  },
};
