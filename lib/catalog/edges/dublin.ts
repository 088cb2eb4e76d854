import type { PublicEdgeRow } from '../edge-row';
import { LEGACY_MEDIA_PORTS, PUBLIC_PRODUCTS } from '../shared-facts';
import { SOURCES } from '../sources';

export const DUBLIN: PublicEdgeRow = {
  id: 'dublin',
  legacyRegion: 'ie1',
  location: 'Ireland',
  source: SOURCES.edgeLocations,
  products: PUBLIC_PRODUCTS,
  legacyMedia: {
    ranges: ['54.171.127.192 - 54.171.127.255', '52.215.127.0 - 52.215.127.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
    source: SOURCES.voiceSdk,
  },
  sipGateways: { cidrs: ['54.171.127.192/30'], source: SOURCES.sip },
  networkTraversal: {
    servers: ['3.249.63.128/25', '54.171.127.192/26', '52.215.127.0/24', '52.215.253.0/26'],
    source: SOURCES.networkTraversal,
  },
};
