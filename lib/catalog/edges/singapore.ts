import type { PublicEdgeRow } from '../edge-row';
import { LEGACY_MEDIA_PORTS, PUBLIC_PRODUCTS } from '../shared-facts';
import { SOURCES } from '../sources';

export const SINGAPORE: PublicEdgeRow = {
  id: 'singapore',
  legacyRegion: 'sg1',
  location: 'Singapore',
  source: SOURCES.edgeLocations,
  products: PUBLIC_PRODUCTS,
  legacyMedia: {
    ranges: ['54.169.127.128 - 54.169.127.191', '3.1.77.0 - 3.1.77.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
    source: SOURCES.voiceSdk,
  },
  sipGateways: { cidrs: ['54.169.127.128/30'], source: SOURCES.sip },
  networkTraversal: {
    servers: ['13.229.255.0/27', '18.141.157.128/25', '54.169.127.128/26'],
    source: SOURCES.networkTraversal,
  },
};
