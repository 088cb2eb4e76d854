import type { PublicEdgeRow } from '../edge-row';
import { LEGACY_MEDIA_PORTS, PUBLIC_PRODUCTS } from '../shared-facts';
import { SOURCES } from '../sources';

export const SYDNEY: PublicEdgeRow = {
  id: 'sydney',
  legacyRegion: 'au1',
  location: 'Australia',
  source: SOURCES.edgeLocations,
  products: PUBLIC_PRODUCTS,
  legacyMedia: {
    ranges: ['54.252.254.64 - 54.252.254.127', '3.104.90.0 - 3.104.90.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
    source: SOURCES.voiceSdk,
  },
  sipGateways: { cidrs: ['54.252.254.64/30'], source: SOURCES.sip },
  networkTraversal: {
    servers: ['3.25.42.128/25', '13.210.2.128/27', '54.252.254.64/26'],
    source: SOURCES.networkTraversal,
  },
};
