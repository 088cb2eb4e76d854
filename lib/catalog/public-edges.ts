import type { TwilioEdgeProps, TwilioProduct } from './edge-props';

/** Only the products whose addresses depend on the edge; REST API, messaging and Verify promise no address over the Internet. */
const VOICE_AND_TRAVERSAL: readonly TwilioProduct[] = ['voice-sdk', 'sip', 'network-traversal'];

/**
 * The public edges.
 *
 * @see https://www.twilio.com/docs/global-infrastructure/edge-locations
 * @see https://www.twilio.com/docs/global-infrastructure/edge-locations/legacy-regions
 */
export const PUBLIC_EDGES = {
  ashburn: { id: 'ashburn', legacyRegion: 'us1', location: 'US East Coast (Virginia)', products: VOICE_AND_TRAVERSAL },
  umatilla: { id: 'umatilla', legacyRegion: 'us2', location: 'US West Coast (Oregon)', products: VOICE_AND_TRAVERSAL },
  saoPaulo: { id: 'sao-paulo', legacyRegion: 'br1', location: 'Brazil', products: VOICE_AND_TRAVERSAL },
  dublin: { id: 'dublin', legacyRegion: 'ie1', location: 'Ireland', products: VOICE_AND_TRAVERSAL },
  frankfurt: { id: 'frankfurt', legacyRegion: 'de1', location: 'Frankfurt', products: VOICE_AND_TRAVERSAL },
  singapore: { id: 'singapore', legacyRegion: 'sg1', location: 'Singapore', products: VOICE_AND_TRAVERSAL },
  tokyo: { id: 'tokyo', legacyRegion: 'jp1', location: 'Japan', products: VOICE_AND_TRAVERSAL },
  sydney: { id: 'sydney', legacyRegion: 'au1', location: 'Australia', products: VOICE_AND_TRAVERSAL },
  // "`roaming` Edge ID isn't available for SIP Domains or Elastic SIP Trunking" (edge-locations page).
  roaming: {
    id: 'roaming',
    legacyRegion: 'gll',
    location: 'Global Low Latency',
    products: ['voice-sdk', 'network-traversal'],
  },
  // On the page of STUN and TURN servers only; the edge-locations page does not know it.
  mumbai: { id: 'mumbai', legacyRegion: 'in1', location: 'India', products: ['network-traversal'] },
} as const satisfies Record<string, TwilioEdgeProps>;
