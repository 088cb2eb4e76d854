import type { PublicEdgeRow } from '../edge-row';
import { LEGACY_MEDIA_PORTS, PUBLIC_PRODUCTS } from '../shared-facts';
import { SOURCES } from '../sources';

export const ASHBURN: PublicEdgeRow = {
  id: 'ashburn',
  legacyRegion: 'us1',
  location: 'US East Coast (Virginia)',
  source: SOURCES.edgeLocations,
  products: PUBLIC_PRODUCTS,
  legacyMedia: {
    ranges: ['54.172.60.0 - 54.172.61.255', '34.203.250.0 - 34.203.251.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
    source: SOURCES.voiceSdk,
  },
  sipGateways: { cidrs: ['54.172.60.0/30'], source: SOURCES.sip },
  networkTraversal: {
    servers: ['3.235.111.128/25', '34.203.250.0/23', '34.203.254.0/24', '54.172.60.0/23'],
    source: SOURCES.networkTraversal,
  },
};
