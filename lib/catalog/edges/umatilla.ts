import type { PublicEdgeRow } from '../edge-row';
import { LEGACY_EPHEMERAL_PORTS, PUBLIC_PRODUCTS } from '../shared-facts';
import { SOURCES } from '../sources';

export const UMATILLA: PublicEdgeRow = {
  id: 'umatilla',
  legacyRegion: 'us2',
  location: 'US West Coast (Oregon)',
  source: SOURCES.edgeLocations,
  products: PUBLIC_PRODUCTS,
  legacyMedia: {
    ranges: ['54.244.51.0 - 54.244.51.255'],
    voiceSdkPorts: LEGACY_EPHEMERAL_PORTS,
    source: SOURCES.voiceSdk,
  },
  sipGateways: { cidrs: ['54.244.51.0/30'], source: SOURCES.sip },
  networkTraversal: {
    servers: ['34.216.110.128/27', '44.234.69.0/25', '54.244.51.0/24'],
    source: SOURCES.networkTraversal,
  },
};
