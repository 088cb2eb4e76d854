import type { PublicEdgeRow } from '../edge-row';
import { LEGACY_MEDIA_PORTS, PUBLIC_PRODUCTS } from '../shared-facts';
import { SOURCES } from '../sources';

export const FRANKFURT: PublicEdgeRow = {
  id: 'frankfurt',
  legacyRegion: 'de1',
  location: 'Frankfurt',
  source: SOURCES.edgeLocations,
  products: PUBLIC_PRODUCTS,
  legacyMedia: {
    ranges: ['35.156.191.128 - 35.156.191.255', '3.122.181.0 - 3.122.181.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
    source: SOURCES.voiceSdk,
  },
  sipGateways: { cidrs: ['35.156.191.128/30'], source: SOURCES.sip },
  networkTraversal: {
    servers: ['18.156.18.128/25', '18.195.48.224/27', '52.59.186.0/27'],
    source: SOURCES.networkTraversal,
  },
};
