import type { PublicEdgeRow } from '../edge-row';
import { LEGACY_MEDIA_PORTS, PUBLIC_PRODUCTS } from '../shared-facts';
import { SOURCES } from '../sources';

export const TOKYO: PublicEdgeRow = {
  id: 'tokyo',
  legacyRegion: 'jp1',
  location: 'Japan',
  source: SOURCES.edgeLocations,
  products: PUBLIC_PRODUCTS,
  legacyMedia: {
    ranges: ['54.65.63.192 - 54.65.63.255', '3.112.80.0 - 3.112.80.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
    source: SOURCES.voiceSdk,
  },
  sipGateways: { cidrs: ['54.65.63.192/30'], source: SOURCES.sip },
  networkTraversal: {
    servers: ['13.115.244.0/27', '18.180.220.128/25', '54.65.63.192/26'],
    source: SOURCES.networkTraversal,
  },
};
