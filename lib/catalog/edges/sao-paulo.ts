import type { PublicEdgeRow } from '../edge-row';
import { LEGACY_MEDIA_PORTS, PUBLIC_PRODUCTS } from '../shared-facts';
import { SOURCES } from '../sources';

export const SAO_PAULO: PublicEdgeRow = {
  id: 'sao-paulo',
  legacyRegion: 'br1',
  location: 'Brazil',
  source: SOURCES.edgeLocations,
  products: PUBLIC_PRODUCTS,
  legacyMedia: {
    ranges: ['177.71.206.192 - 177.71.206.255', '18.228.249.0 - 18.228.249.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
    source: SOURCES.voiceSdk,
  },
  sipGateways: { cidrs: ['177.71.206.192/30'], source: SOURCES.sip },
  networkTraversal: {
    servers: ['18.230.125.0/25', '18.231.105.32/27', '177.71.206.192/26'],
    source: SOURCES.networkTraversal,
  },
};
